import { createFileRoute } from '@tanstack/react-router';
import { Suspense } from 'react';
import { JobsPage, type JobsSearch } from '@/features/production/pages/JobsPage';
import { Answered, Invitations } from '../-parts';

export const Route = createFileRoute('/workshop/jobs/')({
  staticData: { words: ['production', 'course/slice'] },
  validateSearch: ({ done }: Record<string, unknown>): JobsSearch =>
    `${done}` === '1' ? { done: '1' } : {},
  component: Jobs,
});

function Jobs() {
  const search = Route.useSearch();
  return (
    <JobsPage
      search={search}
      invitations={
        search.done ? undefined : (
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
