import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { read, type Schema } from '@/api/client';
import { useSubmit } from '@/api/submit';

export type Slice = Schema<'SliceView'>;
export type Delivery = Schema<'SliceViewDelivery'>;
export type Milestone = Schema<'SliceViewMilestone'>;
export type Waiting = Schema<'SliceViewWaiting'>;
export type Job = Schema<'JobView'>;
export type Order = Schema<'OrderView'>;
export type OrderRow = Schema<'OrderRow'>;

export const jobsKey = ['jobs'] as const;
export const slicesKey = ['slices'] as const;
export const ordersKey = ['orders'] as const;
const timelineKey = ['timeline'] as const;

/** The workshop's jobs that are not over: few enough for one page. */
export const openJobsQuery = queryOptions({
  queryKey: [...jobsKey, 'open'],
  queryFn: ({ signal }) => read('/api/slices', { query: { open: true }, signal }),
});

export const sliceQuery = (id: string) =>
  queryOptions({
    queryKey: [...slicesKey, id],
    queryFn: ({ signal }) => read('/api/slices/{id}', { path: { id }, signal }),
  });

/** The orders under way that need a look. */
export const troubledOrdersQuery = queryOptions({
  queryKey: [...ordersKey, 'list', 'today'],
  queryFn: ({ signal }) =>
    read('/api/orders', { query: { open: true, trouble: true, size: 5 }, signal }),
});

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: [...ordersKey, id],
    queryFn: ({ signal }) => read('/api/orders/{id}', { path: { id }, signal }),
  });

/** An act on a slice: the answer is its new state. */
function useSliceAct<Input>(id: string, act: string, onDone?: () => void) {
  const queries = useQueryClient();
  return useSubmit<Input, Slice>({
    path: `/api/slices/{id}/${act}`,
    at: () => ({ path: { id } }),
    changes: [jobsKey, ordersKey, timelineKey],
    onDone: (slice) => {
      queries.setQueryData([...slicesKey, id], slice);
      onDone?.();
    },
  });
}

export const useReport = (id: string, onDone?: () => void) =>
  useSliceAct<Schema<'SliceMilestone'>>(id, 'milestones', onDone);

export const usePieces = (id: string, onDone?: () => void) =>
  useSliceAct<Schema<'SlicePieces'>>(id, 'pieces', onDone);

export const useDeliver = (id: string, onDone?: () => void) =>
  useSliceAct<Schema<'SliceDelivery'>>(id, 'deliveries', onDone);

export const useAccept = (slice: Slice, delivery: string, onDone?: () => void) =>
  useSliceAct<Schema<'SliceAcceptance'>>(slice.id, `deliveries/${delivery}/accept`, onDone);

export const useRequestChanges = (slice: Slice, delivery: string, onDone?: () => void) =>
  useSliceAct<Schema<'SliceReasoned'>>(slice.id, `deliveries/${delivery}/request-changes`, onDone);

export const useEndSlice = (id: string, onDone?: () => void) => ({
  close_short: useSliceAct<Schema<'SliceReasoned'>>(id, 'close-short', onDone),
  reassign: useSliceAct<Schema<'SliceReasoned'>>(id, 'reassign', onDone),
});

export type OrderActInput = { act: string; reason?: string };

/** Hold, resume, cancel, complete; the version that was seen goes with it. */
export function useOrderAct(order: Order, onDone?: () => void) {
  const queries = useQueryClient();
  const { id, version } = order;
  return useSubmit<OrderActInput, Order>({
    path: '/api/orders/{id}/{act}',
    at: ({ act }) => ({ path: { id, act } }),
    body: ({ reason }) => (reason === undefined ? { version } : { version, reason }),
    changes: [slicesKey, timelineKey, [...ordersKey, 'list']],
    onDone: (answer) => {
      queries.setQueryData([...ordersKey, id], answer);
      onDone?.();
    },
  });
}
