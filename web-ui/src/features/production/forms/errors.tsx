import { Problem, problemText } from '@/api/problem';
import { codeSentence } from '@/i18n/sentences';
import { Note } from '@/ui/Note';

/** The sentence at one field of what was sent. */
export function wrongAt(error: unknown, pointer: string): string | undefined {
  const found =
    error instanceof Problem ? error.errors.find((one) => one.pointer === pointer) : undefined;
  return found && codeSentence(found.code, found.params);
}

/** What went wrong beyond the fields that show their own sentence. */
export function Elsewhere({ error }: { error: unknown }) {
  if (!error) return null;
  if (error instanceof Problem && error.errors.length > 0) return null;
  return (
    <div role="alert">
      <Note tone="lose">{problemText(error)}</Note>
    </div>
  );
}
