import { createFileRoute } from '@tanstack/react-router';
import { Suspense } from 'react';
import { JobPage } from '@/features/production/pages/JobPage';
import { sliceQuery } from '@/features/production/queries';
import { JobMoney } from '../-parts';

export const Route = createFileRoute('/workshop/jobs/$id/')({
  staticData: { words: ['production', 'course/slice', 'course/order'] },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(sliceQuery(params.id)),
  validateSearch: ({ report }: Record<string, unknown>): { report?: string } =>
    typeof report === 'string' ? { report } : {},
  component: Job,
});

function Job() {
  const { id } = Route.useParams();
  const { report } = Route.useSearch();
  return (
    <JobPage
      id={id}
      report={report}
      money={
        <Suspense>
          <JobMoney slice={id} />
        </Suspense>
      }
    />
  );
}
