import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's user without rights: PostgreSQL refuses to run as root. */
const NOBODY = 65_534;
const OWNER = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

export type Answer = Readonly<Record<string, string | number | boolean | null>>;

/** A server of its own in a temporary folder, reached by a Unix socket only. */
export class Postgres {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static start(): Postgres {
    const folder = mkdtempSync(join(tmpdir(), 'kp-pg-'));
    if (OWNER.uid !== undefined) chownSync(folder, OWNER.uid, OWNER.gid);
    const server = new Postgres(folder);
    const data = join(folder, 'data');
    run('initdb', '-D', data, '-A', 'trust', '-U', 'kp', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync');
    server.resume();
    return server;
  }

  resume(): void {
    const options = `-k ${this.folder} -c listen_addresses='' -c fsync=off -c max_wal_size=4GB -c jit=off`;
    run(
      'pg_ctl',
      '-D',
      join(this.folder, 'data'),
      '-l',
      join(this.folder, 'log'),
      '-o',
      options,
      '-w',
      'start',
    );
  }

  stop(): void {
    run('pg_ctl', '-D', join(this.folder, 'data'), '-m', 'immediate', '-w', 'stop');
  }

  remove(): void {
    if (existsSync(join(this.folder, 'data/postmaster.pid'))) this.stop();
    rmSync(this.folder, { recursive: true });
  }

  /** Runs SQL and what psql itself understands; throws with the server's message. */
  run(sql: string): string {
    const { status, stdout, stderr } = spawnSync(
      binary('psql'),
      [
        '-h',
        this.folder,
        '-U',
        'kp',
        '-d',
        'postgres',
        '-X',
        '-q',
        '-A',
        '-t',
        '-v',
        'ON_ERROR_STOP=1',
        '-f',
        '-',
      ],
      {
        input: sql,
        encoding: 'utf8',
        maxBuffer: 1e9,
        env: { ...process.env, PGOPTIONS: '-c client_min_messages=warning' },
      },
    );
    if (status !== 0) throw new Error(stderr);
    return stdout;
  }

  rows(query: string): readonly Answer[] {
    return JSON.parse(
      this.run(`SELECT COALESCE(json_agg(row_to_json(asked)), '[]') FROM (${query}) AS asked;`),
    );
  }

  /** Loads the CSV files of a table of a dataset. */
  load(dataset: string, table: string): void {
    const files = readdirSync(join(dataset, table), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.csv')))
      this.run(`\\copy ${table} FROM '${join(dataset, table, file)}' CSV HEADER`);
  }
}

function run(command: string, ...words: string[]): void {
  const { status, stderr } = spawnSync(binary(command), words, {
    ...OWNER,
    cwd: tmpdir(),
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
}

/** Debian keeps the programs of a server in a folder for each version, the newest last. */
function binary(command: string): string {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(root, version, 'bin', command)).find(existsSync);
  return found ?? command;
}
