import type { Language } from '@/lib/format';
import { type Week, weeksFrom } from '@/lib/week';
import type { CapacityWeek } from '@/ui/CapacityBars';
import type { Garment, ProcessCapacity, PublishedWeek } from './api';

export const reference = 'basic_tshirt';

/** The weeks that are drawn, also those nobody has said anything about. */
export function bars(process: ProcessCapacity, from: Week, count: number): CapacityWeek[] {
  return weeksFrom(from, count).map((week) => {
    const known = process.weeks.find((one) => one.week === week);
    return {
      week,
      taken: known?.reservedMinutes ?? 0,
      free: known ? known.netMinutes - known.reservedMinutes : 0,
      closed: known ? known.statedMinutes - known.netMinutes : 0,
    };
  });
}

export function freeMinutes(week: PublishedWeek): number {
  return week.netMinutes - week.reservedMinutes;
}

/** To the hundred: nobody says "17,763 minutes" aloud. */
export function about(minutes: number): number {
  return minutes < 1000 ? Math.round(minutes / 10) * 10 : Math.round(minutes / 100) * 100;
}

/** Typical minutes of a garment for a process; null where there is no figure. */
export function typical(
  garments: readonly Garment[],
  garment: string,
  process: string,
): number | null {
  const found = garments
    .find((one) => one.garment === garment)
    ?.processes.find((one) => one.process === process);
  return found?.typical ?? null;
}

/** Whole pieces that fit into minutes. */
export function pieces(minutes: number, standard: number | null): number | null {
  return standard ? Math.floor(minutes / standard) : null;
}

export function garmentName(
  garments: readonly Garment[],
  slug: string,
  language: Language,
): string {
  const found = garments.find(({ garment }) => garment === slug);
  return found ? (language === 'tr' ? found.nameTr : found.nameEn) : '';
}
