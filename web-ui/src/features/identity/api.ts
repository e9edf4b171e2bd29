import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { type Session, sessionKey, startOf } from '@/api/session';
import { useSubmit } from '@/api/submit';
import { type Language, preferred, speak } from '@/i18n/language';
import { forgetAllDrafts } from '@/lib/draft';

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

export function useSaveProfile(form: UseFormReturn<Profile>) {
  const queries = useQueryClient();
  return useSubmit<Profile, Session>({
    path: '/api/session/profile',
    form,
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
