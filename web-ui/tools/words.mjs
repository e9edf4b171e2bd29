// Fails when a sentence on a screen has no Turkish or no English, when the catalogs do not hold
// exactly what the code says, or when two catalogs translate the same sentence differently (the
// later one loaded would win; give one of them a `context`).
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatter } from '@lingui/format-po';

const root = fileURLToPath(new URL('..', import.meta.url));
const catalogs = () =>
  readdirSync(join(root, 'src'), { recursive: true })
    .map(String)
    .filter((file) => /locales\/(tr|en)\.po$/.test(file));
const text = (file) => readFileSync(join(root, 'src', file), 'utf8');

const before = new Map(catalogs().map((file) => [file, text(file)]));
execFileSync(join(root, 'node_modules/.bin/lingui'), ['extract', '--clean'], {
  cwd: root,
  stdio: 'pipe',
});

const wrong = [];
const said = new Map();
const format = formatter({ lineNumbers: false });
for (const file of catalogs()) {
  const now = text(file);
  // Creation dates are the only line that differs between two extractions of the same code.
  const body = (po) => po?.replace(/"POT-Creation-Date:.*\n/, '');
  if (body(before.get(file)) !== body(now)) wrong.push(`${file}: run "npm run i18n" and commit`);
  if (before.has(file)) writeFileSync(join(root, 'src', file), before.get(file));
  const language = file.endsWith('tr.po') ? 'tr' : 'en';
  const messages = await format.parse(now, {
    locale: language,
    sourceLocale: 'en',
    filename: file,
  });
  for (const [id, { message, translation, context }] of Object.entries(messages)) {
    if (!translation) wrong.push(`${file}: no ${language} for "${message ?? id}"`);
    const key = `${language} ${id} ${context ?? ''}`;
    const other = said.get(key);
    if (other && translation && other.translation !== translation) {
      wrong.push(
        `${file}: "${message}" is "${translation}" here, "${other.translation}" in ${other.file}`,
      );
    }
    said.set(key, { file, translation });
  }
}

if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}
