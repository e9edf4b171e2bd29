import { queryOptions, useQuery } from '@tanstack/react-query';
import { read } from './client';
import { Problem } from './problem';

export type Kind = 'workshop' | 'brand' | 'centre';

export type Organisation = { id: string; name: string; kind: Kind };

/** Who is signed in, for which organisation they act now, and which others they could act for. */
export type Session = {
  person: { id: string; name: string; language: string };
  organisation: Organisation;
  role: string;
  organisations: (Organisation & { role: string })[];
};

export const sessionKey = ['session'] as const;

/** Null means nobody is signed in; that is an answer, not an error. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await read<Session>('/api/session', { signal });
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
});

/** The signed-in person. Only below a workspace route, which has made sure that there is one. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('no session below this route');
  return data;
}

export function useMaybeSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

export const workspaces: Record<Kind, '/workshop' | '/brand' | '/centre'> = {
  workshop: '/workshop',
  brand: '/brand',
  centre: '/centre',
};
