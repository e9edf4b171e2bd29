import { Problem } from '@/api/problem';
import { codeSentence } from '@/i18n/sentences';

/** The sentence at one field of what was sent. */
export function wrongAt(error: unknown, pointer: string): string | undefined {
  if (!(error instanceof Problem)) return undefined;
  const found = error.errors.find((one) => one.pointer === pointer);
  return found && codeSentence(found.code, found.params);
}

/** The first sentence anywhere below a field of several parts. */
export function wrongBelow(error: unknown, pointer: string): string | undefined {
  if (!(error instanceof Problem)) return undefined;
  const found = error.errors.find((one) => one.pointer.startsWith(pointer));
  return found && codeSentence(found.code, found.params);
}
