import { queryOptions } from '@tanstack/react-query';
import { read } from '@/api/client';

export const noticesKey = ['notices'] as const;

/** The newest ones, and how many wait to be read; looked at again every minute. */
export const newestNotices = queryOptions({
  queryKey: [...noticesKey, 'newest'],
  refetchInterval: 60_000,
  queryFn: ({ signal }) => read('/api/notices', { query: { size: 1 }, signal }),
});
