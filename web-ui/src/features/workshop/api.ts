import { queryOptions } from '@tanstack/react-query';
import { read, type Schema } from '@/api/client';

export type Workshop = Schema<'WorkshopView'>;

/** The workshop of a member, whole: for itself and the centre. */
export const memberWorkshopQuery = (organisation: string) =>
  queryOptions({
    queryKey: ['workshops', 'member', organisation],
    queryFn: ({ signal }) =>
      read('/api/members/{organisation}/workshop', { path: { organisation }, signal }),
  });
