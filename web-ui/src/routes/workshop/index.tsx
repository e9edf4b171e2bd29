import { createFileRoute } from '@tanstack/react-router';
import { openJobsQuery } from '@/features/production/api';
import { HomePage } from '@/features/production/pages/HomePage';

export const Route = createFileRoute('/workshop/')({
  staticData: { words: ['production', 'course/slice'] },
  loader: ({ context }) => context.queryClient.ensureQueryData(openJobsQuery),
  component: Home,
});

/** The cards of the other parts of the house are put in here, so that features stay apart. */
function Home() {
  return <HomePage />;
}
