// Plain sums about a slice; nothing here knows a screen.
import { addDays, today } from '@/lib/week';
import type { Delivery, Job, Slice } from './queries';

/** Silence decides at midnight; people name the day before it. */
export function lastDay(silenceEnds: string): string {
  return today(new Date(new Date(silenceEnds).getTime() - 1000));
}

/** One thing the owner can do now: the act, and the day it was meant for. */
export type Task = { job: Job; act: string; on?: string };

const counted = ['cutting', 'sewing', 'finishing', 'rework'];

/**
 * What waits for the workshop today, the oldest day first: steps whose day is here or nearly, and
 * for jobs under the needle the pieces of the day.
 */
export function tasksOf(jobs: readonly Job[], now: string = today()): Task[] {
  const steps = jobs
    .filter(({ waiting: { who, on } }) => who === 'workshop' && (!on || on <= addDays(now, 1)))
    .map((job) => ({ job, act: job.waiting.act ?? '', on: job.waiting.on }));
  const pieces = jobs
    .filter(
      ({ state, orderState, doneReportedAt, piecesDone, pieces: all }) =>
        counted.includes(state) &&
        orderState !== 'on_hold' &&
        piecesDone < all &&
        (!doneReportedAt || today(new Date(doneReportedAt)) < now),
    )
    .map((job) => ({ job, act: 'pieces', on: now }));
  return [...steps, ...pieces].toSorted((a, b) => (a.on ?? '9').localeCompare(b.on ?? '9'));
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
