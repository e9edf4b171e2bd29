import { createFileRoute } from '@tanstack/react-router';
import { useMaybeSession } from '@/api/session';
import { AccountPage } from '@/features/identity/pages/AccountPage';
import { enter } from '@/routes/-shell/enter';
import { PublicFrame } from '@/routes/-shell/PublicFrame';
import { Workspace } from '@/routes/-shell/Workspace';
import { Page } from '@/ui/Page';

export const Route = createFileRoute('/account')({
  staticData: { words: ['identity'] },
  beforeLoad: ({ context, location }) => enter(null, context.queryClient, location),
  component: Account,
});

function Account() {
  const organisation = useMaybeSession()?.organisation;
  return organisation ? (
    <Workspace kind={organisation.kind}>
      <Page width="reading">
        <AccountPage />
      </Page>
    </Workspace>
  ) : (
    <PublicFrame width="reading">
      <AccountPage />
    </PublicFrame>
  );
}
