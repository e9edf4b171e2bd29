import '../capacity.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { useList } from '@/api/page';
import { machines, processes } from '@/i18n/trade';
import { useLanguage } from '@/i18n/use-language';
import { formatDays, formatNumber } from '@/lib/format';
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
import { type Candidate, candidatesKey, certificateTypesQuery, overviewQuery } from '../api';
import { districtPoints } from '../districts';
import { pointOf } from '../place';
import { Facet } from '../sections/Facets';
import { NearMisses } from '../sections/NearMisses';

export type CandidatesSearch = {
  process?: string;
  from?: string;
  weeks?: string;
  minutes?: string;
  district?: string;
  /** Slugs with commas between. */
  certificate?: string;
  /** The day on which they must count. */
  through?: string;
  machine?: string;
  /** Latitude and longitude with a comma between. */
  near?: string;
  km?: string;
  sort?: string;
  q?: string;
};

type CandidatesPageProps = {
  search: CandidatesSearch;
  onSearch: (search: CandidatesSearch) => void;
  /** What can be done with one of them: the way to a direct order. */
  act?: (candidate: Candidate) => ReactNode;
};

const usualKm = 5;
const horizon = 26;

/** A list in one value of the address: touched again, a value goes. */
function toggled(list: string | undefined, value: string): string | undefined {
  const values = list?.split(',') ?? [];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return next.join(',') || undefined;
}

const CandidateMap = lazy(() => import('../sections/CandidateMap'));

