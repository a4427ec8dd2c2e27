import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ScoreEntry } from '../../../src/calculate/scoring/entry.ts';
import { rankAgencies } from '../../../src/calculate/scoring/rank-agencies.ts';
import type { AgencyScore, MonthRecords, Ranking } from '../../../src/calculate/scoring/ranking.ts';
import { readScheme } from '../../../src/configure/read-scheme.ts';
import { SCORED } from '../../../src/ledgers/project/measures/scored.ts';
import type { Project } from '../../../src/ledgers/project/record.ts';
import { decimalText } from '../../../src/model/exact.ts';
import { type Period, parsePeriod } from '../../../src/model/period.ts';
import { readDataset } from '../../../src/office/pipeline.ts';
import { readRegisters } from '../../../src/office/registers.ts';
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
    const ranking = await rankFolder(name, scheme);
    const indicators = rows.filter(({ key }) => key !== '合计');
    expect(toldPoints(ranking)).toEqual(
      indicators.map(({ agency, key, points }) => [agency, key, points].join(' ')).sort(),
    );
  });

  test('so are places and boards', async () => {
    const ranking = await rankFolder(name, scheme);
    const sums = rows.filter(({ key }) => key === '合计');
    const expected = sums.map(({ agency, how, points }) => {
      const place = /^第(\d+)名/.exec(how)?.[1];
      const board = /[红黑]榜/.exec(how)?.[0] ?? '';
      return place === undefined ? `${agency} ${points}` : `${agency} ${place} ${board} ${points}`;
    });
    expect(toldScores(ranking)).toEqual(expected.sort());
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

/** The latest list is that of the month; `register.csv` is the register, and where there is no list its last month counts. */
async function rankFolder(name: string, id: string): Promise<Ranking> {
  const folder = join(ROOT, name);
  const { scheme } = readScheme(Buffer.from(SHIPPED.get(`${id}.yaml`) ?? ''));
  const months: MonthRecords<Project>[] = [];
  for (const file of readdirSync(folder).sort()) {
    const period = parsePeriod(basename(file, '.csv'));
    if (period === undefined) continue;
    const source = { name: file, read: async () => readFileSync(join(folder, file)) };
    const { value, findings } = await readDataset([source], { period });
    expect(findings.filter(({ code }) => code.startsWith('file/') || code.endsWith('/unreadable'))).toEqual(
      [],
    );
    months.push({ period, records: value.projects });
  }
  const period = months.at(-1)?.period ?? { year: 2023, month: 3 };
  const register = await registerOf(folder, period);
  return rankAgencies(scheme!, { scored: SCORED, period, months, register, agencies: [], exemptions: [] });
}

async function registerOf(folder: string, period: Period): Promise<readonly ScoreEntry[]> {
  if (!readdirSync(folder).includes('register.csv')) return [];
  const file = { name: 'register.csv', read: async () => readFileSync(join(folder, 'register.csv')) };
  const { value, findings } = await readRegisters([file], period, undefined);
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
