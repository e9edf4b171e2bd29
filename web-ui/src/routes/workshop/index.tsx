import { createFileRoute } from '@tanstack/react-router';
import { Suspense } from 'react';
import { HomePage } from '@/features/production/pages/HomePage';
import { openJobsQuery } from '@/features/production/queries';
import { ensureInvited, FreeWeek, Invitations, MoneyComing, NextPaper, useInvited } from './-parts';

export const Route = createFileRoute('/workshop/')({
  staticData: { words: ['production', 'course/slice'] },
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData(openJobsQuery),
      ensureInvited(context.queryClient),
    ]),
  component: Home,
});

/** The cards of the other parts of the house are put in here, so that features stay apart. */
function Home() {
  const invited = useInvited();
  return (
    <HomePage
      invitations={
        invited && (
          <Suspense>
            <Invitations />
          </Suspense>
        )
      }
      cards={
        <Suspense>
          <MoneyComing />
          <NextPaper />
        </Suspense>
      }
      offer={
        <Suspense>
          <FreeWeek />
        </Suspense>
      }
    />
  );
}
