import { createFileRoute } from '@tanstack/react-router';
import { useSession } from '@/api/session';
import { VettingDocumentsPage } from '@/features/membership/desk/pages/VettingDocumentsPage';
import { vettingDocumentsQuery } from '@/features/membership/papers';

export const Route = createFileRoute('/centre/applications/papers')({
  staticData: { words: ['membership', 'membership/desk'] },
  loader: ({ context }) => context.queryClient.ensureQueryData(vettingDocumentsQuery),
  component: Papers,
});

function Papers() {
  return <VettingDocumentsPage mayEdit={useSession().organisation.role === 'coordinator'} />;
}
