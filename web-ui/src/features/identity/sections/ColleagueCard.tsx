import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { problemText } from '@/api/problem';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Day } from '@/ui/dates';
import { Field } from '@/ui/Field';
import { Select } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Badge } from '@/ui/Status';
import { Card, CardHead } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { type Colleague, useChangeRole, useRemoveColleague } from '../api';
import { addressText } from '../model';
import { roles } from '../words';

type ColleagueCardProps = {
  colleague: Colleague;
  /** Roles the reader may give. */
  givable: readonly string[];
  onLeft: () => void;
};

/** Somebody of the organisation; who leads it may give another role or let her go. */
export function ColleagueCard({ colleague, givable, onLeft }: ColleagueCardProps) {
  const { t, i18n } = useLingui();
  const [asking, setAsking] = useState<'role' | 'remove'>();
  const [role, setRole] = useState(colleague.role);
  const change = useChangeRole();
  const remove = useRemoveColleague();
  const label = (slug: string) => (roles[slug] ? i18n._(roles[slug]) : slug);
  const name = colleague.name || addressText(colleague.address) || '';
  const close = () => setAsking(undefined);
  return (
    <Card>
      <CardHead>
        <h2>{name || <Trans>Not signed in yet</Trans>}</h2>
        <Badge tone={colleague.self ? 'accent' : 'plain'}>{label(colleague.role)}</Badge>
      </CardHead>
      <p className="small soft">
        {colleague.address && colleague.name && <>{addressText(colleague.address)} · </>}
        <Trans>
          since <Day date={colleague.since} shape="short" />
        </Trans>
      </p>
      {(colleague.changeable || colleague.self) && (
        <div className="row">
          {colleague.changeable && (
            <Button size="small" onClick={() => setAsking('role')}>
              <Trans>Change role</Trans>
            </Button>
          )}
          <Button size="small" kind="quiet" onClick={() => setAsking('remove')}>
            {colleague.self ? <Trans>Leave</Trans> : <Trans>Remove</Trans>}
          </Button>
        </div>
      )}
      <Dialog
        open={asking === 'role'}
        onClose={close}
        title={<Trans>Another role for {name}</Trans>}
      >
        <div className="stack">
          {change.error && <Note tone="lose">{problemText(change.error)}</Note>}
          <Field label={<Trans>Role</Trans>}>
            <Select
              value={role}
              onChange={(event) => setRole(event.target.value)}
              options={givable.map((value) => ({ value, label: label(value) }))}
            />
          </Field>
          <div className="row">
            <Button
              kind="primary"
              busy={change.isPending}
              onClick={() =>
                change.mutate(
                  { id: colleague.id, role },
                  {
                    onSuccess: () => {
                      toast(t`Saved.`);
                      close();
                    },
                  },
                )
              }
            >
              <Trans>Save</Trans>
            </Button>
            <Button onClick={close}>
              <Trans>Not now</Trans>
            </Button>
          </div>
        </div>
      </Dialog>
      <Dialog
        open={asking === 'remove'}
        onClose={close}
        title={
          colleague.self ? <Trans>Leave this organisation?</Trans> : <Trans>Remove {name}?</Trans>
        }
      >
        <div className="stack">
          {remove.error && <Note tone="lose">{problemText(remove.error)}</Note>}
          <p>
            <Trans>
              From this moment nothing can be done in the organisation's name with this account.
              What was done stays on record.
            </Trans>
          </p>
          <div className="row">
            <Button
              kind="lose"
              busy={remove.isPending}
              onClick={() =>
                remove.mutate(colleague.id, {
                  onSuccess: () => {
                    close();
                    if (colleague.self) onLeft();
                  },
                })
              }
            >
              {colleague.self ? <Trans>Leave</Trans> : <Trans>Remove</Trans>}
            </Button>
            <Button onClick={close}>
              <Trans>Not now</Trans>
            </Button>
          </div>
        </div>
      </Dialog>
    </Card>
  );
}
