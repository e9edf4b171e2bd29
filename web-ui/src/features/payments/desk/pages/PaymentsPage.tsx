import '../../payments.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useList } from '@/api/page';
import { DataTable } from '@/ui/DataTable';
import { Download } from '@/ui/Download';
import { ErrorState } from '@/ui/ErrorState';
import { type Filter, FilterBar } from '@/ui/FilterBar';
import { LoadMore } from '@/ui/LoadMore';
import { Page } from '@/ui/Page';
import { EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { type Payout, payoutsKey } from '../../queries';
import { usePayoutColumns } from '../sections/payout-columns';

export type PaymentsSearch = { q?: string; state?: string };

type PaymentsPageProps = {
  search: PaymentsSearch;
  onSearch: (search: PaymentsSearch) => void;
};

/** What the brand owes, for what fact, until when. */
export function PaymentsPage({ search, onSearch }: PaymentsPageProps) {
  const { t } = useLingui();
  const { q, state } = search;
  const query = { q, state: state ?? 'open' };
  const list = useList<Payout>([...payoutsKey, 'list'], '/api/payouts', { query });
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
  const columns = usePayoutColumns();
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
      >
        <Download path="/api/payouts" query={query} />
      </FilterBar>
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
