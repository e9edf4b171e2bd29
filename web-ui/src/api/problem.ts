import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { codeSentence, problemSentence, reasonSentence } from '@/i18n/sentences';

export type FieldProblem = { pointer: string; code: string; params?: Record<string, unknown> };

type ProblemBody = {
  type?: string;
  title?: string;
  detail?: string;
  errors?: FieldProblem[];
  legal?: string[];
  reasons?: string[];
  details?: Record<string, unknown>;
};

/** An RFC 9457 answer of the server. `slug` is the last part of its type, the stable name. */
export class Problem extends Error {
  readonly slug: string;
  readonly status: number;
  readonly detail: string | undefined;
  readonly errors: readonly FieldProblem[];
  /** For an illegal act: what would be legal now. */
  readonly legal: readonly string[];
  /** Conditions that do not hold, as slugs. */
  readonly reasons: readonly string[];
  /** Values that a sentence may name. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: number, body: ProblemBody = {}) {
    super(body.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.slug = body.type?.split('/').pop() || slugOf(status);
    this.detail = body.detail;
    this.errors = body.errors ?? [];
    this.legal = body.legal ?? [];
    this.reasons = body.reasons ?? [];
    this.details = body.details ?? {};
  }
}

/** The request never got an answer: no network, or it ended on the way. */
export class Offline extends Error {
  constructor(cause: unknown) {
    super('offline', { cause });
    this.name = 'Offline';
  }
}

/** For answers without a problem body: a proxy's, or a server that died on the way. */
function slugOf(status: number): string {
  switch (status) {
    case 401:
      return 'unauthenticated';
    case 403:
      return 'forbidden';
    case 404:
      return 'not_found';
    case 409:
      return 'stale';
    case 413:
      return 'too_large';
    case 429:
      return 'too_many_requests';
    case 502:
    case 503:
    case 504:
      return 'busy';
    default:
      return status >= 500 ? 'internal' : 'invalid';
  }
}

export async function problemFrom(response: Response): Promise<Problem> {
  const body = await response
    .clone()
    .json()
    .catch(() => ({}));
  return new Problem(response.status, body as ProblemBody);
}

/**
 * The sentences for a person: what happened and what to do. With `course` the reasons of a refusal
 * come in that course's words; otherwise from whichever course or list knows them.
 */
export function problemText(error: unknown, course?: string): string {
  if (error instanceof Offline) return problemSentence('offline') ?? 'offline';
  if (!(error instanceof Problem)) return problemSentence('internal') ?? 'internal';
  const reasons = error.reasons.map((reason) => reasonSentence(reason, error.details, course));
  if (reasons.length > 0) return reasons.join(' ');
  return (
    problemSentence(error.slug, error.details) ??
    error.detail ??
    problemSentence(slugOf(error.status)) ??
    error.message
  );
}

/** "/lines/0/pieces" as react-hook-form writes it: "lines.0.pieces". */
export function fieldPath(pointer: string): string {
  return pointer
    .replace(/^\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

function holds(values: unknown, path: string): boolean {
  let value = values;
  for (const part of path.split('.')) {
    if (value === null || typeof value !== 'object' || !(part in value)) return false;
    value = (value as Record<string, unknown>)[part];
  }
  return path !== '';
}

/**
 * Puts the server's findings on the fields they belong to and the cursor into the first of them.
 * What belongs to no field of this form becomes the form's own message (`root.server`, shown by
 * <FormError>), so that nothing the server said is lost.
 */
export function applyProblem<T extends FieldValues>(form: UseFormReturn<T>, error: unknown): void {
  const elsewhere: string[] = [];
  let first = true;
  if (error instanceof Problem) {
    for (const { pointer, code, params } of error.errors) {
      const path = fieldPath(pointer);
      if (holds(form.getValues(), path)) {
        form.setError(
          path as Path<T>,
          { type: code, message: codeSentence(code, params) },
          { shouldFocus: first },
        );
        first = false;
      } else {
        elsewhere.push(codeSentence(code, params));
      }
    }
  }
  if (first || elsewhere.length > 0) {
    const message = [first && elsewhere.length === 0 ? problemText(error) : '', ...elsewhere]
      .filter(Boolean)
      .join(' ');
    form.setError('root.server', { type: 'server', message });
  }
}
