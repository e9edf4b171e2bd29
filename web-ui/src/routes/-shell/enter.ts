import type { QueryClient } from '@tanstack/react-query';
import { type ParsedLocation, redirect } from '@tanstack/react-router';
import { type Kind, type Session, sessionQuery, startOf } from '@/api/session';

/**
 * Lets a person into a workspace: who is not signed in goes to the sign-in and comes back, who
 * acts for an organisation of another kind goes to their own workspace.
 */
export async function enter(
  kind: Kind | null,
  queryClient: QueryClient,
  location: ParsedLocation,
): Promise<{ session: Session }> {
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (!session) throw redirect({ to: '/sign-in', search: { return: location.href } });
  if (kind && session.organisation?.kind !== kind) throw redirect({ to: startOf(session) });
  return { session };
}
