import { expect, test } from '@playwright/test';
import { type Answers, desk, expectSound, phone, play, problem, watch } from './stage';

const team = {
  people: [
    {
      id: 'p',
      name: 'Gülşen Işık',
      role: 'owner',
      since: '2026-01-10T09:00:00Z',
      address: '+905321112233',
      changeable: false,
      self: true,
    },
    {
      id: 'p2',
      name: 'Hatice Karabulutlu Yıldırım',
      role: 'manager',
      since: '2026-02-10T09:00:00Z',
      address: 'hatice.karabulutlu.yildirim@yildiz-dikim-atolyesi.test',
      changeable: true,
      self: false,
    },
  ],
  invited: [
    {
      id: 'i1',
      address: '+905337778899',
      role: 'foreman',
      by: 'Gülşen Işık',
      invitedAt: '2026-03-01T09:00:00Z',
      expiresAt: '2026-03-08T09:00:00Z',
    },
  ],
  roles: ['owner', 'manager', 'foreman'],
};

const account = { phone: '+905321112233', email: null, password: true };

const devices = [
  {
    id: 'd1',
    agent: 'Mozilla/5.0 (Linux; Android 14; SM-A155F) Chrome/121.0 Mobile Safari/537.36',
    since: '2026-02-01T09:00:00Z',
    seenAt: '2026-03-05T09:00:00Z',
    current: true,
  },
  {
    id: 'd2',
    agent: null,
    since: '2026-02-01T09:00:00Z',
    seenAt: '2026-03-01T09:00:00Z',
    current: false,
  },
];

const preferences = {
  email: true,
  sms: true,
  choices: ['work', 'money', 'papers', 'membership'].map((kind) => ({
    kind,
    email: true,
    sms: kind === 'money',
  })),
};

const notices = {
  unread: 2,
  next: 'n3',
  items: [
    {
      id: 'n1',
      kind: 'work',
      title: 'Yeni iş: Kuzey Örme, 12.000 adet',
      text: 'Kuzey Örme sizden fiyat istiyor: Basic tişört, 12.000 adet. Termin: 48. hafta (23–29 Kasım).',
      link: '/workshop/invitations/x',
      at: '2026-03-05T09:12:00Z',
      read: false,
    },
    {
      id: 'n2',
      kind: 'account',
      title: 'Parolanız değişti',
      text: 'Hesabınızın parolası değiştirildi; öbür cihazlardaki oturumlar kapandı.',
      link: null,
      at: '2026-03-04T09:12:00Z',
      read: false,
    },
    {
      id: 'n3',
      kind: 'papers',
      title: 'Belgeniz onaylandı: Vergi Levhası',
      text: 'Küme merkezi belgenizi onayladı: Vergi Levhası.',
      link: '/workshop/papers/x',
      at: '2026-03-03T09:12:00Z',
      read: true,
    },
  ],
};

const keys = [
  {
    id: 'k1',
    name: 'ERP',
    hint: 'x7Qa',
    by: 'Anna Lindqvist',
    createdAt: '2026-02-01T09:00:00Z',
    usedAt: '2026-03-05T08:00:00Z',
  },
  {
    id: 'k2',
    name: 'Depo',
    hint: 'b2Zz',
    by: 'Anna Lindqvist',
    createdAt: '2026-02-02T09:00:00Z',
    usedAt: null,
  },
];

const changes = [
  {
    id: 'c1',
    person: 'Emine Şahin',
    organisations: ['Yıldız Dikim Atölyesi'],
    oldNumber: '+90 ••• ••• •• 33',
    newNumber: '+905441234567',
    seen: 'Kimlik kartı görüldü',
    state: 'asked',
    askedBy: 'Zehra Aydın',
    askedAt: '2026-03-05T09:00:00Z',
    decidedBy: null,
    decidedAt: null,
    mine: false,
  },
  {
    id: 'c2',
    person: 'Ali Demir',
    organisations: [],
    oldNumber: '+90 ••• ••• •• 44',
    newNumber: '+905441234568',
    seen: 'Pasaport görüldü',
    state: 'approved',
    askedBy: 'Elif Kaya',
    askedAt: '2026-03-01T09:00:00Z',
    decidedBy: 'Zehra Aydın',
    decidedAt: '2026-03-02T09:00:00Z',
    mine: false,
  },
];

