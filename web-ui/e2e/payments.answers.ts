// What a server would say about money: a workshop with one of everything, and the brand and centre.

const money = (minor: number) => ({ minor, currency: 'TRY' });

const party = (name: string) => ({ organisationId: name, name });

const fact = (id: string, pieces: number, more: object = {}) => ({
  id,
  state: 'releasable',
  version: 1,
  acts: [{ act: 'dispute', reasons: [] }],
  pieces,
  deliveryNote: `IRS-2026-${id}`,
  way: 'brand',
  factOn: '2026-11-17',
  net: money(pieces * 4250),
  vat: money(pieces * 425),
  withheld: money(Math.round(pieces * 297.5)),
  payable: money(Math.round(pieces * 4377.5)),
  deposit: money(0),
  ...more,
});

export const payout = {
  id: 'p1',
  state: 'pending',
  stateSince: '2026-11-17T09:00:00Z',
  version: 2,
  acts: [],
  kind: 'work',
  week: '2026-W47',
  amount: money(2_188_750),
  received: money(0),
  earnedOn: '2026-11-17',
  dueOn: '2026-11-29',
  daysLate: 0,
  reference: 'ILM7K3QF9X',
  payTo: { iban: 'TR330006100519786457841326', holder: 'Yıldız Dikim Tekstil Ltd. Şti.' },
  orderId: 'o1',
  sliceId: 's1',
  poNumber: 'NW-2026-04711',
  style: 'Basic tişört',
  brand: party('Nordwind Mode GmbH'),
  workshop: party('Yıldız Dikim Atölyesi'),
  facts: [fact('0417', 400), fact('0418', 100, { way: 'silence', factOn: '2026-11-19' })],
};

const act = (name: string, ...reasons: string[]) => ({ act: name, reasons });

export const ownersPayout = {
  ...payout,
  state: 'processing',
  sentOn: '2026-11-24',
  sentReference: 'FT-99812',
  received: money(1_000_000),
  acts: [act('confirm_received'), act('say_not_received')],
  invoice: { id: 'i1', number: 'YLD2026000000017', issuedOn: '2026-11-20' },
};

const item = (why: string, minor: number, more: object = {}) => ({
  payoutId: `p-${why}`,
  sliceId: 's1',
  kind: 'work',
  brandName: 'Nordwind Mode GmbH',
  poNumber: 'NW-2026-04711',
  style: 'Basic tişört, uzun kollu, önden baskılı',
  amount: money(minor),
  pieces: 400,
  why,
  on: '2026-11-29',
  dueOn: '2026-11-29',
  daysLate: 0,
  ...more,
});

export const account = {
  totals: [
    {
      owed: money(12_345_678),
      late: money(875_500),
      onItsWay: money(1_751_000),
      coming: money(34_020_000),
    },
  ],
  owed: [
    item('late', 875_500, { daysLate: 6, on: '2026-11-16', dueOn: '2026-11-16' }),
    item('within_term', 2_188_750),
    item('on_its_way', 1_751_000, { on: '2026-11-24' }),
    item('came_back', 437_750),
    item('rest_missing', 751_000),
    item('iban_on_hold', 1_000_000, { kind: 'deposit' }),
    item('disputed', 425_000, { payoutId: undefined }),
    item('last_piece', 4_400_000, { payoutId: undefined }),
  ],
  coming: [
    item('waits_for_acceptance', 1_313_250, { payoutId: undefined, pieces: 300 }),
    item('in_work', 26_265_000, { payoutId: undefined, pieces: 6000, on: '2026-12-13' }),
  ],
  received: [
    {
      payoutId: 'p9',
      brandName: 'Kuzey Örme Konfeksiyon San. ve Tic. A.Ş.',
      poNumber: 'KO-881',
      style: 'Polo yaka',
      amount: money(1_200_000),
      paidOn: '2026-11-10',
      daysLate: 3,
    },
  ],
  openLines: 2,
  centreMay: true,
};

export const payee = {
  id: 'a1',
  organisationId: 'w',
  organisationName: 'Yıldız Dikim Atölyesi',
  iban: 'TR330006100519786457841326',
  holder: 'Yıldız Dikim Tekstil Ltd. Şti.',
  status: 'second_person',
  changes: true,
  createdAt: '2026-11-21T08:00:00Z',
  createdBy: 'Gülşen Işık',
  usableFrom: '2026-11-23T08:00:00Z',
  previousIban: 'TR12 … 4411',
};

