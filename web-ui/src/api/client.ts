import createClient, { type Middleware } from 'openapi-fetch';
import { language } from '@/i18n/language';
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

const courtesy: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', language());
    if (!safe.has(request.method)) {
      const token = csrfToken();
      if (token) request.headers.set('X-XSRF-TOKEN', token);
      if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
        request.headers.set('Idempotency-Key', newKey());
      }
    }
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await problemFrom(response);
    return response;
  },
  onError({ error }) {
    // fetch rejects with TypeError when there was no answer; an abort stays an abort.
    return error instanceof TypeError ? new Offline(error) : undefined;
  },
};

/** The typed client. Its calls throw Problem or Offline, so `data` is there when they return. */
export const client = createClient<paths>({
  baseUrl: typeof location === 'undefined' ? '/' : location.origin,
  credentials: 'same-origin',
  // Looked up per call, so that a test or a service worker may replace it.
  fetch: (request) => globalThis.fetch(request),
});
client.use(courtesy);

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

type Loose = Record<
  'GET' | Method,
  (path: string, init: Record<string, unknown>) => Promise<{ data?: unknown }>
>;

type GetAnswer<P> = P extends keyof paths
  ? paths[P] extends { get: { responses: { 200: { content: infer C } } } }
    ? C[keyof C]
    : unknown
  : unknown;

function params({ path = {}, query = {} }: At) {
  const filled = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  return { path, query: Object.fromEntries(filled) };
}

/**
 * Reads one resource. The answer's type follows from openapi.json; name it (`read<Mine>(…)`) only
 * where the description does not know the path yet.
 */
export async function read<T = never, P extends keyof paths | (string & {}) = string>(
  path: P,
  at: At = {},
): Promise<[T] extends [never] ? GetAnswer<P> : T> {
  const { data } = await (client as unknown as Loose).GET(path as string, {
    params: params(at),
    signal: at.signal,
  });
  return data as never;
}

/** Sends one act. Screens use `useSubmit`, which keeps `key` stable over retries. */
export async function send<T = unknown>(
  method: Method,
  path: string,
  { body, key, ...at }: At & { body?: unknown; key?: string } = {},
): Promise<T> {
  const { data } = await (client as unknown as Loose)[method](path, {
    params: params(at),
    signal: at.signal,
    body,
    ...(key ? { headers: { 'Idempotency-Key': key } } : {}),
  });
  return data as T;
}
