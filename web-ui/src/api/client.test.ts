import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { csrfToken, read, send } from './client';
import { Offline, Problem } from './problem';
import { SubmitKey } from './submit';

const answer = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': status < 400 ? 'application/json' : 'application/problem+json',
    },
  });

describe('the client', () => {
  const fetch = vi.fn<(request: Request) => Promise<Response>>();
  const sent = () => fetch.mock.calls.at(-1)?.[0] as Request;

  beforeEach(() => {
    vi.stubGlobal('fetch', fetch);
    // biome-ignore lint/suspicious/noDocumentCookie: what the server's Set-Cookie does
    document.cookie = 'XSRF-TOKEN=token%20one';
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    fetch.mockReset();
  });

  it('fills the path, leaves out empty filters and says its language', async () => {
    fetch.mockResolvedValue(answer({ items: [] }));
    await read('/api/enquiries/{id}/quotes', {
      path: { id: 'a b' },
      query: { state: 'open', q: '', cursor: undefined },
    });
    expect(new URL(sent().url).pathname).toBe('/api/enquiries/a%20b/quotes');
    expect(new URL(sent().url).search).toBe('?state=open');
    expect(sent().headers.get('Accept-Language')).toBe('tr');
    expect(sent().headers.has('X-XSRF-TOKEN')).toBe(false);
  });

  it('sends the token and the key with an act', async () => {
    fetch.mockResolvedValue(answer({}));
    await send('POST', '/api/sign-in/codes', { body: { address: 'x' }, key: 'k-1' });
    expect(sent().headers.get('X-XSRF-TOKEN')).toBe('token one');
    expect(sent().headers.get('Idempotency-Key')).toBe('k-1');
    expect(await sent().json()).toEqual({ address: 'x' });
  });

  it('gives every POST a key', async () => {
    fetch.mockResolvedValue(answer({}));
    await send('POST', '/api/session/end');
    expect(sent().headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{32,36}$/);
  });

  it('throws the problem with its slug and fields', async () => {
    const errors = [{ pointer: '/lines/0/pieces', code: 'min', params: { value: 1 } }];
    fetch.mockResolvedValue(
      answer({ type: '/problems/invalid', title: 'Invalid', status: 400, errors }, 400),
    );
    const failure = await send('POST', '/api/quotes').catch((error) => error);
    expect(failure).toBeInstanceOf(Problem);
    expect(failure).toMatchObject({ slug: 'invalid', status: 400, errors });
  });

  it('names an answer that is no problem by its status', async () => {
    fetch.mockResolvedValue(new Response('<h1>Bad Gateway</h1>', { status: 502 }));
    await expect(read('/api/session')).rejects.toMatchObject({ slug: 'busy' });
  });

  it('tells no network from an answer', async () => {
    fetch.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(read('/api/session')).rejects.toBeInstanceOf(Offline);
  });

  it('prefers the cookie bound to the host', () => {
    expect(csrfToken('XSRF-TOKEN=a; __Host-XSRF-TOKEN=b')).toBe('b');
    expect(csrfToken('other=1')).toBeUndefined();
  });
});

describe('the key of a submit', () => {
  it('stays for the same body and changes with it', () => {
    const key = new SubmitKey();
    const first = key.for('/api/quotes', { price: 1 });
    expect(key.for('/api/quotes', { price: 1 })).toBe(first);
    const corrected = key.for('/api/quotes', { price: 2 });
    expect(corrected).not.toBe(first);
    expect(key.for('/api/orders', { price: 2 })).not.toBe(corrected);
  });

  it('is spent by success', () => {
    const key = new SubmitKey();
    const first = key.for('/api/quotes', { price: 1 });
    key.done();
    expect(key.for('/api/quotes', { price: 1 })).not.toBe(first);
  });
});
