import '../../membership.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useList } from '@/api/page';
import { courseLabel } from '@/i18n/sentences';
import { LinkButton } from '@/ui/Button';
import { type Column, DataTable } from '@/ui/DataTable';
import { Download } from '@/ui/Download';
import { Day } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { type Filter, FilterBar } from '@/ui/FilterBar';
import { LoadMore } from '@/ui/LoadMore';
import { Page } from '@/ui/Page';
import { StatusBadge } from '@/ui/Status';
import { EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { daysSince } from '../../model';
import { type ApplicationLine, applicationsKey } from '../../queries';
import { kinds } from '../../words';

const course = 'member_vetting';
const states = [
  'submitted',
  'in_review',
  'changes_requested',
  'visit_scheduled',
  'visited',
  'appealed',
  'draft',
  'approved',
  'rejected',
  'withdrawn',
];

export type QueueSearch = {
  state?: string;
  kind?: string;
  district?: string;
  olderThanDays?: string;
  q?: string;
};

type QueuePageProps = { search: QueueSearch; onSearch: (search: QueueSearch) => void };

/** The centre's queue: who waits longest stands on top, the filter is the address. */
export function QueuePage({ search, onSearch }: QueuePageProps) {
  const { t, i18n } = useLingui();
  const query = { ...search, state: search.state ?? 'open' };
  const list = useList<ApplicationLine>([...applicationsKey, 'queue'], '/api/applications', {
    query,
  });
  const filters: readonly Filter[] = [
    { name: 'q', label: t`Name`, kind: 'search' },
    {
      name: 'state',
      label: t`State`,
      kind: 'select',
      all: t`All undecided`,
      options: states.map((value) => ({ value, label: courseLabel(course, 'state', value) })),
    },
    {
      name: 'kind',
      label: t`Kind`,
      kind: 'select',
      all: t`All`,
      options: Object.entries(kinds).map(([value, word]) => ({ value, label: i18n._(word) })),
    },
    { name: 'district', label: t`District`, kind: 'search' },
    {
      name: 'olderThanDays',
      label: t`Waiting`,
      kind: 'select',
      all: t`Any time`,
      options: [
        { value: '3', label: t`3 days or longer` },
        { value: '7', label: t`a week or longer` },
        { value: '30', label: t`a month or longer` },
      ],
    },
  ];
  const columns: readonly Column<ApplicationLine>[] = [
    {
      key: 'name',
      header: <Trans>Applicant</Trans>,
      cell: (row) => (
        <Link to="/centre/applications/$id" params={{ id: row.id }} search={search}>
          {row.organisationName}
        </Link>
      ),
    },
    {
      key: 'kind',
      header: <Trans>Kind</Trans>,
      cell: ({ kind }) => {
        const word = kinds[kind];
        return word && i18n._(word);
      },
    },
    {
      key: 'place',
      header: <Trans>Place</Trans>,
      cell: ({ district, province }) => [district, province].filter(Boolean).join(', '),
    },
    {
      key: 'state',
      header: <Trans>State</Trans>,
      cell: ({ state }) => (
        <StatusBadge
          course={course}
          state={state}
          tone={state === 'submitted' ? 'accent' : 'plain'}
        />
      ),
    },
    {
      key: 'age',
      header: <Trans>Waiting (days)</Trans>,
      figure: true,
      cell: ({ stateSince }) => daysSince(stateSince),
    },
    { key: 'next', header: <Trans>Next step</Trans>, cell: (row) => <NextStep row={row} /> },
    { key: 'reviewer', header: <Trans>Looked after by</Trans>, cell: (row) => row.reviewer },
  ];
  return (
    <Page>
      <PageHeader
        title={<Trans>Applications</Trans>}
        actions={
          <>
            <LinkButton to="/centre/applications/papers">
              <Trans>Papers asked</Trans>
            </LinkButton>
            <LinkButton kind="primary" icon="plus" to="/centre/applications/new">
              <Trans>Write for an owner</Trans>
            </LinkButton>
          </>
        }
      >
        <Trans>Who waits longest stands on top.</Trans>
      </PageHeader>
      <FilterBar
        label={t`Filter applications`}
        filters={filters}
        search={search}
        onSearch={onSearch}
      >
        <Download path="/api/applications" query={query} />
      </FilterBar>
      {list.error ? (
        <ErrorState as="h2" error={list.error} reset={() => list.refetch()} />
      ) : !list.rows ? (
        <Skeleton label={t`Loading`} lines={8} />
      ) : list.rows.length === 0 ? (
        <EmptyState title={<Trans>Nobody is waiting</Trans>}>
          <Trans>New applications appear here as soon as they are sent.</Trans>
        </EmptyState>
      ) : (
        <DataTable
          caption={t`Applications`}
          columns={columns}
          rows={list.rows}
          rowKey={({ id }) => id}
        />
      )}
      <LoadMore list={list} />
    </Page>
  );
}

function NextStep({ row }: { row: ApplicationLine }) {
  const act = row.nextStep && courseLabel(course, 'act', row.nextStep);
  if (row.waitsFor === 'nobody' || !act) return null;
  if (row.waitsFor === 'applicant') return <Trans>Applicant: {act}</Trans>;
  return (
    <>
      {act}
      {row.visitOn && (
        <>
          , <Day date={row.visitOn} shape="short" />
        </>
      )}
    </>
  );
}
