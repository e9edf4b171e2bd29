import { expect, test } from '@playwright/test';
import { type Answers, desk, expectSound, phone, play, watch } from './stage';

const side = (id: string, name: string, more: object = {}) => ({
  id,
  organisationId: `o-${id}`,
  code: 'K7MN3PQ',
  name,
  status: 'active',
  taxNumber: '*******0146',
  address: 'Kemer, 354. Sokak, 12, Yıldız İş Hanı, 3, 8, Esenler, İstanbul',
  sewingPeople: 16,
  machines: 21,
  admitted: true,
  since: '2026-02-04T09:00:00Z',
  ...more,
});

const pair = {
  id: 'p1',
  state: 'open',
  stateSince: '2026-11-17T09:00:00Z',
  version: 0,
  score: 78,
  parts: [
    { part: 'name', points: 48, of: 50, word: 'nearly' },
    { part: 'address', points: 50, of: 50, word: 'same' },
    { part: 'door', points: -10, of: 0, word: 'other' },
    { part: 'tax_number', points: -10, of: 0, word: 'other' },
  ],
  one: side('a', 'Işıltı Konfeksiyon Sanayi ve Ticaret Ltd. Şti.'),
  other: side('b', 'ISILTI KONFEKSIYON', { code: 'M4TR2WX', status: 'prospect', admitted: false }),
  decidedBy: null,
  reason: null,
  note: '',
  merge: null,
  moving: [
    { workshopId: 'a', kind: 'orders', count: 3 },
    { workshopId: 'a', kind: 'papers', count: 7 },
    { workshopId: 'a', kind: 'weeks', count: 12 },
  ],
};

const setting = (fact: string, audience: string, choices: string[]) => ({
  fact,
  audience,
  choices,
});

const workshop = {
  code: 'K7MN3PQ',
  name: 'Yıldız Dikim Atölyesi',
  status: 'active',
  statusSince: '2026-02-04T09:00:00Z',
  about: null,
  province: 'İstanbul',
  district: 'Esenler',
  processes: ['sewing', 'finishing_packing'],
  moqPieces: 300,
  leadDays: 21,
  opened: { identifiers: [] },
  members: { id: 'x', machines: [{ type: 'overlock', count: 6 }], sewingPeople: 16 },
  own: {
    taxNumber: '*******0146',
    people: { sewing: 16, total: 20, registered: 18, women: 12, young: 0 },
    identifiers: [{ kind: 'gln', value: '8690000000005' }],
    settings: [
      setting('about', 'public', ['public', 'members']),
      setting('terms', 'public', ['public', 'members', 'parties']),
      setting('machines', 'members', ['public', 'members', 'parties']),
      setting('people', 'parties', ['public', 'members', 'parties']),
      setting('heads', 'centre', ['members', 'parties', 'centre']),
      setting('neighbourhood', 'members', ['public', 'members', 'parties']),
      setting('address', 'parties', ['members', 'parties', 'centre']),
      setting('premises', 'centre', ['public', 'members', 'parties', 'centre']),
      setting('tax_number', 'centre', ['parties', 'centre']),
      setting('identifiers', 'members', ['public', 'members', 'parties', 'centre']),
    ],
    sources: [
      {
        fact: 'machines',
        saidAs: 'owner',
        saidAt: '2026-02-04T09:00:00Z',
        verifiedAt: '2026-03-04T09:00:00Z',
        method: 'visit',
        note: '',
      },
      {
        fact: 'people',
        saidAs: 'owner',
        saidAt: '2026-02-04T09:00:00Z',
        contradictedAt: '2026-03-04T09:00:00Z',
        method: 'visit',
        note: '12 kişi sayıldı',
      },
    ],
  },
};

const pairs: Answers = {
  'GET /api/look-alikes': { items: [pair], next: null },
  'GET /api/look-alikes/p1': pair,
};

