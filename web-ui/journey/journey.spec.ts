import { expect, test } from '@playwright/test';
import { Person } from './people';

const phone = { width: 360, height: 740 };
const desk = { width: 1440, height: 900 };
const mark = Date.now().toString().slice(-7);

/** A day so many days from now. */
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A Turkish tax number with its check digit, other for every run. */
function taxNumber(): string {
  const nine = `${Math.floor(Math.random() * 9e8) + 1e8}`;
  let sum = 0;
  for (let i = 0; i < 9; i++) {
    const digit = (Number(nine[i]) + 9 - i) % 10;
    const part = (digit * 2 ** (9 - i)) % 9;
    sum += digit !== 0 && part === 0 ? 9 : part;
  }
  return `${nine}${(10 - (sum % 10)) % 10}`;
}

/** The smallest picture a phone could have taken. */
const photo = {
  name: 'evrak.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

type Review = { organisation: string; paperId: string; revision: { number: number } };

/** What this applicant handed in and nobody has looked at. */
async function papersToReview(coordinator: Person, organisation: string) {
  const { items } = await coordinator.read('/api/papers/review?size=200');
  return items
    .filter((one: Review) => one.organisation === organisation)
    .map((one: Review) => ({ id: one.paperId, revision: one.revision.number }));
}

/** ISO week so many weeks from now. */
function week(ahead: number): string {
  const day = new Date(Date.now() + ahead * 7 * 86_400_000);
  const thursday = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const number = Math.ceil(((thursday.getTime() - first) / 86_400_000 + 1) / 7);
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, '0')}`;
}

const brandAnswers = (mark: string) => ({
  brand: {
    legalName: `Elbe ${mark} GmbH`,
    country: 'DE',
    city: 'Hamburg',
    taxNumber: `DE${mark}00`,
    website: 'https://elbe.example',
    sector: 'ready_to_wear',
  },
  contact: { name: 'Ina Voss', informed: true },
});

/** 1,200 basic T-shirts as they stand in a spreadsheet: sizes on top, colours at the side. */
const spreadsheet = 'Colour\tS\tM\tL\nBlack\t200\t200\t200\nEcru\t200\t200\t200';

/** The long form, typed as a buyer types it. */
async function describeTheWork(buyer: Person, workshop: string) {
  const { page } = buyer;
  const part = (name: string) => page.locator(`#part-${name}`);
  await buyer.fill('Style name', 'Basic crew neck');
  await buyer.fill('Season', 'SS27');
  await buyer.fill('Supplier number', 'S-4711');
  await page.getByLabel('Kind of garment').selectOption('basic_tshirt');
  await buyer.fill('In your own words', 'Single jersey, 160 g/m2');
  await part('work').locator('input[type=file]').first().setInputFiles(photo);
  await expect(buyer.button('Remove the picture')).toBeVisible();
  await part('work')
    .locator('input[type=file]')
    .last()
    .setInputFiles({
      name: 'techpack.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(
        '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
      ),
    });
  await expect(page.getByRole('link', { name: 'techpack.pdf' })).toBeVisible();
  await page.getByRole('textbox', { name: 'New colour' }).evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const init = { clipboardData, bubbles: true, cancelable: true };
    field.dispatchEvent(new ClipboardEvent('paste', init));
  }, spreadsheet);
  await expect(part('pieces').getByText('1,200')).toBeVisible();
  await buyer.fill('May be fewer by', 2);
  await buyer.fill('May be more by', 3);
  await part('minutes').getByLabel('Sewing').check();
  await part('minutes').getByLabel('Minutes per piece').first().fill('12');
  await part('minutes').getByLabel('Pressing and packing').check();
  await part('minutes').getByLabel('Minutes per piece').last().fill('1.5');
  await buyer.check('We send the material (contract work)');
  await page.getByLabel('Terms of delivery').selectOption('exw');
  await buyer.fill('Delivery address', 'Merter, Güngören, İstanbul');
  await buyer.fill('Packing instructions', 'Polybag, 50 per carton');
  await buyer.fill('Label instructions', 'Main label neck, care label side seam');
  await buyer.fill('Tests asked', 'Wash 40 °C, colour fastness 4');
  await page.getByLabel('Inspection level').selectOption('ii');
  await page.getByLabel('AQL, critical defects').selectOption('0');
  await page.getByLabel('AQL, major defects').selectOption('2.5');
  await page.getByLabel('AQL, minor defects').selectOption('4');
  await buyer.fill('Price idea per piece', '45');
  await buyer.fill('Quotes are taken until', inDays(7));
  await page.getByLabel('Due week').selectOption(week(8));
  await buyer.press('Choose workshops');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill(workshop);
  const row = dialog.getByRole('row').filter({ hasText: workshop });
  await row.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Put 1 on the list' }).click();
  await expect(page.getByText('Everything is there. It can be posted.')).toBeVisible();
}

