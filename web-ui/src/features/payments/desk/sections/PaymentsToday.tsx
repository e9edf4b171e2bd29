import '../../payments.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '@/ui/Button';
import { type Column, DataTable } from '@/ui/DataTable';
import { DueDate } from '@/ui/dates';
import { Money } from '@/ui/figures';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/Status';
import { open } from '../../model';
import { dueFirstQuery, type Payout } from '../../queries';
import { payoutTone } from '../../words';

/** What the brand owes first. */
export function PaymentsToday() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(dueFirstQuery);
  if (data.items.length === 0) return null;
  const columns: readonly Column<Payout>[] = [
    {
      key: 'workshop',
      header: <Trans>Workshop</Trans>,
      cell: ({ id, workshop, poNumber }) => (
        <>
          <Link className="strong" to="/brand/payments/$id" params={{ id }}>
            {workshop.name}
          </Link>
          <div className="small soft">{poNumber}</div>
        </>
      ),
    },
    {
      key: 'due',
      header: t({ message: 'Due', context: 'payment' }),
      cell: ({ dueOn }) => <DueDate date={dueOn} />,
    },
    {
      key: 'amount',
      header: t({ message: 'Open', context: 'amount' }),
      figure: true,
      cell: (payout) => <Money amount={open(payout)} />,
    },
    {
      key: 'state',
      header: <Trans>Next</Trans>,
      cell: ({ id, state, daysLate }) =>
        state === 'processing' ? (
          <StatusBadge course="payout" state={state} tone={payoutTone(state, daysLate)} />
        ) : (
          <LinkButton
            size="small"
            kind={daysLate > 0 ? 'primary' : 'secondary'}
            to="/brand/payments/$id"
            params={{ id }}
          >
            <Trans>Pay and say so</Trans>
          </LinkButton>
        ),
    },
  ];
  return (
    <Section
      title={<Trans>Payments</Trans>}
      actions={
        <Link to="/brand/payments">
          <Trans>All payments</Trans>
        </Link>
      }
    >
      <DataTable
        caption={t`Payments`}
        columns={columns}
        rows={data.items}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}
