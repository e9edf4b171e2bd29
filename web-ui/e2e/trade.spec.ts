import { expect, test } from '@playwright/test';
import { account, payout } from './payments.answers';
import { type Answers, desk, expectSound, phone, play, problem, watch } from './stage';
import { candidates, capacity, comparison, order, slice } from './trade.answers';

const page = (items: object[]) => ({ items, next: null });

const owner: Answers = {
  'GET /api/slices': page([slice]),
  'GET /api/slices/s1': slice,
  'GET /api/timeline/slice/s1': [],
  'GET /api/invitations': page([]),
  'GET /api/account': account,
  'GET /api/papers': { lights: [], papers: [] },
  'GET /api/papers/types': [
    {
      id: 'fire_report',
      group: 'fire',
      nameTr: 'İtfaiye Raporu',
      nameEn: 'Fire authority report',
      months: 12,
      needsExpiry: false,
      sensitivity: 'normal',
      asked: true,
    },
  ],
  'GET /api/capacity': capacity,
  'GET /api/capacity/typical-minutes': [],
  'GET /api/notices': { items: [], unread: 0, next: null },
};

const paid = { totals: [], owed: [], coming: [], received: [], openLines: 0, centreMay: false };

const brand = (state: string): Answers => ({
  'GET /api/orders/o1': order(state),
  'GET /api/timeline/order/o1': [],
  'GET /api/payouts': page([
    payout,
    { ...payout, id: 'p2', orderId: 'another', workshop: { organisationId: 'x', name: 'Başka' } },
  ]),
  'GET /api/enquiries/e1/quotes': comparison('Güngören'),
  'GET /api/candidates': candidates,
  'GET /api/candidates/overview': {
    ready: false,
    total: 0,
    districts: [],
    certificates: [],
    machines: [],
    near: [],
    points: [],
  },
  'GET /api/papers/types': [],
  'GET /api/notices': { items: [], unread: 0, next: null },
});

const words = {
  tr: {
    money: 'Gelecek para',
    job: 'Bu işin parası',
    nothing: 'Bu işten bekleyen para kalmadı.',
    scarce: 'Az olan makineniz var mı?',
    add: 'Az olan makine ekle',
    set: 'Altı hafta için kaydet',
    choose: 'Makineyi seçin.',
    guide: 'Bu evrak neden gerekli, nasıl alınır',
    helps: 'Kim yardım eder',
    payments: 'Ödemeler',
    again: 'Yeniden sipariş ver',
    record: 'henüz kaydı yok',
    ask: 'Doğrudan sor',
  },
  en: {
    money: 'Money coming',
    job: 'Money of this job',
    nothing: 'Nothing of this job is open any more.',
    scarce: 'Are some machines scarce?',
    add: 'Add a scarce machine',
    set: 'Set for six weeks',
    choose: 'Choose the machine.',
    guide: 'What this paper is for and how to get it',
    helps: 'Who helps',
    payments: 'Payments',
    again: 'Order once more',
    record: 'no record yet',
    ask: 'Ask directly',
  },
};

