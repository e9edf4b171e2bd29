import { expect, type Page, test } from '@playwright/test';
import { type Answers, desk, expectSound, phone, play, problem, session, watch } from './stage';

// Many screens in one test, each looked at by axe: more than the usual half minute.
test.describe.configure({ timeout: 180_000 });

const line = (act: string, from: string, to: string, more: object = {}) => ({
  at: '2026-03-05T09:12:00Z',
  course: 'member_vetting',
  act,
  from,
  to,
  role: 'centre',
  actor: 'Nermin Aydoğdu',
  reason: null,
  note: null,
  ...more,
});

const required = (pointer: string) => ({ pointer, code: 'required', params: {} });

const answers = {
  workshop: { name: 'Gülizar Öztürkoğlu Dikimevi', taxNumber: '1234567890' },
  address: {
    province: 'İstanbul',
    district: 'Esenler',
    neighbourhood: 'Kâzım Karabekir',
    street: '354. Sokak',
    buildingNo: '12',
    floor: '2',
    door: '7',
  },
  processes: { processes: ['sewing', 'finishing_packing'] },
  machines: { machines: [{ type: 'lockstitch', count: 10 }] },
  people: { sewing: 16, total: 20, registered: 18, women: 12, young: 0 },
  contact: { name: 'Gülizar Öztürkoğlu', informed: true },
};

const application = (state: string, more: object = {}) => ({
  id: 'a1',
  kind: 'workshop',
  organisationId: 'w',
  organisationName: 'Gülizar Öztürkoğlu Dikimevi',
  state,
  stateSince: '2026-03-05T09:12:00Z',
  version: 3,
  acts: [],
  answers,
  answersAt: '2026-03-05T09:12:00Z',
  missing: [],
  assisted: false,
  ownerAddress: null,
  ownerConfirmedAt: null,
  submittedAt: '2026-03-04T09:12:00Z',
  reviewer: 'Nermin Aydoğdu',
  documents: [
    { type: 'tax_plate', required: true, extra: false, note: '', state: 'uploaded' },
    { type: 'workplace_licence', required: true, extra: true, note: 'Aslı', state: 'missing' },
  ],
  visits: [],
  duplicates: [],
  timeline: [
    line('submit', 'draft', 'submitted', { role: 'applicant', actor: 'Gülizar Öztürkoğlu' }),
    line('request_changes', 'in_review', 'changes_requested', {
      reason: 'paper_missing',
      note: 'Ruhsatın iki sayfası da görünsün.',
    }),
  ],
  ...more,
});

const incomplete = application('draft', {
  missing: [
    required('/workshop/taxNumber'),
    required('/address/door'),
    required('/processes/processes'),
    required('/machines/machines'),
    { pointer: '/people/sewing', code: 'more_than_total', params: { total: 12 } },
    required('/people/total'),
    required('/papers/workplace_licence'),
    required('/contact/name'),
    required('/contact/informed'),
  ],
  timeline: [],
});

const paperType = (id: string, nameTr: string, nameEn: string) => ({
  id,
  group: 'law',
  nameTr,
  nameEn,
  months: null,
  needsExpiry: false,
  sensitivity: 'normal',
  asked: true,
});

const types = [
  paperType('tax_plate', 'Vergi Levhası', 'Tax registration plate'),
  paperType('workplace_licence', 'İşyeri Açma ve Çalışma Ruhsatı', 'Workplace licence'),
];

const visit = {
  id: 'v1',
  plannedOn: '2026-03-12',
  plannedTime: '10:30',
  visitor: 'Serkan Uluçay',
  recordedAt: '2026-03-12T09:00:00Z',
  cancelledAt: null,
  form: {
    asDescribed: false,
    differences: 'Altı overlok yerine dört overlok çalışıyor.',
    peopleSeen: 18,
    ownMachines: true,
    childrenSeen: false,
    exitsFree: true,
    remarks: '',
    signedBy: 'Gülizar Öztürkoğlu',
  },
  photos: [],
};

const row = {
  id: 'a1',
  kind: 'workshop',
  organisationName: 'Gülizar Öztürkoğlu Dikimevi',
  province: 'İstanbul',
  district: 'Gaziosmanpaşa',
  state: 'visit_scheduled',
  stateSince: '2026-03-05T09:12:00Z',
  submittedAt: '2026-03-04T09:12:00Z',
  assisted: false,
  reviewer: 'Nermin Aydoğdu',
  visitOn: '2026-03-12',
  waitsFor: 'centre',
  nextStep: 'record_visit',
};

const applicant: Answers = {
  'GET /api/session': {
    ...session('workshop'),
    organisation: { ...session('workshop').organisation, admitted: false },
  },
  'GET /api/papers/types': types,
  'POST /api/applications/a1/answers': incomplete,
};