/** Who can make it: one line of questions, answers as rows, the map beside them. */
export function CandidatesPage({ search, onSearch, act }: CandidatesPageProps) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const types = useQuery(certificateTypesQuery);
  const thisWeek = weekOf(today());
  const furthest = addWeeks(thisWeek, horizon - 1);
  const first = search.from ?? thisWeek;
  const wished = addWeeks(first, Number(search.weeks ?? 4) - 1);
  const last = wished > furthest && first <= furthest ? furthest : wished;
  const near = pointOf(search.near);
  const km = Number(search.km ?? usualKm);
  const certificates = search.certificate?.split(',') ?? [];
  const machineTypes = search.machine?.split(',') ?? [];
  const query = {
    process: search.process ?? 'sewing',
    firstWeek: first,
    lastWeek: last,
    minutes: search.minutes,
    district: search.district,
    certificate: certificates.length > 0 ? certificates : undefined,
    validThrough: search.through,
    machine: machineTypes.length > 0 ? machineTypes : undefined,
    lat: near?.lat,
    lng: near?.lng,
    km: near ? km : undefined,
    sort: search.sort ?? 'score',
    q: search.q,
  };
  const list = useList<Candidate>(candidatesKey, '/api/candidates', { query });
  const overview = useQuery(overviewQuery(query)).data;
  const set = (change: Partial<CandidatesSearch>) => onSearch({ ...search, ...change });
  const weekLabel = (week: string) => {
    const number = parts(week)[1];
    const days = formatDays(monday(week), sunday(week), language);
    return `${number} · ${days}`;
  };
  const certificateName = (type: string) => {
    const found = types.data?.find(({ id }) => id === type);
    return found ? (language === 'tr' ? found.nameTr : found.nameEn) : type;
  };
  const figures = (values: readonly number[]) =>
    values.map((value) => ({
      value: `${value}`,
      label: formatNumber(value, language),
    }));
  const filters: readonly Filter[] = [
    { name: 'q', label: t`Words`, kind: 'search', placeholder: t`name, place, machine` },
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
      name: 'minutes',
      label: t`Free minutes, at least`,
      kind: 'select',
      all: t`Any`,
      options: figures([5000, 10_000, 20_000, 30_000, 45_000, 60_000, 90_000]),
    },
    {
      name: 'from',
      label: t`From week`,
      kind: 'select',
      all: weekLabel(thisWeek),
      options: weeksFrom(addWeeks(thisWeek, 1), 22).map((value) => ({
        value,
        label: weekLabel(value),
      })),
    },
    {
      name: 'weeks',
      label: t`Weeks`,
      kind: 'select',
      all: '4',
      options: ['1', '2', '3', '5', '6', '8', '12'].map((value) => ({ value, label: value })),
    },
    {
      name: 'near',
      label: t`Around`,
      kind: 'select',
      all: t`Anywhere`,
      options: [
        ...districtPoints.map(([name, lat, lng]) => ({ value: `${lat},${lng}`, label: name })),
        ...(near && !districtPoints.some(([, lat, lng]) => search.near === `${lat},${lng}`)
          ? [{ value: search.near ?? '', label: t`the point on the map` }]
          : []),
      ],
    },
    ...(near
      ? ([
          {
            name: 'km',
            label: t`Within`,
            kind: 'select',
            all: `${usualKm} km`,
            options: ['1', '2', '10', '20', '50'].map((value) => ({
              value,
              label: `${value} km`,
            })),
          },
        ] as const)
      : []),
    { name: 'through', label: t`Certificates count on`, kind: 'date' },
    {
      name: 'sort',
      label: t`First`,
      kind: 'select',
      all: t`the best record`,
      options: [
        { value: 'free', label: t`the most free minutes` },
        ...(near ? [{ value: 'distance', label: t`the nearest` }] : []),
      ],
    },
  ];
  const columns: readonly Column<Candidate>[] = [
    {
      key: 'name',
      header: <Trans>Workshop</Trans>,
      cell: (candidate) => {
        const { code, name, district, province, sewingPeople, metres } = candidate;
        return (
          <div className="stack-tight candidate-name">
            <a href={`/w/${code}`}>{name}</a>
            <span className="small soft">
              {[district, province].filter(Boolean).join(', ')}
              {typeof metres === 'number' && (
                <>
                  {' · '}
                  <Trans>
                    <Num value={metres / 1000} decimals={1} /> km
                  </Trans>
                </>
              )}
            </span>
            {typeof sewingPeople === 'number' && (
              <span className="small soft">
                <Plural value={sewingPeople} one="# person sews" other="# people sew" />
              </span>
            )}
            {act?.(candidate)}
          </div>
        );
      },
    },
    {
      key: 'weeks',
      header: <Trans>Free by week</Trans>,
      cell: ({ name, weeks, freeMinutes }) =>
        weeks.every(({ minutes }) => minutes === null || minutes === undefined) ? (
          <span className="soft small">
            <Trans>not published</Trans>
          </span>
        ) : (
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
            <span className="small">
              <Trans>
                <Num value={freeMinutes} /> minutes
              </Trans>
            </span>
          </div>
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
    {
      key: 'record',
      header: <Trans>Record</Trans>,
      cell: (candidate) => <Record candidate={candidate} />,
    },
  ];
  return (
    <Page>
      <PageHeader title={<Trans context="search">Who can make it</Trans>}>
        {overview?.ready ? (
          <Plural
            value={overview.total}
            _0="Nobody fits this question."
            one="# workshop fits this question."
            other="# workshops fit this question."
          />
        ) : (
          <Trans>Active members and what they have free.</Trans>
        )}
      </PageHeader>
      <FilterBar label={t`Filter workshops`} filters={filters} search={search} onSearch={onSearch}>
        <Download path="/api/candidates" query={query} />
      </FilterBar>
      {overview?.ready && (
        <div className="facets no-print">
          <Facet
            title={<Trans>Certificates</Trans>}
            counts={overview.certificates}
            chosen={certificates}
            name={certificateName}
            onToggle={(type) => set({ certificate: toggled(search.certificate, type) })}
          />
          <Facet
            title={<Trans>Machines</Trans>}
            counts={overview.machines}
            chosen={machineTypes}
            name={(type) => (machines[type] ? i18n._(machines[type]) : type)}
            onToggle={(type) => set({ machine: toggled(search.machine, type) })}
          />
          <Facet
            title={<Trans>Districts</Trans>}
            counts={overview.districts}
            chosen={search.district ? [search.district] : []}
            name={(district) => district}
            onToggle={(district) =>
              set({ district: search.district === district ? undefined : district })
            }
          />
        </div>
      )}
      <div className="search-answers">
        <div className="stack">
          {list.error ? (
            <ErrorState as="h2" error={list.error} reset={() => list.refetch()} />
          ) : !list.rows ? (
            <Skeleton label={t`Loading`} lines={8} />
          ) : list.rows.length === 0 ? (
            <EmptyState title={<Trans>No workshop fits</Trans>}>
              <Trans>
                Below stands who only just misses it, and why. Ask for fewer minutes, more weeks or
                a wider circle, and look again.
              </Trans>
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
          {overview?.ready && <NearMisses misses={overview.near} />}
        </div>
        <div className="search-answers__map no-print">
          <Suspense fallback={<Skeleton label={t`Loading`} lines={6} />}>
            <CandidateMap
              points={overview?.points ?? []}
              near={near}
              km={km}
              onPick={({ lat, lng }) => set({ near: `${lat.toFixed(3)},${lng.toFixed(3)}` })}
            />
          </Suspense>
          <p className="small soft">
            <Trans>
              A pale dot stands for the middle of a district. Touch the map to ask around a place.
            </Trans>
          </p>
        </div>
      </div>
    </Page>
  );
}

/** The score, which opens to what it is made of. */
function Record({ candidate: { score, record, standing } }: { candidate: Candidate }) {
  const { finished, onTime } = record;
  return (
    <details className="candidate-record">
      <summary>
        <Num value={score} />
        <span className="soft small">
          {' '}
          / <Num value={1000} />
        </span>
      </summary>
      <ul className="candidate-papers small">
        <li>
          {typeof onTime === 'number' ? (
            <Trans>
              {onTime} of {finished} orders in time
            </Trans>
          ) : finished > 0 ? (
            <Trans>too few orders to say</Trans>
          ) : (
            <Trans>no order yet</Trans>
          )}
        </li>
        <li>
          {standing === 'full' ? <Trans>full member</Trans> : <Trans>member on probation</Trans>}
        </li>
      </ul>
    </details>
  );
}
