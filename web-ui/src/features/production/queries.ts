import { queryOptions } from '@tanstack/react-query';
import { read, type Schema } from '@/api/client';

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
export const timelineKey = ['timeline'] as const;
/** The list of jobs, those under way or those behind: what a list needs to be asked. */
export const jobsList = (done: boolean) =>
  [[...jobsKey, 'list'], '/api/slices', { query: { open: !done } }] as const;
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
export type OrderActInput = { act: string; reason?: string };
