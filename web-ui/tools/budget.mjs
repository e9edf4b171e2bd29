// Weighs what a browser fetches before it shows a screen (gzip, Turkish words included) and fails
// beyond the limits. An owner's phone on a slow line is the reason; what a screen needs later
// (a map, payment, the sentences for what goes wrong) is imported lazily and does not count.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist)));
const KB = 1024;
const CSS_LIMIT = 25;
const OWNER_LIMIT = 150;

const sizes = new Map();
function weigh(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist))).length);
  return sizes.get(file);
}

function collect(key, files) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const sheet of chunk.css ?? []) files.add(sheet);
  for (const next of chunk.imports ?? []) collect(next, files);
}

const component = (file) => `src/routes/${file}?tsr-split=component`;
const routes = readdirSync(new URL('../src/routes/', import.meta.url), { recursive: true })
  .map(String)
  .filter((file) => manifest[component(file)] && !/(^|\/)route\.tsx$/.test(file));

// The words of the frame are a chunk of their own, which the manifest knows by no source.
const frameWords = Object.keys(manifest).find((key) => /^_words-tr-/.test(key));
if (!frameWords) throw new Error('the Turkish words of the frame were not found');

let heavy = false;
for (const file of routes.sort()) {
  const files = new Set(['index.html']);
  collect('index.html', files);
  collect(frameWords, files);
  const desk = /^(brand|centre|demo)\//.test(file) || file === 'ui.tsx';
  if (desk) collect('src/routeTree.gen.ts', files);
  const folders = file.split('/').slice(0, -1);
  const parents = folders.map((_, depth) => `${folders.slice(0, depth + 1).join('/')}/route.tsx`);
  const asked = new Set();
  for (const part of [...parents, file]) {
    collect(component(part), files);
    const text = manifest[component(part)]
      ? readFileSync(new URL(`../src/routes/${part}`, import.meta.url), 'utf8')
      : '';
    for (const [, list] of text.matchAll(/words:\s*\[([^\]]*)\]/g)) {
      for (const [, name] of list.matchAll(/'([^']+)'/g)) asked.add(name);
    }
  }
  for (const key of Object.keys(manifest)) {
    const set =
      /src\/(?:ui|routes|features\/([^/]+(?:\/[^/]+)?))\/locales\/tr\.po$/.exec(key) ??
      /course-words\/tr\/(.+)$/.exec(key);
    if (!set) continue;
    const name = key.includes('course-words') ? `course/${set[1]}` : set[1];
    if (name === undefined || asked.has(name)) collect(key, files);
  }

  const form = [...files].some((name) => /\/forms-[^/]+\.js$/.test(name));
  const limit = desk ? (form ? 240 : 190) : OWNER_LIMIT;
  const sum = (test) =>
    [...files].filter(test).reduce((total, name) => total + weigh(name), 0) / KB;
  const [all, css] = [sum(() => true), sum((name) => name.endsWith('.css'))];
  const over = all > limit || css > CSS_LIMIT;
  heavy ||= over;
  const figures = `${all.toFixed(1)} of ${limit} KB, css ${css.toFixed(1)} of ${CSS_LIMIT}`;
  if (over || process.argv.includes('--all')) {
    console.log(`${over ? 'TOO HEAVY' : 'ok'}  ${file}: ${figures}`);
  }
}
if (routes.length === 0) throw new Error('no routes in the manifest: build first');
if (heavy) process.exit(1);
