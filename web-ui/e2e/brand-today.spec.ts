import { expect, test } from '@playwright/test';
import { addDays, addWeeks, today, weekOf } from '../src/lib/week';
import { type Answers, desk, expectSound, phone, play, problem, watch } from './stage';

const enquiry = (state: string, poNumber: string, quotes: number) => ({
  id: poNumber,
  poNumber,
  style: 'Basic crew neck',
  season: 'SS27',
  supplierNumber: 'S-4711',
  kind: 'open',
  garment: 'basic_tshirt',
  picture: null,
  pieces: 1200,
  priceIdea: null,
  dueWeek: addWeeks(weekOf(today()), 8),
  state,
  stateSince: `${today()}T08:00:00Z`,
  windowEnds: `${addDays(today(), 3)}T20:59:59Z`,
  invited: 3,
  quotes,
  awardedTo: null,
});

const enquiries: Record<string, object[]> = {
  closed: [enquiry('closed', 'PO-2231', 3)],
  draft: [enquiry('draft', 'PO-2240', 0)],
  quoting: [enquiry('quoting', 'PO-2236', 1)],
  published: [enquiry('published', 'PO-2239', 0)],
};

const order = (
  poNumber: string,
  troubles: string[],
  lateDays: number,
  answerBy: string | null,
) => ({
  id: poNumber,
  poNumber,
  style: 'Kapüşonlu sweatshirt, önü fermuarlı, garnili',
  season: 'AW26',
  supplierNumber: '',
  brandName: 'Kuzey Örme',
  workshops: ['Yıldız Dikim Atölyesi'],
  garment: 'hoodie',
  pictureBlob: null,
  pieces: 1200,
  piecesDone: 800,
  deliveredPieces: 600,
  acceptedPieces: 0,
  dueWeek: weekOf(today()),
  state: 'partially_delivered',
  stateSince: `${today()}T08:00:00Z`,
  troubles,
  lateDays,
  answerBy,
});

const lira = (minor: number) => ({ minor, currency: 'TRY' });

const payout = (id: string, state: string, daysLate: number) => ({
  id,
  kind: 'accepted_pieces',
  state,
  stateSince: `${today()}T08:00:00Z`,
  version: 1,
  brand: { id: 'b', name: 'Kuzey Örme' },
  workshop: { id: 'w', name: 'Yıldız Dikim Atölyesi' },
  poNumber: 'PO-2198',
  style: 'Basic crew neck',
  orderId: 'o',
  sliceId: 's',
  week: null,
  amount: lira(5_640_000),
  received: lira(0),
  dueOn: addDays(today(), -daysLate),
  daysLate,
  facts: [],
  acts: [],
});

const page = (items: object[]) => ({ items, next: null });

const full: Answers = {
  'GET /api/enquiries': (_: unknown, asked: URLSearchParams) =>
    page(enquiries[asked.get('state') ?? ''] ?? []),
  'GET /api/orders': page([
    order('PO-2198', ['silent'], 0, `${addDays(today(), 2)}T20:59:59Z`),
    order('PO-2201', ['late', 'rework'], 4, null),
  ]),
  'GET /api/payouts': page([payout('p1', 'pending', 3), payout('p2', 'processing', 0)]),
  'GET /api/capacity/typical-minutes': [],
};

const empty: Answers = {
  'GET /api/enquiries': page([]),
  'GET /api/orders': page([]),
  'GET /api/payouts': page([]),
  'GET /api/capacity/typical-minutes': [],
};

const words = {
  tr: {
    title: 'Bugün',
    decide: 'Karşılaştır ve işi ver',
    nothing: 'Bugün sizi bekleyen bir şey yok',
  },
  en: { title: 'Today', decide: 'Compare and award', nothing: 'Nothing waits for you today' },
};

for (const [size, viewport] of Object.entries({ phone, desk })) {
  for (const language of ['tr', 'en'] as const) {
    test.describe(`${size}, ${language}`, () => {
      test.use({ viewport });
      const word = words[language];

      test('the brand sees what waits for it, and for whom it waits', async ({
        page: tab,
      }, info) => {
        const complaints = watch(tab);
        await play(tab, { kind: 'brand', language, answers: full });
        await tab.goto('/brand');
        await expect(tab.getByRole('heading', { level: 1, name: word.title })).toBeVisible();
        await expect(tab.getByRole('link', { name: word.decide })).toHaveAttribute(
          'href',
          '/brand/enquiries/PO-2231/compare',
        );
        await expectSound(tab);
        await tab.screenshot({ path: info.outputPath('today.png'), fullPage: true });
        expect(complaints).toEqual([]);
      });

      test('a brand for whom nothing waits is told how to begin', async ({ page: tab }) => {
        await play(tab, { kind: 'brand', language, answers: empty });
        await tab.goto('/brand');
        await expect(tab.getByText(word.nothing)).toBeVisible();
        await expectSound(tab);
      });
    });
  }
}

test('a server in trouble is said, with a way to try again', async ({ page: tab }) => {
  await play(tab, {
    kind: 'brand',
    language: 'en',
    answers: { ...full, 'GET /api/orders': problem(503, 'busy') },
  });
  await tab.goto('/brand');
  await expect(tab.getByRole('button', { name: 'Try again' })).toBeVisible({ timeout: 20_000 });
});
