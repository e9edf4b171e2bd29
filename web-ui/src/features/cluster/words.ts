import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { courseLabel } from '@/i18n/sentences';

/** What went wrong, and what a coordinator may expect of another try. */
export const faults: Record<string, MessageDescriptor> = {
  unreachable: msg`The service outside did not answer. Trying again is usually enough.`,
  refused: msg`The service outside refused it. Another try helps only after the cause is mended, for example a wrong number.`,
  killed: msg`It broke off at every try. Ask those who look after the system before you try again.`,
  unexpected: msg`Something was not as it should be. Try again; if it comes back, tell those who look after the system.`,
};

export const resolutions: Record<string, MessageDescriptor> = {
  again: msg`Tried again`,
  by_hand: msg`Done by hand`,
  dropped: msg`Dropped`,
};

/** Work that belongs to no course. */
const others: Record<string, MessageDescriptor> = {
  'notifications.deliver': msg`A message by e-mail or SMS`,
};

type Say = (message: MessageDescriptor) => string;

/** What the work should have done, in the words of its course. */
export function workName(name: string, say: Say): string {
  const [course = '', kind = '', act = ''] = name.split('.');
  const other = others[name];
  if (other) return say(other);
  return kind === 'at' ? courseLabel(course, 'act', act) : courseLabel(course, 'effect', kind);
}
