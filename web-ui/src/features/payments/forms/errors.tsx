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
export function Elsewhere({ error, fields = [] }: { error: unknown; fields?: readonly string[] }) {
  if (!error) return null;
  const others =
    error instanceof Problem ? error.errors.filter(({ pointer }) => !fields.includes(pointer)) : [];
  if (error instanceof Problem && error.errors.length > 0 && others.length === 0) return null;
  return (
    <div role="alert" className="stack tight">
      {others.length === 0 ? (
        <Note tone="lose">{problemText(error)}</Note>
      ) : (
        others.slice(0, 8).map(({ pointer, code, params }) => (
          <Note tone="lose" key={pointer}>
            {codeSentence(code, params)}
          </Note>
        ))
      )}
    </div>
  );
}
