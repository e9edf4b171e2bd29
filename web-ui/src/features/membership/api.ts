import { useQueryClient } from '@tanstack/react-query';
import type { Schema } from '@/api/client';
import { sessionKey } from '@/api/session';
import { useSubmit } from '@/api/submit';
import {
  type ActInput,
  type Answers,
  type Application,
  applicationsKey,
  currentKey,
  type Member,
  membersKey,
} from './queries';

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
