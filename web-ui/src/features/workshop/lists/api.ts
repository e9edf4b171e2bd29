import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, type Schema } from '@/api/client';
import { useSubmit } from '@/api/submit';

export type Import = Schema<'ImportView'>;
export type ImportLine = Schema<'ImportLine'>;
export type ImportRow = Schema<'ImportRowView'>;
export type Column = Schema<'ImportColumn'>;
export type Prospect = Schema<'ProspectLine'>;
export type Claim = Schema<'ClaimView'>;

export const importsKey = ['imports'] as const;
export const prospectsKey = ['prospects'] as const;
export const claimsKey = ['claims'] as const;

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: [...importsKey, id],
    queryFn: ({ signal }) => read('/api/imports/{id}', { path: { id }, signal }),
  });

/** What a column may mean, in the language of the account. */
export const fieldsQuery = queryOptions({
  queryKey: [...importsKey, 'fields'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => read('/api/imports/fields', { signal }),
});

/** How far the work on a list, or on the file it is read from, has come; asked while it lasts. */
export function useProgress(of: string | undefined) {
  return useQuery({
    queryKey: [...importsKey, of, 'progress'],
    enabled: of !== undefined,
    refetchInterval: 700,
    gcTime: 0,
    queryFn: ({ signal }) =>
      read('/api/imports/{of}/progress', { path: { of: of as string }, signal }),
  }).data;
}

function useKeep() {
  const queries = useQueryClient();
  return (answer: Import) => queries.setQueryData([...importsKey, answer.id], answer);
}

export function useBeginImport(onDone: (begun: Import) => void) {
  const keep = useKeep();
  return useSubmit<{ fileId: string; sheet?: string }, Import>({
    path: '/api/imports',
    changes: [[...importsKey, 'list']],
    onDone: (begun) => {
      keep(begun);
      onDone(begun);
    },
  });
}

type Act = 'mapping' | 'check' | 'decisions' | 'apply';
type ActInput = { act: Act } & Record<string, unknown>;

/** Any act on a list; the version that was seen goes with it. */
export function useImportAct({ id, version }: Import) {
  const keep = useKeep();
  return useSubmit<ActInput, Import>({
    path: '/api/imports/{id}/{act}',
    at: ({ act }) => ({ path: { id, act } }),
    body: ({ act: _, ...rest }) => ({ version, ...rest }),
    changes: [[...importsKey, id, 'rows'], [...importsKey, 'list'], prospectsKey],
    onDone: (answer) => {
      keep(answer);
    },
  });
}

export const useInvite = () =>
  useSubmit<{ id: string; by?: 'sms' | 'mail' }, void>({
    path: '/api/prospects/{id}/invite',
    at: ({ id }) => ({ path: { id } }),
    body: ({ by }) => ({ by }),
    changes: [prospectsKey],
  });

export const useSetAside = (onDone: () => void) =>
  useSubmit<{ id: string }, void>({
    path: '/api/prospects/{id}/set-aside',
    at: ({ id }) => ({ path: { id } }),
    body: () => ({}),
    changes: [prospectsKey],
    onDone,
  });

/** Confirms or refuses a claim; the version that was seen goes with it. */
export const useDecideClaim = ({ id, version }: Claim, onDone: () => void) =>
  useSubmit<{ act: 'confirm' } | { act: 'refuse'; reason: string }, Claim>({
    path: '/api/claims/{id}/{act}',
    at: ({ act }) => ({ path: { id, act } }),
    body: ({ act: _, ...rest }) => ({ version, ...rest }),
    changes: [claimsKey, prospectsKey],
    onDone,
  });
