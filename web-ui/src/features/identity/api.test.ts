import { expect, it } from 'vitest';
import { safeReturn } from './api';

it('returns only to addresses of this site', () => {
  expect(safeReturn('/workshop/jobs?state=open')).toBe('/workshop/jobs?state=open');
  for (const elsewhere of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '',
    undefined,
  ]) {
    expect(safeReturn(elsewhere)).toBeUndefined();
  }
});
