import { type ChangeEvent, type FormEvent, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';

type Rules = {
  required?: string;
  minLength?: { value: number; message: string };
  validate?: (value: string) => true | string;
  onChange?: (event: { target: { value: string } }) => void;
};

type Found = { type?: string | number; message?: string };

/** What of the form library's face a form of a few lines of text needs. */
type Small<T extends Record<string, string>> = {
  register: (
    name: keyof T & string,
    rules?: Rules,
  ) => { name: string; value: string; onChange: (event: ChangeEvent<HTMLInputElement>) => void };
  handleSubmit: (onValid: (values: T) => void) => (event?: FormEvent) => void;
};

/** The cursor goes where something is to be put right. */
const focus = (name: string) => document.getElementsByName(name)[0]?.focus();

/**
 * A form of a few lines of text without the form library's 12 KB: for the first screens of a phone
 * on a slow line (signing in, joining). It looks like that library to `Field`, `FormError` and
 * `useSubmit`; the server's findings arrive at the fields in the same way.
 */
export function useSmallForm<T extends Record<string, string>>({
  defaultValues,
}: {
  defaultValues: T;
}) {
  const [, draw] = useState(0);
  const state = useRef({
    values: defaultValues,
    errors: {} as Record<string, Found>,
    server: undefined as Found | undefined,
    rules: {} as Record<string, Rules | undefined>,
  }).current;
  const changed = () => draw((count) => count + 1);

  const setValue = (name: string, value: string) => {
    state.values = { ...state.values, [name]: value };
    delete state.errors[name];
    state.server = undefined;
    changed();
  };

  const judge = (name: string): string | undefined => {
    const value = state.values[name] ?? '';
    const { required, minLength, validate } = state.rules[name] ?? {};
    if (required && !value.trim()) return required;
    if (minLength && value && value.length < minLength.value) return minLength.message;
    const verdict = validate?.(value);
    return typeof verdict === 'string' ? verdict : undefined;
  };

  const form: Small<T> & Record<string, unknown> = {
    register: (name, rules) => {
      state.rules[name] = rules;
      return {
        name,
        value: state.values[name] ?? '',
        onChange: (event) => {
          setValue(name, event.target.value);
          rules?.onChange?.(event);
        },
      };
    },
    handleSubmit: (onValid) => (event) => {
      event?.preventDefault();
      state.server = undefined;
      state.errors = {};
      for (const name of Object.keys(state.rules)) {
        const message = judge(name);
        if (message) state.errors[name] = { type: 'client', message };
      }
      changed();
      const [wrong] = Object.keys(state.errors);
      if (wrong) focus(wrong);
      else onValid(state.values);
    },
    getValues: (name?: string) => (name ? state.values[name] : state.values),
    setValue,
    setError: (name: string, found: Found, { shouldFocus }: { shouldFocus?: boolean } = {}) => {
      if (name === 'root.server') state.server = found;
      else state.errors[name] = found;
      changed();
      if (shouldFocus) focus(name);
    },
    clearErrors: () => {
      state.errors = {};
      state.server = undefined;
      changed();
    },
    reset: () => {
      state.values = defaultValues;
      state.errors = {};
      changed();
    },
    getFieldState: (name: string) => ({ error: state.errors[name] }),
    formState: { errors: { root: { server: state.server } } },
  };
  return form as unknown as Small<T> & UseFormReturn<T>;
}
