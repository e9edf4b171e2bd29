import { createFileRoute } from '@tanstack/react-router';
import { TeamPage } from '@/features/identity/pages/TeamPage';
import { teamQuery } from '@/features/identity/queries';

export const Route = createFileRoute('/centre/people')({
  staticData: { words: ['identity'] },
  loader: ({ context }) => context.queryClient.ensureQueryData(teamQuery),
  component: Team,
});

function Team() {
  const navigate = Route.useNavigate();
  return <TeamPage onLeft={() => navigate({ to: '/account' })} />;
}
