import { describe, expect, it } from 'vitest';
import type { PaperLine, PaperType } from './api';
import { counting, toDo, usualEnd } from './model';

const line = (id: string, standing: string, more: Partial<PaperLine> = {}) =>
  ({ id, standing, renewal: null, validTo: '2026-12-01', ...more }) as PaperLine;

describe('what an owner has to do', () => {
  it('puts what was sent back before what is over and what ends', () => {
    const papers = [
      line('ending', 'ending'),
      line('over', 'expired'),
      line('fine', 'valid'),
      line('back', 'sent_back'),
    ];
    expect(toDo(papers).map(({ id }) => id)).toEqual(['back', 'over', 'ending']);
  });

  it('leaves alone what is being renewed', () => {
    expect(toDo([line('a', 'ending', { renewal: 'in_review' })])).toEqual([]);
  });

  it('draws only what counts and ends', () => {
    const papers = [
      line('a', 'valid'),
      line('b', 'valid', { validTo: undefined }),
      line('c', 'expired'),
    ];
    expect(counting(papers).map(({ id }) => id)).toEqual(['a']);
  });
});

describe('the usual end', () => {
  const months = (count: number | null) => ({ months: count }) as PaperType;

  it('is the same day of a later month, or its last', () => {
    expect(usualEnd(months(12), '2026-03-15')).toBe('2027-03-15');
    expect(usualEnd(months(1), '2026-01-31')).toBe('2026-02-28');
    expect(usualEnd(months(6), '2026-08-31')).toBe('2027-02-28');
  });

  it('is none without a term or a date', () => {
    expect(usualEnd(months(null), '2026-03-15')).toBeNull();
    expect(usualEnd(months(12), '')).toBeNull();
  });
});
