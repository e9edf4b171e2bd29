import { infiniteQueryOptions, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { type Query, read } from './client';

/** One page of a list; `next` is the cursor of the following one, absent on the last. */
export type Page<Row> = { items: Row[]; next?: string | null };

type Asked = { path?: Record<string, string>; query?: Query };

/** A list as a route's loader fetches it before the screen is drawn; `useList` then has it. */
export function listQuery<Row>(
  key: QueryKey,
  path: string,
  { path: values, query = {} }: Asked = {},
) {
  return infiniteQueryOptions({
    queryKey: [...key, query],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      read<Page<Row>>(path, { path: values, query: { ...query, cursor: pageParam }, signal }),
    getNextPageParam: (last: Page<Row>) => last.next || undefined,
  });
}

/**
 * A list that grows by its cursor. The filter is part of the key, so that each filter keeps its
 * own pages; while a new one is fetched the old rows stay on the screen.
 */
export function useList<Row>(key: QueryKey, path: string, asked: Asked = {}) {
  const list = useInfiniteQuery({
    ...listQuery<Row>(key, path, asked),
    placeholderData: (before) => before,
  });
  return { ...list, rows: list.data?.pages.flatMap(({ items }) => items) };
}
