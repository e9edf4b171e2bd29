import '@/styles/desk.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import { problemText } from '@/api/problem';
import { Button } from './Button';
import { Note } from './Note';
import { Skeleton } from './surfaces';

type Read<Row> = {
  rows: readonly Row[] | undefined;
  error: unknown;
  refetch: () => unknown;
  /** There are more than these. */
  more?: boolean;
};

type DeskSectionProps = {
  title: ReactNode;
  /** How many there are, where that is known. */
  count?: number;
  /** Leads to the whole list. */
  all?: ReactNode;
  children: ReactNode;
};

/** One part of a desk: what waits, and the way to all of it. */
export function DeskSection({ title, count, all, children }: DeskSectionProps) {
  const id = useId();
  return (
    <section className="desk-part" aria-labelledby={id}>
      <div className="desk-part__head">
        <h2 id={id}>{title}</h2>
        {count !== undefined && count > 0 && <span className="desk-part__count">{count}</span>}
        <span className="desk-part__all">{all}</span>
      </div>
      {children}
    </section>
  );
}

type DeskRowsProps<Row> = {
  label: string;
  read: Read<Row>;
  rowKey: (row: Row) => string;
  row: (row: Row) => ReactNode;
  /** What stands there when nothing waits. */
  empty: ReactNode;
};

/** The rows of a part, or why there are none. */
export function DeskRows<Row>({ label, read, rowKey, row, empty }: DeskRowsProps<Row>) {
  const { t } = useLingui();
  if (read.error) {
    return (
      <Note tone="lose">
        <p>{problemText(read.error)}</p>
        <Button size="small" onClick={() => read.refetch()}>
          <Trans>Try again</Trans>
        </Button>
      </Note>
    );
  }
  if (!read.rows) return <Skeleton label={t`Loading`} lines={4} />;
  if (read.rows.length === 0) return <p className="desk-part__empty">{empty}</p>;
  return (
    <ul className="desk-rows" aria-label={label}>
      {read.rows.map((one) => (
        <li className="desk-row" key={rowKey(one)}>
          {row(one)}
        </li>
      ))}
    </ul>
  );
}

type DeskRowProps = { main: ReactNode; more?: ReactNode; end?: ReactNode };

/** What or whom it is about, a line about it, and at the end its age or day. */
export function DeskRow({ main, more, end }: DeskRowProps) {
  return (
    <>
      <div className="desk-row__text">
        <div className="strong">{main}</div>
        {more && <div className="small soft">{more}</div>}
      </div>
      {end && <div className="desk-row__end">{end}</div>}
    </>
  );
}