for (const [size, viewport] of Object.entries({ phone, desk })) {
  for (const language of ['tr', 'en'] as const) {
    test.describe(`${size}, ${language}`, () => {
      test.use({ viewport });
      const word = words[language];

      test('an owner sees the money coming, of all jobs and of one', async ({
        page: tab,
      }, info) => {
        const complaints = watch(tab);
        await play(tab, { kind: 'workshop', language, answers: owner });
        await tab.goto('/workshop');
        await expect(tab.getByText(word.money)).toBeVisible();
        await expectSound(tab);
        await tab.screenshot({ path: info.outputPath('today.png'), fullPage: true });
        await tab.goto('/workshop/jobs/s1');
        await expect(tab.getByRole('heading', { name: word.job })).toBeVisible();
        await expectSound(tab);
        await tab.screenshot({ path: info.outputPath('job.png'), fullPage: true });
        expect(complaints).toEqual([]);
      });

      test('a paid job says so', async ({ page: tab }) => {
        await play(tab, {
          kind: 'workshop',
          language,
          answers: { ...owner, 'GET /api/account': paid },
        });
        await tab.goto('/workshop/jobs/s1');
        await expect(tab.getByText(word.nothing)).toBeVisible();
        await expectSound(tab);
      });

      test('scarce machines are a second limit', async ({ page: tab }, info) => {
        await play(tab, { kind: 'workshop', language, answers: owner });
        await tab.goto('/workshop/capacity');
        await tab.getByText(word.scarce).click();
        await expectSound(tab);
        await tab.screenshot({ path: info.outputPath('machines.png'), fullPage: true });
        await tab.getByRole('button', { name: word.add }).click();
        await tab.getByRole('button', { name: word.set }).click();
        await expect(tab.getByText(word.choose)).toBeVisible();
        await expectSound(tab);
        await tab.screenshot({ path: info.outputPath('machine.png') });
      });

      test('a paper says what it is for', async ({ page: tab }, info) => {
        await play(tab, { kind: 'workshop', language, answers: owner });
        await tab.goto('/workshop/papers/new?type=fire_report');
        await tab.getByText(word.guide).click();
        await expect(tab.getByText(word.helps)).toBeVisible();
        await expectSound(tab);
        await tab.screenshot({ path: info.outputPath('guide.png'), fullPage: true });
      });

      test('an order shows its own payments and is ordered again', async ({ page: tab }, info) => {
        await play(tab, { kind: 'brand', language, answers: brand('completed') });
        await tab.goto('/brand/orders/o1');
        await expect(tab.getByRole('heading', { name: word.payments })).toBeVisible();
        await expect(tab.getByRole('table').last()).toBeVisible();
        await expect(tab.getByText('Başka')).toHaveCount(0);
        await expectSound(tab);
        await tab.screenshot({ path: info.outputPath('order.png'), fullPage: true });
        await tab.getByRole('button', { name: word.again }).click();
        await expect(tab.getByRole('dialog')).toBeVisible();
        await expectSound(tab);
      });

      test('an order under way is not ordered again', async ({ page: tab }) => {
        await play(tab, { kind: 'brand', language, answers: brand('in_production') });
        await tab.goto('/brand/orders/o1');
        await expect(tab.getByRole('heading', { name: word.payments })).toBeVisible();
        await expect(tab.getByRole('button', { name: word.again })).toHaveCount(0);
      });

      test('quotes are compared by record and distance too', async ({ page: tab }, info) => {
        await play(tab, { kind: 'brand', language, answers: brand('completed') });
        await tab.goto('/brand/enquiries/e1/compare');
        await expect(tab.getByText(word.record)).toBeVisible();
        await expect(tab.getByText(/328 km/)).toBeVisible();
        await expectSound(tab);
        await tab.screenshot({ path: info.outputPath('compare.png'), fullPage: true });
      });

      test('a workshop known already is asked directly', async ({ page: tab }, info) => {
        let sent: unknown;
        await play(tab, {
          kind: 'brand',
          language,
          answers: {
            ...brand('completed'),
            'POST /api/enquiries': (body: unknown) => {
              sent = body;
              return problem(400, 'invalid', { errors: [{ pointer: '/poNumber', code: 'taken' }] });
            },
          },
        });
        await tab.goto('/brand/workshops');
        await tab.getByRole('button', { name: word.ask }).click();
        await tab.getByRole('dialog').getByRole('textbox').fill('PO-1');
        await tab.getByRole('dialog').getByRole('textbox').press('Enter');
        await expect.poll(() => sent).toEqual({ poNumber: 'PO-1', workshopId: 'w1' });
        await expectSound(tab);
        await tab.screenshot({ path: info.outputPath('ask.png') });
      });
    });
  }
}
