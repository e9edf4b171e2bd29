// The same work without us: what one request asks of PostgreSQL is read from its own log and
// written as a script for pgbench. So the comparison follows the code by itself.
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const OURS = 'r2dbc-postgresql';

export class Database {
  /** The embedded one in this folder. */
  constructor(folder) {
    this.folder = folder;
    const pid = readFileSync(join(folder, 'cluster/postmaster.pid'), 'utf8').split('\n');
    this.process = Number(pid[0]);
    this.port = pid[3].trim();
    this.env = { ...process.env, PGPASSWORD: readFileSync(join(folder, 'password'), 'utf8').trim() };
    this.log = join(folder, 'postgres.log');
  }

  /** Said by who may change the settings of the server. */
  sql(...statements) {
    return execFileSync(
      'psql',
      [...this.address('postgres'), '-d', 'ilmek', '-qAt', ...statements.flatMap((sql) => ['-c', sql])],
      { env: this.env },
    ).toString();
  }

  address(user = 'ilmek') {
    return ['-h', '127.0.0.1', '-p', this.port, '-U', user];
  }

  /** What our pool asks while this runs, statement by statement with its values. */
  async heard(work) {
    this.sql(
      "alter system set log_statement = 'all'",
      "alter system set log_line_prefix = '%m [%p] %a|'",
      'select pg_reload_conf()',
    );
    try {
      await pause(300);
      const from = statSync(this.log).size;
      await work();
      await pause(300);
      return parse(read(this.log, from));
    } finally {
      this.sql(
        'alter system reset log_statement',
        'alter system reset log_line_prefix',
        'select pg_reload_conf()',
      );
    }
  }

  /** Transactions per second of this script; the others of the machine are as busy as ever. */
  pgbench(file, seconds, clients) {
    const said = execFileSync(
      'pgbench',
      [...this.address(), '-n', '-M', 'prepared', '-c', clients, '-j', 1, '-T', seconds, '-f', file].concat(
        'ilmek',
      ),
      { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] },
    ).toString();
    const failed = /number of failed transactions: (\d+)/.exec(said)?.[1] ?? '0';
    if (failed !== '0') throw new Error(`${failed} transactions failed`);
    return Number(/tps = ([\d.]+)/.exec(said)[1]);
  }
}

/**
 * A script that does what was heard, again and again: ids that were made for this one request, and
 * so differ between two hearings, are made anew each time.
 */
export function script(file, heard, other) {
  const before = new Set(JSON.stringify(other).match(UUID));
  const fresh = [...new Set(JSON.stringify(heard).match(UUID) ?? [])].filter((id) => !before.has(id));
  const made = (id) =>
    `'01999999-0000-7000-8000-' || lpad(to_hex((:r)::bigint * 32 + ${fresh.indexOf(id)}), 12, '0')`;
  const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
  const value = (text) => {
    if (text === null) return 'null';
    const ids = (text.match(UUID) ?? []).filter((id) => fresh.includes(id));
    if (ids.length === 0) return quoted(text);
    // What the server made is of version 7 and an id; what we sent is of version 4 and a text.
    if (ids[0] === text) return text[14] === '7' ? `(${made(text)})::uuid` : `(${made(text)})`;
    const parts = text.split(new RegExp(`(${ids.join('|')})`));
    const whole = parts.map((part) => (ids.includes(part) ? made(part) : quoted(part))).join(' || ');
    return `(${whole})${/^\{"|^\[/.test(text) && !/^\{"[^"]*"[,}]/.test(text) ? '::jsonb' : ''}`;
  };
  const lines = heard.map(
    ({ sql, values }) =>
      `${sql.replace(/\$(\d+)/g, (_, n) => value(values[n - 1] ?? null)).trim().replace(/;$/, '')};`,
  );
  writeFileSync(file, `\\set r random(1, 4000000000000)\n${lines.join('\n')}\n`);
  return file;
}

function read(log, from) {
  const size = statSync(log).size;
  const text = Buffer.alloc(size - from);
  const file = openSync(log, 'r');
  readSync(file, text, 0, text.length, from);
  closeSync(file);
  return text.toString();
}

function parse(text) {
  const entries = text.split(/^(?=\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ )/m);
  const heard = [];
  for (const entry of entries) {
    const [, application, kind, rest] = /^[^[]*\[\d+\] ([^|]*)\|(\w+):\s+([\s\S]*)$/.exec(entry) ?? [];
    if (application !== OURS) continue;
    const said = rest.replace(/\n$/, '').replaceAll('\n\t', '\n');
    const statement = /^(?:statement|execute [^:]*): ([\s\S]*)$/.exec(said);
    if (kind === 'LOG' && statement) heard.push({ sql: statement[1], values: [] });
    if (kind === 'DETAIL' && /^parameters:/i.test(said)) heard.at(-1).values = values(said);
  }
  return heard;
}

function values(said) {
  const found = [];
  for (const [, n, given] of said.matchAll(/\$(\d+) = (NULL|'(?:[^']|'')*')/g)) {
    found[n - 1] = given === 'NULL' ? null : given.slice(1, -1).replaceAll("''", "'");
  }
  return found;
}

const pause = (millis) => new Promise((done) => setTimeout(done, millis));