/** Her members as a coordinator keeps them: a title above, a number that lost its digits below. */
const memberList = () => ({
  name: `uyeler-${mark}.csv`,
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'ÜYE ATÖLYELER;;;;;',
      'Firma Ünvanı;Vergi No;İlçe;Mahalle;Usta;Telefon',
      `Çınar Dikim ${mark};${taxNumber()};Esenler;Menderes;12;0535${mark}`,
      `IŞIL KONFEKSİYON ${mark};${taxNumber()};Bağcılar;Yıldıztepe;8;0536${mark}`,
      `Yarım Kalan ${mark};12345;Esenler;Oruçreis;5;`,
    ].join('\r\n'),
  ),
});

test('an order goes from application to paid', async ({ browser }) => {
  const coordinator = await Person.signIn(browser, 'merkez@ilmek.example', 'tr', desk);

  await test.step('0. the coordinator imports her member spreadsheet', async () => {
    const { page } = coordinator;
    await page.goto('/centre/imports');
    await page.locator('input[type=file]').setInputFiles(memberList());
    await page.waitForURL(/\/centre\/imports\/.+/);
    await expect(page.getByRole('cell', { name: '12345', exact: true })).toBeVisible();
    const add = page.getByRole('button', { name: '2 atölyeyi ekle' });
    await expect(add).toBeDisabled();
    await page.getByRole('checkbox').check();
    await add.click();
    await expect(page.getByText('2 atölye eklendi.')).toBeVisible();
    await page
      .getByRole('link', { name: coordinator.say('See them and invite their owners') })
      .click();
    const listed = page.getByRole('listitem').or(page.getByRole('row')).filter({ hasText: mark });
    await expect(page.getByText(`Çınar Dikim ${mark}`, { exact: true })).toBeVisible();
    await listed
      .getByRole('button', { name: coordinator.say('Invite by SMS') })
      .first()
      .click();
    await expect(
      listed.locator('.badge', { hasText: coordinator.say('Invited') }).first(),
    ).toBeVisible();
  });

  const owner = await Person.signIn(browser, `0534${mark}`, 'tr', phone);
  const name = `İğne İplik ${mark}`;

  await test.step('1. a workshop applies from a phone, in Turkish', async () => {
    await owner.page.goto('/apply');
    await owner.check('A workshop');
    await owner.fill('Name of the workshop', name);
    await owner.press('Begin the application');
    await owner.fill('Tax number', taxNumber());
    await owner.press('Continue');
    await owner.fill('District', 'Esenler');
    await owner.fill('Neighbourhood', 'Oruçreis');
    await owner.fill('Street', 'Tekstilkent Cad.');
    await owner.fill('Building no.', '10');
    await owner.fill('Floor', '2');
    await owner.fill('Door no.', mark);
    await owner.press('Continue');
    await owner.check('Sewing');
    await owner.check('Pressing and packing');
    await owner.press('Continue');
    await owner.fill('Lockstitch machine', 8);
    await owner.fill('Overlock', 6);
    await owner.press('Continue');
    await owner.fill('How many people sew?', 12);
    await owner.fill('How many people work in all?', 15);
    await owner.press('Continue');
    for (const later of ['terms', 'premises', 'baseline']) {
      await test.step(later, () => owner.press('I do not know now, later'));
    }
    await owner.button('Add this paper').first().click();
    await owner.page.locator('input[type=file]').first().setInputFiles(photo);
    await owner.fill('Who issued it?', 'Esenler Vergi Dairesi');
    await owner.fill('Date on the paper', inDays(-30));
    await owner.press('Hand in this paper');
    await expect(owner.button('Hand in this paper')).toBeHidden();
    await owner.press('Continue');
    await owner.fill('Your first and last name', 'Gülşen Işık');
    await owner.page.getByRole('checkbox').check();
    await owner.press('Send the application');
    await expect(owner.button('Send the application')).toBeHidden();
  });

  await test.step('2. the coordinator visits and approves', async () => {
    await coordinator.page.goto('/centre/applications');
    await coordinator.page.getByRole('link', { name }).click();
    await coordinator.act('member_vetting', 'take_up');
    for (const { id, revision } of await papersToReview(coordinator, name)) {
      await coordinator.ask(`/api/papers/${id}`, `revisions/${revision}/confirm`);
    }
    await coordinator.act('member_vetting', 'plan_visit');
    await coordinator.page
      .getByRole('dialog')
      .getByLabel(coordinator.say('Day of the visit'))
      .fill(inDays(1));
    await coordinator.submit();
    await coordinator.act('member_vetting', 'record_visit');
    await coordinator.answer('Is everything as described below?', 'Yes');
    await coordinator.fill('How many people were at work?', 11);
    await coordinator.answer('Do the machines stand there and belong to the workshop?', 'Yes');
    await coordinator.answer('Was anybody at work who looks too young?', 'No');
    await coordinator.answer('Are the exits open and free?', 'Yes');
    await coordinator.fill('Who of the workshop signs?', 'Gülşen Işık');
    await coordinator.press('Record the visit');
    await coordinator.act('member_vetting', 'approve');
    await coordinator.submit();
    await expect(
      coordinator.page.getByText(coordinator.label('member_vetting', 'state', 'approved')).first(),
    ).toBeVisible();
  });

  await test.step('3. the owner publishes her weeks', async () => {
    for (let n = 0; n < 9; n++) {
      for (const process of ['sewing', 'finishing_packing']) {
        await owner.send('/api/capacity/weeks/correct', { week: week(n), process, minutes: 9000 });
      }
    }
    await owner.page.goto('/workshop/capacity');
    await expect(owner.page.getByText('9.000').first()).toBeVisible();
  });

  const buyer = await Person.signIn(browser, `einkauf-${mark}@ornek.example`, 'en', desk);
  const poNumber = `PO-${mark}`;

  const enquiry = await test.step('4. a vetted brand posts and invites', async () => {
    const { id: application } = await buyer.send('/api/applications', {
      kind: 'brand',
      name: `Elbe ${mark}`,
    });
    await buyer.send(`/api/applications/${application}/answers`, brandAnswers(mark));
    await buyer.ask(`/api/applications/${application}`, 'submit');
    await coordinator.ask(`/api/applications/${application}`, 'take-up');
    await coordinator.ask(`/api/applications/${application}`, 'approve', { note: '' });
    await expect(async () => {
      expect((await buyer.read('/api/session')).organisation.admitted).toBe(true);
    }).toPass();
    await buyer.page.goto('/brand/enquiries');
    await buyer.button('New enquiry').first().click();
    await buyer.fill('Your PO number', poNumber);
    await buyer.press('Begin');
    await buyer.page.waitForURL(/\/brand\/enquiries\/[0-9a-f-]{36}$/);
    const begun = new URL(buyer.page.url()).pathname.split('/').pop() ?? '';
    await describeTheWork(buyer, name);
    await buyer.act('enquiry', 'publish');
    await buyer.press('Post it');
    await expect(
      buyer.page.getByText(buyer.label('enquiry', 'state', 'published')).first(),
    ).toBeVisible();
    return begun;
  });

  await test.step('5. the owner sees what she gets and quotes on her phone', async () => {
    const { items } = await owner.read('/api/invitations');
    await owner.page.goto(`/workshop/invitations/${items[0].id}`);
    await owner.page.getByRole('link', { name: owner.say('Give a price') }).click();
    await owner.fill('For how much do you make one piece?', '47');
    await owner.press('Next question');
    await owner.page.getByLabel(owner.say('How many of it can you take?')).waitFor();
    await owner.press('Next question');
    await owner.press('Send the price');
    await expect(owner.page.getByText(owner.say('Your price is with the brand.'))).toBeVisible();
  });

  const slice = await test.step('6. the brand compares and awards with a reason', async () => {
    await buyer.page.goto(`/brand/enquiries/${enquiry}/compare`);
    await buyer.button('Give the work').first().click();
    const dialog = buyer.page.getByRole('dialog');
    await dialog.getByRole('radio').first().check();
    await buyer.submit();
    await expect(async () => {
      expect((await buyer.read(`/api/orders?q=${poNumber}`)).items).toHaveLength(1);
    }).toPass();
    const { items } = await owner.read('/api/slices');
    return items[0].id as string;
  });

  await test.step('7. the owner reports, the brand accepts', async () => {
    await owner.page.goto(`/workshop/jobs/${slice}`);
    for (const act of ['report_material_in', 'start_cutting', 'start_sewing', 'start_finishing']) {
      await owner.act('slice', act);
      await owner.submit();
    }
    await owner.page.goto(`/workshop/jobs/${slice}/deliver`);
    await owner.page.getByRole('button', { name: /1\.200/ }).click();
    await owner.fill('Number of the delivery note', 'IRS-7');
    await owner.press('Report the delivery');
    const { items } = await buyer.read(`/api/orders?q=${poNumber}`);
    await buyer.page.goto(`/brand/orders/${items[0].id}`);
    await buyer.button('Accept').first().click();
    await buyer.submit();
    await expect(async () => {
      expect((await owner.read(`/api/slices/${slice}`)).state).toBe('accepted_by_buyer');
    }).toPass();
  });

  await test.step('8. the brand pays, the owner confirms the money by code', async () => {
    const account = await owner.send('/api/account/iban', {
      iban: 'TR330006100519786457841326',
      holder: `İğne İplik ${mark}`,
    });
    await owner.stepUp('payments.iban', `0534${mark}`);
    await owner.send(`/api/account/iban/${account.id}/confirm`, {});
    let payout = '';
    await expect(async () => {
      const { items } = await owner.read(`/api/payouts?q=${poNumber}`);
      payout = items[0].id;
    }).toPass();
    await buyer.ask(`/api/payouts/${payout}`, 'announce-sent', { on: inDays(0) });
    await owner.stepUp('payments.received', `0534${mark}`);
    await owner.ask(`/api/payouts/${payout}`, 'confirm-received', { on: inDays(0) });
    await expect(async () => {
      expect((await buyer.read(`/api/orders?q=${poNumber}&open=false`)).items[0].state).toBe(
        'completed',
      );
    }).toPass();
  });
});
