import { describe, expect, it } from 'vitest';
import { addWeeks, daysBetween, monday, sunday, today, weekOf, weeksFrom } from './week';

describe('ISO weeks', () => {
  it('belong to the year of their Thursday', () => {
    expect(weekOf('2027-01-01')).toBe('2026-W53');
    expect(weekOf('2026-12-31')).toBe('2026-W53');
    expect(weekOf('2025-12-29')).toBe('2026-W01');
  });

  it('start on Monday and end on Sunday', () => {
    expect(monday('2026-W10')).toBe('2026-03-02');
    expect(sunday('2026-W10')).toBe('2026-03-08');
  });

  it('run on over the turn of the year', () => {
    expect(weeksFrom('2026-W52', 3)).toEqual(['2026-W52', '2026-W53', '2027-W01']);
    expect(addWeeks('2027-W01', -1)).toBe('2026-W53');
  });

  it('come back to themselves from every day of ten years', () => {
    for (let day = new Date('2020-01-01T12:00:00Z'); day.getUTCFullYear() < 2030; ) {
      const date = day.toISOString().slice(0, 10);
      const week = weekOf(date);
      expect(monday(week) <= date && date <= sunday(week)).toBe(true);
      expect(weekOf(monday(week))).toBe(week);
      day = new Date(day.getTime() + 86_400_000);
    }
  });

  it('refuses what is no week', () => {
    expect(() => monday('2026-10')).toThrow(RangeError);
  });
});

describe('days', () => {
  it('count calendar days, whatever the clocks do', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-05', '2026-03-01')).toBe(-4);
  });

  it('are those of Istanbul', () => {
    expect(today(new Date('2026-03-04T21:30:00Z'))).toBe('2026-03-05');
  });
});
