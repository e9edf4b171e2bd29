import { useCallback, useEffect, useRef, useState } from 'react';
import { type FieldProblem, Offline, Problem } from '@/api/problem';
import { forgetDraft, keepDraft, keptDraft } from '@/lib/draft';
import { useCorrectFacts, useSaveAnswers } from './api';
import type { Answers, Application } from './queries';

type Step = keyof Answers;
type Part<S extends Step> = NonNullable<Answers[S]>;
export type Saving = 'saved' | 'saving' | 'offline' | 'refused';
type Findings = readonly FieldProblem[];

const REST_MS = 700;

/** Where questions are answered: an application under way, or the facts of a member. */
export type Questions = {
  /** Names what is kept on this phone. */
  draft: string;
  answers: Answers;
  missing: Findings;
  /** Sent while it is typed; else only when it is asked for. */
  asTyped: boolean;
  send: (part: Answers) => Promise<{ missing?: Findings }>;
  waiting: boolean;
  error: Error | null;
};

export function useApplicationQuestions(application: Application): Questions {
  const save = useSaveAnswers(application.id);
  return {
    draft: `application:${application.id}`,
    answers: application.answers,
    missing: application.missing,
    asTyped: true,
    send: save.mutateAsync,
    waiting: save.isPaused,
    error: save.error,
  };
}

/** Facts others rely on change when the owner says so, not while she is typing. */
export function useFactQuestions(organisation: string, answers: Answers): Questions {
  const correct = useCorrectFacts(organisation);
  const send = correct.mutateAsync;
  return {
    draft: `facts:${organisation}`,
    answers,
    missing: [],
    asTyped: false,
    send: useCallback(async (part: Answers) => send(part).then(() => ({})), [send]),
    waiting: correct.isPaused,
    error: correct.error,
  };
}

/**
 * One step as it is typed: kept on the phone at once, sent when the fingers rest, sent again when
 * the line is back. What stands on the phone wins over what the server has, because it is only
 * there while it was not sent.
 */
export function useStep<S extends Step>(questions: Questions, step: S, empty: Part<S>) {
  const { send, asTyped } = questions;
  const name = `${questions.draft}:${step}`;
  const [value, setValue] = useState<Part<S>>(() => ({
    ...empty,
    ...questions.answers[step],
    ...keptDraft<Part<S>>(name),
  }));
  const [saving, setSaving] = useState<Saving>('saved');
  const [found, setFound] = useState<Findings | null>(null);
  const latest = useRef(value);
  const unsent = useRef(keptDraft(name) !== undefined);
  const running = useRef<Promise<Findings | null>>(undefined);
  const known = useRef<Findings>(questions.missing);

  // Gives what is wrong with the answers as the server has them now, null when they did not arrive.
  const flush = useCallback(async (): Promise<Findings | null> => {
    await running.current;
    if (!unsent.current) return known.current;
    unsent.current = false;
    const sent = latest.current;
    setSaving('saving');
    const done = (missing: Findings) => {
      known.current = missing;
      setFound(missing);
      return missing;
    };
    running.current = send({ [step]: cleaned(sent) } as Answers).then(
      ({ missing = [] }) => {
        if (!unsent.current) forgetDraft(name);
        setSaving('saved');
        return done(missing);
      },
      (error: unknown) => {
        unsent.current = true;
        const fields = error instanceof Problem ? error.errors : [];
        setSaving(error instanceof Offline ? 'offline' : fields.length > 0 ? 'saved' : 'refused');
        return fields.length > 0 ? done(fields) : null;
      },
    );
    return running.current;
  }, [name, send, step]);

  useEffect(() => {
    if (!asTyped) return;
    const again = () => void flush();
    addEventListener('online', again);
    if (unsent.current) again();
    return () => removeEventListener('online', again);
  }, [asTyped, flush]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const set = (change: Partial<Part<S>>) => {
    const next = { ...latest.current, ...change };
    latest.current = next;
    unsent.current = true;
    setValue(next);
    keepDraft(name, next);
    clearTimeout(timer.current);
    if (asTyped) timer.current = setTimeout(() => void flush(), REST_MS);
  };

  return {
    value,
    set,
    flush,
    saving: questions.waiting ? ('offline' as const) : saving,
    missing: found ?? questions.missing,
    error: questions.error,
  };
}

/** Empty fields are not sent, so that they count as not answered; no figure is none. */
function cleaned(value: object): object {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, part]) => part !== '' && part !== null && part !== undefined && !Number.isNaN(part),
    ),
  );
}
