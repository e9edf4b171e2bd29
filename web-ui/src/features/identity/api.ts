import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { read, type Schema, send } from '@/api/client';
import { type Session, sessionKey, startOf } from '@/api/session';
import { useSubmit } from '@/api/submit';
import { type Language, preferred, speak } from '@/i18n/language';
import { forgetAllDrafts } from '@/lib/draft';
import { apiKeysKey, lostNumbersKey, teamKey } from './queries';

/** An address inside this site, or nothing: a link must not lead a fresh session elsewhere. */
export function safeReturn(address: string | undefined): string | undefined {
  return address && /^\/(?![/\\])/.test(address) ? address : undefined;
}

function useWelcome(returnTo?: string) {
  const queries = useQueryClient();
  const router = useRouter();
  return async (session: Session) => {
    // What another person or organisation saw must not flash up for this one.
    queries.clear();
    queries.setQueryData(sessionKey, session);
    await speak(preferred(session.person.language));
    router.history.push(safeReturn(returnTo) ?? startOf(session));
  };
}

export function useAskForCode(
  form: UseFormReturn<FieldValues & { address: string; code: string }>,
) {
  return useSubmit<{ address: string }>({ path: '/api/sign-in/codes', form });
}

export function useSignInByCode(
  form: UseFormReturn<FieldValues & { address: string; code: string }>,
  returnTo?: string,
) {
  const welcome = useWelcome(returnTo);
  return useSubmit<{ address: string; code: string }, Session>({
    path: '/api/sign-in',
    form,
    onDone: welcome,
  });
}

export function useSwitchOrganisation() {
  const welcome = useWelcome();
  return useSubmit<{ organisationId: string }, Session>({
    path: '/api/session/organisation',
    onDone: welcome,
  });
}

export type Profile = { name: string; language: Language };

export function useSaveProfile() {
  const queries = useQueryClient();
  return useSubmit<Profile, Session>({
    path: '/api/session/profile',
    onDone: async (session, { language }) => {
      queries.setQueryData(sessionKey, session);
      await speak(language, true);
    },
  });
}

export function useSignOut(everywhere = false) {
  const queries = useQueryClient();
  const router = useRouter();
  return useSubmit({
    path: everywhere ? '/api/session/end-everywhere' : '/api/session/end',
    onDone: async () => {
      forgetAllDrafts();
      queries.clear();
      queries.setQueryData(sessionKey, null);
      await router.navigate({ to: '/' });
    },
  });
}

export type Team = Schema<'TeamView'>;
export type Colleague = Schema<'TeamViewColleagueView'>;
export type Invited = Schema<'TeamViewInvitedView'>;
export type Device = Schema<'DeviceView'>;
export type ApiKey = Schema<'ApiKeyView'>;
export type NumberChange = Schema<'NumberChangeView'>;
export type PersonFound = Schema<'NumberChangeViewPersonFoundView'>;

const accountKey = ['own-account'] as const;
const devicesKey = ['devices'] as const;

/** Before the password changes, the person proves who they are. */
const passwordPurpose = 'identity.password';

export const accountQuery = queryOptions({
  queryKey: accountKey,
  queryFn: ({ signal }) => read('/api/session/account', { signal }),
});

export const devicesQuery = queryOptions({
  queryKey: devicesKey,
  queryFn: ({ signal }) => read('/api/session/devices', { signal }),
});

export const peopleQuery = (q: string) =>
  queryOptions({
    queryKey: [...lostNumbersKey, 'people', q],
    enabled: q.trim().length >= 3,
    queryFn: ({ signal }) => read('/api/people/lost-numbers/people', { query: { q }, signal }),
  });

export function useSignInByPassword(
  form: UseFormReturn<FieldValues & { address: string; password: string }>,
  returnTo?: string,
) {
  const welcome = useWelcome(returnTo);
  return useSubmit<{ address: string; password: string }, Session>({
    path: '/api/sign-in/password',
    form,
    onDone: welcome,
  });
}

export function useSetPassword(form: UseFormReturn<{ password: string }>) {
  return useSubmit<{ password: string }>({
    path: '/api/session/password',
    form,
    stepUp: passwordPurpose,
    changes: [accountKey, devicesKey],
  });
}

