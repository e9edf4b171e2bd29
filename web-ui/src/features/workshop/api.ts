import { queryOptions } from '@tanstack/react-query';
import { read, type Schema } from '@/api/client';
import { useSubmit } from '@/api/submit';

export type Workshop = Schema<'WorkshopView'>;

const keyOf = (organisation: string) => ['workshops', 'member', organisation] as const;

/** The workshop of a member, whole: for itself and the centre. */
export const memberWorkshopQuery = (organisation: string) =>
  queryOptions({
    queryKey: keyOf(organisation),
    queryFn: ({ signal }) =>
      read('/api/members/{organisation}/workshop', { path: { organisation }, signal }),
  });

/** Says for whom a fact is open. */
export const useOpenFact = (organisation: string) =>
  useSubmit<{ fact: string; audience: string }, Workshop>({
    path: '/api/members/{organisation}/workshop/open',
    at: () => ({ path: { organisation } }),
    body: (opening) => opening,
    changes: [keyOf(organisation)],
  });

/** Gives a number of somebody else, or takes it away. */
export const useIdentify = (organisation: string) =>
  useSubmit<{ kind: string; value?: string }, Workshop>({
    path: '/api/members/{organisation}/workshop/identify',
    at: () => ({ path: { organisation } }),
    body: (numbered) => numbered,
    changes: [keyOf(organisation)],
  });

/** Somebody of the centre says whether a fact holds, and how she knows. */
export const useJudgeFact = (organisation: string, onDone: () => void) =>
  useSubmit<{ fact: string; method: string; holds: boolean; note: string }, Workshop>({
    path: '/api/members/{organisation}/workshop/judge',
    at: () => ({ path: { organisation } }),
    body: (verdict) => verdict,
    changes: [keyOf(organisation)],
    onDone,
  });

/** Tells the centre that a workshop closes, has moved, or opens again. */
export const useReportClosure = (onDone: () => void) =>
  useSubmit<
    {
      code: string;
      kind: string;
      happenedOn: string;
      note: string;
      address?: Record<string, string>;
    },
    Schema<'ClosureReportView'>
  >({
    path: '/api/closure-reports',
    onDone,
  });
