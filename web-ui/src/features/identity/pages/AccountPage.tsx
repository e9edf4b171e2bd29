import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { problemText } from '@/api/problem';
import { useMaybeSession } from '@/api/session';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Note } from '@/ui/Note';
import { Card, PageHeader } from '@/ui/surfaces';
import { useSignOut } from '../api';
import { ProfileForm } from '../forms/ProfileForm';
import { OrganisationsSection } from '../sections/OrganisationsSection';

/** The person, not the firm: name, language, for whom they act, and the way out. */
export function AccountPage() {
  const session = useMaybeSession();
  const leave = useSignOut();
  const leaveEverywhere = useSignOut(true);
  const [asking, setAsking] = useState(false);
  if (!session) return null;
  const error = leave.error ?? leaveEverywhere.error;
  return (
    <div className="stack loose">
      <PageHeader
        title={session.person.name || <Trans>Welcome</Trans>}
        over={<Trans>Your account</Trans>}
      />
      <OrganisationsSection session={session} />
      <ProfileForm person={session.person} />
      <Card>
        <h2>
          <Trans>Sign out</Trans>
        </h2>
        {error && <Note tone="lose">{problemText(error)}</Note>}
        <div className="row">
          <Button icon="signOut" busy={leave.isPending} onClick={() => leave.mutate()}>
            <Trans>Sign out here</Trans>
          </Button>
          <Button kind="lose" onClick={() => setAsking(true)}>
            <Trans>Sign out on all devices</Trans>
          </Button>
        </div>
      </Card>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<Trans>Sign out on all devices?</Trans>}
      >
        <p>
          <Trans>Every phone and computer signed in with your account asks for a new code.</Trans>
        </p>
        <div className="row">
          <Button
            kind="lose"
            busy={leaveEverywhere.isPending}
            onClick={() => leaveEverywhere.mutate()}
          >
            <Trans>Sign out everywhere</Trans>
          </Button>
          <Button onClick={() => setAsking(false)}>
            <Trans>Stay signed in</Trans>
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
