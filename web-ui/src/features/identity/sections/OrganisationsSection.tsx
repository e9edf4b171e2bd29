import '../identity.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { problemText } from '@/api/problem';
import type { Kind, Session } from '@/api/session';
import { Button, LinkButton } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Note } from '@/ui/Note';
import { Badge } from '@/ui/Status';
import { Card } from '@/ui/surfaces';
import { useSwitchOrganisation } from '../api';

function useKindName() {
  const { t } = useLingui();
  return (kind: Kind) =>
    kind === 'workshop' ? t`Workshop` : kind === 'brand' ? t`Brand` : t`Cluster centre`;
}

export function OrganisationsSection({ session }: { session: Session }) {
  const switchTo = useSwitchOrganisation();
  const kindName = useKindName();
  return (
    <Card>
      <h2>
        <Trans>You act for</Trans>
      </h2>
      {switchTo.error && <Note tone="lose">{problemText(switchTo.error)}</Note>}
      {session.organisations.length === 0 && (
        <>
          <p>
            <Trans>
              No organisation yet. The owner of your workshop or brand can invite you with the
              number or address you signed in with.
            </Trans>
          </p>
          <div>
            <LinkButton kind="primary" to="/apply">
              <Trans>Become a member</Trans>
            </LinkButton>
          </div>
        </>
      )}
      <ul className="lines">
        {session.organisations.map((organisation) => {
          const current = organisation.id === session.organisation?.id;
          return (
            <li className="row spread" key={organisation.id}>
              <span>
                <span className="strong">{organisation.name}</span>{' '}
                <span className="soft small">{kindName(organisation.kind)}</span>
              </span>
              {current ? (
                <Badge tone="accent">
                  <Trans>Now</Trans>
                </Badge>
              ) : (
                <Button
                  size="small"
                  busy={switchTo.isPending && switchTo.variables.organisationId === organisation.id}
                  onClick={() => switchTo.mutate({ organisationId: organisation.id })}
                >
                  <Icon name="switch" size={18} />
                  <Trans>Act for this one</Trans>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