const line = (id: string, more: object = {}) => ({
  id,
  organisationId: 'w',
  organisationName: 'Yıldız Dikim Atölyesi',
  state: 'open',
  version: 0,
  bookedOn: '2026-11-24',
  amount: money(2_188_750),
  rest: money(2_188_750),
  payer: 'NORDWIND MODE GMBH HAMBURG',
  text: 'GELEN FAST NW-2026-04711 DIKIM BEDELI 47. HAFTA SORGU NO 1187716222',
  matches: [],
  candidates: [
    {
      payoutId: 'p1',
      poNumber: 'NW-2026-04711',
      brandName: 'Nordwind Mode GmbH',
      reference: 'ILM7K3QF9X',
      open: money(2_188_750),
      dueOn: '2026-11-29',
      fit: 'exact',
      hints: ['amount', 'name'],
    },
    {
      payoutId: 'p2',
      poNumber: 'NW-2026-04799',
      brandName: 'Nordwind Mode GmbH',
      reference: 'ILM2222223',
      open: money(5_000_000),
      dueOn: '2026-12-06',
      fit: 'part',
      hints: ['name'],
    },
  ],
  ...more,
});

export const lines = {
  items: [
    line('l1'),
    line('l2', {
      state: 'part_matched',
      rest: money(49_000),
      matches: [
        {
          payoutId: 'p3',
          poNumber: 'NW-2026-04600',
          brandName: 'Nordwind Mode GmbH',
          amount: money(1_751_000),
          undoable: true,
        },
      ],
    }),
    line('l3', { state: 'returned', amount: money(-120_000), candidates: [] }),
  ],
};

export const statement = {
  from: '2026-01-01',
  until: '2026-11-22',
  lines: [
    {
      bookedOn: '2026-11-17',
      kind: 'earned',
      brandName: 'Nordwind Mode GmbH',
      poNumber: 'NW-2026-04711',
      document: 'YLD2026000000017',
      amount: money(1_751_000),
      balance: money(1_751_000),
    },
    {
      bookedOn: '2026-11-20',
      kind: 'received',
      brandName: 'Nordwind Mode GmbH',
      poNumber: 'NW-2026-04711',
      amount: money(-1_751_000),
      balance: money(0),
    },
  ],
};

export const statements = [
  {
    id: 'b1',
    fileName: 'hesap-hareketleri-kasim-2026.xml',
    format: 'camt053',
    account: 'TR33 … 1326',
    importedAt: '2026-11-24T10:00:00Z',
    byCentre: true,
    lines: 48,
    newLines: 5,
    knownLines: 12,
    leftOutLines: 31,
    matchedLines: 3,
  },
];

export const preview = {
  format: 'csv',
  headings: ['İşlem Tarihi', 'Fiş No', 'Açıklama', 'Borç', 'Alacak', 'Bakiye'],
  rows: [
    ['24.11.2026', '778', 'GELEN FAST NORDWIND', '', '21.887,50', '21.887,50'],
    ['24.11.2026', '779', 'ELEKTRİK', '1.250,40', '', '20.637,10'],
  ],
  mapping: {
    date: 'İşlem Tarihi',
    credit: 'Alacak',
    debit: 'Borç',
    text: 'Açıklama',
    reference: 'Fiş No',
  },
  kept: false,
  missing: [],
};

export const brandsPayouts = {
  items: [
    { ...payout, id: 'p0', daysLate: 6, dueOn: '2026-11-16', acts: [act('announce_sent')] },
    { ...payout, acts: [act('announce_sent')] },
    {
      ...payout,
      id: 'p5',
      kind: 'deposit',
      week: undefined,
      facts: [],
      payTo: undefined,
      hold: 'iban_on_hold',
      workshop: party('Güneş Konfeksiyon'),
    },
    { ...payout, id: 'p6', state: 'paid', paidOn: '2026-11-10', paidHow: 'statement' },
  ],
};

export const disputes = [
  {
    id: 'd1',
    state: 'disputed',
    stateSince: '2026-11-20T09:00:00Z',
    version: 3,
    acts: [act('resolve_for_workshop'), act('resolve_for_brand')],
    sliceId: 's1',
    poNumber: 'NW-2026-04711',
    style: 'Basic tişört',
    brandName: 'Nordwind Mode GmbH',
    workshopName: 'Yıldız Dikim Atölyesi',
    pieces: 100,
    deliveryNote: 'IRS-2026-0418',
    payable: money(437_750),
    reason: 'Sayımda 12 adet eksik çıktı, ikisi de lekeli.',
  },
];

export const timeline = [
  { at: '2026-11-17T09:00:00Z', role: 'system', act: 'open', to: 'pending' },
  {
    at: '2026-11-24T09:00:00Z',
    actor: 'Nordwind Mode GmbH',
    role: 'brand',
    act: 'announce_sent',
    from: 'pending',
    to: 'processing',
  },
];
