import { expect, test } from '@playwright/test';
import {
  alike,
  applicant,
  applied,
  claim,
  list,
  page,
  server,
  takeOver,
  wrong,
} from './import.answers';
import { desk, expectSound, phone, play, problem, watch } from './stage';

const words = {
  tr: {
    add: '441 atölyeyi ekle',
    seen: 'Gördüm: 4 satır dışarıda kalsın.',
    added: '441 atölye eklendi.',
    columns: /Sütunlar ve anlamları/,
    read: 'Satırları bu sütunlara göre oku',
    twice: 'İki sütun aynı anlama gelemez. Birini dışarıda bırakın.',
    alike: /Benzeyenler/,
    own: 'Ayrı atölye olarak ekle',
    sms: /SMS ile davet et/,
    reach: 'Bu sabit hatta mesaj gitmez.',
    refuse: 'Talebi reddet',
    reason: 'Eksik olanı bir cümleyle yazın.',
    take: 'Benim, devralıyorum',
    send: 'Belgeyi merkeze gönder',
    listed: 'Atölyem merkezin listesinde zaten var',
    find: 'Atölyemi bul',
    tax: 'Atölyenin vergi numarası',
  },
  en: {
    add: 'Add 441 workshops',
    seen: 'I have seen them: 4 lines stay out.',
    added: '441 workshops were added.',
    columns: /The columns and what they mean/,
    read: 'Read the lines by these columns',
    twice: 'Two columns cannot mean the same. Leave one out.',
    alike: /Look-alikes/,
    own: 'Add as workshops of their own',
    sms: /by SMS/,
    reach: 'A message does not reach this landline number.',
    refuse: 'Refuse the claim',
    reason: 'Write in a sentence what is missing.',
    take: 'It is mine, take it over',
    send: 'Send the proof to the centre',
    listed: 'The centre has my workshop on its list already',
    find: 'Find my workshop',
    tax: 'Tax number of the workshop',
  },
};

const shoot = process.env.ILMEK_SHOTS;

