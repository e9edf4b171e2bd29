import { createFileRoute, useLocation } from '@tanstack/react-router';
import { sessionQuery } from '@/api/session';
import { FoundPage } from '@/features/identity/pages/FoundPage';
import { PublicFrame } from '@/routes/-shell/PublicFrame';

// The token stands behind the #, so that it never travels in an address.
export const Route = createFileRoute('/found')({
  staticData: { words: ['identity'] },
  loader: ({ context }) => context.queryClient.ensureQueryData(sessionQuery),
  component: Entrance,
});

function Entrance() {
  const token = useLocation({ select: ({ hash }) => hash });
  return (
    <PublicFrame width="narrow">
      <FoundPage token={token} />
    </PublicFrame>
  );
}
