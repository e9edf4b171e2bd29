// A played server for looking at one screen: answers by path, and the checks every screen passes.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export type Kind = 'workshop' | 'brand' | 'centre';

/**
 * JSON by path and method: `{ 'GET /api/enquiries': {…} }`; a function gets the sent body and what
 * the address asks.
 */
export type Answers = Record<
  string,
  unknown | ((body: unknown, asked: URLSearchParams) => unknown)
>;

/** Answers with a problem instead: `problem(409, 'stale')`. */
export class Refusal {
  readonly status: number;
  readonly body: object;

  constructor(status: number, body: object) {
    this.status = status;
    this.body = body;
  }
}

export const problem = (status: number, slug: string, more: object = {}) =>
  new Refusal(status, { type: `/problems/${slug}`, title: slug, status, ...more });

const organisations = [
  {
    id: 'w',
    name: 'Yıldız Dikim Atölyesi',
    kind: 'workshop',
    role: 'owner',
    admitted: true,
  },
  {
    id: 'b',
    name: 'Kuzey Örme',
    kind: 'brand',
    role: 'merchandiser',
    admitted: true,
  },
  {
    id: 'c',
    name: 'Esenler Küme Merkezi',
    kind: 'centre',
    role: 'coordinator',
    admitted: true,
  },
] as const;

export const session = (kind: Kind) => ({
  person: { id: 'p', name: 'Gülşen Işık', language: 'tr' },
  organisation: organisations.find((one) => one.kind === kind),
  organisations,
});

type Stage = { kind?: Kind; language?: 'tr' | 'en'; answers?: Answers };

/** Opens the curtain: who is signed in, what is spoken, what the server says. */
export async function play(page: Page, { kind, language = 'tr', answers = {} }: Stage) {
  const said: Answers = {
    'GET /api/session': kind ? session(kind) : problem(401, 'unauthenticated'),
    ...answers,
  };
  await page.addInitScript((to) => localStorage.setItem('ilmek.language', to), language);
  await page.route('**/api/**', async (route) => {
    const request = route.request();
    const { pathname, searchParams } = new URL(request.url());
    const answer = said[`${request.method()} ${pathname}`];
    const body =
      typeof answer === 'function' ? answer(request.postDataJSON(), searchParams) : answer;
    const refusal = body === undefined ? problem(404, 'not_found') : body;
    if (refusal instanceof Refusal) {
      await route.fulfill({
        status: refusal.status,
        contentType: 'application/problem+json',
        body: JSON.stringify(refusal.body),
      });
    } else {
      await route.fulfill({ json: refusal });
    }
  });
}

/** No accessibility finding and nothing wider than the screen. */
export async function expectSound(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(', ')}`,
  );
  expect(found).toEqual([]);
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond, 'pixels wider than the screen').toBeLessThanOrEqual(0);
}

export const phone = { width: 360, height: 740 };
export const desk = { width: 1440, height: 900 };

/** Fails a test on anything the page complains about, a broken content policy included. */
export function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const refused = /the server responded with a status of/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !refused) complaints.push(message.text());
  });
  return complaints;
}
