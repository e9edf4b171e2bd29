import { createFileRoute } from '@tanstack/react-router';
import { FreeWeekOffer } from '@/features/capacity/sections/FreeWeekOffer';
import { NextPaperCard } from '@/features/documents/sections/NextPaperCard';
import { openJobsQuery } from '@/features/production/api';
import { HomePage } from '@/features/production/pages/HomePage';
import { waitingQuery } from '@/features/sourcing/api';
import {
  InvitationsSection,
  useInvited,
} from '@/features/sourcing/owner/sections/InvitationsSection';

export const Route = createFileRoute('/workshop/')({
  staticData: {
    words: [
      'production',
      'documents',
      'capacity',
      'sourcing/owner',
      'course/slice',
      'course/quote',
    ],
  },
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData(openJobsQuery),
      context.queryClient.ensureQueryData(waitingQuery),
    ]),
  component: Home,
});

/** The cards of the other parts of the house are put in here, so that features stay apart. */
function Home() {
  const invited = useInvited();
  return (
    <HomePage
      invitations={invited && <InvitationsSection />}
      cards={<NextPaperCard />}
      offer={<FreeWeekOffer />}
    />
  );
}
