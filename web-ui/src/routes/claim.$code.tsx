import { createFileRoute, useLocation } from '@tanstack/react-router';
import { ClaimPage } from '@/features/workshop/claim/pages/ClaimPage';
import { takeOverQuery } from '@/features/workshop/claim/queries';
import { enter } from '@/routes/-shell/enter';
import { PublicFrame } from '@/routes/-shell/PublicFrame';

const kept = (code: string) => `ilmek.claim.${code}`;

// The secret stands behind the #, so that it never travels in an address. The sign-in on the way
// would carry it along in its own, so it waits in this tab meanwhile.
export const Route = createFileRoute('/claim/$code')({
  staticData: { words: ['workshop/claim'] },
  beforeLoad: ({ context, location, params }) => {
    if (location.hash) sessionStorage.setItem(kept(params.code), location.hash);
    return enter(null, context.queryClient, { ...location, href: location.pathname });
  },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(takeOverQuery(params.code)),
  component: Owner,
});

function Owner() {
  const { code } = Route.useParams();
  const hash = useLocation({ select: (location) => location.hash });
  return (
    <PublicFrame width="narrow">
      <ClaimPage code={code} secret={hash || (sessionStorage.getItem(kept(code)) ?? '')} />
    </PublicFrame>
  );
}
