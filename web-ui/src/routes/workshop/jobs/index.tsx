import type { QueryClient } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { Suspense } from 'react';
import { listQuery } from '@/api/page';
import { JobsPage, type JobsSearch } from '@/features/production/pages/JobsPage';
import { jobsList } from '@/features/production/queries';
import { Answered, ensureInvited, Invitations, useInvited } from '../-parts';

export const Route = createFileRoute('/workshop/jobs/')({
  staticData: { words: ['production', 'course/slice'] },
  validateSearch: ({ done }: Record<string, unknown>): JobsSearch =>
    `${done}` === '1' ? { done: '1' } : {},
  // The loader comes with the screen, not with the program that every screen waits for.
  codeSplitGroupings: [['loader', 'component']],
  loaderDeps: ({ search }) => ({ done: search.done === '1' }),
  // Together, so that nothing on the screen moves when the next part comes.
  loader: ({ context: { queryClient }, deps: { done } }) =>
    Promise.all([
      queryClient.ensureInfiniteQueryData(listQuery(...jobsList(done))),
      done ? undefined : invitations(queryClient),
    ]).catch(() => undefined),
  component: Jobs,
});

async function invitations(queries: QueryClient) {
  const { items } = await ensureInvited(queries);
  if (items.length > 0) await Invitations.fetched();
}

function Jobs() {
  const search = Route.useSearch();
  const invited = useInvited();
  return (
    <JobsPage
      search={search}
      invitations={
        !search.done &&
        invited && (
          <Suspense>
            <Invitations />
          </Suspense>
        )
      }
      after={
        <Suspense>
          <Answered over={search.done === '1'} />
        </Suspense>
      }
    />
  );
}
