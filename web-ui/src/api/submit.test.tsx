import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadSentences, speak } from '@/i18n/language';
import { useStepUp } from './step-up';
import { useSubmit } from './submit';

const answer = (status: number, body: unknown = {}) =>
  new Response(JSON.stringify(body), { status });

function setUp(answers: (Response | Error)[]) {
  const keys: (string | null)[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    keys.push(request.headers.get('Idempotency-Key'));
    const next = answers.shift();
    return next instanceof Response ? Promise.resolve(next) : Promise.reject(next);
  });
  const queries = new QueryClient({ defaultOptions: { mutations: { retryDelay: 1 } } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(
    () => ({
      pay: useSubmit<{ iban: string }>({ path: '/api/payee', stepUp: 'payments.iban' }),
      asked: useStepUp(),
    }),
    { wrapper },
  );
  return { keys, result };
}

beforeAll(() => speak('tr').then(loadSentences));
afterEach(() => vi.unstubAllGlobals());

describe('an act of a person', () => {
  it('asks again under the same key when the answer was lost', async () => {
    const { keys, result } = setUp([new TypeError('lost'), answer(200)]);
    act(() => result.current.pay.mutate({ iban: 'TR1' }));
    await waitFor(() => expect(result.current.pay.isSuccess).toBe(true));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('does not repeat a refusal, but a second tap is the same act', async () => {
    const { keys, result } = setUp([answer(409), answer(200), answer(200)]);
    act(() => result.current.pay.mutate({ iban: 'TR1' }));
    await waitFor(() => expect(result.current.pay.isError).toBe(true));
    expect(keys).toHaveLength(1);
    act(() => result.current.pay.mutate({ iban: 'TR1' }));
    await waitFor(() => expect(result.current.pay.isSuccess).toBe(true));
    expect(keys[1]).toBe(keys[0]);
    act(() => result.current.pay.mutate({ iban: 'TR1' }));
    await waitFor(() => expect(keys).toHaveLength(3));
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('waits for a fresh code where the server asks for one, and then goes out again', async () => {
    const refused = answer(403, { type: '/problems/step_up' });
    const { keys, result } = setUp([refused, answer(200)]);
    act(() => result.current.pay.mutate({ iban: 'TR1' }));
    await waitFor(() => expect(result.current.asked?.purpose).toBe('payments.iban'));
    act(() => result.current.asked?.answer(true));
    await waitFor(() => expect(result.current.pay.isSuccess).toBe(true));
    expect(keys[1]).toBe(keys[0]);
  });

  it('stays refused when the person gives up', async () => {
    const { keys, result } = setUp([answer(403, { type: '/problems/step_up' })]);
    act(() => result.current.pay.mutate({ iban: 'TR1' }));
    await waitFor(() => expect(result.current.asked).not.toBeNull());
    act(() => result.current.asked?.answer(false));
    await waitFor(() => expect(result.current.pay.isError).toBe(true));
    expect(keys).toHaveLength(1);
  });
});
