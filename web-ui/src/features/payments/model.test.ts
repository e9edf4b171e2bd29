import { describe, expect, it } from 'vitest';
import { base64, grouped, open, sums } from './model';
import type { Fact } from './queries';

const money = (minor: number) => ({ minor, currency: 'TRY' });
const fact = (pieces: number, net: number): Fact =>
  ({
    pieces,
    net: money(net),
    vat: money(net / 10),
    withheld: money(Math.round(net * 0.07)),
    payable: money(Math.round(net * 1.03)),
    deposit: money(100),
  }) as Fact;

describe('money on a screen', () => {
  it('adds up what a transfer pays for', () => {
    expect(sums([fact(400, 1_700_000), fact(100, 425_000)])).toEqual({
      pieces: 500,
      net: money(2_125_000),
      vat: money(212_500),
      withheld: money(148_750),
      own: money(63_750),
      deposit: money(200),
    });
    expect(sums([]).pieces).toBe(0);
  });

  it('says what has not arrived', () => {
    expect(open({ amount: money(500), received: money(200) })).toEqual(money(300));
  });

  it('groups an IBAN by four without a blank at the end', () => {
    expect(grouped('TR330006100519786457841326')).toBe('TR33 0006 1005 1978 6457 8413 26');
    expect(grouped('DE89')).toBe('DE89');
  });

  it('carries a file of any size byte by byte', async () => {
    const bytes = new Uint8Array(100_000).map((_, at) => at % 256);
    const text = await base64(new File([bytes], 'a.csv'));
    expect(Uint8Array.from(atob(text), (c) => c.charCodeAt(0))).toEqual(bytes);
  });
});
