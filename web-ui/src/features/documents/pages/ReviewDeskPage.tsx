import '../documents.css';
import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useList } from '@/api/page';
import { problemText } from '@/api/problem';
import { problemSentence, reasonSentence } from '@/i18n/sentences';
import { useLanguage } from '@/i18n/use-language';
import { daysBetween, today } from '@/lib/week';
import { Button } from '@/ui/Button';
import { Download } from '@/ui/Download';
import { ErrorState } from '@/ui/ErrorState';
import { FilterBar } from '@/ui/FilterBar';
import { Checkbox } from '@/ui/inputs';
import { LoadMore } from '@/ui/LoadMore';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { Details } from '@/ui/Section';
import { EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { type ConfirmedRow, papersKey, type ReviewLine, typesQuery, useConfirmAll } from '../api';
import { DecisionForm } from '../forms/DecisionForm';
import { IssuerCheckForm } from '../forms/IssuerCheckForm';
import { useRevisionReading } from '../reading';
import { IssuerChecks } from '../sections/IssuerChecks';
import { Parts } from '../sections/Parts';
import { ReadPaper } from '../sections/ReadPaper';
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
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<ReadonlyMap<string, ConfirmedRow>>(new Map());
  const choose = (id: string) =>
    setChosen((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    );
  const many = rows.filter(({ paperId }) => chosen.has(paperId));
  const confirmAll = useConfirmAll((answers) => {
    const left = answers.filter(({ problem }) => problem);
    const done = answers.length - left.length;
    setRefused(new Map(left.map((answer) => [answer.paperId, answer])));
    setChosen(new Set());
    toast(plural(done, { one: '# paper confirmed.', other: '# papers confirmed.' }));
  });
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
      else if (event.key === 'o') confirm.current?.click();
      else if (event.key === 'g') reason.current?.focus();
      else if (event.key === 'x' && line) choose(line.paperId);
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
          <kbd>J</kbd> <kbd>K</kbd> <Trans>next and previous</Trans> · <kbd>O</kbd>{' '}
          <Trans>confirm</Trans> · <kbd>G</kbd> <Trans>send back</Trans>, <kbd>1</kbd>–<kbd>6</kbd>{' '}
          <Trans>usual reason</Trans>, <kbd>Ctrl</kbd>+<kbd>Enter</kbd> <Trans>send</Trans> ·{' '}
          <kbd>X</kbd> <Trans>choose</Trans>
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
            {confirmAll.error && <Note tone="lose">{problemText(confirmAll.error)}</Note>}
            {many.length > 0 && (
              <Button
                kind="primary"
                wide
                busy={confirmAll.isPending}
                onClick={() => confirmAll.mutate(many)}
              >
                <Plural
                  value={many.length}
                  one="Confirm the chosen paper"
                  other="Confirm the # chosen papers"
                />
              </Button>
            )}
            <ol className="desk__list">
              {rows.map((row, index) => (
                <li key={row.paperId} className="desk__row">
                  <Checkbox
                    aria-label={t`Choose ${row.organisation}, ${name(row.type)}`}
                    checked={chosen.has(row.paperId)}
                    onChange={() => choose(row.paperId)}
                  />
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
                    <WhyNot row={refused.get(row.paperId)} />
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
            <IssuerChecks paper={line.paperId} />
            <Details title={<Trans>Look it up at the issuer</Trans>}>
              <IssuerCheckForm
                key={`${line.paperId} ${line.revision.number}`}
                paper={line.paperId}
                number={line.revision.number}
                type={line.type}
              />
            </Details>
            <ReadBeside paperId={line.paperId} number={line.revision.number} />
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

/** What became of a row that was among many. */
function WhyNot({ row }: { row: ConfirmedRow | undefined }) {
  if (!row?.problem) return null;
  const why = row.reasons.map((reason) => reasonSentence(reason, {}, 'document_renewal'));
  return <span className="small desk__why">{why.join(' ') || problemSentence(row.problem)}</span>;
}

/** The portal's own reading, beside what was typed. */
function ReadBeside({ paperId, number }: { paperId: string; number: number }) {
  const reading = useRevisionReading(paperId, number);
  return reading ? <ReadPaper reading={reading} /> : null;
}

function Waiting({ since }: { since: string }) {
  const days = daysBetween(today(new Date(since)), today());
  return days === 0 ? (
    <Trans>since today</Trans>
  ) : (
    <Plural value={days} one="for # day" other="for # days" />
  );
}
