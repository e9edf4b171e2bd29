import { expect, test } from '@playwright/test';
import { statement } from './payments.answers';
import { type Answers, desk, expectSound, phone, play, watch } from './stage';

const order = (poNumber: string, more: object = {}) => ({
  id: poNumber,
  poNumber,
  style: 'Basic tişört',
  season: 'SS27',
  supplierNumber: 'S-4711',
  brandName: 'Nordwind Mode GmbH',
  workshops: ['Yıldız Dikim Atölyesi'],
  state: 'in_production',
  stateSince: '2026-11-17T09:00:00Z',
  dueWeek: '2026-W51',
  pieces: 1200,
  piecesDone: 400,
  deliveredPieces: 200,
  acceptedPieces: 200,
  lateDays: 0,
  troubles: [],
  ...more,
});

const member = {
  organisationId: 'm1',
  name: 'Yıldız Dikim Tekstil Sanayi ve Ticaret Ltd. Şti.',
  kind: 'workshop',
  code: 'K7MN3PQ',
  province: 'İstanbul',
  district: 'Esenler',
  sewingPeople: 16,
  state: 'full',
  stateSince: '2026-05-04T09:00:00Z',
  since: '2026-02-04T09:00:00Z',
};

const server: Answers = {
  'GET /api/members': { items: [member], next: null },
  'GET /api/orders': { items: [order('NW-2026-04711'), order('NW-2026-04712')], next: null },
  'GET /api/account/statement': statement,
};

const places = [
  {
    kind: 'centre',
    path: '/centre/members?q=Y%C4%B1ld%C4%B1z&kind=workshop',
    file: '/api/members/export?q=Y%C4%B1ld%C4%B1z&kind=workshop&format=',
  },
  {
    kind: 'brand',
    path: '/brand/orders?state=in_production',
    file: '/api/orders/export?state=in_production&open=true&trouble=false&format=',
  },
  {
    kind: 'workshop',
    path: '/workshop/account/statement?from=2026-01-01',
    file: '/api/account/statement/export?from=2026-01-01&format=',
  },
] as const;

for (const language of ['tr', 'en'] as const) {
  for (const [size, viewport] of Object.entries({ phone, desk })) {
    test.describe(`${language}, ${size}`, () => {
      test.use({ viewport, hasTouch: size === 'phone' });

      test('a list is taken away with the filter it has', async ({ page }) => {
        const complaints = watch(page);
        for (const { kind, path, file } of places) {
          await play(page, { kind, language, answers: server });
          await page.goto(path);
          const download = page
            .getByRole('group', { name: language === 'tr' ? 'Listeyi indir' : 'Download the list' })
            .first();
          for (const format of ['xlsx', 'csv']) {
            const link = download.getByRole('link', { name: format.toUpperCase() });
            await expect(link).toHaveAttribute('href', `${file}${format}`);
            const box = await link.boundingBox();
            if (size === 'phone') expect(box?.height).toBeGreaterThanOrEqual(44);
          }
          await expectSound(page);
          if (process.env.SHOTS) {
            await page.screenshot({
              path: `${process.env.SHOTS}/${kind}-${language}-${size}.png`,
              fullPage: true,
            });
          }
        }
        expect(complaints).toEqual([]);
      });
    });
  }
}