async function show(page: Page, path: string) {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function see(page: Page, path: string) {
  await show(page, path);
  await expectSound(page);
}

for (const [size, viewport] of Object.entries({ phone, desk })) {
  for (const language of ['tr', 'en'] as const) {
    test.describe(`membership, ${size}, ${language}`, () => {
      test.use({ viewport, hasTouch: size === 'phone' });

      test('every question is sound, also with everything missing', async ({ page }) => {
        const complaints = watch(page);
        await play(page, {
          language,
          answers: { ...applicant, 'GET /api/applications/current': incomplete },
        });
        const steps =
          'workshop address processes machines people terms premises baseline papers send';
        for (const step of steps.split(' ')) {
          await show(page, `/apply?step=${step}`);
          await page.locator('main .button[data-kind="primary"]').last().click();
          await expectSound(page);
        }
        await see(page, '/who-sees');
        expect(complaints).toEqual([]);
      });

      test('an applicant reads where it stands', async ({ page }) => {
        for (const state of ['submitted', 'changes_requested', 'rejected', 'visited']) {
          await play(page, {
            language,
            answers: {
              ...applicant,
              'GET /api/applications/current': application(state, {
                acts: [{ act: 'withdraw', reasons: [] }],
                visits: [visit],
              }),
            },
          });
          await see(page, '/apply');
          await page.unrouteAll();
        }
      });

      test('the centre sees queue, application, visit form and papers asked', async ({ page }) => {
        const complaints = watch(page);
        await play(page, {
          kind: 'centre',
          language,
          answers: {
            'GET /api/papers/types': types,
            'GET /api/applications': { items: [row, { ...row, id: 'a2' }], next: 'more' },
            'GET /api/applications/a1': application('visited', {
              acts: [
                { act: 'approve', reasons: ['papers_not_confirmed'] },
                { act: 'request_changes', reasons: [] },
                { act: 'reject', reasons: [] },
              ],
              visits: [visit],
              duplicates: [
                {
                  workshopId: 'x',
                  code: 'G79UYKP',
                  name: 'Öztürkoğlu Tekstil',
                  status: 'active',
                  by: 'same_door',
                },
              ],
            }),
            'GET /api/applications/a1/vouches': [],
            'GET /api/vetting-documents': [
              { id: 'd1', kind: 'workshop', type: 'tax_plate', required: true, note: '' },
            ],
            'POST /api/applications/a1/record-visit': problem(400, 'invalid', {
              errors: ['asDescribed', 'peopleSeen', 'ownMachines', 'signedBy'].map((field) =>
                required(`/form/${field}`),
              ),
            }),
          },
        });
        await see(page, '/centre/applications');
        await see(page, '/centre/applications/a1');
        await page.locator('.acts .button').nth(1).click();
        await expectSound(page);
        await show(page, '/centre/applications/a1/visit');
        await page.locator('form .button[type="submit"]').click();
        await expectSound(page);
        await see(page, '/centre/applications/papers');
        await see(page, '/centre/applications/new');
        expect(complaints).toEqual([]);
      });

      test('an empty queue says how it fills', async ({ page }) => {
        await play(page, {
          kind: 'centre',
          language,
          answers: {
            'GET /api/applications': { items: [], next: null },
            'GET /api/members': { items: [], next: null },
          },
        });
        await see(page, '/centre/applications');
        await see(page, '/centre/members');
      });
    });
  }
}

test.describe('a dead battery', () => {
  test.use({ viewport: phone, hasTouch: true });

  test('loses nothing that was typed', async ({ page }) => {
    let sent: unknown;
    const half = { ...incomplete, answers: {} };
    const opened = { ...applicant, 'GET /api/applications/current': half };
    await play(page, {
      answers: { ...opened, 'POST /api/applications/a1/answers': problem(503, 'busy') },
    });
    await page.goto('/apply?step=people');
    await page.getByLabel('Kaç kişi dikiyor?').fill('16');
    await page.unrouteAll();
    await play(page, {
      answers: {
        ...opened,
        'POST /api/applications/a1/answers': (body: unknown) => {
          sent = body;
          return { ...half, answers: body };
        },
      },
    });
    await page.goto('/apply?step=people');
    await expect(page.getByLabel('Kaç kişi dikiyor?')).toHaveValue('16');
    await expect.poll(() => sent).toEqual({ people: { sewing: 16 } });
  });
});

test.describe('an application written at the table', () => {
  test.use({ viewport: phone, hasTouch: true });
  const assisted = { ...incomplete, assisted: true, ownerAddress: '0533 *** ** 12' };

  test('lets its owner hand in her papers, and not the centre', async ({ page }) => {
    await play(page, {
      answers: { ...applicant, 'GET /api/applications/current': assisted },
    });
    await page.goto('/apply?step=papers');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('button', { name: 'Bu evrakı ekle' }).click();
    await expect(page.locator('main input[type="file"]').first()).toBeAttached();
    await page.unrouteAll();

    await play(page, {
      kind: 'centre',
      answers: { 'GET /api/papers/types': types, 'GET /api/applications/a1': assisted },
    });
    await page.goto('/centre/applications/a1/fill?step=papers');
    await expect(page.getByText('Evrakları, onayladıktan sonra')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Bu evrakı ekle' })).toHaveCount(0);
  });
});