export function useRemovePassword() {
  return useSubmit({
    path: '/api/session/password/remove',
    stepUp: passwordPurpose,
    changes: [accountKey],
  });
}

export function useEndDevice() {
  return useSubmit<string>({
    path: '/api/session/devices/{id}/end',
    at: (id) => ({ path: { id } }),
    body: () => ({}),
    changes: [devicesKey],
  });
}

export type NewColleague = { address: string; role: string; language: Language };

// biome-ignore lint/suspicious/noExplicitAny: the form's own type does not matter here
export function useInvite(form?: UseFormReturn<any>) {
  return useSubmit<NewColleague, Team>({
    path: '/api/people/invitations',
    form,
    changes: [teamKey],
  });
}

export function useWithdrawInvitation() {
  return useSubmit<string>({
    path: '/api/people/invitations/{id}/withdraw',
    at: (id) => ({ path: { id } }),
    body: () => ({}),
    changes: [teamKey],
  });
}

export function useChangeRole() {
  return useSubmit<{ id: string; role: string }, Team>({
    path: '/api/people/{id}/role',
    at: ({ id }) => ({ path: { id } }),
    body: ({ role }) => ({ role }),
    changes: [teamKey],
  });
}

export function useRemoveColleague() {
  return useSubmit<string>({
    path: '/api/people/{id}/remove',
    at: (id) => ({ path: { id } }),
    body: () => ({}),
    changes: [teamKey, sessionKey],
  });
}

/** What an invitation says; asked by POST, so that the token stands in no address. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    retry: false,
    queryFn: () =>
      send<Schema<'JoiningView'>>('POST', '/api/sign-in/invitation', { body: { token } }),
  });

export function useAcceptInvitation(token: string, form: UseFormReturn<{ name: string }>) {
  const welcome = useWelcome();
  return useSubmit<{ name: string }, Session>({
    path: '/api/sign-in/invitation/accept',
    body: ({ name }) => ({ token, name }),
    form,
    onDone: welcome,
  });
}

export function useAcceptAsMyself(token: string) {
  const welcome = useWelcome();
  return useSubmit<void, Session>({
    path: '/api/session/invitation/accept',
    body: () => ({ token }),
    onDone: welcome,
  });
}

export const foundingQuery = (token: string) =>
  queryOptions({
    queryKey: ['founding', token],
    retry: false,
    queryFn: async () => {
      await send('POST', '/api/sign-in/founding', { body: { token } });
      return true;
    },
  });

export type NewCentre = { centre: string; name: string; address: string; password: string };

export function useFound(token: string, form: UseFormReturn<NewCentre>) {
  const welcome = useWelcome();
  return useSubmit<NewCentre, Session>({
    path: '/api/sign-in/founding/accept',
    body: ({ password, ...rest }) => ({ token, ...rest, password: password || undefined }),
    form,
    onDone: welcome,
  });
}

export function useMakeApiKey(form: UseFormReturn<{ name: string }>) {
  return useSubmit<{ name: string }, Schema<'ApiKeyViewMade'>>({
    path: '/api/session/api-keys',
    form,
    changes: [apiKeysKey],
  });
}

export function useRevokeApiKey() {
  return useSubmit<string>({
    path: '/api/session/api-keys/{id}/revoke',
    at: (id) => ({ path: { id } }),
    body: () => ({}),
    changes: [apiKeysKey],
  });
}

export type NewNumber = { personId: string; number: string; seen: string };

export function useAskNumberChange(form: UseFormReturn<NewNumber>) {
  return useSubmit<NewNumber>({
    path: '/api/people/lost-numbers',
    form,
    changes: [lostNumbersKey],
  });
}

export function useDecideNumberChange() {
  return useSubmit<{ id: string; act: 'approve' | 'refuse' }>({
    path: '/api/people/lost-numbers/{id}/{act}',
    at: ({ id, act }) => ({ path: { id, act } }),
    body: () => ({}),
    changes: [lostNumbersKey],
  });
}
