// Proves the gates: copies the tracked files, sees every gate green there, plants a defect for each,
// runs only that gate's own narrow command, and wants it red by the message of that very gate.
// Plants of one command are planted together; each is judged by its own test and its own words.
import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gates, runs } from './gates.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const logs = join(root, '.data/gates');
rmSync(logs, { recursive: true, force: true });
mkdirSync(logs, { recursive: true });
const wanted = new RegExp(process.argv[2] ?? '', 'i');
const chosen = gates.filter((gate) => wanted.test(gate.gate));

// Open to others: PostgreSQL does not run as root, and its files lie below this folder.
const copy = mkdtempSync(join(tmpdir(), 'ilmek-gates-'));
chmodSync(copy, 0o755);
let running;
const leave = () => {
  if (running) {
    try {
      process.kill(-running.pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
  }
  rmSync(copy, { recursive: true, force: true, maxRetries: 3 });
};
process.on('exit', leave);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

copyTree();
const rows = [];
for (const [name, run] of Object.entries(runs)) {
  const planted = chosen.filter((gate) => gate.run === name);
  if (planted.length > 0) rows.push(...(await prove(name, run, planted)));
}
report();

function copyTree() {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, maxBuffer: 1 << 26 })
    .toString()
    .split('\0')
    .filter((file) => file && existsSync(join(root, file)));
  for (const file of files) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  // The linter reads .gitignore through a repository.
  execFileSync('git', ['init', '-q'], { cwd: copy });
  if (chosen.some((gate) => runs[gate.run].folder === 'web-ui')) packages();
  console.log(`${files.length} files copied; the logs are in .data/gates`);
}

/** The screens' packages: those that are installed here, or installed anew. */
function packages() {
  const folders = ['web-ui/node_modules', 'web-ui/tools/openapi-types/node_modules'];
  if (folders.every((folder) => existsSync(join(root, folder)))) {
    for (const folder of folders) execFileSync('cp', ['-a', join(root, folder), join(copy, folder)]);
    writeFileSync(join(copy, 'web-ui/node_modules/.installed'), '');
  } else {
    execFileSync('./install-when-changed', { cwd: join(copy, 'web-ui'), stdio: 'ignore' });
  }
}

/** Sees a command green, plants, sees each planted gate red, restores. */
async function prove(name, run, planted) {
  const missing = run.missing?.();
  if (missing) return planted.map((gate) => ({ ...gate, verdict: 'NOT RUN', by: missing }));
  process.stdout.write(`\n${name}: `);
  const before = await perform(name, 'unplanted', run, planted);
  if (before.code !== 0 || before.failed.size > 0) {
    console.log('red without a plant');
    const why = [...before.failed.keys()].join(', ') || `it ended with ${before.code}`;
    return planted.map((gate) => ({ ...gate, verdict: 'RED BEFORE', by: why }));
  }
  process.stdout.write(`green in ${before.seconds} s, `);
  const undo = [];
  try {
    for (const gate of planted) for (const plant of gate.plants) undo.push(sow(gate, plant));
    const after = await perform(name, 'planted', run, planted);
    console.log(`planted ${after.seconds} s`);
    return planted.map((gate) => judge(gate, run, after));
  } finally {
    for (const restore of undo.reverse()) restore();
  }
}

function judge(gate, run, result) {
  const seconds = result.seconds;
  if (run.tests) {
    // A compiler error leaves no test behind: then nothing was proven.
    if (result.code !== 0) return { ...gate, seconds, verdict: 'BROKEN', by: 'it does not compile' };
    for (const [test, text] of result.failed) {
      if (test.startsWith(gate.test) && gate.says.test(text)) {
        return { ...gate, seconds, verdict: 'red', by: test };
      }
    }
    const seen = [...result.failed.keys()].some((test) => test.startsWith(gate.test));
    return { ...gate, seconds, verdict: seen ? 'OTHER REASON' : 'GREEN', by: gate.test };
  }
  if (result.code === 0) return { ...gate, seconds, verdict: 'GREEN', by: '' };
  const line = result.output.split('\n').find((text) => gate.says.test(text));
  return line
    ? { ...gate, seconds, verdict: 'red', by: gate.says.exec(line)[0] }
    : { ...gate, seconds, verdict: 'OTHER REASON', by: '' };
}

