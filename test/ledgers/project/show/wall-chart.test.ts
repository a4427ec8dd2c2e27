import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../../../src/cli/main.ts';
import type { Traced } from '../../../../src/write/html/trace-data.ts';
import type { ChartData } from '../../../../src/write/html/wall-chart/data.ts';
import { memoryEffects } from '../../../cli/memory-effects.ts';

const CHENGDU = 'fixtures/submissions/chengdu-2019-08';
const MARCH = ['-C', 'fixtures/workspaces/year', '--period', '2023-03'];
const folder = mkdtempSync(join(tmpdir(), 'kp-wall-chart-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function written(name: string, ...call: string[]): Promise<string> {
  const path = join(folder, name);
  const effects = memoryEffects();
  expect(await main(['report', ...call, '-q', '-o', path], effects), effects.err()).toBe(0);
  return readFileSync(path, 'utf8');
}

async function printed(...call: string[]): Promise<string> {
  const effects = memoryEffects();
  await main(call, effects);
  return effects.out();
}

function dataOf(page: string): ChartData {
  return JSON.parse(/<script type="application\/json" id="data">(.*)<\/script>/.exec(page)?.[1] ?? '');
}

/** The rows of the chart, without those of groups. */
function rowsOf(page: string): string[] {
  const table = /<table id="lines".*?<\/table>/s.exec(page)?.[0] ?? '';
  return table.split('<tr>').slice(2);
}

describe('Chengdu, August 2019', () => {
  let page: string;
  beforeAll(async () => {
    page = await written('挂图.html', CHENGDU);
  });

  test('1,105 projects, at most 600 kB', () => {
    expect(rowsOf(page)).toHaveLength(1105);
    expect(dataOf(page).lines).toHaveLength(1105);
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(600_000);
  });

  test('the published figures stand over it', () => {
    for (const figure of ['77.45%', '3,568.05亿元／4,606.99亿元', '69.81%', '215／308个', '47／154个'])
      expect(page).toContain(figure);
  });

  test('the cells of the rate are those that kp trace names', async () => {
    const data = dataOf(page);
    const [, , , places] = data.traces.find(([figure]) => whole(data, figure) === 'overall.rate')!;
    const trace = JSON.parse(await printed('trace', 'overall.rate', CHENGDU, '--format', 'json'));
    const addends = [...trace.numerator.addends, ...trace.denominator.addends];
    const named = addends.flatMap(({ cell }: { cell: string }) => {
      const [place, ...beside] = cell.replace(`${CHENGDU}/`, '').split('+');
      return [place, ...beside.map((one) => place!.replace(/![A-Z]+\d+$/, `!${one}`))];
    });
    const cells = places.flatMap(([sheet, ranges]) => {
      const [file, title] = data.sheets[sheet]!;
      return cellsIn(ranges).map(
        (cell) => `${[file, title].filter((part) => part !== '').join(':')}!${cell}`,
      );
    });
    expect(new Set(cells)).toEqual(new Set(named));
  });

  test('the cells of each line are those of its row', async () => {
    const data = dataOf(page);
    const plan = data.fields.findIndex(({ id }) => id === 'annualPlan');
    const trace = JSON.parse(await printed('trace', 'overall.annualPlan', CHENGDU, '--format', 'json'));
    const cells = new Map<string, string>();
    for (const { cell, project } of trace.addends) cells.set(cell.replace(`${CHENGDU}/`, ''), project);
    const names = rowsOf(page).map((row) => /<button>(.*?)<\/button>/.exec(row)?.[1]);
    let found = 0;
    for (const [at, [, , , , sheet, row, pattern]] of data.lines.entries()) {
      const own = data.patterns[pattern]!.split(',')[plan]!;
      if (!/^[A-Z]+$/.test(own)) continue;
      const place = `${data.sheets[sheet]!.filter((part) => part !== '').join(':')}!${own}${row}`;
      if (!cells.has(place)) continue;
      expect(names[at]).toBe(cells.get(place));
      found += 1;
    }
    expect(found).toBeGreaterThan(900);
  });

  test('nothing is loaded, nothing runs but its own script', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const hashed = (tag: string) => {
      const text = new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(page)?.[1] ?? '';
      expect(text.length).toBeGreaterThan(1000);
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    };
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hashed('style')}`,
      `script-src ${hashed('script')}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    // The name of the language of a picture is no address.
    const addresses = page
      .replaceAll("xmlns='http://www.w3.org/2000/svg'", '')
      .match(/https?:|url\((?!"data:)/g);
    expect(addresses).toBeNull();
    expect(page.match(/<[^>]*\s(?:on\w+|style|src)=/)?.[0]).toBeUndefined();
    expect([...page.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)).toEqual(['data:,', '#chart']);
  });
});

describe('a month of a workspace', () => {
  let page: string;
  beforeAll(async () => {
    page = await written('3月挂图.html', ...MARCH);
  });

  test('the same bytes in any time zone and whatever the machine speaks', async () => {
    const { TZ, LANG } = process.env;
    process.env.TZ = 'America/St_Johns';
    process.env.LANG = 'tr_TR.UTF-8';
    try {
      expect(await written('again-挂图.html', ...MARCH)).toBe(page);
    } finally {
      for (const [name, value] of Object.entries({ TZ, LANG }))
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
    }
  });

  test('has the months before, agency by agency, as kp trend tells them', async () => {
    const heat = /<section aria-labelledby="heat-title".*?<\/section>/s.exec(page)?.[0] ?? '';
    expect(heat.match(/<tr>/g)).toHaveLength(16);
    const [, own = ''] = /锦坪区(.*?)<tr>/s.exec(heat) ?? [];
    const call = ['trend', 'byAgency[锦坪区].lead', ...MARCH.slice(0, 2), '--to', '2023-03'];
    const { series } = JSON.parse(await printed(...call, '--format', 'json'));
    const leads = series[0].points.map(({ value }: { value: number }) => value.toFixed(1));
    expect([...own.matchAll(/>(-?\d+\.\d)</g)].map(([, text]) => text)).toEqual(leads);
    expect(own.match(/<td>/g)).toHaveLength(9);
  });

  test('has the lights of its alerts', async () => {
    const { counts } = JSON.parse(await printed('alerts', ...MARCH, '--format', 'json'));
    const lit = (shade: string) => page.match(new RegExp(`<b class="${shade}"`, 'g'))?.length ?? 0;
    expect([lit('red'), lit('yellow')]).toEqual([counts.red, counts.yellow]);
    expect(counts.red + counts.yellow).toBeGreaterThan(0);
  });
});

describe('a list that somebody else made', () => {
  const list = join(folder, 'list.csv');
  const row = (name: string, dates: string) => `${name},武侯区,续建,9,8,5,${dates}`;
  writeFileSync(
    list,
    [
      '项目名称,责任单位,项目性质,总投资（万元）,年度计划投资（万元）,本年累计完成投资（万元）,计划开工时间,计划竣工时间',
      row('</script><img src=x onerror=alert(1)>', '2019年3月,2019年10月'),
      '缺数项目,武侯区,续建,9,8,,,',
      row('季度项目', '2019年三季度,2020年'),
    ].join('\n'),
  );
  let page: string;
  beforeAll(async () => {
    page = await written('hostile-挂图.html', list, '--period', '2019-08');
  });

  test('a name stays a name', () => {
    expect(page).not.toContain('<img');
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    expect(page).toContain('&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;');
  });

  test('missing is said to be missing', () => {
    const row = rowsOf(page).find((one) => one.includes('缺数项目'))!;
    expect(row).toContain('<td>8<td class="gap">缺<td class=x>—');
    expect(row).toContain('<rect class=s width=66.7% /></svg><i>计划时间未填</i>');
    expect(row.match(/<rect/g)).toHaveLength(1);
  });

  test('a quarter is no month', () => {
    const row = rowsOf(page).find((one) => one.includes('季度项目'))!;
    expect(row).toContain('aria-label="计划2019年三季度—2020年；');
    expect(row).toContain('<rect class=pp x=50% /><rect x=75% />');
  });
});

test.each([
  ['挂图.html', true],
  ['8月作战图.html', true],
  ['wall-chart.html', true],
  ['WallChart 2019.HTML', true],
  ['report.html', false],
  ['通报.html', false],
])('%s is a wall chart: %s', async (name, isChart) => {
  const page = await written(name, 'fixtures/submissions/tongliang-2024-09', '--lang', 'en');
  expect(page.includes('<table id="lines"')).toBe(isChart);
});

/** `K6:K8, M6` one by one. */
function cellsIn(ranges: string): string[] {
  return ranges.split(', ').flatMap((range) => {
    const [, column, from, to = from] = /^([A-Z]*)(\d+)(?::[A-Z]*(\d+))?$/.exec(range)!;
    const rows = Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at);
    return rows.map((row) => `${column}${row}`);
  });
}

/** A name or formula that is told in pieces. */
function whole({ pieces }: Traced, told: readonly number[]): string {
  return told.map((piece) => pieces[piece]).join('');
}
