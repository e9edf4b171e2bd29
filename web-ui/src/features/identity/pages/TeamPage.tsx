import '../identity.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { problemText } from '@/api/problem';
import { useSession } from '@/api/session';
import { useLanguage } from '@/i18n/use-language';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Download } from '@/ui/Download';
import { DueDate } from '@/ui/dates';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { Badge } from '@/ui/Status';
import { Card, CardHead, CardList, PageHeader, Skeleton } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { type Invited, useInvite, useWithdrawInvitation } from '../api';
import { addressText } from '../model';
import { teamQuery } from '../queries';
import { ColleagueCard } from '../sections/ColleagueCard';
import { roles } from '../words';

// Most who look at their people invite nobody: the form travels when it is asked for.
const InviteForm = lazy(() => import('../forms/InviteForm'));

/** Who acts for the organisation, and who was asked to. */
export function TeamPage({ onLeft }: { onLeft: () => void }) {
  const { t } = useLingui();
  const { organisation } = useSession();
  const { data: team } = useSuspenseQuery(teamQuery);
  const [inviting, setInviting] = useState(false);
  const leads = team.roles.length > 0;
  return (
    <Page width="reading">
      <PageHeader
        title={<Trans>People</Trans>}
        over={organisation.name}
        actions={
          leads && (
            <Button kind="primary" icon="plus" onClick={() => setInviting(true)}>
              <Trans>Invite somebody</Trans>
            </Button>
          )
        }
      >
        <Trans>Everybody signs in with an own number; nobody shares a code.</Trans>
      </PageHeader>
      <CardList label={t`People`}>
        {team.people.map((colleague) => (
          <li key={colleague.id}>
            <ColleagueCard colleague={colleague} givable={team.roles} onLeft={onLeft} />
          </li>
        ))}
      </CardList>
      <Download path="/api/people" />
      {team.invited.length > 0 && (
        <Section title={<Trans>Invited, no answer yet</Trans>}>
          <CardList label={t`Invited, no answer yet`}>
            {team.invited.map((invited) => (
              <li key={invited.id}>
                <InvitedCard invited={invited} />
              </li>
            ))}
          </CardList>
        </Section>
      )}
      <Dialog
        open={inviting}
        onClose={() => setInviting(false)}
        title={<Trans>Invite somebody</Trans>}
      >
        <Suspense fallback={<Skeleton label={t`Loading`} lines={4} />}>
          <InviteForm givable={team.roles} onDone={() => setInviting(false)} />
        </Suspense>
      </Dialog>
    </Page>
  );
}

function InvitedCard({ invited }: { invited: Invited }) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const again = useInvite();
  const withdraw = useWithdrawInvitation();
  const role = roles[invited.role];
  const error = again.error ?? withdraw.error;
  return (
    <Card>
      <CardHead>
        <h3>{addressText(invited.address)}</h3>
        <Badge>{role ? i18n._(role) : invited.role}</Badge>
      </CardHead>
      <p className="small soft">
        <Trans>
          Invited by {invited.by}, the link is valid until <DueDate date={invited.expiresAt} />
        </Trans>
      </p>
      {error && <Note tone="lose">{problemText(error)}</Note>}
      <div className="row">
        <Button
          size="small"
          busy={again.isPending}
          onClick={() =>
            again.mutate(
              { address: invited.address, role: invited.role, language },
              { onSuccess: () => toast(t`A new link is on its way; the old one is void.`) },
            )
          }
        >
          <Trans>Send again</Trans>
        </Button>
        <Button
          size="small"
          kind="quiet"
          busy={withdraw.isPending}
          onClick={() => withdraw.mutate(invited.id)}
        >
          <Trans>Withdraw</Trans>
        </Button>
      </div>
    </Card>
  );
}
