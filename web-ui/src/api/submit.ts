import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { type At, type Method, newKey, send } from './client';
import { applyProblem, Offline, Problem } from './problem';
import { stepUp } from './step-up';

/**
 * The key of one submit. It stays while the same body goes to the same place, however often, and
 * changes with the body or after success: a double tap or a retry after a lost answer is then one
 * act on the server, and a corrected form is a new one.
 */
export class SubmitKey {
  private what = '';
  private key = '';

  for(path: string, body: unknown): string {
    const what = `${path} ${JSON.stringify(body ?? null)}`;
    if (!this.key || what !== this.what) {
      this.what = what;
      this.key = newKey();
    }
    return this.key;
  }

  done(): void {
    this.key = '';
  }
}

export type Submit<Input, Answer> = {
  path: string;
  method?: Method;
  /** Path and query values; the rest of the input is the body. */
  at?: (input: Input) => Pick<At, 'path' | 'query'>;
  body?: (input: Input) => unknown;
  /** The form whose fields take the server's findings. */
  // biome-ignore lint/suspicious/noExplicitAny: the form's own type does not matter here
  form?: UseFormReturn<any>;
  /**
   * The purpose under which the server asks for a fresh one-time code (`payments.iban`). The person
   * is asked for it when it is due, and the same act goes out again.
   */
  stepUp?: string;
  /** Query keys that are read again after success. */
  changes?: readonly QueryKey[];
  onDone?: (answer: Answer, input: Input) => void | Promise<void>;
};

/**
 * One act of a person. Without a connection it waits (`isPaused`) and goes out when there is one;
 * an answer lost on the way is asked for again under the same key.
 */
export function useSubmit<Input = void, Answer = unknown>(submit: Submit<Input, Answer>) {
  const queries = useQueryClient();
  const key = useRef<SubmitKey>(null);
  key.current ??= new SubmitKey();
  const keys = key.current;
  return useMutation<Answer, Error, Input>({
    mutationFn: (input) => {
      const at = submit.at?.(input) ?? {};
      const body = submit.body ? submit.body(input) : input;
      const name = `${submit.method ?? 'POST'} ${submit.path} ${JSON.stringify(at)}`;
      const act = () =>
        send<Answer>(submit.method ?? 'POST', submit.path, {
          ...at,
          body: body ?? undefined,
          key: keys.for(name, body),
        });
      return act().catch(async (error: unknown) => {
        const due = submit.stepUp && error instanceof Problem && error.slug === 'step_up';
        if (due && (await stepUp(submit.stepUp as string))) return act();
        throw error;
      });
    },
    retry: (count, error) => error instanceof Offline && count < 2,
    onSuccess: async (answer, input) => {
      keys.done();
      await Promise.all(
        (submit.changes ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
      await submit.onDone?.(answer, input);
    },
    onError: (error) => {
      if (submit.form) applyProblem(submit.form as UseFormReturn<FieldValues>, error);
    },
  });
}
