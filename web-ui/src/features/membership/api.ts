import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { read, type Schema } from '@/api/client';
import { Problem } from '@/api/problem';
import { sessionKey } from '@/api/session';
import { useSubmit } from '@/api/submit';

export type Application = Schema<'ApplicationView'>;
export type ApplicationLine = Schema<'ApplicationLine'>;
export type Answers = Schema<'Answers'>;
export type Member = Schema<'MemberView'>;
export type MemberLine = Schema<'MemberLine'>;
export type Visit = Schema<'VisitView'>;
export type TimelineLine = Schema<'TimelineLine'>;

export const applicationsKey = ['applications'] as const;
export const membersKey = ['members'] as const;
const currentKey = [...applicationsKey, 'current'] as const;

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

export const memberQuery = (id: string) =>
  queryOptions({
    queryKey: [...membersKey, id],
    queryFn: ({ signal }) => read('/api/members/{id}', { path: { id }, signal }),
  });

/** Puts an answered application where the screens read it. */
function useKeep() {
  const queries = useQueryClient();
  return (application: Application) => {
    queries.setQueryData([...applicationsKey, application.id], application);
    const current = queries.getQueryData<Application | null>(currentKey);
    if (current === null || current?.id === application.id) {
      queries.setQueryData(currentKey, application);
    }
  };
}

export function useBegin() {
  const keep = useKeep();
  const queries = useQueryClient();
  return useSubmit<Schema<'ApplicationBegin'>, Application>({
    path: '/api/applications',
    onDone: async (application) => {
      queries.setQueryData(currentKey, application);
      keep(application);
      await queries.invalidateQueries({ queryKey: sessionKey });
    },
  });
}

export function useSaveAnswers(id: string) {
  const keep = useKeep();
  return useSubmit<Answers, Application>({
    path: '/api/applications/{id}/answers',
    at: () => ({ path: { id } }),
    body: (answers) => answers,
    onDone: keep,
  });
}

export type ActInput = { act: string } & Record<string, unknown>;

/** Acts travel under their own name: take_up goes to /take-up. */
const address = (act: string) => act.replaceAll('_', '-');

/** Any act of the application's course; the version that was seen goes with it. */
export function useApplicationAct(application: Application, onDone?: () => void) {
  const keep = useKeep();
  const { id, version } = application;
  return useSubmit<ActInput, Application>({
    path: '/api/applications/{id}/{act}',
    at: ({ act }) => ({ path: { id, act: address(act) } }),
    body: ({ act: _, ...rest }) => ({ version, ...rest }),
    changes: [membersKey],
    onDone: (answer) => {
      keep(answer);
      onDone?.();
    },
  });
}

export function useMemberAct(member: Member, onDone?: () => void) {
  const { organisationId: id, version } = member;
  const queries = useQueryClient();
  return useSubmit<ActInput, Member>({
    path: '/api/members/{id}/{act}',
    at: ({ act }) => ({ path: { id, act: address(act) } }),
    body: ({ act: _, ...rest }) => ({ version, ...rest }),
    changes: [membersKey],
    onDone: (answer) => {
      queries.setQueryData([...membersKey, id], answer);
      onDone?.();
    },
  });
}

/** Begins an application at the owner's table. */
export function useAssist(onDone: (application: Application) => void) {
  const keep = useKeep();
  return useSubmit<Schema<'ApplicationAssist'>, Application>({
    path: '/api/applications/assisted',
    changes: [[...applicationsKey, 'queue']],
    onDone: (application) => {
      keep(application);
      onDone(application);
    },
  });
}

export function useOwnerConfirmation(id: string) {
  const keep = useKeep();
  const at = () => ({ path: { id } });
  return {
    ask: useSubmit<void, Application>({
      path: '/api/applications/{id}/ask-owner',
      at,
      body: () => ({}),
      onDone: keep,
    }),
    confirm: useSubmit<{ code: string }, Application>({
      path: '/api/applications/{id}/confirm-owner',
      at,
      onDone: keep,
    }),
  };
}

/** What is known of a member workshop, in the form of the application's questions. */
export const factsQuery = (organisation: string) =>
  queryOptions({
    queryKey: [...membersKey, organisation, 'facts'],
    queryFn: ({ signal }) =>
      read('/api/members/{id}/facts', { path: { id: organisation }, signal }),
  });

export function useCorrectFacts(organisation: string) {
  const queries = useQueryClient();
  return useSubmit<Answers, Answers>({
    path: '/api/members/{id}/facts',
    at: () => ({ path: { id: organisation } }),
    body: (answers) => answers,
    changes: [['workshops']],
    onDone: (answers) => {
      queries.setQueryData([...membersKey, organisation, 'facts'], answers);
    },
  });
}
