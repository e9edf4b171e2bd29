import { queryOptions } from '@tanstack/react-query';
import { read, type Schema } from '@/api/client';
import { Problem } from '@/api/problem';

export type Application = Schema<'ApplicationView'>;
export type ApplicationLine = Schema<'ApplicationLine'>;
export type Answers = Schema<'Answers'>;
export type Member = Schema<'MemberView'>;
export type MemberLine = Schema<'MemberLine'>;
export type Visit = Schema<'VisitView'>;
export type TimelineLine = Schema<'TimelineLine'>;
export const applicationsKey = ['applications'] as const;
export const membersKey = ['members'] as const;
export const currentKey = [...applicationsKey, 'current'] as const;
/** The application of the organisation one acts for; null when there is none yet. */
export const currentApplication = queryOptions({
  queryKey: currentKey,
  queryFn: async ({ signal }): Promise<Application | null> => {
    try {
      return await read('/api/applications/current', { signal });
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return null;
      throw error;
    }
  },
});
export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: [...applicationsKey, id],
    queryFn: ({ signal }) => read('/api/applications/{id}', { path: { id }, signal }),
  });
/** Visits that are planned up to a day and not recorded yet. */
export const visitsQuery = (until: string) =>
  queryOptions({
    queryKey: [...applicationsKey, 'visits', until],
    queryFn: ({ signal }) => read('/api/applications/visits', { query: { until }, signal }),
  });

export const memberQuery = (id: string) =>
  queryOptions({
    queryKey: [...membersKey, id],
    queryFn: ({ signal }) => read('/api/members/{id}', { path: { id }, signal }),
  });
export type ActInput = { act: string } & Record<string, unknown>;
/** What is known of a member workshop, in the form of the application's questions. */
export const factsQuery = (organisation: string) =>
  queryOptions({
    queryKey: [...membersKey, organisation, 'facts'],
    queryFn: ({ signal }) =>
      read('/api/members/{id}/facts', { path: { id: organisation }, signal }),
  });
