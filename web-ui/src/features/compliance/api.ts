import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { read, type Schema } from '@/api/client';
import { useSubmit } from '@/api/submit';

export type Readiness = Schema<'ReadinessView'>;
export type Profile = Readiness['profile'];
export type Score = Readiness['frameworks'][number];
export type Framework = Schema<'FrameworkView'>;
export type Row = Framework['areas'][number]['rows'][number];
export type Evidence = Row['evidence'][number];

const key = ['readiness'] as const;

/** One's own, or the named organisation's for the centre. */
export const readinessQuery = (organisation?: string) =>
  queryOptions({
    queryKey: [...key, organisation ?? 'own'],
    queryFn: ({ signal }) => read('/api/readiness', { query: { organisation }, signal }),
  });

export const frameworkQuery = (framework: string, organisation?: string) =>
  queryOptions({
    queryKey: [...key, organisation ?? 'own', framework],
    queryFn: ({ signal }) =>
      read('/api/readiness/{framework}', { path: { framework }, query: { organisation }, signal }),
  });

/** What papers are called; the same list as the vault's own. */
export const paperTypesQuery = queryOptions({
  queryKey: ['papers', 'types'],
  queryFn: ({ signal }) => read('/api/papers/types', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export type Description = Pick<
  Profile,
  'hazardClass' | 'foreignWorkers' | 'youngWorkers' | 'pressure' | 'lifting'
>;

function useKeep() {
  const queries = useQueryClient();
  return (readiness: Readiness) => queries.setQueryData([...key, 'own'], readiness);
}

export function useDescribe(onDone: () => void) {
  const keep = useKeep();
  return useSubmit<Description, Readiness>({
    path: '/api/readiness/profile',
    changes: [key],
    onDone: (readiness) => {
      keep(readiness);
      onDone();
    },
  });
}

export type Said = { control: string; answer: string; note: string };

export function useAnswer(onDone: () => void) {
  const keep = useKeep();
  return useSubmit<Said, Readiness>({
    path: '/api/readiness/answers',
    changes: [key],
    onDone: (readiness) => {
      keep(readiness);
      onDone();
    },
  });
}
