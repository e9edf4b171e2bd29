// What a server would say about lists, prospects and claims, to the centre and to an applicant.
import { type Answers, problem } from './stage';

const column = (index: number, heading: string, field: string | null, more: object = {}) => ({
  index,
  heading,
  samples: ['Işıl Dikim', 'Yıldız Konfeksiyon Sanayi ve Ticaret Ltd. Şti.', 'Çınar Tekstil'],
  filled: 446,
  field,
  confidence: 100,
  from: field ? 'heading' : '',
  ...more,
});

const summary = {
  rows: 446,
  fresh: 441,
  errors: 3,
  duplicates: 1,
  alikeAdded: 0,
  alikeLeft: 0,
  alikeOpen: 1,
  added: 0,
};

export const list = (more: object = {}) => ({
  id: 'i1',
  fileId: 'f1',
  fileName: 'uye-atolyeler-2026-sonbahar-guncel-son.xlsx',
  sheet: 'Üyeler',
  sheets: ['Üyeler', 'Eski üyeler'],
  state: 'validated',
  stateSince: '2026-11-20T09:12:00Z',
  version: 1,
  failure: null,
  headingLine: 4,
  template: null,
  columns: [
    column(0, 'Sıra', null),
    column(1, 'Firma Ünvanı', 'name', { from: 'kept' }),
    column(2, 'Vergi No', 'tax_number', { confidence: 70, from: 'content' }),
    column(3, '', null, { samples: [], filled: 0 }),
  ],
  summary,
  createdAt: '2026-11-20T09:12:00Z',
  createdBy: 'Selin Koordinatör',
  appliedAt: null,
  ...more,
});

export const applied = list({
  state: 'partly_applied',
  version: 2,
  appliedAt: '2026-11-20T09:20:00Z',
  summary: { ...summary, alikeOpen: 0, alikeLeft: 1, added: 441 },
});

const row = (line: number, outcome: string, more: object = {}) => ({
  line,
  outcome,
  name: 'Yıldız Konfeksiyon Sanayi ve Ticaret Ltd. Şti.',
  cells: ['12', 'Yıldız Konfeksiyon', '1234567891', 'Esenler'],
  errors: [],
  match: null,
  decision: null,
  added: false,
  ...more,
});

export const wrong = [
  row(18, 'error', {
    errors: [
      {
        column: 2,
        heading: 'Vergi No',
        field: 'tax_number',
        value: '1234567891',
        reason: 'tax_number',
      },
      { column: 5, heading: 'Telefon', field: 'phone', value: '0532 11', reason: 'phone' },
    ],
  }),
  row(201, 'error', {
    name: '',
    errors: [{ column: 1, heading: 'Firma Ünvanı', field: 'name', value: '', reason: 'required' }],
  }),
];

export const alike = [
  row(77, 'potential_match', {
    match: {
      foundBy: 'same_door',
      line: null,
      id: 'w9',
      code: 'K7M42QP',
      name: 'Yıldız Dikim Atölyesi',
      status: 'active',
    },
  }),
];

const prospect = (id: string, state: string, more: object = {}) => ({
  id,
  code: 'K7M42QP',
  name: 'Yıldız Konfeksiyon Sanayi ve Ticaret Ltd. Şti.',
  country: 'TR',
  province: 'İstanbul',
  district: 'Küçükçekmece',
  address: null,
  contact: 'Hatice Usta',
  phone: '+905321112233',
  email: 'hatice.nakkas@ornek.example',
  reachable: true,
  state,
  invitedAt: null,
  invitationEnds: null,
  claim: null,
  source: 'uye-atolyeler-2026.xlsx',
  line: 18,
  createdAt: '2026-11-20T09:12:00Z',
  ...more,
});

export const claim = (id: string, more: object = {}) => ({
  id,
  code: 'K7M42QP',
  workshop: 'Yıldız Konfeksiyon Sanayi ve Ticaret Ltd. Şti.',
  province: 'İstanbul',
  district: 'Küçükçekmece',
  name: 'Hatice Nakkaş',
  note: 'Vergi levham ektedir. Atölyeyi 2011 yılında kurdum.',
  proof: [
    { id: 'b1', name: 'vergi-levhasi.jpg', mediaType: 'image/jpeg', bytes: 900 },
    { id: 'b2', name: 'ticaret-sicil-gazetesi.pdf', mediaType: 'application/pdf', bytes: 900 },
  ],
  state: 'open',
  stateSince: '2026-11-20T09:12:00Z',
  version: 0,
  createdAt: '2026-11-20T09:12:00Z',
  decidedBy: null,
  reason: null,
  begun: false,
  ...more,
});

export const takeOver = (state: string, more: object = {}) => ({
  code: 'K7M42QP',
  name: 'Yıldız Konfeksiyon Sanayi ve Ticaret Ltd. Şti.',
  province: 'İstanbul',
  district: 'Küçükçekmece',
  state,
  claim: null,
  ...more,
});

export const page = (...items: unknown[]) => ({ items, next: null });

export const server: Answers = {
  'GET /api/imports': page(
    { ...list(), rows: 446, added: 0 },
    { ...applied, id: 'i2', rows: 446, added: 441 },
    { ...list(), id: 'i3', state: 'failed', rows: 0, added: 0 },
  ),
  'GET /api/imports/fields': [
    { field: 'name', heading: 'Firma Ünvanı' },
    { field: 'tax_number', heading: 'Vergi No' },
    { field: 'phone', heading: 'Telefon' },
  ],
  'GET /api/imports/i1': list(),
  'GET /api/imports/i2': applied,
  'GET /api/imports/i3': list({
    state: 'failed',
    failure: { code: 'too_many_columns', params: { max: 200 } },
    columns: [],
  }),
  'GET /api/imports/i4': list({
    state: 'parsed',
    columns: [column(0, 'A', null), column(1, 'B', null)],
  }),
  'GET /api/imports/i1/rows': page(...wrong),
  'GET /api/imports/i2/rows': page(...wrong),
  'GET /api/imports/f1/progress': { step: 'lines', done: 12_000, total: 50_000 },
  'GET /api/imports/i1/progress': { step: 'adding', done: 12_000, total: 50_000 },
  'GET /api/prospects': page(
    prospect('p1', 'waiting'),
    prospect('p2', 'invited', { invitedAt: '2026-11-20T09:12:00Z', email: null }),
    prospect('p3', 'claimed', { claim: 'c1' }),
    prospect('p4', 'waiting', { phone: null, email: null, contact: null, reachable: false }),
    prospect('p5', 'taken_over'),
  ),
  'GET /api/claims': page(claim('c1'), claim('c2', { name: 'Osman Demir', note: '' })),
};

/** Somebody who is not a member yet. */
export const applicant: Answers = {
  'GET /api/session': {
    person: { id: 'p', name: 'Hatice Nakkaş', language: 'tr' },
    organisation: null,
    organisations: [],
  },
  'GET /api/applications/current': problem(404, 'not_found'),
};