for (const language of ['tr', 'en'] as const) {
  for (const [size, viewport] of Object.entries({ phone, desk })) {
    test.describe(`${language}, ${size}`, () => {
      test.use({ viewport, hasTouch: size === 'phone' });

      test('an owner says who sees which fact', async ({ page }, info) => {
        const complaints = watch(page);
        const sent: unknown[] = [];
        await play(page, {
          kind: 'workshop',
          language,
          answers: {
            'GET /api/members/w/workshop': workshop,
            'POST /api/members/w/workshop/open': (body: unknown) => {
              sent.push(body);
              return workshop;
            },
          },
        });
        await page.goto('/workshop/profile');
        await expect(page.getByText('8690000000005')).toBeVisible();
        await expectSound(page);
        await page.screenshot({ path: info.outputPath('profile.png'), fullPage: true });
        await page.goto('/workshop/visibility');
        await page.getByRole('combobox').nth(2).selectOption('public');
        await expect.poll(() => sent).toEqual([{ fact: 'machines', audience: 'public' }]);
        await expectSound(page);
        await page.screenshot({ path: info.outputPath('visibility.png'), fullPage: true });
        expect(complaints).toEqual([]);
      });

      test('two records that look alike are decided about with a reason', async ({
        page,
      }, info) => {
        const complaints = watch(page);
        const sent: unknown[] = [];
        await play(page, {
          kind: 'centre',
          language,
          answers: {
            ...pairs,
            'POST /api/look-alikes/p1/merge': (body: unknown) => {
              sent.push(body);
              return { ...pair, state: 'merged' };
            },
          },
        });
        await page.goto('/centre/duplicates');
        await expect(page.getByRole('heading', { name: pair.one.name })).toBeVisible();
        await page.getByRole('radio').nth(1).check();
        await page.getByRole('combobox').last().selectOption('same_firm');
        await expectSound(page);
        await page.screenshot({ path: info.outputPath('duplicates.png'), fullPage: true });
        await page
          .getByRole('button', { name: language === 'tr' ? 'Birleştir' : 'Merge them' })
          .click();
        await expect.poll(() => sent).toHaveLength(1);
        expect(sent[0]).toEqual({ version: 0, keep: 'a', reason: 'same_firm', note: '' });
        expect(complaints).toEqual([]);
      });
    });
  }
}

const moved = {
  id: 'r1',
  workshopId: 'a',
  organisationId: 'o-a',
  code: 'K7MN3PQ',
  workshop: 'Işıltı Konfeksiyon Sanayi ve Ticaret Ltd. Şti.',
  kind: 'moved',
  happenedOn: '2026-11-02',
  note: 'Daha geniş bir yere geçtik.',
  address: {
    province: 'İstanbul',
    district: 'Bağcılar',
    neighbourhood: 'Göztepe',
    street: '2344. Sokak',
    buildingNo: '7',
    floor: '1',
    door: '2',
  },
  reportedAs: 'owner',
  reportedAt: '2026-11-01T09:00:00Z',
  state: 'pending',
  version: 0,
  reason: '',
};

for (const language of ['tr', 'en'] as const) {
  for (const [size, viewport] of Object.entries({ phone, desk })) {
    test.describe(`closures, ${language}, ${size}`, () => {
      test.use({ viewport, hasTouch: size === 'phone' });

      test('an owner tells of a move and the centre confirms it', async ({ page }, info) => {
        const complaints = watch(page);
        const sent: unknown[] = [];
        const keep = (body: unknown) => {
          sent.push(body);
          return moved;
        };
        await play(page, {
          kind: 'workshop',
          language,
          answers: {
            'GET /api/members/w/workshop': workshop,
            'POST /api/closure-reports': keep,
          },
        });
        await page.goto('/workshop/closure');
        await page.getByRole('radio').first().check();
        await page.locator('input[type="date"]').fill('2026-11-02');
        await page.locator('input[maxlength="100"]').first().fill('İstanbul');
        await expectSound(page);
        await page.screenshot({ path: info.outputPath('closure.png'), fullPage: true });
        await page.locator('form .button[type="submit"]').click();
        await expect.poll(() => sent).toHaveLength(1);
        expect(sent[0]).toMatchObject({ code: 'K7MN3PQ', kind: 'moved', happenedOn: '2026-11-02' });

        await play(page, {
          kind: 'centre',
          language,
          answers: {
            'GET /api/closure-reports': { items: [moved], next: null },
            'POST /api/closure-reports/r1/confirm': keep,
          },
        });
        await page.goto('/centre/closures');
        await expect(page.getByText('2344. Sokak', { exact: false })).toBeVisible();
        await expectSound(page);
        await page.screenshot({ path: info.outputPath('closures.png'), fullPage: true });
        await page.locator('.card .button').first().click();
        await expect.poll(() => sent).toHaveLength(2);
        expect(sent[1]).toEqual({ version: 0 });
        expect(complaints).toEqual([]);
      });
    });
  }
}

