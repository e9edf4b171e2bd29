import '../documents.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useList } from '@/api/page';
import { useLanguage } from '@/i18n/use-language';
import { daysBetween, today } from '@/lib/week';
import { Download } from '@/ui/Download';
import { ErrorState } from '@/ui/ErrorState';
import { FilterBar } from '@/ui/FilterBar';
import { LoadMore } from '@/ui/LoadMore';
import { Page } from '@/ui/Page';
import { Details } from '@/ui/Section';
import { EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { papersKey, type ReviewLine, typesQuery } from '../api';
import { DecisionForm } from '../forms/DecisionForm';
import { Parts } from '../sections/Parts';
import { typeName } from '../words';
import { RevisionFacts } from './PaperPage';

export type ReviewSearch = { type?: string; organisation?: string; paper?: string };

type ReviewDeskPageProps = {
  search: ReviewSearch;
  onSearch: (search: ReviewSearch) => void;
};

/** What waits for a decision: the queue, the picture, and what was typed beside it. */
export function ReviewDeskPage({ search, onSearch }: ReviewDeskPageProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const types = useQuery(typesQuery);
  const { paper, ...filter } = search;
  const list = useList<ReviewLine>([...papersKey, 'review'], '/api/papers/review', {
    query: filter,
  });
  const rows = list.rows ?? [];
  const at = Math.max(
    0,
    rows.findIndex(({ paperId }) => paperId === paper),
  );
  const line = rows[at];
  const confirm = useRef<HTMLButtonElement>(null);
  const reason = useRef<HTMLTextAreaElement>(null);
  const go = (to: number) => {
    const next = rows[to];
    if (next) onSearch({ ...filter, paper: next.paperId });
  };

  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (target.closest('input, select, textarea, dialog') || event.metaKey || event.ctrlKey) {
        return;
      }
      if (event.key === 'j') go(at + 1);
      else if (event.key === 'k') go(at - 1);
      else if (event.key === 'c') confirm.current?.focus();
      else if (event.key === 'r') reason.current?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  });

  const name = (type: string) =>
    typeName(
      types.data?.find(({ id }) => id === type),
      language,
    );
  return (
    <Page>
      <PageHeader title={<Trans>Papers to look at</Trans>}>
        <span className="small">
          <kbd>J</kbd> <kbd>K</kbd> <Trans>next and previous</Trans> · <kbd>C</kbd>{' '}
          <Trans>to confirm</Trans> · <kbd>R</kbd> <Trans>to send back</Trans>
        </span>
      </PageHeader>
      <FilterBar
        label={t`Filter papers`}
        filters={[
          {
            name: 'type',
            label: t`Paper`,
            kind: 'select',
            all: t`All`,
            options: (types.data ?? []).map((type) => ({
              value: type.id,
              label: typeName(type, language),
            })),
          },
        ]}
        search={filter}
        onSearch={onSearch}
      >
        <Download path="/api/papers/review" query={filter} />
      </FilterBar>
      {list.error ? (
        <ErrorState as="h2" error={list.error} reset={() => list.refetch()} />
      ) : !list.rows ? (
        <Skeleton label={t`Loading`} lines={8} />
      ) : !line ? (
        <EmptyState title={<Trans>Nothing waits</Trans>}>
          <Trans>Papers that owners send stand here, the oldest first.</Trans>
        </EmptyState>
      ) : (
        <div className="desk">
          <nav className="desk__side" aria-label={t`Papers to look at`}>
            <ol className="desk__list">
              {rows.map((row, index) => (
                <li key={row.paperId}>
                  <button
                    type="button"
                    className="desk__line"
                    aria-current={index === at}
                    onClick={() => go(index)}
                  >
                    <span className="strong">{row.organisation}</span>
                    <span className="small">{name(row.type)}</span>
                    <span className="small soft">
                      <Waiting since={row.revision.sentAt} />
                    </span>
                  </button>
                </li>
              ))}
            </ol>
            <LoadMore list={list} />
          </nav>
          <Parts pages={line.revision.pages} title={name(line.type)} />
          <section className="stack desk__side" aria-label={t`What was typed`}>
            <h2>{name(line.type)}</h2>
            <p className="soft">
              {line.organisation}
              {line.label && ` · ${line.label}`}
            </p>
            <RevisionFacts revision={line.revision} />
            {line.before && (
              <Details title={<Trans>What it follows</Trans>}>
                <RevisionFacts revision={line.before} />
              </Details>
            )}
            <DecisionForm
              key={line.paperId}
              decided={{
                paperId: line.paperId,
                number: line.revision.number,
                version: line.version,
              }}
              confirmRef={confirm}
              reasonRef={reason}
              onDone={() => {
                const next = rows[at + 1] ?? rows[at - 1];
                onSearch({ ...filter, paper: next?.paperId });
              }}
            />
          </section>
        </div>
      )}
    </Page>
  );
}

function Waiting({ since }: { since: string }) {
  const days = daysBetween(today(new Date(since)), today());
  return days === 0 ? (
    <Trans>since today</Trans>
  ) : (
    <Plural value={days} one="for # day" other="for # days" />
  );
}
