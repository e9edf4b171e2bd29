import { expect, type Page, test } from '@playwright/test';
import {
  account,
  brandsPayouts,
  disputes,
  lines,
  ownersPayout,
  payee,
  payout,
  preview,
  statement,
  statements,
  timeline,
} from './payments.answers';
import { type Answers, desk, expectSound, phone, play, problem, watch } from './stage';

const owner: Answers = {
  'GET /api/account': account,
  'GET /api/account/iban': payee,
  'GET /api/account/statement': statement,
  'GET /api/bank-statements': statements,
  'GET /api/bank-lines': lines,
  'GET /api/payouts/p1': ownersPayout,
  'GET /api/timeline/payout/p1': timeline,
  'POST /api/bank-statements/preview': preview,
};
const brand: Answers = {
  'GET /api/payouts': brandsPayouts,
  'GET /api/payouts/p1': { ...payout, acts: [{ act: 'announce_sent', reasons: [] }] },
  'GET /api/timeline/payout/p1': timeline,
};
const centre: Answers = {
  'GET /api/bank-lines': lines,
  'GET /api/iban-changes': [payee],
  'GET /api/payment-milestones/disputed': disputes,
};
const nothing = {
  totals: [],
  owed: [],
  coming: [],
  received: [],
  openLines: 0,
  centreMay: false,
};

async function see(page: Page, path: string) {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await expectSound(page);
}

const file = { name: 'kasim.csv', mimeType: 'text/csv', buffer: Buffer.from('Tarih;Tutar') };

for (const [size, viewport] of Object.entries({ phone, desk })) {
  for (const language of ['tr', 'en'] as const) {
    test.describe(`money, ${size}, ${language}`, () => {
      test.use({ viewport, hasTouch: size === 'phone' });
      // Every stop is looked through for faults, which takes its time on a busy machine.
      test.describe.configure({ timeout: 180_000 });

      test("the owner's screens are sound", async ({ page }) => {
        const complaints = watch(page);
        await play(page, { kind: 'workshop', language, answers: owner });
        for (const path of ['', '/iban', '/import', '/lines', '/statement', '/p1']) {
          await see(page, `/workshop/account${path}`);
        }
        await page.goto('/workshop/account/import');
        await page.locator('input[type=file]').setInputFiles(file);
        await expect(page.getByRole('table')).toBeVisible();
        await expectSound(page);
        expect(complaints).toEqual([]);
      });

      test('the owner without anything yet is told how it begins', async ({ page }) => {
        await play(page, {
          kind: 'workshop',
          language,
          answers: {
            'GET /api/account': nothing,
            'GET /api/account/iban': null,
            'GET /api/account/statement': { ...statement, lines: [] },
            'GET /api/bank-statements': [],
            'GET /api/bank-lines': { items: [] },
          },
        });
        for (const path of ['', '/iban', '/import', '/lines', '/statement']) {
          await see(page, `/workshop/account${path}`);
        }
      });

      test('what is wrong in a form stands at its field', async ({ page }) => {
        await play(page, {
          kind: 'workshop',
          language,
          answers: {
            ...owner,
            'GET /api/account/iban': null,
            'POST /api/account/iban': problem(400, 'invalid', {
              errors: [
                { pointer: '/iban', code: 'iban' },
                { pointer: '/holder', code: 'required' },
              ],
            }),
            'POST /api/bank-statements': problem(400, 'invalid', {
              errors: [
                { pointer: '/rows/3/date', code: 'date', params: { line: 3, value: '31.02.2026' } },
                { pointer: '/mapping/amount', code: 'required' },
              ],
            }),
          },
        });
        await page.goto('/workshop/account/iban');
        await page.locator('button[type=submit]').click();
        await expect(page.locator('.field__error')).toHaveCount(2);
        await expectSound(page);
        await page.goto('/workshop/account/import');
        await page.locator('input[type=file]').setInputFiles(file);
        await page.locator('button[type=submit]').click();
        await expect(page.getByText('31.02.2026')).toBeVisible();
        await expectSound(page);
      });

      test("the brand's and the centre's screens are sound", async ({ page }) => {
        const complaints = watch(page);
        await play(page, { kind: 'brand', language, answers: brand });
        await see(page, '/brand/payments');
        await see(page, '/brand/payments/p1');
        await page.locator('.acts .button').first().click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectSound(page);
        await page.unrouteAll();
        await play(page, { kind: 'centre', language, answers: centre });
        for (const show of ['', '?show=ibans', '?show=disputes']) {
          await see(page, `/centre/payments${show}`);
        }
        expect(complaints).toEqual([]);
      });
    });
  }
}

test.describe('confirming by code', () => {
  test.use({ viewport: phone });

  test('the same act goes out again after the fresh code', async ({ page }) => {
    let granted = false;
    let acts = 0;
    await play(page, {
      kind: 'workshop',
      answers: {
        ...owner,
        'POST /api/payouts/p1/confirm-received': () => {
          acts += 1;
          return granted ? { ...ownersPayout, state: 'paid', acts: [] } : problem(403, 'step_up');
        },
        'POST /api/session/step-up/codes': {},
        'POST /api/session/step-up': () => {
          granted = true;
          return {};
        },
      },
    });
    await page.goto('/workshop/account/p1');
    await page.locator('.acts .button').first().click();
    await page.getByRole('dialog').locator('button[type=submit]').click();
    await page.locator('.code-input').fill('123456');
    await page.getByRole('dialog').last().locator('button[type=submit]').click();
    await expect(page.getByText('Ödendi').first()).toBeVisible();
    expect(acts).toBe(2);
  });
});
