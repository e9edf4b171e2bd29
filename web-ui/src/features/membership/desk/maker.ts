import { queryOptions } from '@tanstack/react-query';
import { read, type Schema } from '@/api/client';
import { useSubmit } from '@/api/submit';
import { applicationsKey } from '../queries';

export type Maker = Schema<'MakerView'>;
export type Vouch = Schema<'VouchView'>;

const makerKey = (organisation: string) => ['maker', organisation] as const;
const vouchesKey = (application: string) => [...applicationsKey, application, 'vouches'] as const;

/** Whether a member makes what it sells. */
export const makerQuery = (organisation: string) =>
  queryOptions({
    queryKey: makerKey(organisation),
    queryFn: ({ signal }) =>
      read('/api/members/{organisation}/maker', { path: { organisation }, signal }),
  });

export const useSayMaker = (organisation: string, onDone: () => void) =>
  useSubmit<{ word: string; until?: string; note: string }, Maker>({
    path: '/api/members/{organisation}/maker',
    at: () => ({ path: { organisation } }),
    body: (word) => word,
    changes: [makerKey(organisation)],
    onDone,
  });

/** What people said for an applicant. */
export const vouchesQuery = (application: string) =>
  queryOptions({
    queryKey: vouchesKey(application),
    queryFn: ({ signal }) =>
      read('/api/applications/{id}/vouches', { path: { id: application }, signal }),
  });

export const useWriteVouch = (application: string, onDone: () => void) =>
  useSubmit<{ kind: string; name: string; statement: string }, Vouch[]>({
    path: '/api/applications/{id}/vouches',
    at: () => ({ path: { id: application } }),
    body: (word) => word,
    changes: [vouchesKey(application)],
    onDone,
  });

export const useDecideVouch = (application: string) =>
  useSubmit<{ id: string; version: number; takes: boolean; note: string }, Vouch[]>({
    path: '/api/vouches/{id}/decide',
    at: ({ id }) => ({ path: { id } }),
    body: ({ id: _, ...decision }) => decision,
    changes: [[...applicationsKey, application]],
  });
