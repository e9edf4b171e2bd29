import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { type Query, read, type Schema } from '@/api/client';
import { useSubmit } from '@/api/submit';

export type Capacity = Schema<'CapacityView'>;
export type ProcessCapacity = Capacity['processes'][number];
export type PublishedWeek = ProcessCapacity['weeks'][number];
export type Closure = Capacity['closures'][number];
export type MachineWeek = Capacity['machineWeeks'][number];
export type Estimate = Schema<'EstimateView'>;
export type Garment = Schema<'TypicalMinutesView'>;
export type Candidate = Schema<'CandidateView'>;
export type Overview = Schema<'CandidateOverview'>;
export type NearMiss = Overview['near'][number];
export type CandidatePoint = Overview['points'][number];

export const capacityKey = ['capacity'] as const;
export const candidatesKey = ['candidates'] as const;

export const capacityQuery = queryOptions({
  queryKey: [...capacityKey, 'own'],
  queryFn: ({ signal }) => read('/api/capacity', { signal }),
});

/** The dated table of typical standard minutes. */
export const garmentsQuery = queryOptions({
  queryKey: [...capacityKey, 'typical-minutes'],
  queryFn: ({ signal }) => read('/api/capacity/typical-minutes', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** What an owner is asked. */
export type Question = {
  process: string;
  people: number;
  startsAt: string;
  endsAt: string;
  breakMinutes: number;
  days: number;
  garment: string;
  pieces: number | null;
};

export const estimateQuery = (question: Question) =>
  queryOptions({
    queryKey: [...capacityKey, 'estimate', question],
    queryFn: ({ signal }) => read('/api/capacity/estimate', { query: question, signal }),
    retry: false,
  });

function useKeep() {
  const queries = useQueryClient();
  return (capacity: Capacity) => queries.setQueryData([...capacityKey, 'own'], capacity);
}

export function usePublish(onDone: () => void) {
  const keep = useKeep();
  return useSubmit<Question & { firstWeek: string; weeks: number }, Capacity>({
    path: '/api/capacity/weeks',
    onDone: (capacity) => {
      keep(capacity);
      onDone();
    },
  });
}

export function useCorrect(onDone: () => void) {
  const keep = useKeep();
  return useSubmit<{ week: string; process: string; minutes: number }, Capacity>({
    path: '/api/capacity/weeks/correct',
    onDone: (capacity) => {
      keep(capacity);
      onDone();
    },
  });
}

export type Closing = { firstDay: string; lastDay: string; reason: string; note: string };

export function useClose(onDone: () => void) {
  const keep = useKeep();
  return useSubmit<Closing, Capacity>({
    path: '/api/capacity/closures',
    onDone: (capacity) => {
      keep(capacity);
      onDone();
    },
  });
}

export function useReopen() {
  const keep = useKeep();
  return useSubmit<{ id: string }, Capacity>({
    path: '/api/capacity/closures/{id}/cancel',
    at: ({ id }) => ({ path: { id } }),
    body: () => ({}),
    onDone: (capacity) => void keep(capacity),
  });
}

/** The second ceiling; null minutes lift it. */
export type MachineLimit = {
  machineClass: string;
  minutes: number | null;
  firstWeek: string;
  weeks: number;
};

export function useLimitMachines(onDone: () => void) {
  const keep = useKeep();
  return useSubmit<MachineLimit, Capacity>({
    path: '/api/capacity/machine-weeks',
    onDone: (capacity) => {
      keep(capacity);
      onDone();
    },
  });
}

/** The papers a brand may ask for, by name. */
export const certificateTypesQuery = queryOptions({
  queryKey: ['papers', 'types'],
  queryFn: ({ signal }) => read('/api/papers/types', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
  select: (types) => types.filter(({ group }) => group === 'certificate'),
});

/** How many fit, how they spread, and who only just does not. */
export const overviewQuery = (query: Query) =>
  queryOptions<Overview>({
    queryKey: [...candidatesKey, 'overview', query],
    queryFn: ({ signal }) => read('/api/candidates/overview', { query, signal }),
    placeholderData: keepPreviousData,
    // A node that has just started counts a moment later.
    refetchInterval: ({ state }) => (state.data?.ready === false ? 2000 : false),
  });
