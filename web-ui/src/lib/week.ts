// ISO 8601 weeks: they start on Monday, and week 1 holds the year's first Thursday.
// Everything here counts calendar days, so it works in UTC to stay clear of clock changes.

const DAY = 86_400_000;

/** An ISO week as the server writes it, for example "2026-W07". */
export type Week = string;

function atNoon(date: string): Date {
  return new Date(`${date.slice(0, 10)}T12:00:00Z`);
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The day it is in Istanbul, as yyyy-mm-dd. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Istanbul' }).format(now);
}

export function weekOf(date: string): Week {
  const day = atNoon(date);
  const weekday = (day.getUTCDay() + 6) % 7;
  const thursday = new Date(day.getTime() + (3 - weekday) * DAY);
  const year = thursday.getUTCFullYear();
  const firstThursday = atNoon(`${year}-01-04`);
  const firstMonday = firstThursday.getTime() - ((firstThursday.getUTCDay() + 6) % 7) * DAY;
  const number = Math.floor((thursday.getTime() - firstMonday) / (7 * DAY)) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** Monday of the week, as yyyy-mm-dd. */
export function monday(week: Week): string {
  const [year, number] = parts(week);
  const fourth = atNoon(`${year}-01-04`);
  const first = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY;
  return iso(new Date(first + (number - 1) * 7 * DAY));
}

export function sunday(week: Week): string {
  return addDays(monday(week), 6);
}

export function addDays(date: string, days: number): string {
  return iso(new Date(atNoon(date).getTime() + days * DAY));
}

/** Whole days from `from` to `to`; negative when `to` is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / DAY);
}

export function addWeeks(week: Week, weeks: number): Week {
  return weekOf(addDays(monday(week), weeks * 7));
}

/** `count` weeks one after the other, the first included. */
export function weeksFrom(week: Week, count: number): Week[] {
  return Array.from({ length: count }, (_, index) => addWeeks(week, index));
}

export function parts(week: Week): [year: number, number: number] {
  const found = /^(\d{4})-W(\d{2})$/.exec(week);
  if (!found) throw new RangeError(`not an ISO week: ${week}`);
  return [Number(found[1]), Number(found[2])];
}
