// Measures what docs/benchmarks.md holds. Everything runs on one machine: server, database, load.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Person, people } from './cluster.mjs';
import { Database, script } from './statements.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const options = process.argv.slice(2);
const seconds = Number(options[options.indexOf('--seconds') + 1] || 6) || 6;
const quick = seconds < 4;
const ROUNDS = 3;
const CLIENTS = 8; // connections of the load, and of pgbench
const port = Number(process.env.PORT);
const base = `http://localhost:${port}`;
const work = mkdtempSync(join(tmpdir(), 'ilmek-bench-'));
const data = join(work, 'data');
execFileSync('chmod', ['755', work]);
let server;
let database;
process.on('exit', () => {
  if (server?.exitCode === null) server.kill('SIGKILL');
  const postmaster = join(data, 'cluster/postmaster.pid');
  tryTo(() => process.kill(Number(readFileSync(postmaster, 'utf8').split('\n')[0]), 'SIGQUIT'));
  rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

const page = [];
const say = (line = '') => {
  page.push(line);
  console.log(line);
};

say('# Benchmarks');
say();
say(
  `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, commit ${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '-uno') ? ' with changes' : ''}; ` +
    `${cpus().length} x ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}, load before ${loadBefore()}.`,
);
say(
  `Written by \`infra/bench/run\`: server, its embedded PostgreSQL 18 (fsync on), pgbench and the load share this machine. ` +
    `${ROUNDS} rounds of ${seconds} s each, alternating; min / median / max.`,
);

const starts = await startTwice();
const who = await people(base);
database = new Database(data);
await throughput();
const memory = await atRest();
say();
say('## Start and rest');
say();
say('| what | measured | wanted |');
say('|---|---|---|');
say(`| \`./run\`, built, empty folder, to the first page | ${starts.first} s | 12 s |`);
say(`| until the demo cluster was filled | ${starts.filled} s | |`);
say(`| \`./run\`, built, second start, to the first page | ${starts.second} s | 12 s |`);
say(`| resident at rest: java ${memory.java} MB + PostgreSQL ${memory.postgres} MB | ${memory.java + memory.postgres} MB | 450 MB |`);
say();
say(
  `Resident is the proportional share (PSS) of the Java process and of all PostgreSQL processes, ${memory.after} s after the last request: memory that PostgreSQL's processes share counts once.`,
);
await screens();
await stop();
if (!options.includes('--dry')) writeFileSync(join(root, 'docs/benchmarks.md'), `${page.join('\n')}\n`);
process.exit(0);

function loadBefore() {
  return readFileSync('/proc/loadavg', 'utf8').split(' ')[0];
}

function git(...words) {
  return execFileSync('git', words, { cwd: root }).toString().trim();
}

function tryTo(act) {
  try {
    return act();
  } catch {
    return undefined;
  }
}

async function startTwice() {
  const first = await start();
  const began = performance.now();
  await until(`${base}/actuator/health/readiness`, '"UP"');
  const filled = first + (performance.now() - began) / 1000;
  await stop();
  const second = await start();
  await until(`${base}/actuator/health/readiness`, '"UP"');
  return { first: first.toFixed(1), filled: filled.toFixed(1), second: second.toFixed(1) };
}

/** ./run, until its first page is served; the seconds that took. */
async function start() {
  const began = performance.now();
  server = spawn(join(root, 'run'), ['--no-build', '--port', String(port)], {
    env: { ...process.env, ILMEK_DATA: data, ILMEK_DEMO: 'true' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await until(`${base}/`, '<html', { accept: 'text/html' });
  return (performance.now() - began) / 1000;
}

async function until(url, holds, headers = {}) {
  for (let n = 0; n < 6000; n++) {
    if (server.exitCode !== null) throw new Error('the application ended');
    const text = await fetch(url, { headers })
      .then((answer) => (answer.ok ? answer.text() : ''))
      .catch(() => '');
    if (text.includes(holds)) return;
    await pause(100);
  }
  throw new Error(`${url} never said ${holds}`);
}

async function stop() {
  const ended = new Promise((done) => server.on('exit', done));
  server.kill('SIGTERM');
  await ended;
}

/** Reads and writes against the same work in pgbench, in turn. */
async function throughput() {
  const { buyer, codes } = who;
  const get = (path, person) =>
    `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n${person ? `Cookie: ${person.cookie()}\r\n` : ''}\r\n`;
  const body = '{"poNumber":"PO-{uuid}"}';
  const post =
    `POST /api/enquiries HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nCookie: ${buyer.cookie()}\r\n` +
    `X-XSRF-TOKEN: ${buyer.cookies.get('XSRF-TOKEN')}\r\nIdempotency-Key: {uuid}\r\nContent-Type: application/json\r\n` +
    `Content-Length: ${body.length - 6 + 36}\r\n\r\n${body}`;
  const draft = () => buyer.post('/api/enquiries', { poNumber: `PO-${crypto.randomUUID()}` });
  const read = () => buyer.get(`/api/workshops/${codes[0]}`);
  const questions = [
    { name: 'read one workshop by its code, signed in', files: request('read', codes.map((code) => get(`/api/workshops/${code}`, buyer))), hear: read, wanted: '0.12' },
    { name: 'post an enquiry: row, history, audit, kept answer', files: request('post', [post]), hear: draft },
    { name: 'the same workshop without signing in', files: request('open', codes.map((code) => get(`/api/public/workshops/${code}`))) },
    { name: 'an answer without the database', files: request('alive', [get('/actuator/health/liveness')]) },
  ];
  for (const question of questions) await compare(question);
  // The compiler of the Java machine needs its time; the first question warms what all share.
  questions.forEach((question, n) => load(question.files, quick ? 2 : n === 0 ? 45 : 8));
  for (let round = 0; round < ROUNDS; round++) {
    for (const question of questions) {
      if (question.script) {
        const tps = tryTo(() => database.pgbench(question.script, seconds, CLIENTS));
        if (tps) question.pgbench.push(tps);
      }
      const before = cpu();
      const result = load(question.files, seconds);
      const after = cpu();
      question.http.push(result);
      question.cost = Object.fromEntries(
        Object.keys(after).map((key) => [key, ((after[key] - before[key]) / (result.perSecond * seconds)) * 1000]),
      );
    }
  }
  const entry = await signIns(buyer);
  say();
  say('## Throughput');
  say();
  say(`${CLIENTS} connections; ${codes.length} workshops asked in turn. pgbench (${tool('pgbench')}) does, prepared and over TCP in the same database, just what the request asked of PostgreSQL, read from its log, the session included.`);
  say();
  say('| | requests/s | p50 / p99 ms | statements | pgbench/s | ratio of medians | wanted | CPU ms a request: java, PostgreSQL |');
  say('|---|---|---|---|---|---|---|---|');
  for (const question of questions) {
    const rates = question.http.map((result) => result.perSecond);
    const bench = question.pgbench.length ? spread(question.pgbench) : '';
    const ratio = question.pgbench.length ? (median(rates) / median(question.pgbench)).toFixed(2) : '';
    const wrong = question.http.find((result) => !/^\{20[01]=\d+\}$/.test(result.statuses));
    say(
      `| ${question.name} | ${spread(rates)}${wrong ? ` (answers ${wrong.statuses})` : ''} | ${median(question.http.map((r) => r.p50)).toFixed(1)} / ${median(question.http.map((r) => r.p99)).toFixed(1)} | ${question.statements ?? ''} | ${bench} | ${ratio} | ${question.wanted ?? ''} | ${question.cost.java.toFixed(2)}, ${question.cost.postgres.toFixed(2)} |`,
    );
  }
  say(`| sign-in: ask for a code and give it, one after the other | ${(1000 / entry.p50).toFixed(0)} | ${entry.p50.toFixed(1)} / ${entry.p99.toFixed(1)} | | | | | |`);
  say();
  say('Where the time goes: an answer without the database is HTTP, filters and the load program itself; the open workshop adds the driver, one statement and its mapping; signed in, the session and the access are looked at before.');
}

/** Files for the load program. */
function request(name, texts) {
  return texts.map((text, n) => {
    const file = join(work, `${name}-${n}.http`);
    writeFileSync(file, text);
    return file;
  });
}

/** What the request asks of the database, as a script; none when the tools are missing. */
async function compare(question) {
  question.pgbench = [];
  question.http = [];
  if (!question.hear || !tool('pgbench') || !tool('psql')) return;
  await question.hear();
  const heard = [];
  for (let n = 0; n < 3; n++) heard.push(await database.heard(question.hear));
  // Now and then a job of the application speaks in between.
  heard.sort((a, b) => a.length - b.length);
  question.statements = heard[0].length;
  question.script = script(join(work, `${question.files[0].split('/').pop()}.sql`), heard[0], heard[1]);
  const works = tryTo(() => database.pgbench(question.script, 1, 1));
  if (!works) {
    console.error(`pgbench refused the script of "${question.name}"`);
    if (options.includes('--dry')) console.error(readFileSync(question.script, 'utf8'));
    question.script = undefined;
  }
}

function tool(name) {
  return tryTo(() => /[\d.]+/.exec(execFileSync(name, ['--version']).toString())[0]);
}

function load(files, time) {
  const said = execFileSync(
    join(process.env.JAVA_HOME, 'bin/java'),
    ['-Xmx256m', '-XX:+UseSerialGC', join(root, 'infra/bench/Load.java'), String(port), String(CLIENTS), String(time), ...files],
  );
  return JSON.parse(said.toString());
}

/** Seconds of processor time so far. */
function cpu() {
  const spent = (pid) => {
    const fields = tryTo(() => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' '));
    return fields ? (Number(fields[11]) + Number(fields[12])) / 100 : 0;
  };
  return { java: spent(server.pid), postgres: postgres().reduce((sum, pid) => sum + spent(pid), 0) };
}

/** The server of the database and its children, the pool's connections among them. */
function postgres() {
  const children = readdirSync('/proc').filter((pid) => {
    const stat = /^\d+$/.test(pid) && tryTo(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return stat && Number(stat.split(') ')[1].split(' ')[1]) === database.process;
  });
  return [database.process, ...children.map(Number)];
}

async function signIns() {
  const took = [];
  for (let n = 0; n < (quick ? 10 : 40); n++) {
    const person = new Person(base);
    await person.get('/api/session').catch(() => undefined);
    const address = `giris-${crypto.randomUUID()}@ornek.test`;
    const asked = performance.now();
    await person.post('/api/sign-in/codes', { address });
    const sent = performance.now() - asked;
    const code = await person.code(address); // reading the mailbox does not count
    const given = performance.now();
    await person.post('/api/sign-in', { address, code });
    took.push(sent + performance.now() - given);
  }
  took.sort((a, b) => a - b);
  return { p50: took[Math.floor(took.length / 2)], p99: took.at(-1) };
}

async function atRest() {
  const after = quick ? 5 : 30;
  await pause(after * 1000);
  const share = (pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(tryTo(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? '')?.[1] ?? 0);
  return {
    after,
    java: Math.round(share(server.pid) / 1024),
    postgres: Math.round(postgres().reduce((sum, pid) => sum + share(pid), 0) / 1024),
  };
}

/** First load and Lighthouse of six screens. */
async function screens() {
  const shown = [
    ['index.tsx', '/', undefined, 'phone'],
    ['sign-in.tsx', '/sign-in', undefined, 'phone'],
    ['workshop/jobs/index.tsx', '/workshop/jobs', who.owner, 'phone'],
    ['workshop/papers/index.tsx', '/workshop/papers', who.owner, 'phone'],
    ['brand/enquiries/index.tsx', '/brand/enquiries', who.buyer, 'desk'],
    ['centre/applications/index.tsx', '/centre/applications', who.coordinator, 'desk'],
  ];
  const sizes = existsSync(join(root, 'web-ui/dist/.vite/manifest.json'))
    ? execFileSync('sh', ['-c', 'node tools/budget.mjs --all || true'], { cwd: join(root, 'web-ui') }).toString()
    : '';
  const audit = await lighthouse();
  say();
  say('## Screens');
  say();
  say('First load is gzip, words included. Lighthouse 13: phones on slow 4G with a four times slower processor, desks on its desktop setting; the owner, buyer and coordinator signed in.');
  say();
  say('| screen | first load | performance | accessibility | best practices |');
  say('|---|---|---|---|---|');
  for (const [file, path, person, form] of shown) {
    const size = sizes.split('\n').find((line) => line.includes(` ${file}: `));
    const scores = audit ? await audit(base + path, person?.cookie(), form) : ['', '', ''];
    say(`| \`${path}\` (${form}) | ${size?.split(': ')[1] ?? ''} | ${scores.join(' | ')} |`);
  }
}

async function lighthouse() {
  if (!process.env.CHROME_PATH || !existsSync(join(root, 'infra/bench/node_modules/lighthouse'))) return undefined;
  const { default: run, desktopConfig } = await import('lighthouse');
  const { launch } = await import('chrome-launcher');
  const categories = ['performance', 'accessibility', 'best-practices'];
  return async (url, cookie, form) => {
    const chrome = await launch({
      chromePath: process.env.CHROME_PATH,
      chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    try {
      const settings = { port: chrome.port, onlyCategories: categories, logLevel: 'error', maxWaitForLoad: 30_000 };
      if (cookie) settings.extraHeaders = { Cookie: cookie };
      const result = await run(url, settings, form === 'desk' ? desktopConfig : undefined);
      return categories.map((name) => {
        const score = result.lhr.categories[name]?.score;
        return score === null || score === undefined ? '?' : String(Math.round(score * 100));
      });
    } catch (failure) {
      console.error(`${url}: ${failure.message}`);
      return ['?', '?', '?'];
    } finally {
      await chrome.kill();
    }
  };
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function spread(numbers) {
  return `${[Math.min(...numbers), median(numbers), Math.max(...numbers)].map((n) => Math.round(n)).join(' / ')}`;
}

function pause(millis) {
  return new Promise((done) => setTimeout(done, millis));
}
