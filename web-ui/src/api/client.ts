import { language, loadSentences } from '@/i18n/language';
import { Offline, problemFrom } from './problem';
import type { components, paths } from './schema.gen';

/** A view or command as openapi.json names it: `Schema<'EnquiryView'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The double-submit token; the __Host- name only exists over HTTPS. */
export function csrfToken(cookies: string = document.cookie): string | undefined {
  for (const name of ['__Host-XSRF-TOKEN', 'XSRF-TOKEN']) {
    const found = cookies.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
    if (found) return decodeURIComponent(found.slice(name.length + 1));
  }
  return undefined;
}

/** A random name for one submit. randomUUID is missing on plain HTTP other than localhost. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export type Query = Record<
  string,
  string | number | boolean | undefined | null | readonly string[]
>;

/** Where a call goes: `{id}` in the path is taken from `path`, empty query values are left out. */
export type At = {
  path?: Record<string, string | number>;
  query?: Query;
  signal?: AbortSignal;
};

export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type GetAnswer<P> = P extends keyof paths
  ? paths[P] extends { get: { responses: { 200: { content: infer C } } } }
    ? C[keyof C]
    : unknown
  : unknown;

function address(path: string, { path: values = {}, query = {} }: At): URL {
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name] ?? ''));
  const url = new URL(filled, typeof location === 'undefined' ? undefined : location.origin);
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') url.searchParams.append(name, `${one}`);
    }
  }
  return url;
}

function headers(method: string, hasBody: boolean, key?: string): Headers {
  const said = new Headers({ 'Accept-Language': language() });
  if (hasBody) said.set('Content-Type', 'application/json');
  const token = csrfToken();
  if (!safe.has(method) && token) said.set('X-XSRF-TOKEN', token);
  if (method === 'POST') said.set('Idempotency-Key', key ?? newKey());
  else if (key) said.set('Idempotency-Key', key);
  return said;
}

/** A call is rejected with TypeError when there was no answer; an abort stays an abort. */
function lost(error: unknown): never {
  throw error instanceof TypeError ? new Offline(error) : error;
}

/** One call. It throws Problem or Offline, so there is an answer when it returns. */
async function call(
  method: string,
  path: string,
  at: At & { body?: unknown; key?: string },
): Promise<unknown> {
  const body = at.body === undefined ? undefined : JSON.stringify(at.body);
  const request = new Request(address(path, at), {
    method,
    body,
    headers: headers(method, body !== undefined, at.key),
    credentials: 'same-origin',
    signal: at.signal,
  });
  const response = await fetch(request).catch(lost);
  if (response.ok) {
    const text = await response.text().catch(lost);
    return text ? JSON.parse(text) : undefined;
  }
  // Not signed in yet is an answer and no problem: it needs no sentence.
  if (response.status !== 401 || !safe.has(method)) await loadSentences();
  throw await problemFrom(response);
}

/**
 * Reads one resource. The answer's type follows from openapi.json; name it (`read<Mine>(…)`) only
 * where the description does not know the path yet.
 */
export async function read<T = never, P extends keyof paths | (string & {}) = string>(
  path: P,
  at: At = {},
): Promise<[T] extends [never] ? GetAnswer<P> : T> {
  return (await call('GET', path, at)) as never;
}

/** Sends one act. Screens use `useSubmit`, which keeps `key` stable over retries. */
export async function send<T = unknown>(
  method: Method,
  path: string,
  at: At & { body?: unknown; key?: string } = {},
): Promise<T> {
  return (await call(method, path, at)) as T;
}
