import { expect, test } from '@playwright/test';
import { addWeeks, today, weekOf } from '../src/lib/week';
import { type Answers, desk, expectSound, phone, play, problem, watch } from './stage';

const thisWeek = weekOf(today());

const garments = [
  {
    garment: 'basic_tshirt',
    nameTr: 'Basic tişört',
    nameEn: 'Basic T-shirt',
    processes: [
      {
        process: 'sewing',
        low: 8,
        typical: 12,
        high: 14,
        validFrom: '2026-01-01',
        source: 'estimate',
        estimated: true,
      },
    ],
  },
];

const week = (ahead: number, more: object = {}) => ({
  week: addWeeks(thisWeek, ahead),
  statedMinutes: 17_760,
  netMinutes: 17_760,
  reservedMinutes: 0,
  closedDays: 0,
  corrected: false,
  ...more,
});

const capacity = {
  workshopId: 'w',
  thisWeek,
  processes: [
    {
      process: 'sewing',
      answer: {
        people: 12,
        startsAt: '08:00:00',
        endsAt: '18:00:00',
        breakMinutes: 60,
        days: 5,
        garment: 'basic_tshirt',
        pieces: 1480,
        standardMinutes: 12,
        efficiency: 0.5481,
        weekMinutes: 17_760,
        at: '2026-11-20T09:12:00Z',
      },
      weeks: [
        week(0),
        week(1, { reservedMinutes: 6000 }),
        week(2, { netMinutes: 14_208, closedDays: 1 }),
      ],
    },
    { process: 'finishing_packing', answer: null, weeks: [] },
  ],
  machineWeeks: [],
  closures: [
    {
      id: 'c1',
      firstDay: '2026-12-07',
      lastDay: '2026-12-09',
      reason: 'maintenance',
      note: 'Kompresör',
    },
  ],
};

const estimate = {
  people: 12,
  attendedMinutes: 2700,
  standardMinutes: 12,
  efficiency: 0.5481,
  assumed: false,
  weekMinutes: 17_760,
  pieces: 1480,
  reference: 'basic_tshirt',
  referencePieces: 1480,
};

const candidate = (name: string, free: (number | null)[]) => ({
  workshopId: name,
  organisationId: name,
  code: 'K7MN3PQ',
  name,
  province: 'İstanbul',
  district: 'Esenler',
  processes: ['sewing', 'finishing_packing'],
  sewingPeople: 16,
  freeMinutes: free.reduce<number>((sum, one) => sum + (one ?? 0), 0),
  weeks: free.map((minutes, ahead) => ({ week: addWeeks(thisWeek, ahead), minutes })),
  certificates: [{ type: 'cert_gots', validTo: '2027-05-01' }],
  machines: [
    { type: 'lockstitch', count: 12 },
    { type: 'coverstitch', count: 3 },
  ],
  place: { lat: 41.04, lng: 28.88, exact: true },
  metres: 1200,
  score: 640,
  record: { finished: 6, onTime: 5 },
  standing: 'full',
});

const point = (name: string, lat: number, lng: number, exact: boolean) => ({
  workshopId: name,
  name,
  district: 'Esenler',
  lat,
  lng,
  exact,
  freeMinutes: 44_880,
  metres: 1200,
});

const overview = {
  ready: true,
  total: 2,
  districts: [
    { value: 'Esenler', count: 2 },
    { value: 'Küçükçekmece', count: 1 },
  ],
  certificates: [{ value: 'cert_gots', count: 2 }],
  machines: [
    { value: 'lockstitch', count: 2 },
    { value: 'coverstitch', count: 1 },
  ],
  near: [
    {
      candidate: candidate('Az Farkla Tekstil', [9000, 9000, 9000, 9000]),
      misses: ['minutes', 'certificate'],
    },
  ],
  points: [
    point('Yıldız Dikim Atölyesi', 41.042, 28.876, true),
    point('Yeni Atölye', 41.0, 28.79, false),
    point('Öbür Atölye', 41.0, 28.79, false),
  ],
};

const server: Answers = {
  'GET /api/capacity': capacity,
  'GET /api/capacity/typical-minutes': garments,
  'GET /api/capacity/estimate': estimate,
  'GET /api/papers/types': [
    { id: 'cert_gots', group: 'certificate', nameTr: 'GOTS', nameEn: 'GOTS', asked: false },
  ],
  'GET /api/candidates': {
    items: [
      candidate('Yıldız Dikim Atölyesi', [17_760, 11_760, 11_760, 3600]),
      candidate('Yeni Atölye', [null, null, null, null]),
    ],
    next: null,
  },
  'GET /api/candidates/overview': overview,
};

const words = {
  tr: {
    go: 'Devam',
    publish: 'Bu haftaları yayımla',
    save: 'Bu haftayı kaydet',
    add: 'Kapalı gün ekle',
    close: 'Bu günleri kapat',
  },
  en: {
    go: 'Continue',
    publish: 'Publish these weeks',
    save: 'Save this week',
    add: 'Add closed days',
    close: 'Close these days',
  },
};

