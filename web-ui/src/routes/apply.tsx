import { createFileRoute } from '@tanstack/react-router';
import { Suspense } from 'react';
import { ApplyPage } from '@/features/membership/pages/ApplyPage';
import { currentApplication } from '@/features/membership/queries';
import { enter } from '@/routes/-shell/enter';
import { PublicFrame } from '@/routes/-shell/PublicFrame';
import { AlreadyListed, FindListed } from './-listed';

export const Route = createFileRoute('/apply')({
  staticData: { words: ['membership'] },
  validateSearch: (search: Record<string, unknown>): { step?: string } =>
    typeof search.step === 'string' ? { step: search.step } : {},
  beforeLoad: ({ context, location }) => enter(null, context.queryClient, location),
  loader: ({ context }) => context.queryClient.ensureQueryData(currentApplication),
  component: Apply,
});

function Apply() {
  const { step } = Route.useSearch();
  return (
    <PublicFrame width="narrow">
      <ApplyPage
        step={step}
        listed={(taxNumber) => (
          <Suspense>
            {taxNumber === undefined ? <FindListed /> : <AlreadyListed taxNumber={taxNumber} />}
          </Suspense>
        )}
      />
    </PublicFrame>
  );
}
