// What a server would say to the centre's desk and about the cluster: a busy week and a quiet one.
import { type Answers, problem } from './stage';

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const date = (days: number) => day(days).slice(0, 10);

export const figures = {
  at: day(0),
  workshops: 548,
  brands: 20,
  districts: 17,
  provinces: 2,
  people: 9_412,
  firstWeek: '2026-W11',
  lastWeek: '2026-W18',
  processes: [
    { process: 'sewing', minutes: 48_213_400, workshops: 512 },
    { process: 'cutting', minutes: 6_120_050, workshops: 96 },
    { process: 'finishing_packing', minutes: 5_002_300, workshops: 231 },
    { process: 'embroidery', minutes: 402_000, workshops: 11 },
  ],
  weeks: [],
  paid: { minor: 1_284_500_000, currency: 'TRY', payments: 240, usualDays: 6 },
};

const stuck = (id: string, more: object = {}) => ({
  id,
  name: 'order.tell_parties',
  course: 'order',
  subject: 'o1',
  title: 'PO-2026-00417, Kuzey Örme Sanayi ve Ticaret Limited Şirketi',
  path: '/centre/orders/o1',
  fault: 'unexpected',
  stagedAt: day(-3),
  parkedAt: day(-2),
  failures: 8,
  deaths: 0,
  error:
    'org.springframework.dao.DataIntegrityViolationException: executeMany; SQL [insert into notifications.notice]',
  owner: null,
  mine: false,
  closed: null,
  ...more,
});

const waiting = [
  stuck('n1'),
  stuck('n2', {
    name: 'notifications.deliver',
    course: 'notifications',
    title: 'Gülizar Öztürkoğlu',
    path: null,
    fault: 'refused',
    owner: 'Serkan Uluçay',
  }),
  stuck('n3', { name: 'slice.at.accept_by_silence', fault: 'killed', mine: true, owner: 'Ben' }),
  stuck('n4', { fault: 'unreachable', title: null, path: null, parkedAt: day(0) }),
];

export const decided = [
  stuck('n5', {
    closed: {
      resolution: 'by_hand',
      by: 'Nermin Aydoğdu',
      at: day(-1),
      reason: 'Atölyeyi telefonla aradım, siparişi biliyor.',
    },
  }),
  stuck('n6', { closed: { resolution: 'again', by: 'Nermin Aydoğdu', at: day(-1), reason: null } }),
];

const workload = {
  due: 14,
  oldestDue: day(-0.01),
  running: 2,
  retrying: 3,
  parked: 4,
  doneLastDay: 1_842,
  parkedLastDay: 1,
};

const row = (id: string, days: number, more: object = {}) => ({
  id,
  kind: 'workshop',
  organisationName: 'Gülizar Öztürkoğlu Dikimevi',
  province: 'İstanbul',
  district: 'Gaziosmanpaşa',
  state: 'in_review',
  stateSince: day(-days),
  submittedAt: day(-days),
  assisted: false,
  reviewer: 'Nermin Aydoğdu',
  visitOn: null,
  waitsFor: 'centre',
  nextStep: 'plan_visit',
  ...more,
});

const order = (id: string, troubles: string[], more: object = {}) => ({
  id,
  poNumber: 'PO-2026-00417',
  style: 'Basic tişört',
  season: 'SS26',
  supplierNumber: 'S-1',
  garment: 'tshirt',
  pictureBlob: null,
  brandName: 'Kuzey Örme',
  workshops: ['Yıldız Dikim Atölyesi', 'Gülizar Öztürkoğlu Dikimevi'],
  state: 'in_production',
  stateSince: day(-9),
  dueWeek: '2026-W12',
  pieces: 8_000,
  piecesDone: 2_100,
  deliveredPieces: 0,
  acceptedPieces: 0,
  lateDays: 4,
  troubles,
  answerBy: day(1),
  ...more,
});

const revision = {
  number: 1,
  status: 'in_review',
  issuer: 'İtfaiye',
  documentNumber: 'TR-1',
  issuedOn: date(-300),
  expiresOn: date(60),
  expiresEstimated: false,
  sentAt: day(-8),
  decidedAt: null,
  decidedBy: null,
  reason: null,
  pages: [],
};

