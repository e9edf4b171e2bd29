import { createFileRoute } from '@tanstack/react-router';
import { InvitationPage } from '@/features/sourcing/owner/pages/InvitationPage';
import { invitationQuery } from '@/features/sourcing/queries';

export const Route = createFileRoute('/workshop/invitations/$id/')({
  staticData: { words: ['sourcing/owner', 'course/quote'] },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(invitationQuery(params.id)),
  component: Invitation,
});

function Invitation() {
  const { id } = Route.useParams();
  return <InvitationPage id={id} />;
}
