import '../sourcing.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Download } from '@/ui/Download';
import { Day, WeekName } from '@/ui/dates';
import { Money, Num } from '@/ui/figures';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { Badge, StatusBadge } from '@/ui/Status';
import { EmptyState, PageHeader } from '@/ui/surfaces';
import { AwardForm } from '../forms/AwardForm';
import { bestOf, differ, type Row } from '../model';
import { usePaperName } from '../names';
import { type Column, type Comparison, comparisonQuery } from '../queries';
import { enquiryTone } from '../words';

type ComparePageProps = { id: string; onAwarded: () => void };

/** The quotes side by side: what matters as rows, the best of each row marked. */
export function ComparePage({ id, onAwarded }: ComparePageProps) {
  const { data: comparison } = useSuspenseQuery(comparisonQuery(id));
  const [chosen, setChosen] = useState<Column | null>(null);
  const { poNumber, quotes, state, distanceFrom } = comparison;
  const open = state === 'quoting' || state === 'closed';
  return (
    <Page>
      <PageHeader
        title={<Trans>Quotes for {poNumber}</Trans>}
        over={
          <Link to="/brand/enquiries/$id" params={{ id }}>
            {poNumber}
          </Link>
        }
      >
        <span className="row">
          <StatusBadge course="enquiry" state={state} tone={enquiryTone(state)} />
          <span>
            <Num value={comparison.pieces} /> <Trans>pieces</Trans>
          </span>
          {comparison.dueWeek && (
            <span>
              <Trans>
                Due <WeekName week={comparison.dueWeek} />
              </Trans>
            </span>
          )}
        </span>
      </PageHeader>
      <Download path={`/api/enquiries/${id}/quotes`} />
      {quotes.length === 0 ? (
        <EmptyState title={<Trans>No quote yet</Trans>}>
          <p>
            <Trans>Quotes stand here as soon as a workshop sends one.</Trans>
          </p>
        </EmptyState>
      ) : (
        <>
          <CompareTable comparison={comparison} open={open} onChoose={setChosen} />
          <p className="small soft">
            <Trans>
              Green: the best of its row. Bold: where the quotes differ. Certificates count when the
              centre has confirmed them.
            </Trans>{' '}
            {distanceFrom ? (
              <Trans>
                Kilometres are as the crow flies, from the middle of {distanceFrom}, the district of
                your delivery address.
              </Trans>
            ) : (
              <Trans>
                No distance: your delivery address names no district in which the cluster has
                members.
              </Trans>
            )}
          </p>
          {state === 'quoting' && (
            <Note>
              <Trans>Quotes are still being taken. Giving the work now ends that at once.</Trans>
            </Note>
          )}
        </>
      )}
      <Dialog
        open={chosen !== null}
        onClose={() => setChosen(null)}
        title={<Trans>Give the work to {chosen?.workshop ?? ''}?</Trans>}
      >
        {chosen && <AwardForm comparison={comparison} chosen={chosen} onAwarded={onAwarded} />}
      </Dialog>
    </Page>
  );
}

type CompareTableProps = {
  comparison: Comparison;
  open: boolean;
  onChoose: (column: Column) => void;
};

