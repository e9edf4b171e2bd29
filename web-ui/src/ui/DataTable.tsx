import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { collate } from '@/lib/turkish';

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** What is compared; a column without it is not sorted here. */
  value?: (row: Row) => string | number | null | undefined;
  /** Figures stand at the end of their column, under each other. */
  figure?: boolean;
  /** The server sorts by this column; needs `onSort`. */
  sortable?: boolean;
};

type DataTableProps<Row> = {
  /** Says what is listed; read out, not shown. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** "name" or "-name". Given together with `onSort` the order is the address's and the server's. */
  sort?: string;
  onSort?: (sort: string) => void;
  selected?: ReadonlySet<string>;
  onSelected?: (selected: ReadonlySet<string>) => void;
  /** A line of sums below. */
  foot?: ReactNode;
};

function compare(a: string | number | null | undefined, b: typeof a): number {
  if (a === b) return 0;
  // What is unknown stands last in both directions.
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : collate(String(a), String(b));
}

/**
 * The desk's list; on a narrow screen every row is a card whose figures carry the words of the
 * head. On an owner's phone use CardList instead.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, onSort, selected, onSelected, foot } = props;
  const { t } = useLingui();
  const [own, setOwn] = useState('');
  const sort = onSort ? (props.sort ?? '') : own;
  const down = sort.startsWith('-');
  const by = sort.replace(/^-/, '');
  const value = onSort ? undefined : columns.find(({ key }) => key === by)?.value;
  const shown = value
    ? rows.toSorted((a, b) => {
        const [x, y] = [value(a), value(b)];
        const unknown = x === null || x === undefined || y === null || y === undefined;
        return compare(x, y) * (down && !unknown ? -1 : 1);
      })
    : rows;
  const toggle = (key: string) => (onSort ?? setOwn)(by === key && !down ? `-${key}` : key);
  const all =
    selected !== undefined && rows.length > 0 && rows.every((r) => selected.has(rowKey(r)));

  const select = (key: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(key);
    else next.delete(key);
    onSelected?.(next);
  };

  return (
    // A wide table scrolls in its own region, which therefore must take the keyboard's focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region is operated by arrow keys
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="table table--rows">
        <caption className="hidden-text">{caption}</caption>
        <thead>
          <tr>
            {onSelected && (
              <th scope="col" className="table__select">
                <input
                  type="checkbox"
                  aria-label={t`Select all`}
                  checked={all}
                  onChange={(event) =>
                    onSelected(new Set(event.target.checked ? rows.map(rowKey) : []))
                  }
                />
              </th>
            )}
            {columns.map(({ key, header, value: sorts, sortable, figure }) => (
              <th
                key={key}
                scope="col"
                className={figure ? 'figure' : undefined}
                aria-sort={by === key ? (down ? 'descending' : 'ascending') : undefined}
              >
                {sortable || (sorts && !onSort) ? (
                  <button type="button" className="table__sort" onClick={() => toggle(key)}>
                    {header}
                    <span aria-hidden="true" className="table__arrow">
                      {by === key ? (down ? '↓' : '↑') : '↕'}
                    </span>
                  </button>
                ) : (
                  header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => {
            const key = rowKey(row);
            return (
              <tr key={key} data-selected={selected?.has(key) ? '' : undefined}>
                {onSelected && (
                  <td className="table__select">
                    <input
                      type="checkbox"
                      aria-label={t`Select this row`}
                      checked={selected?.has(key) ?? false}
                      onChange={(event) => select(key, event.target.checked)}
                    />
                  </td>
                )}
                {columns.map((column, index) => (
                  <td key={column.key} className={column.figure ? 'figure' : undefined}>
                    {index > 0 && <span className="table__label">{column.header}</span>}
                    <div>{column.cell(row)}</div>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </section>
  );
}
