// Figures and dates as a person of the language writes them. Istanbul time throughout: a due date
// is the day it is at the workshop, wherever the reader sits.

export type Language = 'tr' | 'en';

export type Amount = { minor: number; currency: string };

const locales: Record<Language, string> = { tr: 'tr-TR', en: 'en-GB' };
const zone = 'Europe/Istanbul';

const kept = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

// Constructing Intl formatters costs more than formatting; a list of 200 rows would feel it.
function keep<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  const found = kept.get(key);
  if (found) return found as T;
  const made = make();
  kept.set(key, made);
  return made;
}

function numbers(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return keep(
    `n${language}${JSON.stringify(options)}`,
    () => new Intl.NumberFormat(locales[language], options),
  );
}

function dates(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const zoned = { timeZone: zone, ...options };
  return keep(
    `d${language}${JSON.stringify(zoned)}`,
    () => new Intl.DateTimeFormat(locales[language], zoned),
  );
}

export function formatNumber(value: number, language: Language, decimals = 0): string {
  return numbers(language, { maximumFractionDigits: decimals, useGrouping: true }).format(value);
}

/** Figures after the decimal sign that the currency has, two for the lira. */
export function minorDigits(currency: string): number {
  return (
    numbers('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

export function formatMoney(
  { minor, currency }: Amount,
  language: Language,
  whole = false,
): string {
  const digits = minorDigits(currency);
  const fraction = whole ? 0 : digits;
  return numbers(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  }).format(minor / 10 ** digits);
}

/** `share` is 0..1; Turkish puts the sign in front: %72. */
export function formatPercent(share: number, language: Language, decimals = 0): string {
  return numbers(language, { style: 'percent', maximumFractionDigits: decimals }).format(share);
}

/** A date alone (2026-03-05) is that day everywhere; an instant is the day it is in Istanbul. */
function moment(value: string): { at: Date; day: boolean } {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value);
  return { at: new Date(day ? `${value}T12:00:00Z` : value), day };
}

export type DateShape = 'weekday' | 'long' | 'short' | 'month';

const shapes: Record<DateShape, Intl.DateTimeFormatOptions> = {
  weekday: { day: 'numeric', month: 'long', weekday: 'long' },
  long: { day: 'numeric', month: 'long', year: 'numeric', weekday: 'long' },
  short: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
};

export function formatDate(
  value: string,
  language: Language,
  shape: DateShape = 'weekday',
): string {
  const { at, day } = moment(value);
  return dates(language, { ...shapes[shape], timeZone: day ? 'UTC' : zone }).format(at);
}

export function formatTime(value: string, language: Language): string {
  return dates(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(value),
  );
}

export function formatDateTime(value: string, language: Language): string {
  return `${formatDate(value, language, 'weekday')} ${formatTime(value, language)}`;
}

/** "3–9 Mar", the days of a week. */
export function formatDays(from: string, to: string, language: Language): string {
  return dates(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).formatRange(
    moment(from).at,
    moment(to).at,
  );
}

/**
 * Reads a figure as typed. Grouping is accepted in either custom: a phone's numeric keyboard often
 * offers only one of "." and ",", so a single sign not followed by exactly three figures is taken
 * as the decimal sign. Returns null for nothing, NaN for what is no figure.
 */
export function parseNumber(typed: string, language: Language, decimals = 0): number | null {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace(/^[+]/, '');
  if (text === '') return null;
  if (!/^-?[\d.,]+$/.test(text)) return Number.NaN;
  const groups = /^-?\d{1,3}([.,]\d{3})+$/;
  if (decimals === 0) {
    if (/^-?\d+$/.test(text) || groups.test(text)) return Number(text.replace(/[.,]/g, ''));
    return Number.NaN;
  }
  const comma = language === 'tr' ? ',' : '.';
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const sign = text[last];
  const single = text.replace(/[^.,]/g, '').length === 1;
  const grouping = last < 0 || (groups.test(text) && !(single && sign === comma));
  if (grouping) return Number(text.replace(/[.,]/g, ''));
  const whole = text.slice(0, last).replace(/[.,]/g, '');
  const fraction = text.slice(last + 1);
  if (fraction.length > decimals) return Number.NaN;
  return Number(`${whole || '0'}.${fraction || '0'}`);
}
