import { createFileRoute } from '@tanstack/react-router';
import { FreeWeekOffer } from '@/features/capacity/sections/FreeWeekOffer';
import { NextPaperCard } from '@/features/documents/sections/NextPaperCard';
import { openJobsQuery } from '@/features/production/api';
import { HomePage } from '@/features/production/pages/HomePage';

export const Route = createFileRoute('/workshop/')({
  staticData: { words: ['production', 'documents', 'capacity', 'course/slice'] },
  loader: ({ context }) => context.queryClient.ensureQueryData(openJobsQuery),
  component: Home,
});

/** The cards of the other parts of the house are put in here, so that features stay apart. */
function Home() {
  return <HomePage cards={<NextPaperCard />} offer={<FreeWeekOffer />} />;
}
