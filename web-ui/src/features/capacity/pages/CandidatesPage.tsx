import '../capacity.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useList } from '@/api/page';
import { processes } from '@/i18n/trade';
import { useLanguage } from '@/i18n/use-language';
import { formatDays } from '@/lib/format';
import { addWeeks, monday, parts, sunday, today, weekOf, weeksFrom } from '@/lib/week';
import { CapacityBars } from '@/ui/CapacityBars';
import { type Column, DataTable } from '@/ui/DataTable';
import { Download } from '@/ui/Download';
import { Day } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { type Filter, FilterBar } from '@/ui/FilterBar';
import { Num } from '@/ui/figures';
import { LoadMore } from '@/ui/LoadMore';
import { Page } from '@/ui/Page';
import { EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { type Candidate, candidatesKey, certificateTypesQuery } from '../api';

export type CandidatesSearch = {
  process?: string;
  from?: string;
  weeks?: string;
  minutes?: string;
  district?: string;
  certificate?: string;
  q?: string;
};

type CandidatesPageProps = {
  search: CandidatesSearch;
  onSearch: (search: CandidatesSearch) => void;
  /** What can be done with one of them: the way to a direct order. */
  act?: (candidate: Candidate) => ReactNode;
};

/** Who could make it: active members with their free minutes and confirmed certificates. */
export function CandidatesPage({ search, onSearch, act }: CandidatesPageProps) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const certificates = useQuery(certificateTypesQuery);
  const thisWeek = weekOf(today());
  const first = search.from ?? thisWeek;
  const count = Number(search.weeks ?? 4);
  const query = {
    process: search.process ?? 'sewing',
    firstWeek: first,
    lastWeek: addWeeks(first, count - 1),
    minutes: search.minutes,
    district: search.district,
    certificate: search.certificate,
    q: search.q,
  };
  const list = useList<Candidate>(candidatesKey, '/api/candidates', { query });
  const weekLabel = (week: string) => {
    const number = parts(week)[1];
    const days = formatDays(monday(week), sunday(week), language);
    return `${number} · ${days}`;
  };
  const certificateName = (type: string) => {
    const found = certificates.data?.find(({ id }) => id === type);
    return found ? (language === 'tr' ? found.nameTr : found.nameEn) : type;
  };
  const figures = (values: readonly number[]) =>
    values.map((value) => ({
      value: `${value}`,
      label: new Intl.NumberFormat(language).format(value),
    }));
  const filters: readonly Filter[] = [
    { name: 'q', label: t`Name`, kind: 'search' },
    {
      name: 'process',
      label: t`Process`,
      kind: 'select',
      all: t`Sewing`,
      options: Object.entries(processes)
        .filter(([value]) => value !== 'sewing')
        .map(([value, word]) => ({ value, label: i18n._(word) })),
    },
    {
      name: 'from',
      label: t`From week`,
      kind: 'select',
      all: weekLabel(thisWeek),
      options: weeksFrom(addWeeks(thisWeek, 1), 20).map((value) => ({
        value,
        label: weekLabel(value),
      })),
    },
    {
      name: 'weeks',
      label: t`Weeks`,
      kind: 'select',
      all: '4',
      options: ['1', '2', '3', '6', '8', '12'].map((value) => ({ value, label: value })),
    },
    {
      name: 'minutes',
      label: t`Free minutes, at least`,
      kind: 'select',
      all: t`Any`,
      options: figures([5000, 10_000, 20_000, 30_000, 45_000, 60_000, 90_000]),
    },
    { name: 'district', label: t`District`, kind: 'search' },
    {
      name: 'certificate',
      label: t`Certificate`,
      kind: 'select',
      all: t`None asked`,
      options: (certificates.data ?? []).map(({ id }) => ({
        value: id,
        label: certificateName(id),
      })),
    },
  ];
  const columns: readonly Column<Candidate>[] = [
    {
      key: 'name',
      header: <Trans>Workshop</Trans>,
      cell: ({ code, name }) => <a href={`/w/${code}`}>{name}</a>,
    },
    {
      key: 'place',
      header: <Trans>Place</Trans>,
      cell: ({ district, province }) => [district, province].filter(Boolean).join(', '),
    },
    {
      key: 'does',
      header: <Trans>Does</Trans>,
      cell: ({ processes: done }) =>
        done
          .map((process) => processes[process])
          .map((word) => word && i18n._(word))
          .join(', '),
    },
    {
      key: 'people',
      header: <Trans>People who sew</Trans>,
      figure: true,
      cell: ({ sewingPeople }) =>
        sewingPeople !== undefined && sewingPeople !== null && <Num value={sewingPeople} />,
    },
    {
      key: 'weeks',
      header: <Trans>Free by week</Trans>,
      cell: ({ name, weeks }) => (
        <div className="candidate-weeks">
          <CapacityBars
            small
            label={t`Free minutes of ${name}`}
            weeks={weeks.map(({ week, minutes }) => ({
              week,
              taken: 0,
              free: minutes ?? 0,
              closed: 0,
            }))}
          />
        </div>
      ),
    },
    {
      key: 'free',
      header: <Trans>Free minutes</Trans>,
      figure: true,
      cell: ({ freeMinutes, weeks }) =>
        weeks.every(({ minutes }) => minutes === null || minutes === undefined) ? (
          <span className="soft small">
            <Trans>not published</Trans>
          </span>
        ) : (
          <Num value={freeMinutes} />
        ),
    },
    {
      key: 'papers',
      header: <Trans>Confirmed certificates</Trans>,
      cell: ({ certificates: held }) => (
        <ul className="candidate-papers small">
          {held.map(({ type, validTo }) => (
            <li key={type}>
              {certificateName(type)}
              {validTo && (
                <span className="soft">
                  {' · '}
                  <Trans>
                    through <Day date={validTo} shape="short" />
                  </Trans>
                </span>
              )}
            </li>
          ))}
        </ul>
      ),
    },
    ...(act ? [{ key: 'act', header: <Trans>Known already?</Trans>, cell: act }] : []),
  ];
  return (
    <Page>
      <PageHeader title={<Trans>Find workshops</Trans>}>
        <Trans>Active members, those with the most free minutes first.</Trans>
      </PageHeader>
      <FilterBar label={t`Filter workshops`} filters={filters} search={search} onSearch={onSearch}>
        <Download path="/api/candidates" query={query} />
      </FilterBar>
      {list.error ? (
        <ErrorState as="h2" error={list.error} reset={() => list.refetch()} />
      ) : !list.rows ? (
        <Skeleton label={t`Loading`} lines={8} />
      ) : list.rows.length === 0 ? (
        <EmptyState title={<Trans>No workshop fits</Trans>}>
          <Trans>Ask for fewer minutes, more weeks or no certificate, and look again.</Trans>
        </EmptyState>
      ) : (
        <DataTable
          caption={t`Workshops that fit`}
          columns={columns}
          rows={list.rows}
          rowKey={({ workshopId }) => workshopId}
        />
      )}
      <LoadMore list={list} />
    </Page>
  );
}
