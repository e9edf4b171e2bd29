import { useQueryClient } from '@tanstack/react-query';
import type { Schema } from '@/api/client';
import { useSubmit } from '@/api/submit';
import {
  jobsKey,
  type Order,
  type OrderActInput,
  ordersKey,
  type Slice,
  slicesKey,
  timelineKey,
} from './queries';

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
