import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Column } from '@/ui/DataTable';
import { Day, DueDate } from '@/ui/dates';
import { Money, Num } from '@/ui/figures';
import { Badge, StatusBadge } from '@/ui/Status';
import { open } from '../../model';
import type { Payout } from '../../queries';
import { payoutTone } from '../../words';

/** A transfer as a line of the brand's lists. */
export function usePayoutColumns(): readonly Column<Payout>[] {
  const { t } = useLingui();
  return [
    {
      key: 'due',
      header: t({ message: 'Due', context: 'payment' }),
      cell: ({ dueOn, paidOn }) =>
        paidOn ? <Day date={paidOn} shape="short" /> : <DueDate date={dueOn} />,
    },
    {
      key: 'workshop',
      header: t`Workshop`,
      value: ({ workshop }) => workshop.name,
      cell: ({ id, workshop }) => (
        <Link to="/brand/payments/$id" params={{ id }}>
          {workshop.name}
        </Link>
      ),
    },
    {
      key: 'po',
      header: t`PO number`,
      value: ({ poNumber }) => poNumber,
      cell: ({ poNumber, style }) => (
        <>
          {poNumber}
          <div className="small soft">{style}</div>
        </>
      ),
    },
    { key: 'fact', header: t`For what`, cell: (payout) => <ForWhat payout={payout} /> },
    {
      key: 'amount',
      header: t({ message: 'Open', context: 'amount' }),
      figure: true,
      value: (payout) => open(payout).minor,
      cell: (payout) => <Money amount={payout.state === 'paid' ? payout.amount : open(payout)} />,
    },
    {
      key: 'state',
      header: t`State`,
      cell: ({ state, daysLate, hold }) => (
        <>
          <StatusBadge course="payout" state={state} tone={payoutTone(state, daysLate)} />
          {daysLate > 0 && (
            <div className="small money-late">
              <Plural value={daysLate} one="# day late" other="# days late" />
            </div>
          )}
          {hold && (
            <div className="small soft">
              {hold === 'iban_missing' ? (
                <Trans>IBAN awaited</Trans>
              ) : (
                <Trans>IBAN is being checked</Trans>
              )}
            </div>
          )}
        </>
      ),
    },
  ];
}

function ForWhat({ payout }: { payout: Payout }) {
  if (payout.kind === 'deposit') {
    return (
      <Badge>
        <Trans>Deposit</Trans>
      </Badge>
    );
  }
  const pieces = payout.facts.reduce((total, fact) => total + fact.pieces, 0);
  const notes = payout.facts.map(({ deliveryNote }) => deliveryNote).filter(Boolean);
  return (
    <>
      <Trans>
        <Num value={pieces} /> pieces accepted
      </Trans>
      {notes.length > 0 && <div className="small soft">{notes.join(', ')}</div>}
    </>
  );
}
