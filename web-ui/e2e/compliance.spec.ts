import { expect, test } from '@playwright/test';
import { type Answers, desk, expectSound, phone, play, watch } from './stage';

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

const types = [
  ['workplace_licence', 'İşyeri Açma ve Çalışma Ruhsatı', 'Workplace licence'],
  ['fire_report', 'İtfaiye Raporu', 'Fire authority report'],
  ['payroll', 'Ücret Bordrosu', 'Payroll'],
  ['bank_payment_list', 'Maaş Ödeme Listesi', 'Bank salary list'],
].map(([id, nameTr, nameEn]) => ({
  id,
  group: 'law',
  nameTr,
  nameEn,
  months: null,
  needsExpiry: false,
  sensitivity: 'normal',
  asked: false,
}));

const readiness = {
  organisationId: 'w',
  profile: {
    hazardClass: 'low',
    said: false,
    people: 18,
    foreignWorkers: null,
    youngWorkers: null,
    pressure: null,
    lifting: null,
  },
  lights: [
    ['law', 'green'],
    ['fire', 'amber'],
    ['insurance', 'red'],
    ['ohs', 'red'],
    ['certificate', 'grey'],
  ].map(([group, light]) => ({ group, light, missing: [], waiting: 0 })),
  frameworks: [
    {
      id: 'tr_legal',
      nameTr: 'Atölye için yasal asgari',
      nameEn: 'Turkish legal minimum',
      score: 59,
      uncapped: 68,
      claimed: 12,
      capReasons: ['TR-1-02', 'TR-3-01'],
      open: 14,
    },
    {
      id: 'amfori_bsci',
      nameTr: 'amfori BSCI hazırlığı',
      nameEn: 'amfori BSCI readiness',
      score: 31,
      uncapped: 31,
      claimed: 9,
      capReasons: ['BSCI-PA5-01'],
      open: 27,
    },
  ],
  ends: [
    { type: 'fire_report', paperId: 'p1', until: day(21) },
    { type: 'workplace_licence', paperId: 'p2', until: day(220) },
  ],
};

const proof = (type: string, state: string, more: object = {}) => ({
  type,
  state,
  until: null,
  paperId: null,
  waiting: false,
  ...more,
});

const row = (id: string, state: string, points: number, more: object = {}) => ({
  id,
  control: `C-${id}`,
  severity: 'critical',
  counted: true,
  weight: 5,
  points,
  state,
  claimed: false,
  all: false,
  evidence: [],
  answer: null,
  note: null,
  titleTr: 'İtfaiye incelemesi yapılmış ve uygun bulunmuş',
  titleEn: 'The fire authority has inspected and accepted the premises',
  stepTr: 'Kullanım ya da yerleşim değişince itfaiye raporunu yenileyin.',
  stepEn: 'Renew the fire report when use or layout changes.',
  verified: false,
  ...more,
});

const law = {
  ...readiness.frameworks[0],
  sourceTr: 'İş, sosyal güvenlik, ruhsat ve çevre mevzuatı; kaynakların 2025–2026 durumu',
  sourceEn: 'Labour, social security, licensing and environment law; sources of 2025–2026',
  areas: [
    {
      id: 'TR-1',
      titleTr: 'Şirket ve işyeri evrakı',
      titleEn: 'Company and site papers',
      rows: [
        row('1', 'met', 50, {
          evidence: [proof('workplace_licence', 'met', { paperId: 'p2', until: day(220) })],
        }),
        row('2', 'expired', 0, {
          evidence: [proof('fire_report', 'expired', { paperId: 'p1', until: day(-4) })],
        }),
        row('3', 'missing', 0, { evidence: [proof('fire_report', 'missing', { waiting: true })] }),
      ],
    },
    {
      id: 'TR-3',
      titleTr: 'Ücret, süre ve izin',
      titleEn: 'Wages, hours and leave',
      rows: [
        row('4', 'partial', 25, {
          all: true,
          evidence: [
            proof('payroll', 'met', { paperId: 'p4', until: day(9) }),
            proof('bank_payment_list', 'missing'),
          ],
        }),
        row('5', 'met', 30, { severity: 'major', weight: 3, claimed: true, answer: 'yes' }),
        row('6', 'not_applicable', 0, { counted: false }),
        row('7', 'missing', 0, { severity: 'minor', weight: 1, counted: false }),
      ],
    },
  ],
};

const server: Answers = {
  'GET /api/papers/types': types,
  'GET /api/readiness': readiness,
  'GET /api/readiness/tr_legal': law,
};

for (const [size, viewport] of Object.entries({ phone, desk })) {
  for (const language of ['tr', 'en'] as const) {
    test.describe(`${size}, ${language}`, () => {
      test.use({ viewport, hasTouch: size === 'phone' });

      test('readiness is sound, from the lights to the last row', async ({ page }) => {
        const complaints = watch(page);
        const sent: unknown[] = [];
        await play(page, {
          kind: 'workshop',
          language,
          answers: {
            ...server,
            'POST /api/readiness/answers': (body: unknown) => {
              sent.push(body);
              return readiness;
            },
            'POST /api/readiness/profile': (body: unknown) => {
              sent.push(body);
              return { ...readiness, profile: { ...readiness.profile, said: true } };
            },
          },
        });
        await page.goto('/workshop/readiness');
        await expect(page.locator('.lamp')).toHaveCount(5);
        await expect(page.locator('.expiry__item')).toHaveCount(2);
        await page.locator('.details summary').first().click();
        await expectSound(page);
        await page.screenshot({
          path: `test-results/readiness-${size}-${language}.png`,
          fullPage: true,
        });
        await page.locator('.details[open] .button[type=submit]').click();
        await expect.poll(() => sent.length).toBe(1);

        await page.locator('.button[data-kind=primary]').first().click();
        await expect(page).toHaveURL(/readiness\?framework=tr_legal$/);
        await expect(page.locator('.requirement').first()).toBeVisible();
        for (const area of await page.locator('.details > summary').all()) {
          if (await area.isVisible()) await area.click();
        }
        await expectSound(page);
        await page.screenshot({
          path: `test-results/framework-${size}-${language}.png`,
          fullPage: true,
        });
        const form = page.locator('form:visible').first();
        await form.getByRole('radio').nth(1).check();
        await form.locator('.button[type=submit]').click();
        await expect.poll(() => sent.length).toBe(2);
        expect(sent[1]).toMatchObject({ control: 'C-2', answer: 'partly' });
        expect(complaints).toEqual([]);
      });

      test('the centre reads the rows and changes nothing', async ({ page }) => {
        const complaints = watch(page);
        await play(page, { kind: 'centre', language, answers: server });
        await page.goto('/centre/readiness/w?framework=tr_legal');
        await expect(page.locator('.requirement').first()).toBeVisible();
        await expectSound(page);
        await expect(page.locator('form')).toHaveCount(0);
        expect(complaints).toEqual([]);
      });
    });
  }
}