/** Writes, adds to or changes a file of the copy; gives the way back. */
function sow(gate, { file, write, add, find, put }) {
  const path = join(copy, file);
  const old = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (write !== undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, write);
  } else if (old === undefined) {
    throw new Error(`${gate.gate}: there is no ${file} any more; plant elsewhere`);
  } else if (add !== undefined) {
    appendFileSync(path, add);
  } else {
    const changed = old.replace(find, put);
    if (changed === old) throw new Error(`${gate.gate}: ${file} has no ${find} any more`);
    writeFileSync(path, changed);
  }
  if (old !== undefined) return () => writeFileSync(path, old);
  return () => {
    rmSync(path);
    // Maven leaves behind what it made of a file that is gone.
    const made = path.replace(/\/src\/main\/(java|resources)\//, '/target/classes/');
    rmSync(made.replace(/\.java$/, '.class'), { force: true });
  };
}

async function perform(name, when, run, planted) {
  const began = Date.now();
  const reports = ['workflows', 'marketplace-api'].map((module) =>
    join(copy, module, 'target/surefire-reports'),
  );
  for (const folder of reports) rmSync(folder, { recursive: true, force: true });
  const [command, ...options] = run.command(planted);
  const { code, output } = await start(command, options, join(copy, run.folder ?? '.'), {
    log: join(logs, `${name.replaceAll(' ', '-')}-${when}.log`),
  });
  const failed = new Map();
  if (run.tests) {
    let seen = 0;
    for (const folder of reports.filter(existsSync)) {
      for (const file of readdirSync(folder).filter((report) => report.endsWith('.xml'))) {
        seen += read(readFileSync(join(folder, file), 'utf8'), failed);
      }
    }
    if (code === 0 && seen === 0) return { code: 1, failed, output, seconds: 0 };
  }
  return { code, output, failed, seconds: Math.round((Date.now() - began) / 1000) };
}

/** The failed tests of a report, as Class.method with what they said; how many there were. */
function read(xml, failed) {
  const cases = [...xml.matchAll(/<testcase ([^>]*[^/])>([\s\S]*?)<\/testcase>|<testcase [^>]*\/>/g)];
  for (const [, attributes, body] of cases) {
    const said = /<(?:failure|error)[\s>][\s\S]*/.exec(body ?? '')?.[0];
    if (said === undefined) continue;
    const value = (key) => new RegExp(`(?:^|\\s)${key}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    failed.set(`${value('classname').split('.').pop()}.${value('name')}`, said);
  }
  return cases.length;
}

async function start(command, options, folder, { log }) {
  const port = await freePort();
  const file = createWriteStream(log);
  const env = { ...process.env, CI: 'true', WEB_UI_PORT: String(port), NO_COLOR: '1' };
  running = spawn(command, options, { cwd: folder, env, detached: true });
  let output = '';
  for (const stream of [running.stdout, running.stderr]) {
    stream.on('data', (data) => {
      output += data;
      file.write(data);
    });
  }
  const code = await new Promise((done, fail) => running.on('close', done).on('error', fail));
  running = undefined;
  file.end();
  return { code, output };
}

function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

function report() {
  const cut = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
  const cells = rows.map(({ gate, planted, verdict, seconds, by }) => [
    gate,
    planted,
    verdict === 'red' ? `red in ${seconds} s` : verdict,
    cut(by.replaceAll('|', '/'), 90),
  ]);
  const head = ['gate', 'planted', 'answer', 'by what'];
  const widths = head.map((title, n) => Math.max(...[head, ...cells].map((row) => row[n].length)));
  const line = (row) => `| ${row.map((cell, n) => cell.padEnd(widths[n])).join(' | ')} |`;
  console.log(`\n${line(head)}\n${line(widths.map((width) => '-'.repeat(width)))}`);
  for (const row of cells) console.log(line(row));
  const red = rows.filter(({ verdict }) => verdict === 'red').length;
  const unrun = rows.filter(({ verdict }) => verdict === 'NOT RUN').length;
  const wrong = rows.length - red - unrun;
  const minutes = Math.round(process.uptime() / 6) / 10;
  console.log(
    `\ngates: ${rows.length} planted, ${red} red, ${wrong} not proven, ${unrun} not run, ${minutes} min`,
  );
  process.exitCode = wrong > 0 || rows.length === 0 ? 1 : 0;
}
