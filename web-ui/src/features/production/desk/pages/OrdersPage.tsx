import '../../production.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useList } from '@/api/page';
import { courseLabel } from '@/i18n/sentences';
import { type Column, DataTable } from '@/ui/DataTable';
import { Download } from '@/ui/Download';
import { WeekName } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { type Filter, FilterBar } from '@/ui/FilterBar';
import { Num } from '@/ui/figures';
import { LoadMore } from '@/ui/LoadMore';
import { Page } from '@/ui/Page';
import { StatusBadge } from '@/ui/Status';
import { EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { type OrderRow, ordersKey } from '../../queries';
import { stateTone } from '../../words';
import { Troubles } from '../sections/Troubles';

const states = [
  'confirmed',
  'in_production',
  'partially_delivered',
  'delivered',
  'on_hold',
  'completed',
  'cancelled',
];

export type OrdersSearch = { q?: string; state?: string; show?: string };

type OrdersPageProps = {
  desk: 'brand' | 'centre';
  search: OrdersSearch;
  onSearch: (search: OrdersSearch) => void;
};

/** The orders of a brand, or of the cluster before the centre. */
export function OrdersPage({ desk, search, onSearch }: OrdersPageProps) {
  const { t } = useLingui();
  const { q, state } = search;
  const show = search.show ?? (desk === 'centre' ? 'trouble' : 'open');
  const query = { q, state, open: show !== 'all', trouble: show === 'trouble' };
  const list = useList<OrderRow>([...ordersKey, 'list'], '/api/orders', { query });
  const filters: readonly Filter[] = [
    { name: 'q', label: t`PO number, style, season or supplier number`, kind: 'search' },
    {
      name: 'state',
      label: t`State`,
      kind: 'select',
      all: t`All`,
      options: states.map((value) => ({ value, label: courseLabel('order', 'state', value) })),
    },
    {
      name: 'show',
      label: t`Show`,
      kind: 'select',
      all: desk === 'centre' ? t`In trouble` : t`Under way`,
      options: [
        ...(desk === 'centre'
          ? [{ value: 'open', label: t`Under way` }]
          : [{ value: 'trouble', label: t`In trouble` }]),
        { value: 'all', label: t`All` },
      ],
    },
  ];
  const columns = useColumns(desk);
  return (
    <Page>
      <PageHeader
        title={
          desk === 'centre' && show === 'trouble' ? (
            <Trans>Orders in trouble</Trans>
          ) : (
            <Trans>Orders</Trans>
          )
        }
      />
      <FilterBar label={t`Filter the orders`} filters={filters} search={search} onSearch={onSearch}>
        <Download path="/api/orders" query={query} />
      </FilterBar>
      {list.isError ? (
        <ErrorState error={list.error} reset={() => list.refetch()} />
      ) : !list.rows ? (
        <Skeleton lines={6} label={t`Loading`} />
      ) : list.rows.length === 0 ? (
        <Nothing desk={desk} show={show} filtered={Boolean(q || state)} />
      ) : (
        <DataTable caption={t`Orders`} columns={columns} rows={list.rows} rowKey={({ id }) => id} />
      )}
      <LoadMore list={list} />
    </Page>
  );
}

function Nothing({ desk, show, filtered }: { desk: string; show: string; filtered: boolean }) {
  if (filtered) {
    return <EmptyState title={<Trans>No order fits this filter</Trans>} />;
  }
  if (show === 'trouble') {
    return (
      <EmptyState title={<Trans>No order is in trouble</Trans>}>
        <p>
          <Trans>
            Late steps, rework, orders on hold and answers that are due would stand here.
          </Trans>
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={<Trans>No order yet</Trans>}>
      {desk === 'brand' && (
        <p>
          <Trans>An order opens by itself when you award an enquiry.</Trans>
        </p>
      )}
    </EmptyState>
  );
}

function useColumns(desk: 'brand' | 'centre'): readonly Column<OrderRow>[] {
  const to = desk === 'brand' ? '/brand/orders/$id' : '/centre/orders/$id';
  return [
    {
      key: 'po',
      header: <Trans>PO number</Trans>,
      value: ({ poNumber }) => poNumber,
      cell: ({ id, poNumber, style, season }) => (
        <>
          <Link className="strong" to={to} params={{ id }}>
            {poNumber}
          </Link>
          <div className="small soft">{[style, season].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
    ...(desk === 'centre'
      ? [
          {
            key: 'brand',
            header: <Trans>Brand</Trans>,
            value: ({ brandName }: OrderRow) => brandName,
            cell: ({ brandName }: OrderRow) => brandName,
          },
        ]
      : []),
    {
      key: 'workshop',
      header: <Trans>Workshop</Trans>,
      cell: ({ workshops }) => workshops.join(', '),
    },
    {
      key: 'state',
      header: <Trans>State</Trans>,
      cell: ({ state }) => <StatusBadge course="order" state={state} tone={stateTone(state)} />,
    },
    {
      key: 'trouble',
      header: <Trans>To look at</Trans>,
      value: ({ lateDays }) => lateDays,
      cell: (row) => <Troubles order={row} />,
    },
    {
      key: 'pieces',
      header: <Trans>Delivered</Trans>,
      figure: true,
      value: ({ deliveredPieces, pieces }) => (pieces ? deliveredPieces / pieces : 0),
      cell: ({ deliveredPieces, pieces }) => (
        <>
          <Num value={deliveredPieces} />{' '}
          <span className="soft">
            / <Num value={pieces} />
          </span>
        </>
      ),
    },
    {
      key: 'due',
      header: <Trans>Due</Trans>,
      value: ({ dueWeek }) => dueWeek,
      cell: ({ dueWeek }) => <WeekName week={dueWeek} />,
    },
  ];
}
