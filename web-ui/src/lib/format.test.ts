import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDateTime,
  formatMoney,
  formatNumber,
  formatPercent,
  parseNumber,
} from './format';

describe('figures', () => {
  it('group and divide as the language does', () => {
    expect(formatNumber(12400, 'tr')).toBe('12.400');
    expect(formatNumber(12400, 'en')).toBe('12,400');
    expect(formatNumber(1234.5, 'tr', 2)).toBe('1.234,5');
  });

  it('show money from minor units with the short sign', () => {
    expect(formatMoney({ minor: 1_234_050, currency: 'TRY' }, 'tr')).toBe('₺12.340,50');
    expect(formatMoney({ minor: 345, currency: 'EUR' }, 'en')).toBe('€3.45');
    expect(formatMoney({ minor: 1_234_050, currency: 'TRY' }, 'tr', true)).toBe('₺12.341');
  });

  it('put the percent sign in front in Turkish', () => {
    expect(formatPercent(0.72, 'tr')).toBe('%72');
    expect(formatPercent(0.724, 'en', 1)).toBe('72.4%');
  });
});

describe('dates', () => {
  it('carry the weekday', () => {
    expect(formatDate('2026-03-05', 'tr')).toBe('5 Mart Perşembe');
    expect(formatDate('2026-03-05', 'en')).toBe('Thursday 5 March');
  });

  it('show an instant as the day it is in Istanbul', () => {
    expect(formatDateTime('2026-03-04T21:30:00Z', 'tr')).toBe('5 Mart Perşembe 00:30');
  });
});

describe('reading figures', () => {
  it('takes either grouping sign in whole figures', () => {
    for (const typed of ['12.400', '12,400', '12400', ' 12 400 ']) {
      expect(parseNumber(typed, 'tr')).toBe(12400);
      expect(parseNumber(typed, 'en')).toBe(12400);
    }
  });

  it('takes the decimal sign that the keyboard offers', () => {
    expect(parseNumber('18,75', 'tr', 2)).toBe(18.75);
    expect(parseNumber('18.75', 'tr', 2)).toBe(18.75);
    expect(parseNumber('1.234,5', 'tr', 2)).toBe(1234.5);
    expect(parseNumber('1,234.5', 'en', 2)).toBe(1234.5);
  });

  it('reads three figures after a point as thousands where the point groups', () => {
    expect(parseNumber('1.250', 'tr', 2)).toBe(1250);
    expect(parseNumber('1,250', 'en', 2)).toBe(1250);
    expect(parseNumber('1.250.000', 'en', 2)).toBe(1250000);
  });

  it('tells nothing from nonsense', () => {
    expect(parseNumber('  ', 'tr')).toBeNull();
    expect(parseNumber('on iki', 'tr')).toBeNaN();
    expect(parseNumber('12,5', 'tr')).toBeNaN();
    expect(parseNumber('1,2345', 'tr', 2)).toBeNaN();
  });

  it('comes back from what it shows', () => {
    for (let minor = 0; minor < 2_000_000; minor += 7919) {
      for (const language of ['tr', 'en'] as const) {
        const shown = formatNumber(minor / 100, language, 2);
        expect(Math.round((parseNumber(shown, language, 2) ?? 0) * 100)).toBe(minor);
      }
    }
  });
});
