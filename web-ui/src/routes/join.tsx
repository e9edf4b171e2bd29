import { createFileRoute, useLocation } from '@tanstack/react-router';
import { sessionQuery } from '@/api/session';
import { JoinPage } from '@/features/identity/pages/JoinPage';
import { PublicFrame } from '@/routes/-shell/PublicFrame';

// The token stands behind the #, so that it never travels in an address.
export const Route = createFileRoute('/join')({
  staticData: { words: ['identity'] },
  loader: ({ context }) => context.queryClient.ensureQueryData(sessionQuery),
  component: Entrance,
});

function Entrance() {
  const token = useLocation({ select: ({ hash }) => hash });
  return (
    <PublicFrame width="narrow">
      <JoinPage token={token} />
    </PublicFrame>
  );
}
