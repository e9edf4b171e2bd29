import { expect, type Page, test } from '@playwright/test';
import { busy, decided, figures, list, quiet, registered } from './cluster.answers';
import { desk, expectSound, phone, play, problem, session, watch } from './stage';

// Many screens in one test, each looked at by axe: more than the usual half minute.
test.describe.configure({ timeout: 120_000 });

async function show(page: Page, path: string) {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
}

async function look(page: Page, name: string) {
  await expectSound(page);
  if (process.env.ILMEK_PICTURES) {
    await page.screenshot({ path: `${process.env.ILMEK_PICTURES}/${name}.png`, fullPage: true });
  }
}

for (const [size, viewport] of Object.entries({ phone, desk })) {
  for (const language of ['tr', 'en'] as const) {
    const name = (screen: string) => `${screen}-${size}-${language}`;
    test.describe(`cluster, ${size}, ${language}`, () => {
      test.use({ viewport, hasTouch: size === 'phone' });

      test('the door shows the figures of the cluster, or none', async ({ page }) => {
        const complaints = watch(page);
        await play(page, { language, answers: { 'GET /api/public/cluster': figures } });
        await show(page, '/');
        await look(page, name('landing'));
        await page.unrouteAll();
        const none = { ...figures, workshops: 0, processes: [], paid: null };
        await play(page, { language, answers: { 'GET /api/public/cluster': none } });
        await show(page, '/');
        await look(page, name('landing-empty'));
        expect(complaints).toEqual([]);
      });

      test('the week of the centre, full, empty and without an answer', async ({ page }) => {
        const complaints = watch(page);
        await play(page, { kind: 'centre', language, answers: busy });
        await show(page, '/centre');
        await look(page, name('monday'));
        await page.unrouteAll();
        await play(page, { kind: 'centre', language, answers: quiet });
        await show(page, '/centre');
        await look(page, name('monday-empty'));
        await page.unrouteAll();
        const broken = Object.fromEntries(
          Object.keys(quiet).map((path) => [path, problem(409, 'stale')]),
        );
        await play(page, { kind: 'centre', language, answers: broken });
        await show(page, '/centre');
        await look(page, name('monday-broken'));
        expect(complaints).toEqual([]);
      });

      test('a member beside its list, and a decision without a reason', async ({ page }) => {
        const complaints = watch(page);
        await play(page, { kind: 'centre', language, answers: registered });
        await show(page, '/centre/members/w1?district=Gaziosmanpa%C5%9Fa');
        await look(page, name('member'));
        await page.locator('main .acts .button').nth(1).click();
        await page.locator('dialog .button[type="submit"]').click();
        await expect(page.locator('dialog [aria-invalid="true"]')).toBeVisible();
        await look(page, name('member-wrong'));
        await show(page, '/who-sees');
        await look(page, name('who-sees'));
        expect(complaints).toEqual([]);
      });

      test('stuck work, waiting and decided, with a reason that is missing', async ({ page }) => {
        const complaints = watch(page);
        await play(page, {
          kind: 'centre',
          language,
          answers: {
            ...busy,
            'POST /api/needs-person/n1/close': problem(400, 'invalid', {
              errors: [{ pointer: '/reason', code: 'required', params: {} }],
            }),
          },
        });
        await show(page, '/centre/stuck');
        await look(page, name('stuck'));
        await page.locator('details').first().click();
        await page.locator('main .card .button').nth(2).click();
        await page.locator('dialog .button[type="submit"]').click();
        await expect(page.locator('dialog [aria-invalid="true"]')).toBeVisible();
        await look(page, name('stuck-wrong'));
        await page.unrouteAll();
        await play(page, {
          kind: 'centre',
          language,
          answers: { ...quiet, 'GET /api/needs-person': list(decided) },
        });
        await show(page, '/centre/stuck?show=closed');
        await look(page, name('stuck-decided'));
        expect(complaints).toEqual([]);
      });
    });
  }
}

test.describe('the desk of the centre', () => {
  test.use({ viewport: desk });

  test('keeps its filter in the address and asks for what it says', async ({ page }) => {
    const asked: string[] = [];
    await play(page, { kind: 'centre', answers: busy });
    page.on('request', (request) => asked.push(request.url()));
    await show(page, '/centre?show=visits&days=30');
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);
    await expect
      .poll(() => asked.some((url) => url.includes('/api/applications/visits')))
      .toBe(true);
    expect(asked.some((url) => url.includes('/api/orders'))).toBe(false);
    await page.getByLabel('Ziyaret ve evrak süresi').selectOption('90');
    await expect(page).toHaveURL(/days=(%22)?90/);
    await page.getByLabel('Göster').selectOption('');
    await expect(page).not.toHaveURL(/show=/);
    await expect(page.getByRole('heading', { name: 'Karar bekleyenler' })).toBeVisible();
  });

  test("shows an inspector no coordinator's work", async ({ page }) => {
    const asked: string[] = [];
    const centre = session('centre');
    await play(page, {
      answers: {
        ...busy,
        'GET /api/session': {
          ...centre,
          organisation: { ...centre.organisation, role: 'inspector' },
        },
      },
    });
    page.on('request', (request) => asked.push(request.url()));
    await show(page, '/centre');
    expect(asked.some((url) => /needs-person|claims|iban-changes/.test(url))).toBe(false);
  });

  test('goes from member to member by keyboard and keeps the filter', async ({ page }) => {
    await play(page, { kind: 'centre', answers: registered });
    await show(page, '/centre/members?query=dikim');
    await page.getByRole('link', { name: 'Gülizar Öztürkoğlu Dikimevi' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Gülizar/ })).toBeVisible();
    await page.keyboard.press('j');
    await expect(page).toHaveURL(/members\/w2\?query=dikim/);
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await expect(page.getByRole('heading', { level: 1, name: 'Ayten Dikim' })).toBeVisible();
    await page.keyboard.press('a');
    await expect(page.locator('main .acts .button').first()).toBeFocused();
  });

  test('closes stuck work with its reason and takes it over', async ({ page }) => {
    const sent: unknown[] = [];
    await play(page, {
      kind: 'centre',
      answers: {
        ...busy,
        'POST /api/needs-person/n1/close': (body: unknown) => sent.push(body),
        'POST /api/needs-person/n1/take': (body: unknown) => sent.push(body),
        'POST /api/needs-person/n1/again': (body: unknown) => sent.push(body),
      },
    });
    await show(page, '/centre/stuck');
    const card = page.locator('main .card').first();
    await card.getByRole('button', { name: 'Ben ilgileniyorum' }).click();
    await card.getByRole('button', { name: 'Yeniden dene' }).click();
    await card.getByRole('button', { name: 'Elle yaptım' }).click();
    await page.locator('dialog textarea').fill('Aradım.');
    await page.locator('dialog .button[type="submit"]').click();
    await expect.poll(() => sent).toEqual([{}, {}, { resolution: 'by_hand', reason: 'Aradım.' }]);
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  });
});
