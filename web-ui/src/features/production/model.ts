// Plain sums about a slice; nothing here knows a screen.
import { today } from '@/lib/week';
import type { Delivery, Job, Slice } from './api';

/** Silence decides at midnight; people name the day before it. */
export function lastDay(silenceEnds: string): string {
  return today(new Date(new Date(silenceEnds).getTime() - 1000));
}

/** What waits for the workshop, the oldest day first; what has no day comes last. */
export function waitingForMe(jobs: readonly Job[]): Job[] {
  return jobs
    .filter(({ waiting }) => waiting.who === 'workshop')
    .toSorted((a, b) => (a.waiting.on ?? '9').localeCompare(b.waiting.on ?? '9'));
}

const sewn = ['cutting', 'sewing', 'finishing', 'delivered', 'rework'];

/** Jobs of which pieces are being made. */
export function inWork(jobs: readonly Job[]): Job[] {
  return jobs.filter(({ state }) => sewn.includes(state));
}

/** Pieces may be reported once work has begun. */
export function mayReportPieces({ state }: Pick<Slice, 'state'>): boolean {
  return sewn.includes(state);
}

export function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0;
}

/** Pieces that would still be missing after this delivery is accepted, beyond the tolerance. */
export function missingAfter(slice: Slice, delivery: Delivery): number {
  const least = Math.ceil((slice.pieces * (100 - slice.toleranceUnder)) / 100);
  const others = slice.deliveries
    .filter(({ id, status }) => id !== delivery.id && status === 'waiting')
    .reduce((sum, { pieces }) => sum + pieces, 0);
  const taken = slice.acceptedPieces + delivery.pieces + others;
  return taken >= least ? 0 : slice.pieces - taken;
}

/** The milestone that an act of the workshop reports. */
export const milestoneOf: Record<string, string> = {
  report_material_in: 'material_in',
  start_cutting: 'cutting',
  start_sewing: 'sewing',
  start_finishing: 'finishing',
};

/** What is waited for comes first among the buttons. */
export function firstAct<T extends { act: string }>(acts: readonly T[], act?: string | null): T[] {
  return acts.toSorted((a, b) => Number(b.act === act) - Number(a.act === act));
}
