import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useList } from '@/api/page';
import { codeSentence } from '@/i18n/sentences';
import { Button } from '@/ui/Button';
import { type Column, DataTable } from '@/ui/DataTable';
import { Download } from '@/ui/Download';
import { ErrorState } from '@/ui/ErrorState';
import { Elsewhere } from '@/ui/errors';
import { LoadMore } from '@/ui/LoadMore';
import { Section } from '@/ui/Section';
import { Badge } from '@/ui/Status';
import { EmptyState, Skeleton } from '@/ui/surfaces';
import { TabLink, TabRow } from '@/ui/Tabs';
import { type Import, type ImportRow, importsKey, type useImportAct } from '../api';
import type { ImportSearch } from '../pages/ImportPage';
import { cellReasons, foundBy, outcomes } from '../words';

type RowsSectionProps = {
  list: Import;
  act: ReturnType<typeof useImportAct>;
  decides: boolean;
  search: ImportSearch;
};

/** The lines by what becomes of them; the wrong ones first. */
export function RowsSection({ list, act, decides, search }: RowsSectionProps) {
  const { t, i18n } = useLingui();
  const { errors, duplicates, fresh, alikeAdded, alikeLeft, alikeOpen } = list.summary;
  const counts: Record<string, number> = {
    error: errors,
    potential_match: alikeAdded + alikeLeft + alikeOpen,
    duplicate: duplicates,
    ok: fresh,
  };
  const outcome = search.outcome ?? Object.keys(counts).find((one) => counts[one]) ?? 'ok';
  const rows = useList<ImportRow>([...importsKey, list.id, 'rows'], '/api/imports/{id}/rows', {
    path: { id: list.id },
    query: { outcome },
  });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const alike = outcome === 'potential_match';
  const decide = (decision: 'add' | 'leave') =>
    act.mutate(
      { act: 'decisions', decision, lines: [...selected].map(Number) },
      { onSuccess: () => setSelected(new Set()) },
    );
  const deciding = act.variables?.act === 'decisions';
  return (
    <Section title={<Trans>Line by line</Trans>}>
      <TabRow label={t`Lines by what becomes of them`}>
        {Object.entries(counts).map(([one, count]) => {
          const word = outcomes[one];
          return (
            <TabLink
              key={one}
              to="/centre/imports/$id"
              params={{ id: list.id }}
              search={{ outcome: one }}
              count={count}
              aria-current={one === outcome ? 'page' : undefined}
              onClick={() => setSelected(new Set())}
            >
              {word && i18n._(word)}
            </TabLink>
          );
        })}
      </TabRow>
      {rows.error ? (
        <ErrorState as="h3" error={rows.error} reset={() => rows.refetch()} />
      ) : !rows.rows ? (
        <Skeleton label={t`Loading`} lines={5} />
      ) : rows.rows.length === 0 ? (
        <EmptyState as="h3" title={<Trans>No such line</Trans>} />
      ) : (
        <>
          {alike && decides && (
            <div className="row">
              <Button
                disabled={selected.size === 0}
                busy={deciding && act.isPending && act.variables?.decision === 'add'}
                onClick={() => decide('add')}
              >
                <Trans>Add as workshops of their own</Trans>
              </Button>
              <Button
                disabled={selected.size === 0}
                busy={deciding && act.isPending && act.variables?.decision === 'leave'}
                onClick={() => decide('leave')}
              >
                <Trans>Leave out</Trans>
              </Button>
            </div>
          )}
          {deciding && <Elsewhere error={act.error} />}
          <DataTable
            caption={t`Lines of the list`}
            columns={outcome === 'error' ? wrong : outcome === 'ok' ? plain : known}
            rows={outcome === 'error' ? byCell(rows.rows) : rows.rows.map(lineOf)}
            rowKey={({ key }) => key}
            selected={alike && decides ? selected : undefined}
            onSelected={alike && decides ? setSelected : undefined}
          />
        </>
      )}
      <LoadMore list={rows} />
      <Download path={`/api/imports/${list.id}/rows`} query={{ outcome }} />
    </Section>
  );
}

type Wrong = ImportRow['errors'][number];
type Line = { key: string; row: ImportRow; wrong?: Wrong };

const lineOf = (row: ImportRow): Line => ({ key: String(row.line), row });

/** A line with three wrong cells stands there three times: each cell has its own reason. */
const byCell = (rows: readonly ImportRow[]): Line[] =>
  rows.flatMap((row) =>
    row.errors.map((wrong) => ({ key: `${row.line} ${wrong.column} ${wrong.field}`, row, wrong })),
  );

const line: Column<Line> = {
  key: 'line',
  header: <Trans>Line</Trans>,
  figure: true,
  cell: ({ row }) => row.line,
};
const name: Column<Line> = {
  key: 'name',
  header: <Trans>Workshop</Trans>,
  cell: ({ row }) =>
    row.name ? (
      <span className="strong">{row.name}</span>
    ) : (
      <span className="soft">
        <Trans>without a name</Trans>
      </span>
    ),
};

const plain: readonly Column<Line>[] = [
  name,
  line,
  {
    key: 'cells',
    header: <Trans>As it stands in the file</Trans>,
    cell: ({ row }) => row.cells.filter(Boolean).slice(0, 8).join(' · '),
  },
];

const wrong: readonly Column<Line>[] = [
  name,
  line,
  {
    key: 'column',
    header: <Trans>Column</Trans>,
    cell: (one) => one.wrong?.heading || <span className="soft">–</span>,
  },
  {
    key: 'value',
    header: <Trans>Value</Trans>,
    cell: (one) =>
      one.wrong?.value || (
        <span className="soft">
          <Trans>empty</Trans>
        </span>
      ),
  },
  { key: 'reason', header: <Trans>Reason</Trans>, cell: (one) => <Reason wrong={one.wrong} /> },
];

function Reason({ wrong }: { wrong?: Wrong }) {
  const { i18n } = useLingui();
  if (!wrong) return null;
  const own = cellReasons[wrong.reason];
  return own ? i18n._(own) : codeSentence(wrong.reason);
}

const known: readonly Column<Line>[] = [
  name,
  line,
  { key: 'found', header: <Trans>Looks like</Trans>, cell: ({ row }) => <Match row={row} /> },
  { key: 'by', header: <Trans>Because of</Trans>, cell: ({ row }) => <FoundBy row={row} /> },
  { key: 'what', header: <Trans>What happens</Trans>, cell: ({ row }) => <Fate row={row} /> },
];

function Match({ row }: { row: ImportRow }) {
  const { match } = row;
  if (!match) return null;
  const other = match.line;
  return other ? (
    <Trans>line {other} of this list</Trans>
  ) : (
    <>
      {match.name} {match.code && <span className="small soft">{match.code}</span>}
    </>
  );
}

function FoundBy({ row }: { row: ImportRow }) {
  const { i18n } = useLingui();
  const word = foundBy[row.match?.foundBy ?? ''];
  return word ? i18n._(word) : null;
}

function Fate({ row }: { row: ImportRow }) {
  if (row.outcome === 'duplicate') {
    return (
      <Badge>
        <Trans>Nothing changes</Trans>
      </Badge>
    );
  }
  if (row.decision === 'add') {
    return (
      <Badge tone="accent">
        <Trans>Is added</Trans>
      </Badge>
    );
  }
  return row.decision === 'leave' ? (
    <Badge>
      <Trans>Stays out</Trans>
    </Badge>
  ) : (
    <Badge tone="soon">
      <Trans>Please decide</Trans>
    </Badge>
  );
}
