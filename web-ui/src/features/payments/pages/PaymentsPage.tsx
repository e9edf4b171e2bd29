import '../payments.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useList } from '@/api/page';
import { type Column, DataTable } from '@/ui/DataTable';
import { Day, DueDate } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { type Filter, FilterBar } from '@/ui/FilterBar';
import { Money, Num } from '@/ui/figures';
import { LoadMore } from '@/ui/LoadMore';
import { Page } from '@/ui/Page';
import { Badge, StatusBadge } from '@/ui/Status';
import { EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { type Payout, payoutsKey } from '../api';
import { open } from '../model';
import { payoutTone } from '../words';

export type PaymentsSearch = { q?: string; state?: string };

type PaymentsPageProps = {
  search: PaymentsSearch;
  onSearch: (search: PaymentsSearch) => void;
};

/** What the brand owes, for what fact, until when. */
export function PaymentsPage({ search, onSearch }: PaymentsPageProps) {
  const { t } = useLingui();
  const { q, state } = search;
  const list = useList<Payout>([...payoutsKey, 'list'], '/api/payouts', {
    query: { q, state: state ?? 'open' },
  });
  const filters: readonly Filter[] = [
    { name: 'q', label: t`PO number, workshop or reference`, kind: 'search' },
    {
      name: 'state',
      label: t`Show`,
      kind: 'select',
      all: t`To be paid`,
      options: [
        { value: 'paid', label: t`Paid` },
        { value: 'all', label: t`All` },
      ],
    },
  ];
  const columns = useColumns();
  return (
    <Page>
      <PageHeader title={<Trans>Payments</Trans>}>
        <Trans>
          You pay each workshop straight into its own account; the portal never holds the money.
        </Trans>
      </PageHeader>
      <FilterBar
        label={t`Filter the payments`}
        filters={filters}
        search={search}
        onSearch={onSearch}
      />
      {list.isError ? (
        <ErrorState error={list.error} reset={() => list.refetch()} />
      ) : !list.rows ? (
        <Skeleton lines={6} label={t`Loading`} />
      ) : list.rows.length === 0 ? (
        <EmptyState
          title={
            q || state ? (
              <Trans>No payment fits this filter</Trans>
            ) : (
              <Trans>Nothing is to be paid</Trans>
            )
          }
        >
          <p>
            <Trans>When you accept pieces, the sum and its due day stand here.</Trans>
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t`Payments`}
          columns={columns}
          rows={list.rows}
          rowKey={({ id }) => id}
        />
      )}
      <LoadMore list={list} />
    </Page>
  );
}

function useColumns(): readonly Column<Payout>[] {
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
