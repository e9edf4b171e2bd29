import '../identity.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemText } from '@/api/problem';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Download } from '@/ui/Download';
import { Moment } from '@/ui/dates';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { Badge } from '@/ui/Status';
import { Card, CardHead, CardList, EmptyState, KeyValue, PageHeader } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { type NumberChange, useDecideNumberChange } from '../api';
import { LostNumberForm } from '../forms/LostNumberForm';
import { addressText } from '../model';
import { lostNumbersQuery } from '../queries';

/** Two coordinators replace the number of somebody who lost hers. */
export function LostNumbersPage() {
  const { t } = useLingui();
  const { data: changes } = useSuspenseQuery(lostNumbersQuery);
  const [asking, setAsking] = useState(false);
  return (
    <Page width="reading">
      <PageHeader
        title={<Trans>Lost numbers</Trans>}
        actions={
          <Button kind="primary" icon="plus" onClick={() => setAsking(true)}>
            <Trans>Somebody lost her number</Trans>
          </Button>
        }
      >
        <Trans>
          One coordinator sees the person, a second one agrees. The old number is told both times.
        </Trans>
      </PageHeader>
      {changes.length === 0 ? (
        <EmptyState title={<Trans>No lost number yet</Trans>}>
          <Trans>When somebody comes to your desk without her old phone, begin above.</Trans>
        </EmptyState>
      ) : (
        <CardList label={t`Lost numbers`}>
          {changes.map((change) => (
            <li key={change.id}>
              <ChangeCard change={change} />
            </li>
          ))}
        </CardList>
      )}
      {changes.length > 0 && <Download path="/api/people/lost-numbers" />}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<Trans>Somebody lost her number</Trans>}
      >
        <LostNumberForm onDone={() => setAsking(false)} />
      </Dialog>
    </Page>
  );
}

function ChangeCard({ change }: { change: NumberChange }) {
  const { t } = useLingui();
  const decide = useDecideNumberChange();
  const open = change.state === 'asked';
  const act = decide.isPending ? decide.variables?.act : undefined;
  return (
    <Card tone={open ? 'soon' : undefined}>
      <CardHead>
        <h2>{change.person}</h2>
        <Badge tone={open ? 'soon' : change.state === 'approved' ? 'done' : 'plain'}>
          {open ? (
            <Trans>waits for a second person</Trans>
          ) : change.state === 'approved' ? (
            <Trans>number changed</Trans>
          ) : (
            <Trans>not changed</Trans>
          )}
        </Badge>
      </CardHead>
      <KeyValue
        pairs={[
          [<Trans key="f">Acts for</Trans>, change.organisations.join(', ')],
          [<Trans key="o">Old number</Trans>, change.oldNumber],
          [<Trans key="n">New number</Trans>, addressText(change.newNumber)],
          [<Trans key="s">How it was checked</Trans>, change.seen],
          [
            <Trans key="a">Asked by</Trans>,
            <>
              {change.askedBy}, <Moment at={change.askedAt} />
            </>,
          ],
          [
            <Trans key="d">Decided by</Trans>,
            change.decidedAt && (
              <>
                {change.decidedBy}, <Moment at={change.decidedAt} />
              </>
            ),
          ],
        ]}
      />
      {decide.error && <Note tone="lose">{problemText(decide.error)}</Note>}
      {open && (
        <div className="row">
          {!change.mine && (
            <Button
              kind="primary"
              busy={act === 'approve'}
              onClick={() =>
                decide.mutate(
                  { id: change.id, act: 'approve' },
                  {
                    onSuccess: () => toast(t`The number is changed; every device was signed out.`),
                  },
                )
              }
            >
              <Trans>I agree, change it</Trans>
            </Button>
          )}
          <Button
            kind={change.mine ? 'secondary' : 'lose'}
            busy={act === 'refuse'}
            onClick={() => decide.mutate({ id: change.id, act: 'refuse' })}
          >
            {change.mine ? <Trans>Take it back</Trans> : <Trans>Do not change it</Trans>}
          </Button>
        </div>
      )}
    </Card>
  );
}
