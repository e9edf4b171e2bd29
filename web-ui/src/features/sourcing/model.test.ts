import { describe, expect, it } from 'vitest';
import {
  bestOf,
  dayOf,
  differ,
  freeWeeks,
  minutesOf,
  roomFor,
  suggestWeeks,
  windowFromDay,
} from './model';
import type { Column } from './queries';

const sewing = [{ process: 'sewing', smv: 12, estimated: false }];

const own = {
  processes: [
    {
      process: 'sewing',
      weeks: [
        { week: '2026-W48', netMinutes: 6000, reservedMinutes: 5000 },
        { week: '2026-W49', netMinutes: 6000, reservedMinutes: 0 },
        { week: '2026-W51', netMinutes: 6000, reservedMinutes: 0 },
      ],
    },
  ],
};

describe('weeks of a quote', () => {
  const weeks = freeWeeks(own, '2026-W48', '2026-W51');

  it('count what is neither taken nor closed', () => {
    expect(weeks.map(({ free }) => free.sewing)).toEqual([1000, 6000, 0, 6000]);
  });

  it('have room for the pieces of the narrowest process', () => {
    expect(roomFor(weeks, ['2026-W48', '2026-W49'], sewing)).toBe(583);
    const both = [...sewing, { process: 'cutting', smv: 1, estimated: false }];
    expect(roomFor(weeks, ['2026-W49'], both)).toBe(0);
  });

  it('are suggested from the earliest on, without those that are full', () => {
    expect(suggestWeeks(weeks, 500, sewing)).toEqual(['2026-W48', '2026-W49']);
    expect(suggestWeeks(weeks, 1000, sewing)).toEqual(['2026-W48', '2026-W49', '2026-W51']);
  });

  it('need whole minutes', () => {
    expect(minutesOf(1200, 1.5)).toBe(1800);
    expect(minutesOf(3, 0.1)).toBe(1);
  });
});

describe('the window', () => {
  it('ends in the evening in Istanbul and is the same day again', () => {
    expect(windowFromDay('2026-11-30')).toBe('2026-11-30T15:00:00Z');
    expect(dayOf('2026-11-30T22:00:00Z')).toBe('2026-12-01');
    expect(dayOf(undefined)).toBe('');
  });
});

describe('comparing', () => {
  const column = (quoteId: string, minor: number, more: Partial<Column> = {}) =>
    ({ quoteId, price: { minor, currency: 'TRY' }, lastWeek: '2026-W50', ...more }) as Column;

  it('marks the best where there is a difference', () => {
    const columns = [column('a', 100), column('b', 90), column('c', 90)];
    expect(bestOf('price', columns)).toEqual(new Set(['b', 'c']));
    expect(bestOf('lastWeek', columns)).toEqual(new Set());
    expect(differ('lastWeek', columns)).toBe(false);
  });

  it('never marks what is not known', () => {
    const columns = [column('a', 1, { evidenceThrough: '2027-01-01' }), column('b', 1)];
    expect(bestOf('evidence', columns)).toEqual(new Set());
    expect(differ('evidence', columns)).toBe(true);
  });
});
