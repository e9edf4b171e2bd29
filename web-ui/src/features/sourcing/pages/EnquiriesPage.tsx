import '../sourcing.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useList } from '@/api/page';
import { courseLabel } from '@/i18n/sentences';
import { Button } from '@/ui/Button';
import { type Column, DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { Download } from '@/ui/Download';
import { DueDate, WeekName } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { type Filter, FilterBar } from '@/ui/FilterBar';
import { Num } from '@/ui/figures';
import { LoadMore } from '@/ui/LoadMore';
import { Page } from '@/ui/Page';
import { StatusBadge } from '@/ui/Status';
import { EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { BeginForm } from '../forms/BeginForm';
import { useGarmentName } from '../names';
import { type EnquiryRow, enquiriesKey } from '../queries';
import type { EnquiriesSearch } from '../search';
import { enquiryTone } from '../words';

const states = [
  'draft',
  'published',
  'quoting',
  'closed',
  'awarded',
  'not_awarded',
  'expired',
  'cancelled',
];

type EnquiriesPageProps = {
  search: EnquiriesSearch;
  onSearch: (search: EnquiriesSearch) => void;
  onBegun: (id: string) => void;
};

/** The brand's enquiries under its own numbers; the filter is the address. */
export function EnquiriesPage({ search, onSearch, onBegun }: EnquiriesPageProps) {
  const { t } = useLingui();
  const [beginning, setBeginning] = useState(false);
  const list = useList<EnquiryRow>([...enquiriesKey, 'list'], '/api/enquiries', {
    query: search,
  });
  const filters: readonly Filter[] = [
    {
      name: 'q',
      label: t`PO, style, season or supplier number`,
      kind: 'search',
    },
    {
      name: 'state',
      label: t`State`,
      kind: 'select',
      all: t`All`,
      options: states.map((value) => ({ value, label: courseLabel('enquiry', 'state', value) })),
    },
  ];
  const begin = (
    <Button kind="primary" icon="plus" onClick={() => setBeginning(true)}>
      <Trans>New enquiry</Trans>
    </Button>
  );
  const filtered = !!(search.q || search.state);
  return (
    <Page>
      <PageHeader title={<Trans>Enquiries</Trans>} actions={begin}>
        <Trans>What you want made, from the first line to the award.</Trans>
      </PageHeader>
      <FilterBar
        label={t`Filter enquiries`}
        filters={filters}
        search={search}
        onSearch={(next) => onSearch(next as EnquiriesSearch)}
      >
        <Download path="/api/enquiries" query={search} />
      </FilterBar>
      {list.isError ? (
        <ErrorState error={list.error} reset={() => list.refetch()} />
      ) : !list.rows ? (
        <Skeleton lines={6} label={t`Loading`} />
      ) : list.rows.length === 0 ? (
        filtered ? (
          <EmptyState title={<Trans>Nothing fits this filter</Trans>}>
            <p>
              <Trans>Change or clear the filter to see more.</Trans>
            </p>
          </EmptyState>
        ) : (
          <EmptyState title={<Trans>No enquiry yet</Trans>} action={begin}>
            <p>
              <Trans>
                Begin with your PO number. Everything else is saved as you type, and a list beside
                the form tells you what is still missing.
              </Trans>
            </p>
          </EmptyState>
        )
      ) : (
        <EnquiryTable rows={list.rows} />
      )}
      <LoadMore list={list} />
      <Dialog
        open={beginning}
        onClose={() => setBeginning(false)}
        title={<Trans>New enquiry</Trans>}
      >
        <BeginForm onBegun={onBegun} />
      </Dialog>
    </Page>
  );
}

function EnquiryTable({ rows }: { rows: readonly EnquiryRow[] }) {
  const { t } = useLingui();
  const garment = useGarmentName();
  const columns: readonly Column<EnquiryRow>[] = [
    {
      key: 'po',
      header: <Trans>PO number</Trans>,
      cell: (row) => (
        <Link to="/brand/enquiries/$id" params={{ id: row.id }}>
          <strong>{row.poNumber}</strong>
        </Link>
      ),
      value: (row) => row.poNumber,
    },
    {
      key: 'style',
      header: <Trans>Style</Trans>,
      cell: (row) => (
        <>
          {row.style || garment(row.garment)}
          <br />
          <span className="small soft">
            {[row.season, row.supplierNumber].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
      value: (row) => row.style,
    },
    {
      key: 'state',
      header: <Trans>State</Trans>,
      cell: (row) => (
        <StatusBadge course="enquiry" state={row.state} tone={enquiryTone(row.state)} />
      ),
      value: (row) => states.indexOf(row.state),
    },
    {
      key: 'pieces',
      header: <Trans>Pieces</Trans>,
      cell: (row) => <Num value={row.pieces} />,
      value: (row) => row.pieces,
      figure: true,
    },
    {
      key: 'due',
      header: <Trans>Due</Trans>,
      cell: (row) => row.dueWeek && <WeekName week={row.dueWeek} />,
      value: (row) => row.dueWeek,
    },
    {
      key: 'quotes',
      header: <Trans>Quotes</Trans>,
      cell: (row) =>
        row.quotes > 0 ? (
          <Link to="/brand/enquiries/$id/compare" params={{ id: row.id }}>
            <Trans>
              {row.quotes} of {row.invited}
            </Trans>
          </Link>
        ) : (
          <Trans>0 of {row.invited}</Trans>
        ),
      value: (row) => row.quotes,
      figure: true,
    },
    {
      key: 'next',
      header: <Trans>Next</Trans>,
      cell: (row) => <Next row={row} />,
    },
  ];
  return (
    <DataTable caption={t`Enquiries`} columns={columns} rows={rows} rowKey={(row) => row.id} />
  );
}

/** Who is waited for, and by when. */
function Next({ row }: { row: EnquiryRow }) {
  switch (row.state) {
    case 'draft':
      return <Trans>Yours to finish</Trans>;
    case 'published':
    case 'quoting':
      return row.windowEnds ? (
        <Trans>
          Quotes until <DueDate date={row.windowEnds} />
        </Trans>
      ) : null;
    case 'closed':
      return <Trans>Yours to decide</Trans>;
    case 'awarded':
      return <>{row.awardedTo}</>;
    default:
      return null;
  }
}
