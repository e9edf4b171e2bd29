import { expect, test } from '@playwright/test';
import { type Answers, desk, expectSound, phone, play, problem, watch } from './stage';

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

const type = (id: string, group: string, nameTr: string, nameEn: string, more: object = {}) => ({
  id,
  group,
  nameTr,
  nameEn,
  months: null,
  needsExpiry: false,
  sensitivity: 'normal',
  asked: false,
  ...more,
});

const types = [
  type('workplace_licence', 'law', 'İşyeri Açma ve Çalışma Ruhsatı', 'Workplace licence'),
  type('fire_report', 'fire', 'İtfaiye Raporu', 'Fire authority report', { months: 12 }),
  type('cert_gots', 'certificate', 'GOTS Kapsam Sertifikası', 'GOTS scope certificate', {
    months: 12,
    needsExpiry: true,
  }),
  type('ohs_service_contract', 'ohs', 'İSG Hizmet Sözleşmesi', 'OHS service contract', {
    needsExpiry: true,
  }),
];

const light = (group: string, colour: string, missing: string[] = [], waiting = 0) => ({
  group,
  light: colour,
  missing,
  waiting,
});

const line = (id: string, of: string, standing: string, more: object = {}) => ({
  id,
  type: of,
  group: 'law',
  label: '',
  issuer: 'Esenler Belediyesi',
  documentNumber: '2026/160',
  standing,
  renewal: null,
  validTo: null,
  estimated: false,
  reason: null,
  ...more,
});

const folder = {
  lights: [
    light('law', 'green'),
    light('fire', 'amber'),
    light('insurance', 'red'),
    light('ohs', 'red', ['ohs_service_contract']),
    light('certificate', 'amber', [], 1),
  ],
  papers: [
    line('1', 'fire_report', 'ending', { validTo: day(12) }),
    line('2', 'cert_gots', 'valid', { validTo: day(200), renewal: 'in_review' }),
    line('3', 'workplace_licence', 'sent_back', { reason: 'Fotoğraf okunmuyor.' }),
    line('4', 'cert_gots', 'in_review', { validTo: day(300) }),
    line('5', 'fire_report', 'expired', { validTo: day(-3) }),
  ],
};

