import '../../sourcing.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '@/ui/Button';
import { DueDate, WeekName } from '@/ui/dates';
import { Money, Num } from '@/ui/figures';
import { Badge, StatusBadge } from '@/ui/Status';
import { Card, CardHead, CardList } from '@/ui/surfaces';
import { useGarmentName } from '../../names';
import { type InvitationRow, waitingQuery } from '../../queries';
import { PayerNote } from './InvitationContent';

/** The jobs a brand asks about and that wait for an answer; nothing when there are none. */
export function InvitationsSection() {
  const { t } = useLingui();
  const { data } = useQuery(waitingQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <CardList label={t`Brands ask you`}>
      {data.items.map((row) => (
        <li key={row.id}>
          <InvitationCard row={row} />
        </li>
      ))}
    </CardList>
  );
}

export function InvitationCard({ row }: { row: InvitationRow }) {
  const garment = useGarmentName();
  const waits = row.state === 'sent' || row.state === 'seen';
  return (
    <Card tone={row.state === 'sent' ? 'accent' : undefined}>
      <CardHead>
        <h3>{garment(row.garment) || row.style}</h3>
        {row.state === 'sent' && (
          <Badge tone="accent">
            <Trans>new</Trans>
          </Badge>
        )}
        {row.quoteState && <StatusBadge course="quote" state={row.quoteState} />}
      </CardHead>
      <p className="small soft">
        {row.brand} · {row.poNumber}
      </p>
      <p>
        <strong>
          <Trans>
            <Num value={row.pieces} /> pieces
          </Trans>
        </strong>
        {row.priceIdea && (
          <>
            {', '}
            <Trans>
              <Money amount={row.priceIdea} /> per piece
            </Trans>
          </>
        )}
      </p>
      <p className="small">
        <Trans>
          Due <WeekName week={row.dueWeek} />
        </Trans>
      </p>
      {waits && (
        <>
          <PayerNote payer={row.payer} />
          <p className="small">
            <Trans>
              Answer by <DueDate date={row.windowEnds} />
            </Trans>
          </p>
        </>
      )}
      <LinkButton
        kind={waits ? 'primary' : 'secondary'}
        wide
        to="/workshop/invitations/$id"
        params={{ id: row.id }}
      >
        {waits ? <Trans>Look and answer</Trans> : <Trans>Open</Trans>}
      </LinkButton>
    </Card>
  );
}
