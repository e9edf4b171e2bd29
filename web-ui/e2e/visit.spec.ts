import { expect, type Page, test } from '@playwright/test';
import { type Answers, desk, expectSound, phone, play, watch } from './stage';

const application = {
  id: 'a1',
  kind: 'workshop',
  organisationId: 'w1',
  organisationName: 'Gülizar Öztürkoğlu Dikimevi',
  state: 'visit_scheduled',
  stateSince: '2026-03-05T09:12:00Z',
  version: 3,
  acts: [{ act: 'record_visit', reasons: [] }],
  answers: {
    workshop: { name: 'Gülizar Öztürkoğlu Dikimevi', taxNumber: '1234567890' },
    people: { sewing: 16, total: 20, registered: 18, women: 12, young: 0 },
  },
  missing: [],
  assisted: false,
  submittedAt: '2026-03-04T09:12:00Z',
  documents: [],
  visits: [],
  duplicates: [],
  timeline: [],
};

const server: Answers = {
  'GET /api/applications/a1': application,
  'GET /api/applications/a1/vouches': [],
  'PUT /api/files': {
    id: '019a0000-0000-7000-8000-000000000001',
    name: 'imza.png',
    mediaType: 'image/png',
    size: 100,
  },
  'POST /api/applications/a1/record-visit': { ...application, state: 'visited', acts: [] },
};

async function sign(page: Page, at: number) {
  const canvas = page.locator('canvas').nth(at);
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('no field to sign in');
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + 60, { steps: 4 });
  await page.mouse.move(box.x + 150, box.y + 25, { steps: 4 });
  await page.mouse.up();
}

async function fill(page: Page) {
  for (const [name, answer] of [
    ['asDescribed', 'yes'],
    ['ownMachines', 'yes'],
    ['childrenSeen', 'no'],
    ['exitsFree', 'yes'],
  ]) {
    await page.locator(`input[name="${name}"][value="${answer}"]`).check();
  }
  await page.locator('input[inputmode="numeric"]').first().fill('18');
  await page.getByLabel(/kim imza|Who of the workshop signs/i).fill('Gülizar Öztürkoğlu');
}

/** How many signatures lie in the browser's own database. */
const keptSignatures = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opened = indexedDB.open('ilmek.visits');
        opened.onsuccess = () => {
          const read = opened.result.transaction('visits').objectStore('visits').get('a1');
          read.onsuccess = () => {
            opened.result.close();
            resolve(Object.keys(read.result?.signatures ?? {}).length);
          };
        };
      }),
  );

for (const language of ['tr', 'en'] as const) {
  for (const [size, viewport] of Object.entries({ phone, desk })) {
    test.describe(`${language}, ${size}`, () => {
      test.use({ viewport });

      test('a visit without a signal is kept and sent once', async ({ page, context }, info) => {
        const complaints = watch(page);
        const acts: { key: string | undefined; body: unknown }[] = [];
        let files = 0;
        page.on('request', (request) => {
          if (request.method() === 'PUT') files += 1;
          if (request.url().endsWith('/record-visit')) {
            acts.push({
              key: request.headers()['idempotency-key'],
              body: request.postDataJSON(),
            });
          }
        });
        await play(page, { kind: 'centre', language, answers: server });
        await page.goto('/centre/applications/a1/visit');
        await fill(page);
        await page.setInputFiles('input[type="file"][multiple]', {
          name: 'atolye.png',
          mimeType: 'image/png',
          buffer: Buffer.from(
            'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
            'base64',
          ),
        });
        await sign(page, 0);
        await sign(page, 1);

        await expect.poll(() => keptSignatures(page)).toBe(2);
        // The battery was dead in between: everything is still there.
        await page.reload();
        await expect(page.getByText('atolye.png')).toBeVisible();
        await expect(page.locator('input[name="exitsFree"][value="yes"]')).toBeChecked();

        await context.setOffline(true);
        await page.locator('form .button[type="submit"]').click();
        await expect(
          page.getByText(language === 'tr' ? /Çekmiyor/ : /No signal\. The visit is kept/),
        ).toBeVisible();
        await expectSound(page);
        await page.screenshot({ path: info.outputPath('visit.png'), fullPage: true });
        expect(acts).toEqual([]);

        await context.setOffline(false);
        await expect(page).toHaveURL(/\/centre\/applications\/a1$/);
        expect(files).toBe(3);
        expect(acts).toHaveLength(1);
        expect(acts[0]?.key).toBeTruthy();
        expect(acts[0]?.body).toMatchObject({
          version: 3,
          form: { peopleSeen: 18, signedBy: 'Gülizar Öztürkoğlu', asDescribed: true },
          photos: [{ caption: '' }],
        });
        expect(acts[0]?.body).toHaveProperty('form.visitorSignature');
        expect(acts[0]?.body).toHaveProperty('form.workshopSignature');
        // What was sent is forgotten here.
        await page.goto('/centre/applications/a1/visit');
        await expect(page.locator('input[name="exitsFree"][value="yes"]')).not.toBeChecked();
        expect(complaints).toEqual([]);
      });
    });
  }
}
