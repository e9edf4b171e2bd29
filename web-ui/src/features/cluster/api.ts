import { queryOptions } from '@tanstack/react-query';
import { read, type Schema } from '@/api/client';
import { useSubmit } from '@/api/submit';

export type Figures = Schema<'ClusterFiguresView'>;
export type Stuck = Schema<'NeedsPersonView'>;

export const stuckKey = ['needs-person'] as const;

/** What anybody may know of the cluster; the server counts it once a minute. */
export const figuresQuery = queryOptions({
  queryKey: ['cluster', 'figures'],
  staleTime: 60_000,
  queryFn: ({ signal }) => read('/api/public/cluster', { signal }),
});

/** How durable work stands; looked at again while the page is open. */
export const workloadQuery = queryOptions({
  queryKey: [...stuckKey, 'workload'],
  refetchInterval: 30_000,
  queryFn: ({ signal }) => read('/api/needs-person/workload', { signal }),
});

const at = (id: string) => () => ({ path: { id } });
const changes = [stuckKey];

export const useTake = (id: string) =>
  useSubmit<void>({
    path: '/api/needs-person/{id}/take',
    at: at(id),
    body: () => ({}),
    changes,
  });

export const useAgain = (id: string, onDone: () => void) =>
  useSubmit<void>({
    path: '/api/needs-person/{id}/again',
    at: at(id),
    body: () => ({}),
    changes,
    onDone,
  });

export type Closing = { resolution: 'by_hand' | 'dropped'; reason: string };

export const useClose = (id: string, onDone: () => void) =>
  useSubmit<Closing>({ path: '/api/needs-person/{id}/close', at: at(id), changes, onDone });
