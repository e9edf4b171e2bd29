import { queryOptions, useQuery } from '@tanstack/react-query';
import { read } from './client';
import { Problem } from './problem';

export type Kind = 'workshop' | 'brand' | 'centre';

export type Organisation = {
  id: string;
  name: string;
  kind: Kind;
  /** What the person is in it. */
  role: string;
  /** Whether it is a member in good standing. */
  admitted: boolean;
};

/** Who is signed in, for which organisation they act now, and which others they could act for. */
export type Session = {
  person: { id: string; name: string; language: string };
  organisation?: Organisation | null;
  organisations: Organisation[];
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

export function useMaybeSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

/** The signed-in person and organisation: below a workspace route there always are both. */
export function useSession(): Session & { organisation: Organisation } {
  const session = useMaybeSession();
  if (!session?.organisation) throw new Error('nobody acts for an organisation here');
  return { ...session, organisation: session.organisation };
}

/** Where a person begins: members in the workspace of their organisation, others at the door. */
export function startOf(session: Session) {
  const { organisation } = session;
  return organisation?.admitted ? workspaces[organisation.kind] : '/apply';
}

export const workspaces: Record<Kind, '/workshop' | '/brand' | '/centre'> = {
  workshop: '/workshop',
  brand: '/brand',
  centre: '/centre',
};
