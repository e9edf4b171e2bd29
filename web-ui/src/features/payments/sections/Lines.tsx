import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useList } from '@/api/page';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Download } from '@/ui/Download';
import { Day, DueDate } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { Elsewhere, wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { Money } from '@/ui/figures';
import { RadioCards, TextInput } from '@/ui/inputs';
import { LoadMore } from '@/ui/LoadMore';
import { Badge } from '@/ui/Status';
import { Card, CardList, EmptyState, Skeleton } from '@/ui/surfaces';
import { useLineAct } from '../api';
import { type BankLine, linesKey } from '../queries';
import { hints, ignoreReasons } from '../words';

type LinesProps = { state: string; member?: string; withNames?: boolean };

/** Entries of the bank that no reference could tell: what was each for? */
export function Lines({ state, member, withNames }: LinesProps) {
  const { t } = useLingui();
  const query = { state, memberId: member };
  const list = useList<BankLine>([...linesKey, 'list'], '/api/bank-lines', { query });
  if (list.isError) return <ErrorState error={list.error} reset={() => list.refetch()} />;
  if (!list.rows) return <Skeleton lines={5} label={t`Loading`} />;
  if (list.rows.length === 0) {
    return (
      <EmptyState title={<Trans>No entry waits</Trans>}>
        <p>
          <Trans>
            Entries of imported bank statements that carry no reference would stand here.
          </Trans>
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <CardList label={t`Entries of the bank`}>
        {list.rows.map((line) => (
          <li key={line.id}>
            <LineCard line={line} withName={withNames} />
          </li>
        ))}
      </CardList>
      <LoadMore list={list} />
      <Download path="/api/bank-lines" query={query} />
    </>
  );
}

function LineCard({ line, withName }: { line: BankLine; withName?: boolean }) {
  const { t } = useLingui();
  const [aside, setAside] = useState(false);
  const asks = line.state === 'open' || line.state === 'part_matched';
  return (
    <Card>
      <div className="money-item">
        <div className="row spread">
          <strong>{line.payer || t`Payer not named`}</strong>
          <strong className="money-sum">
            <Money amount={line.amount} />
          </strong>
        </div>
        <div className="small soft">
          <Day date={line.bookedOn} />
          {withName && ` · ${line.organisationName}`}
        </div>
        <p>{line.text}</p>
      </div>
      <Matches line={line} />
      {line.state === 'part_matched' && <Rest line={line} />}
      {asks && <Candidates line={line} />}
      {line.state === 'returned' && (
        <p>
          <Trans>The bank took this payment back. Tell the brand and the centre.</Trans>
        </p>
      )}
      {line.state === 'ignored' && <Ignored line={line} />}
      {(line.state === 'open' || line.state === 'returned') && (
        <div className="row">
          <Button size="small" onClick={() => setAside(true)}>
            <Trans>Not a payment for an order</Trans>
          </Button>
        </div>
      )}
      <Dialog open={aside} onClose={() => setAside(false)} title={t`What was it?`}>
        <AsideForm line={line} onDone={() => setAside(false)} />
      </Dialog>
    </Card>
  );
}

function Matches({ line }: { line: BankLine }) {
  const undo = useLineAct<{ payoutId: string }>(line, 'unmatch');
  if (line.matches.length === 0) return null;
  return (
    <ul className="candidates">
      {line.matches.map((match) => (
        <li className="candidate" key={match.payoutId}>
          <span>
            <Badge tone="done">
              <Trans>Matched</Trans>
            </Badge>{' '}
            {match.brandName} · {match.poNumber} · <Money amount={match.amount} />
          </span>
          {match.undoable && (
            <Button
              size="small"
              busy={undo.isPending}
              onClick={() => undo.mutate({ payoutId: match.payoutId })}
            >
              <Trans>Undo</Trans>
            </Button>
          )}
        </li>
      ))}
      <Elsewhere error={undo.error} />
    </ul>
  );
}

/** More came than was owed: to another order, or to the brand's credit. */
function Rest({ line }: { line: BankLine }) {
  const credit = useLineAct<Record<string, never>>(line, 'credit');
  return (
    <>
      <p>
        <Trans>
          Not told yet: <Money amount={line.rest} />
        </Trans>
      </p>
      <div className="row">
        <Button size="small" busy={credit.isPending} onClick={() => credit.mutate({})}>
          <Trans>Keep as the brand's credit</Trans>
        </Button>
      </div>
      <Elsewhere error={credit.error} />
    </>
  );
}

function Candidates({ line }: { line: BankLine }) {
  const { t, i18n } = useLingui();
  const match = useLineAct<{ payoutId: string }>(line, 'match');
  if (line.candidates.length === 0) {
    return (
      <p className="soft">
        <Trans>No open payment in this currency.</Trans>
      </p>
    );
  }
  return (
    <ul className="candidates" aria-label={t`Payments it may be`}>
      {line.candidates.map((candidate) => (
        <li className="candidate" key={candidate.payoutId}>
          <div>
            <div>
              {candidate.brandName} · {candidate.poNumber} · <Money amount={candidate.open} />
            </div>
            <div className="small soft">
              <DueDate date={candidate.dueOn} />
              {candidate.hints.map((hint) => {
                const word = hints[hint];
                return word ? ` · ${i18n._(word)}` : null;
              })}
              {candidate.fit === 'part' && (
                <>
                  {' · '}
                  <Trans>pays a part</Trans>
                </>
              )}
              {candidate.fit === 'over' && (
                <>
                  {' · '}
                  <Trans>more than is owed</Trans>
                </>
              )}
            </div>
          </div>
          <Button
            size="small"
            kind={candidate.fit === 'exact' ? 'primary' : 'secondary'}
            busy={match.isPending && match.variables.payoutId === candidate.payoutId}
            onClick={() => match.mutate({ payoutId: candidate.payoutId })}
          >
            <Trans>This one</Trans>
          </Button>
        </li>
      ))}
      <Elsewhere error={match.error} />
    </ul>
  );
}

function Ignored({ line }: { line: BankLine }) {
  const { i18n } = useLingui();
  const again = useLineAct<Record<string, never>>(line, 'reopen');
  const reason = ignoreReasons[line.ignoredReason ?? ''];
  return (
    <div className="candidate">
      <span className="soft">
        {reason && i18n._(reason)} {line.ignoredNote}
      </span>
      <Button size="small" busy={again.isPending} onClick={() => again.mutate({})}>
        <Trans>Look again</Trans>
      </Button>
      <Elsewhere error={again.error} />
    </div>
  );
}

function AsideForm({ line, onDone }: { line: BankLine; onDone: () => void }) {
  const { i18n } = useLingui();
  const [reason, setReason] = useState('other_customer');
  const [note, setNote] = useState('');
  const ignore = useLineAct<{ reason: string; note?: string }>(line, 'ignore', onDone);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ignore.mutate({ reason, note: note.trim() || undefined });
      }}
    >
      <Field group label={<Trans>What was it?</Trans>} error={wrongAt(ignore.error, '/reason')}>
        <RadioCards
          name="reason"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          cards={Object.entries(ignoreReasons).map(([value, label]) => ({
            value,
            label: i18n._(label),
          }))}
        />
      </Field>
      <Field label={<Trans>Note</Trans>} optional error={wrongAt(ignore.error, '/note')}>
        <TextInput value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <Elsewhere error={ignore.error} fields={['/reason', '/note']} />
      <Button type="submit" kind="primary" busy={ignore.isPending}>
        <Trans>Leave it aside</Trans>
      </Button>
    </form>
  );
}
