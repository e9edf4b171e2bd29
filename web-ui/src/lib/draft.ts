// What is typed survives a closed tab, a dead battery and a lost line. Drafts stay on the device;
// nothing secret (codes, passwords, account numbers) may be kept this way.
import { useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

const prefix = 'ilmek.draft.';

export function keptDraft<T>(name: string): Partial<T> | undefined {
  try {
    const text = localStorage.getItem(prefix + name);
    return text ? (JSON.parse(text) as Partial<T>) : undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(name: string, value: object): void {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // Full or forbidden storage: the form itself still holds everything.
  }
}

export function forgetDraft(name: string): void {
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    // Where storage is forbidden there is nothing to forget.
  }
}

/** Signing out leaves nothing of one person to the next on a shared phone. */
export function forgetAllDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix)) localStorage.removeItem(key);
    }
  } catch {
    // As above.
  }
}

/**
 * Keeps a form as it is typed and puts it back when the person returns. The name holds the id of
 * what is edited, for example `quote:${enquiryId}`; call forgetDraft(name) after success.
 */
export function useDraft<T extends FieldValues>(form: UseFormReturn<T>, name: string): void {
  useEffect(() => {
    const kept = keptDraft<T>(name);
    if (kept) form.reset({ ...form.getValues(), ...kept }, { keepDefaultValues: true });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const subscription = form.watch((values) => {
      clearTimeout(timer);
      timer = setTimeout(() => keepDraft(name, values), 300);
    });
    return () => {
      clearTimeout(timer);
      subscription.unsubscribe();
    };
  }, [form, name]);
}
