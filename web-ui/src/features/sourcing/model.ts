// Plain sums about enquiries and quotes; nothing here knows a screen.
import { addWeeks, monday, type Week, weekOf, weeksFrom } from '@/lib/week';
import type { Column, Terms } from './queries';

/** Quotes are taken until six in the evening, Istanbul time. */
const evening = 'T15:00:00Z';

export function windowFromDay(day: string): string | undefined {
  return day ? `${day}${evening}` : undefined;
}

/** The day on which an instant lies in Istanbul, three hours ahead of UTC all year. */
export function dayOf(instant: string | undefined): string {
  if (!instant) return '';
  return new Date(new Date(instant).getTime() + 3 * 3_600_000).toISOString().slice(0, 10);
}

/** Minutes of one process that this many pieces take. */
export function minutesOf(pieces: number, smv: number): number {
  return Math.ceil(pieces * smv - 1e-9);
}

/** Minutes of all processes together. */
export function minutesOfAll(pieces: number, processes: Terms['processes']): number {
  return processes.reduce((sum, { smv }) => sum + minutesOf(pieces, smv), 0);
}

export type FreeWeek = { week: Week; free: Record<string, number> };

type OwnWeeks = {
  processes: readonly {
    process: string;
    weeks: readonly { week: Week; netMinutes: number; reservedMinutes: number }[];
  }[];
};

/** What is free of each process in the weeks from this one to the last, closed ones left out. */
export function freeWeeks(own: OwnWeeks, first: Week, last: Week): FreeWeek[] {
  const count = Math.max(1, weeksBetween(first, last) + 1);
  return weeksFrom(first, Math.min(count, 26)).map((week) => ({
    week,
    free: Object.fromEntries(
      own.processes.map(({ process, weeks }) => {
        const found = weeks.find((one) => one.week === week);
        return [process, found ? Math.max(0, found.netMinutes - found.reservedMinutes) : 0];
      }),
    ),
  }));
}

export function weeksBetween(first: Week, last: Week): number {
  const days = new Date(monday(last)).getTime() - new Date(monday(first)).getTime();
  return Math.round(days / (7 * 86_400_000));
}

/** How many pieces the chosen weeks have room for: the narrowest process decides. */
export function roomFor(
  weeks: readonly FreeWeek[],
  chosen: readonly Week[],
  processes: Terms['processes'],
): number {
  if (processes.length === 0) return 0;
  const rooms = processes.map(({ process, smv }) => {
    const free = weeks
      .filter(({ week }) => chosen.includes(week))
      .reduce((sum, week) => sum + (week.free[process] ?? 0), 0);
    return Math.floor(free / smv + 1e-9);
  });
  return Math.min(...rooms);
}

/** The earliest weeks in which the pieces fit; all that have room when they never do. */
export function suggestWeeks(
  weeks: readonly FreeWeek[],
  pieces: number,
  processes: Terms['processes'],
): Week[] {
  const chosen: Week[] = [];
  for (const { week, free } of weeks) {
    if (roomFor(weeks, chosen, processes) >= pieces) break;
    if (processes.some(({ process }) => (free[process] ?? 0) > 0)) chosen.push(week);
  }
  return chosen;
}

/** Weeks a due date may be chosen from: this one and the following. */
export function dueWeeks(today: string, count = 52): Week[] {
  return weeksFrom(weekOf(today), count);
}

/** The weeks in which work for an enquiry may lie, seen from a day: next week until it is due. */
export function workWeeks(today: string, dueWeek: Week | undefined): [Week, Week] {
  const first = addWeeks(weekOf(today), 1);
  return [first, dueWeek && dueWeek > first ? dueWeek : addWeeks(first, 8)];
}

export type Row =
  | 'price'
  | 'total'
  | 'pieces'
  | 'lastWeek'
  | 'evidence'
  | 'record'
  | 'distance'
  | 'validUntil';

/** The share of orders delivered in time; without enough of them there is none. */
export function onTimeShare({ onTime, finished }: Pick<Column, 'onTime' | 'finished'>) {
  return typeof onTime === 'number' && finished > 0 ? onTime / finished : undefined;
}

/** What is better in a row: less or more. Those without a value are never the best. */
const rows: Record<Row, { value: (c: Column) => string | number | undefined; more: boolean }> = {
  price: { value: (c) => c.price.minor, more: false },
  total: { value: (c) => c.total.minor, more: false },
  pieces: { value: (c) => c.pieces, more: true },
  lastWeek: { value: (c) => c.lastWeek, more: false },
  evidence: { value: (c) => c.evidenceThrough ?? undefined, more: true },
  record: { value: onTimeShare, more: true },
  distance: { value: (c) => c.km ?? undefined, more: false },
  validUntil: { value: (c) => c.validUntil, more: true },
};

/** Quotes that are best in a row; none where all are alike or only one has a value. */
export function bestOf(row: Row, columns: readonly Column[]): Set<string> {
  const { value, more } = rows[row];
  const known = columns.filter((column) => value(column) !== undefined);
  const values = new Set(known.map(value));
  if (known.length < 2 || values.size < 2) return new Set();
  const sorted = [...values].sort((a, b) => {
    const order = (a as string | number) < (b as string | number) ? -1 : 1;
    return more ? -order : order;
  });
  return new Set(known.filter((c) => value(c) === sorted[0]).map(({ quoteId }) => quoteId));
}

/** Whether the quotes differ in a row at all. */
export function differ(row: Row, columns: readonly Column[]): boolean {
  return new Set(columns.map(rows[row].value)).size > 1;
}