function CompareTable({ comparison, open, onChoose }: CompareTableProps) {
  const { t } = useLingui();
  const { quotes } = comparison;
  const line = (row: Row, label: ReactNode, cell: (column: Column) => ReactNode) => (
    <Line columns={quotes} row={row} label={label} cell={cell} />
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region is operated by arrow keys
    <section className="table-scroll" aria-label={t`Quotes side by side`} tabIndex={0}>
      <table className="table compare">
        <caption className="hidden-text">
          <Trans>Quotes side by side</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Workshop</Trans>
            </th>
            {quotes.map((column) => (
              <th scope="col" key={column.quoteId}>
                <Head column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {line('price', <Trans>Price per piece</Trans>, ({ price }) => (
            <Money amount={price} />
          ))}
          {line('total', <Trans>Total</Trans>, ({ total }) => (
            <Money amount={total} whole />
          ))}
          {line('pieces', <Trans>Pieces</Trans>, ({ pieces }) => (
            <>
              <Num value={pieces} />{' '}
              {pieces < comparison.pieces && (
                <Badge tone="soon">
                  <Trans>not all</Trans>
                </Badge>
              )}
            </>
          ))}
          {line('lastWeek', <Trans>Weeks of work</Trans>, (column) => (
            <Weeks column={column} />
          ))}
          {line('evidence', <Trans>Certificates asked</Trans>, (column) => (
            <Evidence column={column} />
          ))}
          {line('record', <Trans>Record of delivery</Trans>, (column) => (
            <Record column={column} />
          ))}
          {line('distance', <Trans>Place</Trans>, ({ district, km }) => (
            <>
              {district || '–'}
              {typeof km === 'number' && (
                <>
                  <br />
                  <Trans>
                    about <Num value={km} /> km
                  </Trans>
                </>
              )}
            </>
          ))}
          {line('validUntil', <Trans>Price stands until</Trans>, ({ validUntil, valid }) => (
            <>
              <Day date={validUntil} />{' '}
              {!valid && (
                <Badge tone="lose">
                  <Trans>over</Trans>
                </Badge>
              )}
            </>
          ))}
          <tr>
            <th scope="row">
              <Trans>Minutes planned</Trans>
            </th>
            {quotes.map(({ quoteId, minutes }) => (
              <td key={quoteId}>
                <Num value={minutes} />
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">
              <Trans>In their words</Trans>
            </th>
            {quotes.map(({ quoteId, note }) => (
              <td key={quoteId}>{note || '–'}</td>
            ))}
          </tr>
          {open && (
            <tr>
              <th scope="row">
                <Trans>Decision</Trans>
              </th>
              {quotes.map((column) => (
                <td key={column.quoteId}>
                  {column.state === 'submitted' && (
                    <Button kind="primary" onClick={() => onChoose(column)}>
                      <Trans>Give the work</Trans>
                    </Button>
                  )}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

type LineProps = {
  columns: readonly Column[];
  row: Row;
  label: ReactNode;
  cell: (column: Column) => ReactNode;
};

function Line({ columns, row, label, cell }: LineProps) {
  const best = bestOf(row, columns);
  const differs = differ(row, columns);
  return (
    <tr>
      <th scope="row">{label}</th>
      {columns.map((column) => (
        <td
          key={column.quoteId}
          data-best={best.has(column.quoteId) ? '' : undefined}
          data-differs={differs ? '' : undefined}
        >
          {cell(column)}
          {best.has(column.quoteId) && (
            <span className="hidden-text">
              {' '}
              <Trans>best of the row</Trans>
            </span>
          )}
        </td>
      ))}
    </tr>
  );
}

function Head({ column }: { column: Column }) {
  const { people } = column;
  return (
    <>
      <a href={`/w/${column.code}`} target="_blank" rel="noreferrer">
        {column.workshop}
      </a>
      <br />
      <span className="small soft">
        {typeof people === 'number' && <Trans>{people} people sewing</Trans>}
      </span>
      {column.state !== 'submitted' && (
        <>
          <br />
          <StatusBadge
            course="quote"
            state={column.state}
            tone={column.state === 'accepted' ? 'done' : 'plain'}
          />
        </>
      )}
    </>
  );
}

function Weeks({ column }: { column: Column }) {
  const { firstWeek, lastWeek, inTime } = column;
  if (!firstWeek || !lastWeek) return <>–</>;
  return (
    <>
      <WeekName week={firstWeek} />
      {firstWeek !== lastWeek && (
        <>
          <br />
          <WeekName week={lastWeek} />
        </>
      )}{' '}
      {!inTime && (
        <Badge tone="lose">
          <Trans>after the due week</Trans>
        </Badge>
      )}
    </>
  );
}

/** What was measured, never what is claimed; a share only where there is enough to count. */
function Record({ column }: { column: Column }) {
  const { finished, onTime } = column;
  if (finished === 0) {
    return (
      <span className="soft">
        <Trans>no record yet</Trans>
      </span>
    );
  }
  return (
    <>
      <Plural value={finished} one="# order finished" other="# orders finished" />
      <br />
      {typeof onTime === 'number' ? (
        <Trans>
          <Num value={onTime} /> of them in time
        </Trans>
      ) : (
        <span className="soft">
          <Trans>too few for a share</Trans>
        </span>
      )}
    </>
  );
}

function Evidence({ column }: { column: Column }) {
  const paperName = usePaperName();
  const { missing, pending, evidenceThrough } = column;
  if (missing.length === 0) {
    return evidenceThrough ? (
      <Trans>
        confirmed until <Day date={evidenceThrough} shape="long" />
      </Trans>
    ) : (
      <Trans>in order</Trans>
    );
  }
  return (
    <ul className="plain">
      {missing.map((type) => (
        <li key={type}>
          {paperName(type)}{' '}
          <Badge tone={pending.includes(type) ? 'soon' : 'lose'}>
            {pending.includes(type) ? <Trans>not confirmed yet</Trans> : <Trans>missing</Trans>}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