const revision = (number: number, state: string, more: object = {}) => ({
  number,
  state,
  issuer: 'Esenler Belediyesi',
  documentNumber: '2026/160',
  issuedOn: day(-100),
  expiresOn: day(265),
  expiresEstimated: true,
  sentAt: '2026-11-20T09:12:00Z',
  decidedAt: null,
  decidedBy: null,
  reason: null,
  pages: [
    {
      blobId: 'b1',
      name: 'rapor-2026.pdf',
      mediaType: 'application/pdf',
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
  ],
  ...more,
});

const paper = {
  id: '3',
  organisationId: 'w',
  organisation: 'Yıldız Dikim Atölyesi',
  type: 'fire_report',
  label: '',
  version: 4,
  standing: 'sent_back',
  renewal: null,
  validTo: null,
  revisions: [
    revision(2, 'sent_back', {
      decidedAt: '2026-11-21T09:12:00Z',
      decidedBy: 'Selin Koordinatör',
      reason: 'Fotoğraf okunmuyor. Lütfen gün ışığında yeniden çekin.',
    }),
    revision(1, 'withdrawn'),
  ],
  acts: [{ act: 'renew', reasons: [] }],
};

const review = {
  items: [
    {
      paperId: 'p3',
      version: 4,
      organisationId: 'w',
      organisation: 'Yıldız Dikim Atölyesi',
      type: 'fire_report',
      label: 'Depo',
      revision: revision(1, 'in_review'),
      before: revision(1, 'confirmed'),
    },
    {
      paperId: 'p9',
      version: 0,
      organisationId: 'x',
      organisation: 'Şirin Konfeksiyon',
      type: 'cert_gots',
      label: '',
      revision: revision(1, 'in_review', { sentAt: '2026-11-21T09:12:00Z' }),
      before: null,
    },
  ],
  next: null,
};

const registers = [
  {
    id: 'municipality',
    nameTr: 'Ruhsatı veren belediye',
    nameEn: 'The licensing municipality',
    link: null,
    howTr: 'Ruhsat birimine numara ve adresle sorun.',
    howEn: 'Ask the licence office with number and address.',
    types: ['fire_report'],
  },
  {
    id: 'gots',
    nameTr: 'GOTS belgeli tedarikçi veri tabanı',
    nameEn: 'GOTS database of certified suppliers',
    link: 'https://global-standard.org',
    howTr: 'Firma adı ya da lisans numarasıyla arayın.',
    howEn: 'Search by name or licence number.',
    types: ['cert_gots'],
  },
];

const checks = [
  {
    number: 1,
    register: 'municipality',
    result: 'different',
    note: 'Adres farklı.',
    checkedAt: '2026-11-21T09:12:00Z',
    checkedBy: 'Selin Koordinatör',
  },
];

const server: Answers = {
  'GET /api/papers/types': types,
  'GET /api/papers': folder,
  'GET /api/papers/3': paper,
  'GET /api/papers/review': review,
  'GET /api/papers/registers': registers,
  'GET /api/papers/3/issuer-checks': checks,
  'GET /api/papers/p3/issuer-checks': checks,
  'GET /api/papers/p9/issuer-checks': [],
  'GET /api/papers/3/viewings': {
    items: [
      {
        at: '2026-11-21T09:12:00Z',
        who: 'Selin Koordinatör',
        organisation: 'Küme Merkezi',
        what: 'page',
      },
      {
        at: '2026-11-20T09:12:00Z',
        who: 'Ayşe Yıldız',
        organisation: 'Yıldız Dikim Atölyesi',
        what: 'record',
      },
    ],
    next: null,
  },
  'PUT /api/files': { id: 'b7', name: 'rapor.pdf', mediaType: 'application/pdf', bytes: 900 },
};

const words = {
  tr: { go: 'Devam', send: 'Merkeze gönder', back: 'Geri gönder', empty: 'Bu alan boş kalamaz.' },
  en: {
    go: 'Continue',
    send: 'Send to the centre',
    back: 'Send back',
    empty: 'This cannot stay empty.',
  },
};

for (const [size, viewport] of Object.entries({ phone, desk })) {
  for (const language of ['tr', 'en'] as const) {
    test.describe(`${size}, ${language}`, () => {
      test.use({ viewport, hasTouch: size === 'phone' });
      const word = words[language];

      test('papers are sound, with data, empty and gone', async ({ page }) => {
        const complaints = watch(page);
        await play(page, { kind: 'workshop', language, answers: server });
        for (const path of ['/workshop/papers', '/workshop/papers/3', '/workshop/papers/none']) {
          await page.goto(path);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expectSound(page);
        }
        const nothing = { ...server, 'GET /api/papers': { lights: folder.lights, papers: [] } };
        await play(page, { kind: 'workshop', language, answers: nothing });
        await page.goto('/workshop/papers');
        await expect(page.locator('.empty')).toBeVisible();
        await expectSound(page);
        expect(complaints).toEqual([]);
      });

      test('a paper is handed in question by question', async ({ page }) => {
        const complaints = watch(page);
        const sent: unknown[] = [];
        await play(page, {
          kind: 'workshop',
          language,
          answers: {
            ...server,
            'POST /api/papers': (body: unknown) => {
              sent.push(body);
              return sent.length === 1
                ? problem(400, 'invalid', {
                    errors: [{ pointer: '/issuer', code: 'size', params: { min: 1, max: 200 } }],
                  })
                : { ...paper, standing: 'in_review' };
            },
          },
        });
        await page.goto('/workshop/papers/new');
        const go = page.getByRole('button', { name: word.go });
        await go.click();
        await expect(page.locator('.field__error')).toBeVisible();
        await expectSound(page);
        await page
          .locator('input[type=file]')
          .first()
          .setInputFiles({
            name: 'rapor.pdf',
            mimeType: 'application/pdf',
            buffer: Buffer.from('%PDF-1.7 %%EOF'),
          });
        await expect(page.locator('.paper-thumb')).toHaveCount(1);
        await go.click();
        await go.click();
        await expect(page.locator('.field__error')).toHaveText(word.empty);
        await expectSound(page);
        await page.getByRole('radio').nth(1).check();
        await page.getByRole('combobox').selectOption('fire_report');
        await go.click();
        await go.click();
        await expect(page.locator('.field__error')).toHaveText(word.empty);
        await page.getByRole('textbox').first().fill('İtfaiye');
        await go.click();
        await page.getByRole('button', { name: word.send }).click();
        await expect(page.locator('.field__error')).toHaveText(word.empty);
        await expectSound(page);
        await page.locator('input[type=date]').first().fill(day(-30));
        await page.getByRole('button', { name: word.send }).click();
        // The server's finding leads back to its question.
        await expect(page.locator('.field__error')).toBeVisible();
        await expect(page.getByRole('textbox').first()).toHaveValue('İtfaiye');
        await go.click();
        await page.getByRole('button', { name: word.send }).click();
        await expect(page).toHaveURL(/papers\/3$/);
        expect(sent[1]).toEqual({
          type: 'fire_report',
          label: '',
          issuer: 'İtfaiye',
          documentNumber: '',
          issuedOn: day(-30),
          expiresOn: null,
          pages: ['b7'],
        });
        expect(complaints).toEqual([]);
      });

      test('the desk decides by keyboard and sends back only with a reason', async ({ page }) => {
        const complaints = watch(page);
        const sent: unknown[] = [];
        await play(page, {
          kind: 'centre',
          language,
          answers: {
            ...server,
            'POST /api/papers/p9/revisions/1/send-back': (body: unknown) => {
              sent.push(body);
              return { ...paper, id: 'p9' };
            },
            'POST /api/papers/p3/revisions/1/confirm': (body: unknown) => {
              sent.push(body);
              return { ...paper, id: 'p3' };
            },
          },
        });
        await page.goto('/centre/papers');
        await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
        await expectSound(page);
        await page.keyboard.press('j');
        await expect(page).toHaveURL(/paper=p9/);
        await page.getByRole('button', { name: word.back }).click();
        await expect(page.locator('.field__error')).toBeVisible();
        await expectSound(page);
        await page.getByRole('heading', { level: 1 }).click();
        await page.keyboard.press('g');
        await page.keyboard.press('2');
        await page.keyboard.press('Control+Enter');
        await expect(page).toHaveURL(/paper=p3/);
        expect(sent).toHaveLength(1);
        await page.getByRole('heading', { level: 1 }).click();
        await page.keyboard.press('o');
        await expect.poll(() => sent.length).toBe(2);
        expect(complaints).toEqual([]);
      });

      test('many are confirmed at once and a row says why it was not', async ({ page }) => {
        const complaints = watch(page);
        await play(page, {
          kind: 'centre',
          language,
          answers: {
            ...server,
            'POST /api/papers/review/confirm': [
              { paperId: 'p3', problem: 'stale', reasons: [] },
              { paperId: 'p9', problem: null, reasons: [] },
            ],
          },
        });
        await page.goto('/centre/papers');
        await page.keyboard.press('x');
        await page.getByRole('checkbox').nth(1).check();
        await expectSound(page);
        await page.locator('.desk__side .button[data-kind=primary]').first().click();
        await expect(page.locator('.desk__why')).toHaveCount(1);
        await page.locator('.details summary').first().click();
        await expect(page.locator('.details[open] .button')).toBeVisible();
        await expectSound(page);
        expect(complaints).toEqual([]);
      });

      test('the owner sees who looked at a paper of a worker', async ({ page }) => {
        const complaints = watch(page);
        await play(page, {
          kind: 'workshop',
          language,
          answers: {
            ...server,
            'GET /api/papers/types': [
              ...types.filter(({ id }) => id !== 'fire_report'),
              { ...types[1], sensitivity: 'special_category' },
            ],
          },
        });
        await page.goto('/workshop/papers/3');
        await page.locator('.viewings').waitFor({ state: 'attached' });
        await page.locator('.details:has(.viewings) summary').click();
        await expect(page.locator('.viewings li')).toHaveCount(2);
        await expectSound(page);
        expect(complaints).toEqual([]);
      });
    });
  }
}
