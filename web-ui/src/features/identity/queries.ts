import { queryOptions } from '@tanstack/react-query';
import { read } from '@/api/client';

// What routes fetch before their screens: apart from the acts, which travel with the screens.

export const teamKey = ['team'] as const;
export const apiKeysKey = ['api-keys'] as const;
export const lostNumbersKey = ['lost-numbers'] as const;

export const teamQuery = queryOptions({
  queryKey: teamKey,
  queryFn: ({ signal }) => read('/api/people', { signal }),
});

export const apiKeysQuery = queryOptions({
  queryKey: apiKeysKey,
  queryFn: ({ signal }) => read('/api/session/api-keys', { signal }),
});

export const lostNumbersQuery = queryOptions({
  queryKey: lostNumbersKey,
  queryFn: ({ signal }) => read('/api/people/lost-numbers', { signal }),
});
