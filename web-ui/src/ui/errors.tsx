import { Problem, problemText } from '@/api/problem';
import { codeSentence } from '@/i18n/sentences';
import { Note } from './Note';

/** The sentence at one field of what was sent. */
export function wrongAt(error: unknown, pointer: string): string | undefined {
  return sentence(error, (one) => one === pointer);
}

/** The first sentence anywhere below a field of several parts. */
export function wrongBelow(error: unknown, pointer: string): string | undefined {
  return sentence(error, (one) => one.startsWith(pointer));
}

function sentence(error: unknown, at: (pointer: string) => boolean): string | undefined {
  const found = error instanceof Problem && error.errors.find(({ pointer }) => at(pointer));
  return found ? codeSentence(found.code, found.params) : undefined;
}

/** What went wrong beyond the fields, and what is below them, that show their own sentence. */
export function Elsewhere({ error, fields = [] }: { error: unknown; fields?: readonly string[] }) {
  if (!error) return null;
  const wrong = error instanceof Problem ? error.errors : [];
  const others = wrong.filter(
    ({ pointer }) => !fields.some((field) => `${pointer}/`.startsWith(`${field}/`)),
  );
  if (wrong.length > 0 && others.length === 0) return null;
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
