import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSession } from '@/api/session';
import { Day } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { Num } from '@/ui/figures';
import { Badge } from '@/ui/Status';
import { Card, KeyValue, Skeleton } from '@/ui/surfaces';
import { spaced } from '../../model';
import { type LookAlike, lookAlikeQuery, type Side } from '../api';
import { belongings, likeness, pairStates, parts, recordStates } from '../words';
import { DecideForm } from './DecideForm';

/** Two records side by side: what is alike, what hangs on each, what is to be done. */
export function Pair({ id, onDone }: { id: string; onDone: () => void }) {
  const { t, i18n } = useLingui();
  const { organisation } = useSession();
  const { data: pair, error, refetch } = useQuery(lookAlikeQuery(id));
  if (error) return <ErrorState as="h2" error={error} reset={() => refetch()} />;
  if (!pair) return <Skeleton label={t`Loading`} lines={8} />;
  const word = pairStates[pair.state];
  const { score } = pair;
  return (
    <div className="stack loose">
      <div className="pair-sides">
        <Record side={pair.one} pair={pair} />
        <Record side={pair.other} pair={pair} />
      </div>
      <Card>
        <h2>
          <Trans>Why they look alike</Trans>
        </h2>
        <ul className="pair-parts">
          {pair.parts.map(({ part, points, of, word: found }) => (
            <li key={part}>
              <span>
                {parts[part] ? i18n._(parts[part]) : part}:{' '}
                {likeness[found] ? i18n._(likeness[found]) : found}
              </span>
              <span className="figure">
                {of > 0 ? t`${points} of ${of}` : points > 0 ? `+${points}` : points}
              </span>
            </li>
          ))}
          <li className="strong">
            <span>
              <Trans>Together</Trans>
            </span>
            <span className="figure">{t`${score} of 100`}</span>
          </li>
        </ul>
      </Card>
      {pair.state !== 'open' && (
        <Card>
          <Badge tone="done">{word && i18n._(word)}</Badge>
          <KeyValue
            pairs={[
              [t`Decided by`, pair.decidedBy],
              [t`On`, <Day key="on" date={pair.stateSince} shape="long" />],
              [t`Note`, pair.note],
            ]}
          />
        </Card>
      )}
      {organisation.role === 'coordinator' ? (
        pair.state !== 'distinct' && <DecideForm pair={pair} onDone={onDone} />
      ) : (
        <p className="soft">
          <Trans>A coordinator decides.</Trans>
        </p>
      )}
    </div>
  );
}

function Record({ side, pair }: { side: Side; pair: LookAlike }) {
  const { t, i18n } = useLingui();
  const state = recordStates[side.status];
  const hanging = pair.moving.filter(({ workshopId }) => workshopId === side.id);
  return (
    <Card>
      <h2>{side.name}</h2>
      <p className="small soft">
        {spaced(side.code)} · {state && i18n._(state)}
      </p>
      <KeyValue
        pairs={[
          [t`Tax number`, side.taxNumber],
          [t`Address`, side.address],
          [
            t`People who sew`,
            side.sewingPeople == null ? null : <Num key="sewing" value={side.sewingPeople} />,
          ],
          [t`Machines`, <Num key="machines" value={side.machines} />],
          [t`Known since`, <Day key="since" date={side.since} shape="long" />],
          [
            t`Hangs on it`,
            hanging.length === 0
              ? t`nothing yet`
              : hanging
                  .map(({ kind, count }) => {
                    const what = belongings[kind];
                    return `${i18n.number(count)} ${what ? i18n._(what) : kind}`;
                  })
                  .join(', '),
          ],
        ]}
      />
      {side.organisationId && side.admitted && (
        <Link to="/centre/members/$id" params={{ id: side.organisationId }}>
          <Trans>Its page</Trans>
        </Link>
      )}
    </Card>
  );
}
