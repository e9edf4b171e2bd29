// Fails when an import goes against the house: routes may use features, features may use
// ui, api, i18n and lib, and never each other. Also fails when a route shows a feature whose words
// it does not ask for, because its sentences would then come out as bare ids.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const wrong = [];

for (const entry of readdirSync(src, { recursive: true })) {
  const file = String(entry);
  if (!/\.tsx?$/.test(file) || file.endsWith('.gen.ts')) continue;
  const text = readFileSync(join(src, file), 'utf8');
  const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'(@\/|\.{1,2}\/)([^']+)'/g)].map(
    ([, start, rest]) =>
      start === '@/' ? rest : relative(src, resolve(dirname(join(src, file)), start + rest)),
  );
  const [area, feature] = file.split('/');
  for (const target of targets) {
    const [toArea, toFeature] = target.split('/');
    const stranger = toArea === 'features' && area === 'features' && toFeature !== feature;
    const upwards =
      (toArea === 'routes' && area === 'features') ||
      (['routes', 'features'].includes(toArea) && ['ui', 'api', 'i18n', 'lib'].includes(area));
    if (stranger || upwards) wrong.push(`${file} must not import ${target}`);
    if (target.endsWith('/index')) wrong.push(`${file} imports a barrel: ${target}`);
  }
  if (area === 'routes' && text.includes('createFileRoute')) {
    const asked = /words:\s*\[([^\]]*)\]/.exec(text)?.[1] ?? '';
    for (const target of targets) {
      const [toArea, toFeature, part] = target.split('/');
      // A side of a feature that keeps its own words, and files that say nothing.
      const side = existsSync(join(src, 'features', toFeature ?? '', part ?? '', 'locales'));
      const words = side ? `${toFeature}/${part}` : toFeature;
      const silent = !side && !['pages', 'sections', 'forms'].includes(part);
      if (toArea === 'features' && !silent && !asked.includes(`'${words}'`)) {
        wrong.push(`${file} shows ${words}: add staticData: { words: ['${words}'] }`);
      }
    }
  }
}

if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}
