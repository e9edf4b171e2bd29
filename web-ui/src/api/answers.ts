import { useEffect, useRef, useState } from 'react';
import { codeSentence } from '@/i18n/sentences';
import { keepDraft, keptDraft } from '@/lib/draft';
import { Problem, problemText } from './problem';

type Errors<Values> = Partial<Record<keyof Values, string>>;

/**
 * The few answers of an owner's flow, one question at a time: kept as typed, errors beside them.
 * A form of many fields takes react-hook-form instead; here its weight would not be earned.
 */
export function useAnswers<Values extends object>(start: Values, draft?: string) {
  const [values, setValues] = useState<Values>(() => ({
    ...start,
    ...(draft === undefined ? {} : keptDraft<Values>(draft)),
  }));
  const [errors, setErrors] = useState<Errors<Values>>({});
  const [rest, setRest] = useState<string>();
  const touched = useRef(false);
  useEffect(() => {
    if (draft === undefined || !touched.current) return;
    const timer = setTimeout(() => keepDraft(draft, values), 300);
    return () => clearTimeout(timer);
  }, [draft, values]);

  return {
    values,
    errors,
    /** What the server said and no field of this flow stands for. */
    rest,
    set: (change: Partial<Values> | ((values: Values) => Partial<Values>)) => {
      touched.current = true;
      setValues((now) => ({ ...now, ...(typeof change === 'function' ? change(now) : change) }));
      setErrors({});
      setRest(undefined);
    },
    fail: (found: Errors<Values>) => {
      setErrors(found);
      setRest(undefined);
    },
    /** Puts the server's findings beside their fields; gives the first field of this flow. */
    take: (error: unknown): keyof Values | undefined => {
      const found: Errors<Values> = {};
      const elsewhere: string[] = [];
      for (const { pointer, code, params } of error instanceof Problem ? error.errors : []) {
        const field = pointer.split('/')[1] ?? '';
        if (field in values) found[field as keyof Values] ??= codeSentence(code, params);
        else elsewhere.push(codeSentence(code, params));
      }
      const first = (Object.keys(found) as (keyof Values)[])[0];
      setErrors(found);
      setRest(elsewhere.length > 0 ? elsewhere.join(' ') : first ? undefined : problemText(error));
      return first;
    },
  };
}

export type AnswersOf<Values extends object> = ReturnType<typeof useAnswers<Values>>;