const maker = {
  broker: true,
  reasons: ['people_cannot_carry'],
  machines: 21,
  registered: 4,
  ceilingMinutes: 10238,
  peakMinutes: 41200,
  word: 'none',
  wordNote: '',
  limitMinutes: 51840,
  limitWeeks: 2,
  inHandMinutes: 16200,
  finished: 0,
  finishedForNext: 1,
};

const vouch = (state: string, mayDecide: boolean) => ({
  id: `v-${state}-${mayDecide}`,
  kind: 'chamber',
  name: 'Esenler Terziler ve Konfeksiyoncular Odası',
  statement: 'On yıldır tanırız, işini zamanında teslim eder.',
  state,
  version: 0,
  givenAt: '2026-11-01T09:00:00Z',
  givenBy: 'Serkan Uluçay',
  decidedBy: state === 'given' ? null : 'Nermin Aydoğdu',
  note: '',
  mayDecide,
});

const member = {
  organisationId: 'm1',
  name: 'Yıldız Dikim Atölyesi',
  kind: 'workshop',
  code: 'K7MN3PQ',
  state: 'probation',
  stateSince: '2026-05-04T09:00:00Z',
  since: '2026-02-04T09:00:00Z',
  version: 0,
  acts: [],
  applicationId: 'a1',
  timeline: [],
};

const application = {
  id: 'a1',
  kind: 'workshop',
  organisationId: 'm1',
  organisationName: 'Yıldız Dikim Atölyesi',
  state: 'in_review',
  stateSince: '2026-03-05T09:12:00Z',
  version: 3,
  acts: [],
  answers: {},
  missing: [],
  assisted: false,
  documents: [],
  visits: [],
  duplicates: [],
  timeline: [],
};

for (const language of ['tr', 'en'] as const) {
  for (const [size, viewport] of Object.entries({ phone, desk })) {
    test.describe(`makers, ${language}, ${size}`, () => {
      test.use({ viewport, hasTouch: size === 'phone' });

      test('the centre looks whether a member makes what it sells', async ({ page }, info) => {
        const complaints = watch(page);
        const sent: unknown[] = [];
        await play(page, {
          kind: 'centre',
          language,
          answers: {
            'GET /api/members': { items: [], next: null },
            'GET /api/members/m1': member,
            'GET /api/members/m1/workshop': workshop,
            'GET /api/members/m1/maker': maker,
            'POST /api/members/m1/maker': maker,
            'GET /api/applications/a1': application,
            'GET /api/applications/a1/vouches': [
              vouch('given', true),
              vouch('countersigned', false),
            ],
            'POST /api/vouches/v-given-true/decide': (body: unknown) => {
              sent.push(body);
              return [];
            },
          },
        });
        await page.goto('/centre/members/m1');
        await expect(
          page.getByText(language === 'tr' ? 'Aracı sayılıyor' : 'Counts as a broker', {
            exact: false,
          }),
        ).toBeVisible();
        await expectSound(page);
        await page.screenshot({ path: info.outputPath('maker.png'), fullPage: true });
        await page.goto('/centre/applications/a1');
        await expect(page.getByText('On yıldır', { exact: false }).first()).toBeVisible();
        await expectSound(page);
        await page.screenshot({ path: info.outputPath('vouch.png'), fullPage: true });
        await page
          .getByRole('button', { name: language === 'tr' ? 'İkinci imzayı at' : 'Countersign' })
          .click();
        await expect.poll(() => sent).toEqual([{ version: 0, takes: true, note: '' }]);
        expect(complaints).toEqual([]);
      });
    });
  }
}
