import { expect, test } from '@playwright/test';
import { desk, expectSound, phone, play, problem, session, watch } from './stage';

const mailbox = [
  {
    at: '2026-03-05T09:12:00Z',
    channel: 'sms',
    to: '0532 111 22 33',
    subject: '',
    text: 'İlmek giriş kodunuz: 418 205',
  },
];

for (const [size, viewport] of Object.entries({ phone, desk })) {
  for (const language of ['tr', 'en'] as const) {
    test.describe(`${size}, ${language}`, () => {
      test.use({ viewport, hasTouch: size === 'phone' });

      test('the public pages are sound', async ({ page }) => {
        const complaints = watch(page);
        await play(page, { language, answers: { 'GET /api/demo/mailbox': mailbox } });
        for (const path of ['/', '/sign-in', '/demo/mailbox', '/nowhere']) {
          await page.goto(path);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expectSound(page);
        }
        expect(complaints).toEqual([]);
      });

      test('every component is sound', async ({ page }) => {
        const complaints = watch(page);
        await play(page, { language, answers: { 'GET /api/demo/mailbox': [] } });
        await page.goto('/ui');
        for (const tab of await page.getByRole('tab').all()) {
          await tab.click();
          await expectSound(page);
        }
        expect(complaints).toEqual([]);
      });

      test('the account is sound in every workspace', async ({ page }) => {
        for (const kind of ['workshop', 'brand', 'centre'] as const) {
          await play(page, { kind, language });
          await page.goto('/account');
          await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gülşen Işık');
          await expectSound(page);
          await page.unrouteAll();
        }
      });
    });
  }
}

test.describe('signing in', () => {
  test.use({ viewport: phone });

  test('asks for the address, takes a pasted code and returns to where one wanted to go', async ({
    page,
  }) => {
    let tries = 0;
    let signedIn = false;
    await play(page, {
      answers: {
        'GET /api/session': () =>
          signedIn ? session('workshop') : problem(401, 'unauthenticated'),
        'POST /api/sign-in/codes': {},
        'POST /api/sign-in': () => {
          tries += 1;
          signedIn = tries > 1;
          return signedIn ? session('workshop') : problem(422, 'code_wrong');
        },
      },
    });
    await page.goto('/account');
    await expect(page).toHaveURL(/\/sign-in\?return=%2Faccount/);

    await page.getByRole('button', { name: 'Kod gönder' }).click();
    await expect(page.getByText('Cep telefonu numaranızı ya da')).toBeVisible();
    await expectSound(page);

    await page.getByLabel('Cep telefonu ya da e-posta').fill('0532 111 22 33');
    await page.getByRole('button', { name: 'Kod gönder' }).click();
    await page.getByLabel('Altı haneli kod').fill('111 111');
    await expect(page.getByRole('alert')).toContainText('Kod yanlış');
    await expectSound(page);

    await page.getByLabel('Altı haneli kod').fill('İlmek giriş kodunuz: 418 205');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gülşen Işık');
    await expect(page).toHaveURL(/\/account$/);
  });

  test('says that there is no internet and keeps what was typed', async ({ page, context }) => {
    await play(page, {});
    await page.goto('/sign-in');
    await page.getByLabel('Cep telefonu ya da e-posta').fill('0532 111 22 33');
    await context.setOffline(true);
    await expect(page.getByText('İnternet yok. Yazdıklarınız duruyor.')).toBeVisible();
    await page.getByRole('button', { name: 'Kod gönder' }).click();
    await expect(page.getByText('1 gönderiniz saklandı')).toBeVisible();
    await expect(page.getByLabel('Cep telefonu ya da e-posta')).toHaveValue('0532 111 22 33');
  });

  test('switches the language without losing what was typed', async ({ page }) => {
    await play(page, {});
    await page.goto('/sign-in');
    await page.getByLabel('Cep telefonu ya da e-posta').fill('0532');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByLabel('Mobile number or e-mail')).toHaveValue('0532');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test('a person of a brand is led to the brand, not into a workshop', async ({ page }) => {
  await play(page, { kind: 'brand' });
  await page.goto('/workshop');
  await expect(page).toHaveURL(/\/(brand|account)/);
});

test('a session that ends leads to the sign-in and back', async ({ page }) => {
  await play(page, {
    kind: 'workshop',
    answers: { 'POST /api/session/profile': problem(401, 'unauthenticated') },
  });
  await page.goto('/account');
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await expect(page).toHaveURL(/\/sign-in\?return=%2Faccount/);
});
