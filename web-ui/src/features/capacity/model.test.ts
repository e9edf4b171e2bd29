import { describe, expect, it } from 'vitest';
import type { Garment, ProcessCapacity } from './api';
import { about, bars, pieces, typical } from './model';

const process = {
  process: 'sewing',
  weeks: [
    {
      week: '2026-W48',
      statedMinutes: 17_760,
      netMinutes: 14_208,
      reservedMinutes: 4000,
      closedDays: 1,
      corrected: false,
    },
  ],
} as ProcessCapacity;

describe('the weeks that are drawn', () => {
  it('split what was stated into taken, free and closed', () => {
    expect(bars(process, '2026-W48', 2)).toEqual([
      { week: '2026-W48', taken: 4000, free: 10_208, closed: 3552 },
      { week: '2026-W49', taken: 0, free: 0, closed: 0 },
    ]);
  });
});

describe('minutes and pieces', () => {
  const garments = [
    {
      garment: 'basic_tshirt',
      nameTr: 'Basic tişört',
      nameEn: 'Basic T-shirt',
      processes: [{ process: 'sewing', typical: 12 }],
    },
  ] as unknown as Garment[];

  it('count whole pieces only', () => {
    const standard = typical(garments, 'basic_tshirt', 'sewing');
    expect(pieces(17_820, standard)).toBe(1485);
    expect(pieces(11, standard)).toBe(0);
    expect(pieces(100, typical(garments, 'basic_tshirt', 'embroidery'))).toBeNull();
  });

  it('are said in round figures', () => {
    expect(about(17_763)).toBe(17_800);
    expect(about(432)).toBe(430);
  });
});