const review = (paperId: string) => ({
  paperId,
  version: 1,
  organisationId: 'w',
  organisation: 'Gülizar Öztürkoğlu Dikimevi',
  type: 'fire_report',
  label: '',
  revision,
  before: null,
});

const ending = (paperId: string, days: number, renewalSentAt: string | null = null) => ({
  paperId,
  organisationId: 'w',
  organisation: 'Gülizar Öztürkoğlu Dikimevi',
  type: 'fire_report',
  label: '',
  expiresOn: date(days),
  renewalSentAt,
});

const types = [
  {
    id: 'fire_report',
    group: 'fire',
    nameTr: 'İtfaiye Raporu / Yangın Uygunluk Belgesi',
    nameEn: 'Fire authority report',
    months: 12,
    needsExpiry: false,
    sensitivity: 'normal',
    asked: true,
  },
];

export const list = (items: unknown[], next: string | null = null) => ({ items, next });

export const busy: Answers = {
  'GET /api/papers/types': types,
  'GET /api/needs-person': list(waiting, 'more'),
  'GET /api/needs-person/workload': workload,
  'GET /api/applications': list([row('a1', 12), row('a2', 4), row('a3', 0)], 'more'),
  'GET /api/applications/visits': [
    {
      applicationId: 'a1',
      organisationName: 'Gülizar Öztürkoğlu Dikimevi',
      on: date(-1),
      time: '10:30',
      visitor: 'Serkan Uluçay',
      district: 'Gaziosmanpaşa',
      neighbourhood: 'Kâzım Karabekir',
      street: '354. Sokak',
      buildingNo: '12',
    },
    {
      applicationId: 'a2',
      organisationName: 'Nil Dikim',
      on: date(2),
      time: null,
      visitor: null,
      district: 'Esenler',
      neighbourhood: null,
      street: null,
      buildingNo: null,
    },
  ],
  'GET /api/papers/review': list([review('p1'), review('p2')]),
  'GET /api/papers/ending': list([ending('p3', -2), ending('p4', 5), ending('p5', 6, day(-1))]),
  'GET /api/orders': list([
    order('o1', ['late', 'silent']),
    order('o2', ['on_hold'], { lateDays: 0, answerBy: null }),
  ]),
  'GET /api/claims': list([
    {
      id: 'k1',
      code: 'G79UYKP',
      workshop: 'Çınar Konfeksiyon',
      province: 'İstanbul',
      district: 'Bağcılar',
      name: 'Hatice Çınar',
      note: '',
      proof: [],
      state: 'open',
      stateSince: day(-4),
      version: 0,
      createdAt: day(-4),
      decidedBy: null,
      reason: null,
      begun: false,
    },
  ]),
  'GET /api/iban-changes': [
    { id: 'i1', organisationName: 'Yıldız Dikim Atölyesi', iban: 'TR1', holder: 'Y' },
  ],
  'GET /api/payment-milestones/disputed': [
    {
      id: 'd1',
      brandName: 'Kuzey Örme',
      workshopName: 'Nil Dikim',
      poNumber: 'PO-2026-00418',
      payable: { minor: 12_450_000, currency: 'TRY' },
    },
  ],
};

export const quiet: Answers = {
  ...Object.fromEntries(
    ['needs-person', 'applications', 'papers/review', 'papers/ending', 'orders', 'claims'].map(
      (path) => [`GET /api/${path}`, list([])],
    ),
  ),
  'GET /api/papers/types': types,
  'GET /api/needs-person/workload': {
    ...workload,
    due: 0,
    oldestDue: null,
    running: 0,
    retrying: 0,
    parked: 0,
    parkedLastDay: 0,
  },
  'GET /api/applications/visits': [],
  'GET /api/iban-changes': [],
  'GET /api/payment-milestones/disputed': [],
};

