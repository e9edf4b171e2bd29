import { useQueryClient } from '@tanstack/react-query';
import type { Schema } from '@/api/client';
import { sessionKey } from '@/api/session';
import { useSubmit } from '@/api/submit';
import { type Claim, takeOversKey } from './queries';

/** The application begins, or goes on, on the record of the list. */
export function useTakeOver(code: string, onDone: () => void) {
  const queries = useQueryClient();
  return useSubmit<{ secret?: string }, Schema<'ApplicationView'>>({
    path: '/api/applications/take-over',
    body: ({ secret }) => ({ code, secret }),
    onDone: async () => {
      queries.removeQueries({ queryKey: ['applications'] });
      await Promise.all([
        queries.invalidateQueries({ queryKey: sessionKey }),
        queries.invalidateQueries({ queryKey: takeOversKey }),
      ]);
      onDone();
    },
  });
}

export type NewClaim = { name: string; note: string; proof: string[] };

export const useClaim = (code: string) =>
  useSubmit<NewClaim, Claim>({
    path: '/api/claims',
    body: (claim) => ({ code, ...claim }),
    changes: [takeOversKey],
  });

export const useWithdraw = ({ id, version }: Claim) =>
  useSubmit<void, Claim>({
    path: '/api/claims/{id}/withdraw',
    at: () => ({ path: { id } }),
    body: () => ({ version }),
    changes: [takeOversKey],
  });
