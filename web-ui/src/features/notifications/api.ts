import { queryOptions, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { read, type Schema } from '@/api/client';
import { useSubmit } from '@/api/submit';
import { noticesKey } from './queries';

export type Notice = Schema<'NoticeView'>;
export type Notices = Schema<'NoticeViewNoticesView'>;
export type Preferences = Schema<'PreferencesView'>;

const preferencesKey = ['notice-preferences'] as const;

export function useNotices() {
  const list = useInfiniteQuery({
    queryKey: [...noticesKey, 'list'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      read('/api/notices', { query: { cursor: pageParam }, signal }),
    getNextPageParam: (last) => last.next || undefined,
  });
  return { ...list, rows: list.data?.pages.flatMap(({ items }) => items) };
}

export function useReadNotice() {
  return useSubmit<string>({
    path: '/api/notices/{id}/read',
    at: (id) => ({ path: { id } }),
    body: () => ({}),
    changes: [noticesKey],
  });
}

export function useReadAll() {
  return useSubmit({
    path: '/api/notices/read',
    body: () => ({}),
    changes: [noticesKey],
  });
}

export const preferencesQuery = queryOptions({
  queryKey: preferencesKey,
  queryFn: ({ signal }) => read('/api/notices/preferences', { signal }),
});

export function usePrefer() {
  const queries = useQueryClient();
  return useSubmit<{ choices: Preferences['choices'] }, Preferences>({
    path: '/api/notices/preferences',
    onDone: (saved) => {
      queries.setQueryData(preferencesKey, saved);
    },
  });
}
