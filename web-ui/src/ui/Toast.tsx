import { useLingui } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';
import { IconButton } from './Button';

type Toast = { id: number; text: string; tone?: 'lose' };

let toasts: readonly Toast[] = [];
let count = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says in passing what was done. What a person must act on belongs on the screen, not here. */
export function toast(text: string, tone?: 'lose'): void {
  count += 1;
  const id = count;
  set([...toasts.slice(-2), { id, text, tone }]);
  // Losing news stays until it is closed.
  if (tone !== 'lose') setTimeout(() => dismiss(id), 6000);
}

function dismiss(id: number) {
  set(toasts.filter((one) => one.id !== id));
}

export function Toasts() {
  const { t } = useLingui();
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <section className="toasts" role="status" aria-label={t`Messages`}>
      {shown.map(({ id, text, tone }) => (
        <div className="toast" data-tone={tone} key={id}>
          <span className="grow">{text}</span>
          <IconButton icon="close" label={t`Close`} onClick={() => dismiss(id)} />
        </div>
      ))}
    </section>
  );
}
