import { useSyncExternalStore } from 'react';
import { send } from './client';

/** An act waits until its person has proved again who they are, or has given up. */
export type Asked = { purpose: string; answer: (granted: boolean) => void };

let asked: Asked | null = null;
const listeners = new Set<() => void>();

function set(next: Asked | null) {
  asked = next;
  for (const listener of listeners) listener();
}

/** Asks for a fresh code; true when the server took it. Only one question stands at a time. */
export function stepUp(purpose: string): Promise<boolean> {
  asked?.answer(false);
  return new Promise((resolve) => {
    set({
      purpose,
      answer: (granted) => {
        set(null);
        resolve(granted);
      },
    });
  });
}

export function useStepUp(): Asked | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
}

export const sendStepUpCode = (purpose: string) =>
  send('POST', '/api/session/step-up/codes', { body: { purpose } });

export const exchangeStepUpCode = (purpose: string, code: string) =>
  send('POST', '/api/session/step-up', { body: { purpose, code } });
