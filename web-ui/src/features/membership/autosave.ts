import { useCallback, useEffect, useRef, useState } from 'react';
import { Offline } from '@/api/problem';
import { forgetDraft, keepDraft, keptDraft } from '@/lib/draft';
import { type Answers, type Application, useSaveAnswers } from './api';

type Step = keyof Answers;
type Part<S extends Step> = NonNullable<Answers[S]>;
export type Saving = 'saved' | 'saving' | 'offline' | 'refused';

const REST_MS = 700;

/**
 * One step of the application as it is typed: kept on the phone at once, sent when the fingers
 * rest, sent again when the line is back. What stands on the phone wins over what the server has,
 * because it is only there while it was not sent.
 */
export function useStep<S extends Step>(application: Application, step: S, empty: Part<S>) {
  const name = `application:${application.id}:${step}`;
  const [value, setValue] = useState<Part<S>>(() => ({
    ...empty,
    ...application.answers[step],
    ...keptDraft<Part<S>>(name),
  }));
  const [saving, setSaving] = useState<Saving>('saved');
  const save = useSaveAnswers(application.id);
  const send = save.mutateAsync;
  const latest = useRef(value);
  const unsent = useRef(keptDraft(name) !== undefined);
  const running = useRef<Promise<Application | null>>(undefined);
  const known = useRef(application);

  // Gives the application as the server has it now, or null when it could not be sent.
  const flush = useCallback(async (): Promise<Application | null> => {
    await running.current;
    if (!unsent.current) return known.current;
    unsent.current = false;
    const sent = latest.current;
    setSaving('saving');
    running.current = send({ [step]: cleaned(sent) } as Answers).then(
      (answer) => {
        if (!unsent.current) forgetDraft(name);
        known.current = answer;
        setSaving('saved');
        return answer;
      },
      (error: unknown) => {
        unsent.current = true;
        setSaving(error instanceof Offline ? 'offline' : 'refused');
        return null;
      },
    );
    return running.current;
  }, [name, send, step]);

  useEffect(() => {
    const again = () => void flush();
    addEventListener('online', again);
    if (unsent.current) again();
    return () => removeEventListener('online', again);
  }, [flush]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const set = (change: Partial<Part<S>>) => {
    const next = { ...latest.current, ...change };
    latest.current = next;
    unsent.current = true;
    setValue(next);
    keepDraft(name, next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), REST_MS);
  };

  return { value, set, flush, saving: save.isPaused ? 'offline' : saving, error: save.error };
}

/** Empty fields are not sent, so that they count as not answered; no figure is none. */
function cleaned(value: object): object {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, part]) => part !== '' && part !== null && part !== undefined && !Number.isNaN(part),
    ),
  );
}
