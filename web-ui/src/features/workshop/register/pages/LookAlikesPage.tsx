import '../register.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useList } from '@/api/page';
import { useSession } from '@/api/session';
import { ErrorState } from '@/ui/ErrorState';
import { FilterBar } from '@/ui/FilterBar';
import { LoadMore } from '@/ui/LoadMore';
import { Page } from '@/ui/Page';
import { Details } from '@/ui/Section';
import { EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { type LookAlike, lookAlikesKey } from '../api';
import { OfferForm } from '../sections/OfferForm';
import { Pair } from '../sections/Pair';
import { pairStates } from '../words';

export type LookAlikesSearch = { state?: string; pair?: string };

type LookAlikesPageProps = {
  search: LookAlikesSearch;
  onSearch: (search: LookAlikesSearch) => void;
};

/** Records that look like one workshop: why they do, what hangs on them, and the decision. */
export function LookAlikesPage({ search, onSearch }: LookAlikesPageProps) {
  const { t, i18n } = useLingui();
  const { organisation } = useSession();
  const { pair: shown, ...filter } = search;
  const list = useList<LookAlike>([...lookAlikesKey, 'list'], '/api/look-alikes', {
    query: { state: filter.state ?? 'open' },
  });
  const rows = list.rows ?? [];
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === shown),
  );
  const pair = shown ?? rows[at]?.id;
  return (
    <Page>
      <PageHeader title={<Trans>Possible duplicates</Trans>}>
        <Trans>
          The rules only ask. You say whether two records are one workshop; nothing is lost, and it
          can be taken back.
        </Trans>
      </PageHeader>
      <FilterBar
        label={t`Filter pairs`}
        filters={[
          {
            name: 'state',
            label: t`State`,
            kind: 'select',
            all: t`To be decided`,
            options: Object.entries(pairStates)
              .filter(([value]) => value !== 'open')
              .map(([value, word]) => ({ value, label: i18n._(word) })),
          },
        ]}
        search={filter}
        onSearch={onSearch}
      />
      {organisation.role === 'coordinator' && (
        <Details title={<Trans>Put two workshops side by side yourself</Trans>}>
          <OfferForm onDone={({ id, state }) => onSearch({ ...stateOf(state), pair: id })} />
        </Details>
      )}
      {list.error ? (
        <ErrorState as="h2" error={list.error} reset={() => list.refetch()} />
      ) : !list.rows ? (
        <Skeleton label={t`Loading`} lines={8} />
      ) : !pair ? (
        <EmptyState title={<Trans>No pair waits</Trans>}>
          <Trans>
            When an application or a list brings a workshop that looks like another, both stand here
            side by side.
          </Trans>
        </EmptyState>
      ) : (
        <div className="pair-desk">
          <nav aria-label={t`Pairs`}>
            <ol className="pair-list">
              {rows.map((row) => (
                <li key={row.id}>
                  <button
                    type="button"
                    className="pair-line"
                    aria-current={row.id === pair}
                    onClick={() => onSearch({ ...filter, pair: row.id })}
                  >
                    <span className="strong">{row.one.name}</span>
                    <span>{row.other.name}</span>
                    <span className="small soft">
                      <Likeness score={row.score} />
                    </span>
                  </button>
                </li>
              ))}
            </ol>
            <LoadMore list={list} />
          </nav>
          <Pair
            key={pair}
            id={pair}
            onDone={() => {
              const next = rows.find(({ id }) => id !== pair);
              onSearch({ ...filter, pair: next?.id });
            }}
          />
        </div>
      )}
    </Page>
  );
}

function Likeness({ score }: { score: number }) {
  return <Trans>{score} of 100 alike</Trans>;
}

const stateOf = (state: string) => (state === 'open' ? {} : { state });