for (const [size, viewport] of Object.entries({ phone, desk })) {
  for (const language of ['tr', 'en'] as const) {
    test.describe(`${size}, ${language}`, () => {
      test.use({ viewport, hasTouch: size === 'phone' });
      test.slow();
      const word = words[language];
      const look = async (page: Parameters<typeof expectSound>[0], name: string) => {
        await expectSound(page);
        if (shoot) {
          await page.screenshot({
            path: `${shoot}/${name}-${size}-${language}.png`,
            fullPage: true,
          });
        }
      };

      test('lists, prospects and claims are sound, with data and empty', async ({ page: tab }) => {
        const complaints = watch(tab);
        await play(tab, { kind: 'centre', language, answers: server });
        for (const [name, path] of Object.entries({
          imports: '/centre/imports',
          applied: '/centre/imports/i2',
          failed: '/centre/imports/i3',
          unnamed: '/centre/imports/i4',
          prospects: '/centre/prospects',
          claims: '/centre/claims',
        })) {
          await tab.goto(path);
          await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
          await expect(tab.locator('.skeleton')).toHaveCount(0);
          await look(tab, name);
        }
        const nothing = {
          ...server,
          'GET /api/imports': page(),
          'GET /api/prospects': page(),
          'GET /api/claims': page(),
        };
        await play(tab, { kind: 'centre', language, answers: nothing });
        for (const path of ['/centre/imports', '/centre/prospects', '/centre/claims']) {
          await tab.goto(path);
          await expect(tab.locator('.empty')).toBeVisible();
          await expectSound(tab);
        }
        expect(complaints).toEqual([]);
      });

      test('a list comes in: columns, problems, look-alikes, and only then the word', async ({
        page: tab,
      }) => {
        const complaints = watch(tab);
        const sent: unknown[] = [];
        let rows = wrong;
        await play(tab, {
          kind: 'centre',
          language,
          answers: {
            ...server,
            'PUT /api/files': { id: 'f1', name: 'liste.xlsx', mediaType: 'x', bytes: 9 },
            'POST /api/imports': (body: unknown) => {
              sent.push(body);
              return list();
            },
            'GET /api/imports/i1/rows': () => page(...rows),
            'POST /api/imports/i1/mapping': (body: unknown) => {
              sent.push(body);
              return list({ version: 2 });
            },
            'POST /api/imports/i1/decisions': (body: unknown) => {
              sent.push(body);
              return list({ version: 3 });
            },
            'POST /api/imports/i1/apply': (body: unknown) => {
              sent.push(body);
              return applied;
            },
          },
        });
        await tab.goto('/centre/imports');
        await expect(tab.locator('.drop')).toBeVisible();
        await tab
          .locator('input[type=file]')
          .setInputFiles({ name: 'liste.xlsx', mimeType: 'x', buffer: Buffer.from('PK') });
        await expect(tab).toHaveURL(/imports\/i1/);
        await expect(tab.getByText('1234567891').first()).toBeVisible();
        await tab.getByText(word.columns).click();
        await look(tab, 'preview');

        const means = tab.locator('.import-mapping select');
        await means.nth(0).selectOption('name');
        await expect(tab.getByText(word.twice).first()).toBeVisible();
        await expectSound(tab);
        await means.nth(0).selectOption('phone');
        await tab.getByRole('button', { name: word.read }).click();
        await expect.poll(() => sent.length).toBe(2);

        rows = alike;
        await tab.getByRole('link', { name: word.alike }).click();
        await expect(tab).toHaveURL(/outcome=potential_match/);
        await tab.locator('tbody .table__select input').first().check();
        await look(tab, 'alike');
        await tab.getByRole('button', { name: word.own }).click();
        await expect.poll(() => sent.length).toBe(3);

        const add = tab.getByRole('button', { name: word.add });
        await expect(add).toBeDisabled();
        await tab.getByLabel(word.seen).check();
        await add.click();
        await expect(tab.getByText(word.added)).toBeVisible();
        expect(sent).toEqual([
          { fileId: 'f1' },
          { version: 1, fields: ['phone', 'name', 'tax_number', null] },
          { version: 2, decision: 'add', lines: [77] },
          { version: 3, leaveOut: true },
        ]);
        expect(complaints).toEqual([]);
      });

      test('owners are invited, each row says what became of it', async ({ page: tab }) => {
        const complaints = watch(tab);
        const sent: unknown[] = [];
        await play(tab, {
          kind: 'centre',
          language,
          answers: {
            ...server,
            'POST /api/prospects/p1/invite': (body: unknown) => {
              sent.push(body);
              return {};
            },
            'POST /api/prospects/p2/invite': problem(409, 'refused', { reasons: ['no_mobile'] }),
          },
        });
        await tab.goto('/centre/prospects?district=Esenler');
        await tab.getByRole('button', { name: word.sms }).first().click();
        await expect.poll(() => sent).toEqual([{ by: 'sms' }]);
        await tab.locator('tbody .table__select input').nth(1).check();
        await tab.locator('.button[data-kind=primary]').last().click();
        await expect(tab.getByText(word.reach)).toBeVisible();
        await look(tab, 'invited');
        await expect(tab).toHaveURL(/district=Esenler/);
        expect(complaints).toEqual([]);
      });

      test('a claim is refused only with a reason', async ({ page: tab }) => {
        const complaints = watch(tab);
        const sent: unknown[] = [];
        await play(tab, {
          kind: 'centre',
          language,
          answers: {
            ...server,
            'POST /api/claims/c2/refuse': (body: unknown) => {
              sent.push(body);
              return claim('c2', { state: 'refused' });
            },
          },
        });
        await tab.goto('/centre/claims?claim=c2');
        await tab.getByRole('button', { name: word.refuse }).click();
        await expect(tab.getByText(word.reason)).toBeVisible();
        await look(tab, 'claim');
        await tab.getByRole('combobox').last().selectOption({ index: 1 });
        await tab.getByRole('button', { name: word.refuse }).click();
        await expect.poll(() => sent.length).toBe(1);
        expect(sent[0]).toMatchObject({ version: 0 });
        expect(complaints).toEqual([]);
      });

      test('an owner finds her workshop, takes it over or proves that it is hers', async ({
        page: tab,
      }) => {
        const complaints = watch(tab);
        const sent: unknown[] = [];
        let found = takeOver('free');
        await play(tab, {
          language,
          answers: {
            ...applicant,
            'GET /api/claims/of': [takeOver('free')],
            'GET /api/claims/of/K7M42QP': () => found,
            'PUT /api/files': { id: 'b7', name: 'levha.png', mediaType: 'image/png', bytes: 9 },
            'POST /api/claims': (body: unknown) => {
              sent.push(body);
              found = takeOver('claimed_by_you', { claim: claim('c7') });
              return claim('c7');
            },
            'POST /api/applications/take-over': (body: unknown) => {
              sent.push(body);
              return problem(409, 'refused', { reasons: ['not_entitled'] });
            },
          },
        });
        await tab.goto('/apply');
        await tab.getByText(word.listed).click();
        await tab.getByLabel(word.tax).fill('4590078321');
        await tab.getByRole('button', { name: word.find }).click();
        await expect(tab.getByRole('link', { name: /Yıldız/ })).toBeVisible();
        await look(tab, 'find');
        await tab.getByRole('link', { name: /Yıldız/ }).click();
        await expect(tab).toHaveURL(/claim\/K7M42QP/);

        await tab.getByRole('button', { name: word.send }).click();
        await expect(tab.locator('.field__error')).toHaveCount(2);
        await look(tab, 'prove');
        await tab
          .locator('input[type=file]')
          .last()
          .setInputFiles({
            name: 'levha.pdf',
            mimeType: 'application/pdf',
            buffer: Buffer.from('%PDF-1.7 %%EOF'),
          });
        await tab.getByRole('textbox').first().fill('Hatice Nakkaş');
        await tab.getByRole('button', { name: word.send }).click();
        await expect(tab.getByText('vergi-levhasi.jpg')).toBeVisible();
        await look(tab, 'waiting');
        expect(sent).toEqual([{ code: 'K7M42QP', name: 'Hatice Nakkaş', note: '', proof: ['b7'] }]);

        found = takeOver('free');
        await tab.goto('/claim/K7M42QP?by=sms#s3cret');
        await expect(tab.getByRole('button', { name: word.take })).toBeVisible();
        await look(tab, 'take');
        await tab.getByRole('button', { name: word.take }).click();
        await expect.poll(() => sent[1]).toEqual({ code: 'K7M42QP', secret: 's3cret' });
        await expect(tab.getByRole('button', { name: word.send })).toBeVisible();
        for (const state of ['claimed', 'granted', 'taken'] as const) {
          found = takeOver(state);
          await tab.evaluate(() => sessionStorage.clear());
          await tab.goto(`/claim/K7M42QP?by=${state}`);
          await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
          await look(tab, state);
        }
        expect(complaints).toEqual([]);
      });
    });
  }
}