const member = (id: string, name: string) => ({
  organisationId: id,
  name,
  kind: 'workshop',
  code: 'G79UYKP',
  province: 'İstanbul',
  district: 'Gaziosmanpaşa',
  sewingPeople: 16,
  state: 'probation',
  stateSince: day(-40),
  since: day(-40),
});

const move = (course: string, act: string, from: string | null, to: string, days: number) => ({
  at: day(-days),
  course,
  act,
  from,
  to,
  role: 'centre',
  actor: 'Nermin Aydoğdu',
  reason: null,
  note: null,
});

const memberView = (id: string, name: string) => ({
  organisationId: id,
  name,
  kind: 'workshop',
  code: 'G79UYKP',
  state: 'probation',
  stateSince: day(-40),
  since: day(-40),
  version: 1,
  acts: [
    { act: 'promote', reasons: [] },
    { act: 'suspend', reasons: [] },
    { act: 'terminate', reasons: ['open_work'] },
  ],
  applicationId: 'a1',
  timeline: [
    move('member_vetting', 'submit', 'draft', 'submitted', 60),
    move('member_vetting', 'plan_visit', 'in_review', 'visit_scheduled', 50),
    move('member_vetting', 'approve', 'visited', 'approved', 41),
    move('member_standing', 'suspend', 'probation', 'suspended', 20),
    move('member_standing', 'reinstate', 'suspended', 'probation', 10),
  ],
});

const profile = {
  code: 'G79UYKP',
  name: 'Gülizar Öztürkoğlu Dikimevi',
  status: 'active',
  statusSince: day(-40),
  about: null,
  province: 'İstanbul',
  district: 'Gaziosmanpaşa',
  processes: ['sewing', 'finishing_packing'],
  moqPieces: 300,
  leadDays: 20,
  opened: { identifiers: [] },
  members: {
    id: 'x',
    organisationId: 'w1',
    neighbourhood: 'Kâzım Karabekir',
    sewingPeople: 16,
    machines: [
      { type: 'lockstitch', count: 10 },
      { type: 'overlock', count: 6 },
    ],
  },
  own: {
    taxNumber: '1234567890',
    address: {
      province: 'İstanbul',
      district: 'Gaziosmanpaşa',
      neighbourhood: 'Kâzım Karabekir',
      street: '354. Sokak',
      buildingNo: '12',
      buildingName: null,
      floor: '2',
      door: '7',
    },
    people: { sewing: 16, total: 20, registered: 18, women: 12, young: 0 },
    premises: null,
    identifiers: [],
    settings: [],
    sources: [
      { fact: 'address', saidAs: 'owner', saidAt: day(-60), verifiedAt: day(-45) },
      { fact: 'people', saidAs: 'owner', saidAt: day(-60), verifiedAt: null },
      { fact: 'machines', saidAs: 'centre', saidAt: day(-45), verifiedAt: null },
    ],
  },
};

const maker = {
  broker: false,
  reasons: [],
  machines: 16,
  registered: 18,
  ceilingMinutes: 62_000,
  peakMinutes: 17_800,
  limitMinutes: 51_840,
  limitWeeks: 2,
  inHandMinutes: 9_600,
  finished: 0,
  finishedForNext: 1,
  word: 'none',
  wordNote: '',
};

export const registered: Answers = {
  'GET /api/readiness': { frameworks: [] },
  'GET /api/members': list([
    member('w0', 'Ayten Dikim'),
    member('w1', 'Gülizar Öztürkoğlu Dikimevi'),
    member('w2', 'Nil Dikim'),
  ]),
  ...Object.fromEntries(
    [
      ['w0', 'Ayten Dikim'],
      ['w1', 'Gülizar Öztürkoğlu Dikimevi'],
      ['w2', 'Nil Dikim'],
    ].flatMap(([id = '', name = '']) => [
      [`GET /api/members/${id}`, memberView(id, name)],
      [`GET /api/members/${id}/workshop`, { ...profile, name }],
      [`GET /api/members/${id}/maker`, maker],
    ]),
  ),
  'POST /api/members/w1/suspend': problem(400, 'invalid', {
    errors: [{ pointer: '/reason', code: 'required', params: {} }],
  }),
};
