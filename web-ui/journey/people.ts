// People of the journey: each has a browser of her own, signs in by a code and speaks a language.
import { readdirSync, readFileSync } from 'node:fs';
import { type Browser, expect, type Locator, type Page } from '@playwright/test';

/** English texts of the screens to Turkish ones, read from the catalogues. */
function turkish(): Map<string, string> {
  const src = new URL('../src/', import.meta.url);
  const words = new Map<string, string>();
  for (const file of readdirSync(src, { recursive: true }).map(String)) {
    if (!file.endsWith('tr.po')) continue;
    const text = readFileSync(new URL(file, src), 'utf8').replaceAll('"\n"', '');
    for (const [, id, said] of text.matchAll(
      /msgid "((?:[^"\\]|\\.)*)"\nmsgstr "((?:[^"\\]|\\.)*)"/g,
    )) {
      if (id && said) words.set(id, said);
    }
  }
  return words;
}

const words = turkish();

const labelFile = (language: string) =>
  new URL(`../../workflows/src/main/resources/labels/${language}.json`, import.meta.url);
const labels = {
  tr: JSON.parse(readFileSync(labelFile('tr'), 'utf8')),
  en: JSON.parse(readFileSync(labelFile('en'), 'utf8')),
};

export class Person {
  readonly page: Page;
  readonly language: 'tr' | 'en';

  private constructor(page: Page, language: 'tr' | 'en') {
    this.page = page;
    this.language = language;
  }

  /** Opens a browser of this size and signs in by the code that the demo's mailbox holds. */
  static async signIn(
    browser: Browser,
    address: string,
    language: 'tr' | 'en',
    viewport: { width: number; height: number },
  ): Promise<Person> {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    await page.addInitScript((to) => localStorage.setItem('ilmek.language', to), language);
    const person = new Person(page, language);
    await page.goto('/sign-in');
    await page.getByLabel(person.say('Mobile number or e-mail')).fill(address);
    await person.press('Send the code');
    await page.getByLabel(person.say('The six digits')).waitFor();
    await page.getByLabel(person.say('The six digits')).fill(await person.code(address));
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    return person;
  }

  /** The screen's words for an English text, in her language. */
  say(english: string): string {
    if (this.language === 'en') return english;
    const said = words.get(english);
    if (!said) throw new Error(`no Turkish for "${english}"`);
    return said;
  }

  /** The newest code that was sent to her. */
  async code(address: string): Promise<string> {
    const to = address.includes('@')
      ? address
      : `+90${address.replace(/\D/g, '').replace(/^0/, '')}`;
    const mail = await this.page.request.get(`/api/demo/mailbox?to=${encodeURIComponent(to)}`);
    for (const { text } of await mail.json()) {
      const code = /\b\d{6}\b/.exec(text);
      if (code) return code[0];
    }
    throw new Error(`no code for ${address}`);
  }

  button(english: string): Locator {
    return this.page.getByRole('button', { name: this.say(english), exact: true });
  }

  async press(english: string) {
    await this.button(english).click();
  }

  async fill(english: string, value: string | number) {
    await this.page.getByLabel(this.say(english)).first().fill(String(value));
  }

  async check(english: string) {
    await this.page.getByLabel(this.say(english)).first().check();
  }

  /** Chooses one of the cards of a question. */
  async answer(question: string, card: string) {
    await this.page
      .getByRole('group', { name: this.say(question) })
      .getByLabel(this.say(card), { exact: true })
      .check();
  }

  /** The word of a course in her language. */
  label(course: string, kind: 'act' | 'state', slug: string): string {
    return labels[this.language][course][kind][slug];
  }

  /** Presses the button of an act. */
  async act(course: string, slug: string) {
    const name = this.label(course, 'act', slug);
    await this.page.getByRole('button', { name, exact: true }).first().click();
  }

  /** Sends the form of the open dialog, which may still be on its way, and sees it close. */
  async submit() {
    const dialog = this.page.getByRole('dialog');
    await dialog.locator('button[type=submit]').click();
    await expect(dialog).toBeHidden();
  }

  /** An act on a subject at its present version, as her screens send it. */
  async ask(subject: string, act: string, body: Record<string, unknown> = {}) {
    const { version } = await this.read(subject);
    return this.send(`${subject}/${act}`, { version, ...body });
  }

  async read(path: string) {
    const answer = await this.page.request.get(path);
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  }

  async send(path: string, data: unknown) {
    const cookies = await this.page.context().cookies();
    const token = cookies.find(({ name }) => name.endsWith('XSRF-TOKEN'))?.value ?? '';
    const answer = await this.page.request.post(path, {
      data,
      headers: { 'X-XSRF-TOKEN': token, 'Idempotency-Key': crypto.randomUUID() },
    });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    const text = await answer.text();
    return text ? JSON.parse(text) : undefined;
  }

  /** Hands a file in; its id. */
  async upload(name: string): Promise<string> {
    const cookies = await this.page.context().cookies();
    const token = cookies.find((one) => one.name.endsWith('XSRF-TOKEN'))?.value ?? '';
    const answer = await this.page.request.put(`/api/files?name=${name}`, {
      data: Buffer.from(
        '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
      ),
      headers: { 'X-XSRF-TOKEN': token, 'Content-Type': 'application/pdf' },
    });
    if (!answer.ok()) throw new Error(`${name}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()).id;
  }

  /** A fresh code for an act that needs one. */
  async stepUp(purpose: string, address: string) {
    await this.send('/api/session/step-up/codes', { purpose });
    await this.send('/api/session/step-up', { purpose, code: await this.code(address) });
  }
}
