import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { type Query, read } from './client';

/** One page of a list; `next` is the cursor of the following one, absent on the last. */
export type Page<Row> = { items: Row[]; next?: string | null };

/**
 * A list that grows by its cursor. The filter is part of the key, so that each filter keeps its
 * own pages; while a new one is fetched the old rows stay on the screen.
 */
export function useList<Row>(
  key: QueryKey,
  path: string,
  { path: values, query = {} }: { path?: Record<string, string>; query?: Query } = {},
) {
  const list = useInfiniteQuery({
    queryKey: [...key, query],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      read<Page<Row>>(path, { path: values, query: { ...query, cursor: pageParam }, signal }),
    getNextPageParam: (last) => last.next || undefined,
    placeholderData: (before) => before,
  });
  return { ...list, rows: list.data?.pages.flatMap(({ items }) => items) };
}
