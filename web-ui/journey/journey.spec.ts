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

test('an order goes from application to paid', async ({ browser }) => {
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

  const coordinator = await Person.signIn(browser, 'merkez@ilmek.example', 'tr', desk);

  await test.step('2. the coordinator visits and approves', async () => {
    await coordinator.page.goto('/centre/applications');
    await coordinator.page.getByRole('link', { name }).click();
    await coordinator.act('member_vetting', 'take_up');
    for (const { id, revision } of await papersToReview(coordinator, name)) {
      await coordinator.ask(`/api/papers/${id}`, `revisions/${revision}/confirm`);
    }
    await coordinator.act('member_vetting', 'plan_visit');
    await coordinator.page.getByRole('dialog').getByLabel(coordinator.say('Day of the visit')).fill(inDays(1));
    await coordinator.page.getByRole('dialog').getByRole('button').last().click();
    await coordinator.act('member_vetting', 'record_visit');
    await coordinator.answer('Is everything as described below?', 'Yes');
    await coordinator.fill('How many people were at work?', 11);
    await coordinator.answer('Do the machines stand there and belong to the workshop?', 'Yes');
    await coordinator.answer('Was anybody at work who looks too young?', 'No');
    await coordinator.answer('Are the exits open and free?', 'Yes');
    await coordinator.fill('Who of the workshop signs?', 'Gülşen Işık');
    await coordinator.press('Record the visit');
    await coordinator.act('member_vetting', 'approve');
    await coordinator.page.getByRole('dialog').getByRole('button').last().click();
    await expect(coordinator.page.getByText(coordinator.label('member_vetting', 'state', 'approved')).first()).toBeVisible();
  });
});
