import '../../membership.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useList } from '@/api/page';
import { courseLabel } from '@/i18n/sentences';
import { processes } from '@/i18n/trade';
import { type Column, DataTable } from '@/ui/DataTable';
import { Download } from '@/ui/Download';
import { Day } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { type Filter, FilterBar } from '@/ui/FilterBar';
import { LoadMore } from '@/ui/LoadMore';
import { Page } from '@/ui/Page';
import { StatusBadge } from '@/ui/Status';
import { EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { type MemberLine, membersKey } from '../../queries';
import { kinds } from '../../words';

const course = 'member_standing';
const states = ['probation', 'full', 'suspended', 'terminated', 'left'];

export type MembersSearch = {
  kind?: string;
  state?: string;
  district?: string;
  process?: string;
  q?: string;
};

type MembersPageProps = { search: MembersSearch; onSearch: (search: MembersSearch) => void };

/** Everybody who was admitted, by name. */
export function MembersPage({ search, onSearch }: MembersPageProps) {
  const { t, i18n } = useLingui();
  const list = useList<MemberLine>([...membersKey, 'list'], '/api/members', { query: search });
  const options = (words: typeof kinds) =>
    Object.entries(words).map(([value, word]) => ({ value, label: i18n._(word) }));
  const filters: readonly Filter[] = [
    { name: 'q', label: t`Name or code`, kind: 'search' },
    { name: 'kind', label: t`Kind`, kind: 'select', all: t`All`, options: options(kinds) },
    {
      name: 'state',
      label: t`Standing`,
      kind: 'select',
      all: t`All`,
      options: states.map((value) => ({ value, label: courseLabel(course, 'state', value) })),
    },
    { name: 'district', label: t`District`, kind: 'search' },
    { name: 'process', label: t`Does`, kind: 'select', all: t`All`, options: options(processes) },
  ];
  const columns: readonly Column<MemberLine>[] = [
    {
      key: 'name',
      header: <Trans>Name</Trans>,
      cell: (row) => (
        <Link to="/centre/members/$id" params={{ id: row.organisationId }} search={search}>
          {row.name}
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
    { key: 'code', header: <Trans>Code</Trans>, cell: ({ code }) => code },
    {
      key: 'place',
      header: <Trans>Place</Trans>,
      cell: ({ district, province }) => [district, province].filter(Boolean).join(', '),
    },
    {
      key: 'people',
      header: <Trans>People who sew</Trans>,
      figure: true,
      cell: ({ sewingPeople }) => sewingPeople,
    },
    {
      key: 'state',
      header: <Trans>Standing</Trans>,
      cell: ({ state }) => (
        <StatusBadge
          course={course}
          state={state}
          tone={state === 'suspended' ? 'soon' : 'plain'}
        />
      ),
    },
    {
      key: 'since',
      header: <Trans>Member since</Trans>,
      cell: ({ since }) => <Day date={since} shape="long" />,
    },
  ];
  return (
    <Page>
      <PageHeader title={<Trans>Members</Trans>} />
      <FilterBar label={t`Filter members`} filters={filters} search={search} onSearch={onSearch}>
        <Download path="/api/members" query={search} />
      </FilterBar>
      {list.error ? (
        <ErrorState as="h2" error={list.error} reset={() => list.refetch()} />
      ) : !list.rows ? (
        <Skeleton label={t`Loading`} lines={8} />
      ) : list.rows.length === 0 ? (
        <EmptyState title={<Trans>No member fits</Trans>}>
          <Trans>Clear the filter, or admit somebody from the applications.</Trans>
        </EmptyState>
      ) : (
        <DataTable
          caption={t`Members`}
          columns={columns}
          rows={list.rows}
          rowKey={({ organisationId }) => organisationId}
        />
      )}
      <LoadMore list={list} />
    </Page>
  );
}