const found = [
  { id: 'p9', name: 'Emine Şahin', number: '+90 ••• ••• •• 33', organisations: ['Yıldız Dikim'] },
  { id: 'p8', name: 'Emine Ak', number: null, organisations: [] },
];

const answers: Answers = {
  'GET /api/session/account': account,
  'GET /api/session/devices': devices,
  'GET /api/notices/preferences': preferences,
  'GET /api/notices': notices,
  'GET /api/people': team,
  'GET /api/session/api-keys': keys,
  'POST /api/session/api-keys': { id: 'k3', name: 'WMS', key: `ilmek_${'aB3_'.repeat(10)}xyz` },
  'GET /api/people/lost-numbers': changes,
  'GET /api/people/lost-numbers/people': found,
  'POST /api/people/invitations': problem(400, 'invalid', {
    errors: [{ pointer: '/address', code: 'phone', params: {} }],
  }),
  'POST /api/people/lost-numbers': problem(409, 'refused', { reasons: ['number_in_use'] }),
  'POST /api/sign-in/invitation': {
    organisation: 'Yıldız Dikim Atölyesi',
    kind: 'workshop',
    role: 'manager',
    by: 'Gülşen Işık',
    address: '+90 ••• ••• •• 12',
  },
  'POST /api/sign-in/invitation/accept': problem(410, 'link_over'),
  'POST /api/sign-in/founding': {},
  'POST /api/sign-in/password': problem(422, 'password_wrong'),
};

const pictures = process.env.ILMEK_PICTURES;

