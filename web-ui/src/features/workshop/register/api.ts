import { queryOptions } from '@tanstack/react-query';
import { read, type Schema } from '@/api/client';
import { useSubmit } from '@/api/submit';

export type LookAlike = Schema<'LookAlikeView'>;
export type Side = LookAlike['one'];

export const lookAlikesKey = ['look-alikes'] as const;

/** One pair, with what hangs on both records. */
export const lookAlikeQuery = (id: string) =>
  queryOptions({
    queryKey: [...lookAlikesKey, id],
    queryFn: ({ signal }) => read('/api/look-alikes/{id}', { path: { id }, signal }),
  });

type Decision =
  | { act: 'merge'; keep: string; reason: string; note: string }
  | { act: 'distinct'; reason: string; note: string }
  | { act: 'split'; note: string };

/** Says what a pair is; the version that was seen goes with it. */
export const useDecidePair = ({ id, version }: LookAlike, onDone: () => void) =>
  useSubmit<Decision, LookAlike>({
    path: '/api/look-alikes/{id}/{act}',
    at: ({ act }) => ({ path: { id, act } }),
    body: ({ act: _, ...rest }) => ({ version, ...rest }),
    changes: [lookAlikesKey],
    onDone,
  });

export const useOfferPair = (onDone: (pair: LookAlike) => void) =>
  useSubmit<{ one: string; other: string }, LookAlike>({
    path: '/api/look-alikes',
    body: (pair) => pair,
    changes: [lookAlikesKey],
    onDone,
  });

export type ClosureReport = Schema<'ClosureReportView'>;

export const closuresKey = ['closure-reports'] as const;

/** Confirms a report or rejects it with what was found. */
export const useDecideClosure = ({ id, version }: ClosureReport) =>
  useSubmit<{ act: 'confirm' } | { act: 'reject'; reason: string }, ClosureReport>({
    path: '/api/closure-reports/{id}/{act}',
    at: ({ act }) => ({ path: { id, act } }),
    body: ({ act: _, ...rest }) => ({ version, ...rest }),
    changes: [closuresKey],
  });