for (const [size, viewport] of Object.entries({ phone, desk })) {
  for (const language of ['tr', 'en'] as const) {
    test.describe(`${size}, ${language}`, () => {
      // axe takes its time over a map on a busy machine
      test.describe.configure({ timeout: 90_000 });
      test.use({ viewport, hasTouch: size === 'phone' });
      const word = words[language];

      test('the weeks are sound, and none goes below what is promised', async ({ page }) => {
        const complaints = watch(page);
        const sent: unknown[] = [];
        await play(page, {
          kind: 'workshop',
          language,
          answers: {
            ...server,
            'POST /api/capacity/weeks/correct': (body: unknown) => {
              sent.push(body);
              return sent.length === 1
                ? problem(409, 'refused', { reasons: ['below_reserved'] })
                : capacity;
            },
          },
        });
        await page.goto('/workshop/capacity');
        await expect(page.locator('.bars button')).toHaveCount(6);
        await page.locator('.details summary').first().click();
        await expectSound(page);
        await page.locator('.bars button').nth(1).click();
        const minutes = page.getByRole('dialog').getByRole('textbox');
        await minutes.fill('5999');
        await expect(page.locator('.field__error')).toBeVisible();
        await expectSound(page);
        await page.getByRole('button', { name: word.save }).click();
        expect(sent).toHaveLength(0);
        await minutes.fill('6000');
        await page.getByRole('button', { name: word.save }).click();
        await expect(page.getByRole('dialog').locator('.note[data-tone=lose]')).toBeVisible();
        await page.getByRole('button', { name: word.save }).click();
        await expect(page.getByRole('dialog')).toHaveCount(0);
        expect(sent[1]).toEqual({ week: addWeeks(thisWeek, 1), process: 'sewing', minutes: 6000 });
        await page.getByRole('button', { name: word.add }).click();
        await page.getByRole('button', { name: word.close }).click();
        await expect(page.locator('.field__error')).toHaveCount(2);
        await expectSound(page);
        expect(complaints).toEqual([]);
      });

      test('three questions come to minutes, and wrong answers lead back', async ({ page }) => {
        const complaints = watch(page);
        let published: unknown;
        await play(page, {
          kind: 'workshop',
          language,
          answers: {
            ...server,
            'POST /api/capacity/weeks': (body: unknown) => {
              published = body;
              return capacity;
            },
          },
        });
        await page.goto('/workshop/capacity/ask?process=sewing');
        const go = page.getByRole('button', { name: word.go });
        await page.getByRole('textbox').fill('');
        await go.click();
        await expect(page.locator('.field__error')).toBeVisible();
        await expectSound(page);
        await page.getByRole('textbox').fill('12');
        await go.click();
        await expectSound(page);
        await go.click();
        await page.getByRole('combobox').selectOption('basic_tshirt');
        await page.getByRole('textbox').fill('1480');
        await expectSound(page);
        await go.click();
        await expect(page.locator('.answer__figure')).toContainText(/17[.,]800/);
        await expectSound(page);
        await page.getByRole('button', { name: word.publish }).click();
        await expect(page).toHaveURL(/\/workshop\/capacity$/);
        expect(published).toEqual({
          process: 'sewing',
          people: 12,
          startsAt: '08:00',
          endsAt: '18:00',
          breakMinutes: 60,
          days: 5,
          garment: 'basic_tshirt',
          pieces: 1480,
          firstWeek: thisWeek,
          weeks: 6,
        });
        expect(complaints).toEqual([]);
      });

      test('brands find workshops, and the address keeps the question', async ({ page }) => {
        const complaints = watch(page);
        await play(page, { kind: 'brand', language, answers: server });
        await page.goto('/brand/workshops');
        await expect(page.locator('tbody tr')).toHaveCount(2);
        await expectSound(page);
        await expect(page.locator('.candidate-map path')).toHaveCount(2);
        await expect(page.locator('.near-misses')).toContainText('Az Farkla Tekstil');
        await page.locator('.candidate-record summary').first().click();
        await expectSound(page);
        await page.getByRole('combobox').nth(1).selectOption('20000');
        await expect(page).toHaveURL(/minutes=/);
        await page.getByRole('combobox').nth(4).selectOption('41.04,28.88');
        await expect(page).toHaveURL(/near=/);
        await expect(page.locator('.candidate-map path')).toHaveCount(3);
        await page.locator('.facet__value').first().click();
        await expect(page).toHaveURL(/certificate=cert_gots/);
        await page.locator('.facet__value', { hasText: 'Esenler' }).click();
        await expect(page.locator('.facet__value[aria-pressed=true]')).toHaveCount(2);
        await expectSound(page);
        if (process.env.ILMEK_PICTURES) {
          await page.screenshot({
            path: `${process.env.ILMEK_PICTURES}/search-${size}-${language}.png`,
            fullPage: true,
          });
        }
        await play(page, {
          kind: 'brand',
          language,
          answers: {
            ...server,
            'GET /api/candidates': { items: [], next: null },
            'GET /api/candidates/overview': { ...overview, total: 0, points: [] },
          },
        });
        await page.goto('/brand/workshops?minutes=90000&weeks=99&from=nonsense');
        await expect(page.locator('.empty')).toBeVisible();
        await expectSound(page);
        expect(complaints).toEqual([]);
      });
    });
  }
}
