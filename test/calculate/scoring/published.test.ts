import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ScoreEntry } from '../../../src/calculate/scoring/entry.ts';
import { rankAgencies } from '../../../src/calculate/scoring/rank-agencies.ts';
import type { AgencyScore, MonthRecords, Ranking } from '../../../src/calculate/scoring/ranking.ts';
import { readConfiguration } from '../../../src/configure/read-configuration.ts';
import { readScheme } from '../../../src/configure/read-scheme.ts';
import type { Ledger } from '../../../src/ledgers/ledger.ts';
import { SCORED } from '../../../src/ledgers/project/measures/scored.ts';
import type { Project } from '../../../src/ledgers/project/record.ts';
import { decimalText } from '../../../src/model/exact.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { isSamePeriod, type Period, parsePeriod } from '../../../src/model/period.ts';
import { readLedgers } from '../../../src/office/ledger/read-ledger.ts';
import { readRegisters } from '../../../src/office/ledger/registers.ts';
import { readDataset } from '../../../src/office/pipeline.ts';
import { keptRegisters } from '../../../src/office/rank/kept-registers.ts';
import { SHIPPED } from '../../../src/schemes/shipped.ts';

/**
 * Each shipped scheme with lists, and what every agency must get by it: `expected.md`, calculated by hand, a line for each
 * indicator and one for the sum. A folder is called by its scheme, with what it shows behind it.
 */
const ROOT = join(import.meta.dirname, 'published');
const CASES = readdirSync(ROOT).map((name) => {
  const scheme = [...SHIPPED.keys()].map((file) => file.slice(0, -5)).filter((id) => name.startsWith(id));
  return [name, scheme.sort((first, second) => second.length - first.length)[0] ?? ''] as const;
});

test('every shipped scheme is proved', () => {
  expect(new Set(CASES.map(([, scheme]) => `${scheme}.yaml`))).toEqual(new Set(SHIPPED.keys()));
});

describe.each(CASES)('%s', (name, scheme) => {
  const rows = tableOf(readFileSync(join(ROOT, name, 'expected.md'), 'utf8'));

  test('each indicator and each score is what was calculated by hand', async () => {
    const { ranking } = await rankFolder(name, scheme);
    const indicators = rows.filter(({ key }) => key !== '合计');
    expect(toldPoints(ranking)).toEqual(
      indicators.map(({ agency, key, points }) => [agency, key, points].join(' ')).sort(),
    );
  });

  test('so are places and boards', async () => {
    const { ranking } = await rankFolder(name, scheme);
    const sums = rows.filter(({ key }) => key === '合计');
    const expected = sums.map(({ agency, how, points }) => {
      const place = /^第(\d+)名/.exec(how)?.[1];
      const board = /[红黑]榜/.exec(how)?.[0] ?? '';
      return place === undefined ? `${agency} ${points}` : `${agency} ${place} ${board} ${points}`;
    });
    expect(toldScores(ranking)).toEqual(expected.sort());
  });

  test('and what is said of where the figures come from', async () => {
    const { said } = await rankFolder(name, scheme);
    const text = readFileSync(join(ROOT, name, 'expected.md'), 'utf8');
    expect(said).toEqual([...text.matchAll(/^提示：(\S+)$/gm)].map(([, code]) => code));
  });
});

interface ExpectedRow {
  readonly agency: string;
  readonly key: string;
  readonly how: string;
  readonly points: string;
}

function tableOf(text: string): ExpectedRow[] {
  const rows = [...text.matchAll(/^\| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$/gm)].slice(1);
  return rows.map(([, agency = '', key = '', how = '', points = '']) => ({ agency, key, how, points }));
}

/**
 * `2023-02.csv` is the project list of a month, `register.csv` the register, `kp.yaml` what the office says; the others are
 * lists of ledgers in the last month, which is March where there is no project list. Answers what is said of them, too.
 */
async function rankFolder(name: string, id: string): Promise<{ ranking: Ranking; said: readonly string[] }> {
  const folder = join(ROOT, name);
  const { scheme } = readScheme(Buffer.from(SHIPPED.get(`${id}.yaml`) ?? ''));
  const files = readdirSync(folder).sort();
  const configuration = files.includes('kp.yaml')
    ? readConfiguration(readFileSync(join(folder, 'kp.yaml'))).configuration
    : undefined;
  const months: MonthRecords<Project>[] = [];
  for (const file of files) {
    const period = parsePeriod(basename(file, '.csv'));
    if (period === undefined) continue;
    months.push({ period, records: (await datasetOf([sourceOf(folder, file)], period)).projects });
  }
  const period = months.at(-1)?.period ?? { year: 2023, month: 3 };
  const ledgers = files.filter((file) => /^[^\w].*\.csv$/.test(file)).map((file) => sourceOf(folder, file));
  const lists = await datasetOf(ledgers, period);
  const listed = readLedgers(lists, period, configuration);
  const found: Finding[] = [];
  const month = { period, projects: undefined, entries: (ledger: Ledger) => listed(ledger).entries };
  const register = keptRegisters(
    await registerOf(folder, period),
    async (wanted) => (isSamePeriod(wanted, period) ? month : undefined),
    configuration,
    (more) => found.push(...more),
  );
  const ranking = rankAgencies(scheme!, {
    scored: SCORED,
    period,
    months,
    register: await register(scheme!, period),
    agencies: configuration?.agencies ?? [],
    exemptions: [],
  });
  return { ranking, said: found.filter(({ code }) => code !== 'register/in-lists').map(({ code }) => code) };
}

function sourceOf(folder: string, file: string) {
  return { name: file, read: async () => readFileSync(join(folder, file)) };
}

async function datasetOf(sources: readonly ReturnType<typeof sourceOf>[], period: Period) {
  const { value, findings } = await readDataset(sources, { period });
  expect(findings.filter(({ code }) => code.startsWith('file/') || code.endsWith('/unreadable'))).toEqual([]);
  return value;
}

async function registerOf(folder: string, period: Period): Promise<readonly ScoreEntry[]> {
  if (!readdirSync(folder).includes('register.csv')) return [];
  const { value, findings } = await readRegisters([sourceOf(folder, 'register.csv')], period, undefined);
  expect(findings).toEqual([]);
  return value.entries;
}

/** Of those that are ranked. */
function toldPoints({ tracks, scheme }: Ranking): string[] {
  const scores = tracks.flatMap(({ agencies }) => agencies).filter(({ state }) => state === 'ranked');
  return scores
    .flatMap(({ agency, indicators }) =>
      indicators.map(({ key, points }) =>
        [agency, key, points && decimalText(points, scheme.decimals)].join(' '),
      ),
    )
    .sort();
}

const STATES = { incomplete: '不全', 'not-reported': '未报送', exempt: '不参评' } as const;
const BOARDS = { red: '红榜', black: '黑榜' } as const;

function toldScores({ tracks, scheme }: Ranking): string[] {
  return tracks
    .flatMap(({ agencies }) => agencies)
    .map(({ agency, rank, score, state, board }: AgencyScore) =>
      state === 'ranked'
        ? `${agency} ${rank} ${board === undefined ? '' : BOARDS[board]} ${score && decimalText(score, scheme.decimals)}`
        : `${agency} ${STATES[state]}`,
    )
    .sort();
}
