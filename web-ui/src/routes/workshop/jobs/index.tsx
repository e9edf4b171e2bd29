import { createFileRoute } from '@tanstack/react-router';
import { JobsPage, type JobsSearch } from '@/features/production/pages/JobsPage';

export const Route = createFileRoute('/workshop/jobs/')({
  staticData: { words: ['production', 'course/slice'] },
  validateSearch: ({ done }: Record<string, unknown>): JobsSearch =>
    `${done}` === '1' ? { done: '1' } : {},
  component: Jobs,
});

function Jobs() {
  return <JobsPage search={Route.useSearch()} />;
}