for (const [size, viewport] of Object.entries({ phone, desk })) {
  for (const language of ['tr', 'en'] as const) {
    test.describe(`${size}, ${language}`, () => {
      test.use({ viewport, hasTouch: size === 'phone' });

      /** Sound, and kept as a picture for who wants to look. */
      const look = async (page: Parameters<typeof expectSound>[0], name: string) => {
        await expectSound(page);
        if (pictures) {
          await page.screenshot({
            path: `${pictures}/${name}-${size}-${language}.png`,
            fullPage: true,
          });
        }
      };

      test('a person finds how to sign in, what is sent and where the account is open', async ({
        page,
      }) => {
        const complaints = watch(page);
        await play(page, { kind: 'workshop', language, answers });
        await page.goto('/account');
        await expect(page.getByRole('table')).toBeVisible();
        await expect(page.getByText(/Chrome, Android/)).toBeVisible();
        await look(page, 'account');
        await page
          .getByRole('button', {
            name: language === 'tr' ? 'Parolayı değiştir' : 'Change the password',
          })
          .click();
        await page
          .getByRole('button', {
            name: language === 'tr' ? 'Parolayı kaydet' : 'Save the password',
          })
          .click();
        await look(page, 'account-password');
        expect(complaints).toEqual([]);
      });

      test('people are listed, invited and let go', async ({ page }) => {
        const complaints = watch(page);
        for (const kind of ['workshop', 'brand', 'centre'] as const) {
          await play(page, { kind, language, answers });
          await page.goto(`/${kind}/people`);
          await expect(page.getByText('Hatice Karabulutlu Yıldırım')).toBeVisible();
          await look(page, `people-${kind}`);
          await page.unrouteAll();
        }
        await play(page, { kind: 'workshop', language, answers });
        await page.goto('/workshop/people');
        const invite = language === 'tr' ? 'Birini davet et' : 'Invite somebody';
        await page.getByRole('button', { name: invite }).click();
        const dialog = page.getByRole('dialog', { name: invite });
        const send = dialog.getByRole('button', {
          name: language === 'tr' ? 'Daveti gönder' : 'Send the invitation',
        });
        await send.click();
        await look(page, 'invite-empty');
        await dialog.getByRole('textbox').fill('12');
        await dialog.getByRole('radio').nth(1).check();
        await send.click();
        await expect(
          dialog.getByText(language === 'tr' ? /05 ile başlar/ : /begins with 05/),
        ).toBeVisible();
        await look(page, 'invite-refused');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: language === 'tr' ? 'Çıkar' : 'Remove' }).click();
        await look(page, 'remove');
        expect(complaints).toEqual([]);
      });

      test('notices are counted, read and lead on', async ({ page }) => {
        const complaints = watch(page);
        await play(page, { kind: 'workshop', language, answers });
        await page.goto('/notices');
        await expect(page.getByText('Parolanız değişti')).toBeVisible();
        await look(page, 'notices');
        await page.unrouteAll();
        await play(page, {
          kind: 'workshop',
          language,
          answers: { ...answers, 'GET /api/notices': { items: [], unread: 0, next: null } },
        });
        await page.goto('/notices');
        await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
        await look(page, 'notices-empty');
        expect(complaints).toEqual([]);
      });

      test('a key is shown once', async ({ page }) => {
        const complaints = watch(page);
        await play(page, { kind: 'brand', language, answers });
        await page.goto('/brand/api-keys');
        await page
          .getByRole('button', { name: language === 'tr' ? 'Anahtar oluştur' : 'Make a key' })
          .click();
        await look(page, 'keys-empty-name');
        await page.getByRole('textbox').fill('WMS');
        await page
          .getByRole('button', { name: language === 'tr' ? 'Anahtar oluştur' : 'Make a key' })
          .click();
        await expect(page.getByText(/^ilmek_/)).toBeVisible();
        await look(page, 'keys');
        expect(complaints).toEqual([]);
      });

      test('two coordinators replace a lost number', async ({ page }) => {
        const complaints = watch(page);
        await play(page, { kind: 'centre', language, answers });
        await page.goto('/centre/lost-numbers');
        await expect(page.getByText('Emine Şahin')).toBeVisible();
        await look(page, 'lost-numbers');
        await page
          .getByRole('button', {
            name: language === 'tr' ? 'Numarasını kaybeden var' : 'Somebody lost her number',
          })
          .click();
        await page.getByRole('searchbox').fill('Emine');
        await page
          .getByRole('button', { name: language === 'tr' ? 'Bu kişi' : 'This person' })
          .click();
        const ask = page.getByRole('button', {
          name: language === 'tr' ? 'Değişikliği iste' : 'Ask for the change',
        });
        await ask.click();
        await look(page, 'lost-number-empty');
        await page.getByRole('dialog').getByRole('textbox').first().fill('0544 123 45 67');
        await page.getByRole('dialog').getByRole('textbox').last().fill('Kimlik kartı görüldü');
        await ask.click();
        await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
        await look(page, 'lost-number-refused');
        expect(complaints).toEqual([]);
      });

      test('a link lets somebody in, or says that it is over', async ({ page }) => {
        const complaints = watch(page);
        await play(page, { language, answers });
        await page.goto('/join#token');
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Yıldız Dikim Atölyesi');
        await look(page, 'join');
        await page.getByRole('textbox').fill('Hatice Yılmaz');
        await page.getByRole('main').getByRole('button').click();
        await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
        await look(page, 'join-over');
        await page.goto('/found#token');
        await page.getByRole('main').getByRole('button').click();
        await look(page, 'found-empty');
        await page.unrouteAll();
        await play(page, { kind: 'brand', language, answers });
        await page.goto('/join#token');
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Yıldız Dikim Atölyesi');
        await look(page, 'join-signed-in');
        await page.unrouteAll();
        await play(page, {
          language,
          answers: { 'POST /api/sign-in/invitation': problem(410, 'link_over') },
        });
        await page.goto('/join#old');
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await look(page, 'join-dead');
        expect(complaints).toEqual([]);
      });

      test('a wrong password says so and the code stays beside it', async ({ page }) => {
        const complaints = watch(page);
        await play(page, { language, answers });
        await page.goto('/sign-in');
        await page
          .getByRole('button', {
            name: language === 'tr' ? 'Parolayla gir' : 'Sign in with a password',
          })
          .click();
        await page
          .getByLabel(language === 'tr' ? 'Cep telefonu ya da e-posta' : 'Mobile number or e-mail')
          .fill('a@b.test');
        await page
          .getByLabel(language === 'tr' ? 'Parola' : 'Password', { exact: true })
          .fill('yanlış parola');
        await page
          .getByRole('main')
          .getByRole('button', { name: language === 'tr' ? 'Giriş yap' : 'Sign in', exact: true })
          .click();
        await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
        await look(page, 'password');
        expect(complaints).toEqual([]);
      });
    });
  }
}
