import { expect, type Page, test } from '@playwright/test';
import { desk, expectSound, phone, play, watch } from './stage';

const types = [
  {
    id: 'cert_iso9001',
    group: 'certificate',
    nameTr: 'ISO 9001 Belgesi',
    nameEn: 'ISO 9001 certificate',
    months: 36,
    needsExpiry: true,
    sensitivity: 'normal',
    asked: false,
  },
];

const sight = (source: string, value: string, y: number) => ({
  source,
  value,
  printed: value,
  page: 1,
  x: 120,
  y,
  w: 300,
  h: 22,
  confidence: 95,
  rule: 'label',
});

const field = (name: string, value: string, y: number, doubts: string[] = [], other = value) => ({
  field: name,
  value,
  confident: doubts.length === 0,
  doubts,
  sights: [sight('layer', value, y), sight('picture', other, y)],
});

const reading = {
  id: 'r1',
  state: 'done',
  ahead: 0,
  fields: [
    field('type', 'cert_iso9001', 80),
    field('issuer', 'Anadolu Belgelendirme A.Ş.', 300),
    field('number', 'KY-2026-4417', 350),
    field('issued', '2026-03-02', 400),
    field('expires', '2029-03-01', 450, ['readings_differ'], '2027-03-01'),
  ],
  doubts: ['holder_not_found'],
  pictures: [1],
};

const server = {
  'GET /api/papers/types': types,
  'PUT /api/files': { id: 'b7', name: 'belge.pdf', mediaType: 'application/pdf', bytes: 900 },
  'POST /api/papers/readings': { ...reading, state: 'waiting', fields: [], pictures: [] },
  'GET /api/papers/readings/r1': reading,
};

/** A page of paper, drawn here. */
const withPicture = (page: Page) =>
  page.route('**/api/papers/readings/r1/pages/1', (route) =>
    route.fulfill({
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="840" height="1188"><rect width="840" height="1188" fill="#fff"/><text x="100" y="115" font-size="28">ISO 9001 BELGESİ</text><text x="100" y="375" font-size="20">Anadolu Belgelendirme A.Ş.</text></svg>',
    }),
  );

for (const [size, viewport] of Object.entries({ phone, desk })) {
  for (const language of ['tr', 'en'] as const) {
    test.describe(`${size}, ${language}`, () => {
      test.use({ viewport, hasTouch: size === 'phone' });

      test('what was read for sure is filled in, the rest is asked', async ({ page }) => {
        const complaints = watch(page);
        await play(page, { kind: 'workshop', language, answers: server });
        await withPicture(page);
        await page.goto('/workshop/papers/new?type=cert_iso9001');
        await page
          .locator('input[type=file]')
          .first()
          .setInputFiles({
            name: 'belge.pdf',
            mimeType: 'application/pdf',
            buffer: Buffer.from('%PDF-1.7 %%EOF'),
          });
        await expect(page.locator('.read-page__mark')).toHaveCount(5);
        await expectSound(page);
        const go = page.getByRole('button', { name: language === 'tr' ? 'Devam' : 'Continue' });
        await go.click();
        await expect(page.getByRole('textbox').first()).toHaveValue('Anadolu Belgelendirme A.Ş.');
        await expect(page.getByRole('textbox').nth(1)).toHaveValue('KY-2026-4417');
        await go.click();
        await expect(page.locator('input[type=date]').first()).toHaveValue('2026-03-02');
        await expect(page.locator('input[type=date]').nth(1)).toHaveValue('');
        expect(complaints).toEqual([]);
      });
    });
  }
}
