import { useCallback, useEffect, useRef, useState } from 'react';
import { Offline } from '@/api/problem';
import { forgetDraft, keepDraft, keptDraft } from '@/lib/draft';

export type Saving = 'saved' | 'saving' | 'offline' | 'refused';

const REST_MS = 800;

/**
 * Something that is saved as it is typed: kept on the device at once, sent when the fingers rest,
 * one after the other, sent again when the line is back. What the device still holds was not sent
 * and therefore wins over what the server has.
 */
export function useAutosave<Value extends object, Answer>(
  name: string,
  initial: () => Value,
  send: (value: Value) => Promise<Answer>,
) {
  const [value, setValue] = useState<Value>(() => ({ ...initial(), ...keptDraft<Value>(name) }));
  const [saving, setSaving] = useState<Saving>('saved');
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(value);
  const unsent = useRef(keptDraft(name) !== undefined);
  const running = useRef<Promise<Answer | null>>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sender = useRef(send);
  useEffect(() => {
    sender.current = send;
  });

  /** The answer to the last thing typed; null when it could not be sent. `always` asks even so. */
  const flush = useCallback(
    async (always = false): Promise<Answer | null> => {
      clearTimeout(timer.current);
      const before = await running.current;
      if (!unsent.current && !always) return before ?? null;
      unsent.current = false;
      setSaving('saving');
      running.current = sender.current(latest.current).then(
        (answer) => {
          if (!unsent.current) forgetDraft(name);
          setSaving('saved');
          setError(null);
          return answer;
        },
        (problem: unknown) => {
          unsent.current = true;
          setSaving(problem instanceof Offline ? 'offline' : 'refused');
          setError(problem);
          return null;
        },
      );
      return running.current;
    },
    [name],
  );

  useEffect(() => {
    const again = () => {
      if (unsent.current) void flush();
    };
    addEventListener('online', again);
    again();
    return () => {
      removeEventListener('online', again);
      clearTimeout(timer.current);
      // Leaving the screen must not lose the last letters.
      if (unsent.current) void flush();
    };
  }, [flush]);

  const set = useCallback(
    (change: Partial<Value>) => {
      latest.current = { ...latest.current, ...change };
      unsent.current = true;
      setValue(latest.current);
      keepDraft(name, latest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), REST_MS);
    },
    [flush, name],
  );

  return { value, set, flush, saving, error };
}
