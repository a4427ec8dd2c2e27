import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { kp, smallWorkspace } from '../cli/small-workspace.ts';

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));

const SIX = ['甲山区', '乙水区', '丙湖区', '丁江县', '戊河县', '己城县'];
const list = (rowOf: (agency: string, at: number) => string) =>
  SIX.map((agency, at) => `项目${at + 1},,${agency},市重点,${rowOf(agency, at)}`).join('\n');

/** What a bulletin says, paragraph by paragraph. */
async function bulletin(month: string, rows: string, ...argv: string[]): Promise<readonly string[]> {
  const [file] = await papers(month, rows, ['a.docx'], argv);
  const xml = strFromU8(unzipSync(file!)['word/document.xml']!);
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      Array.from(paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, text]) => text).join(''),
    );
}

async function papers(month: string, rows: string, names: readonly string[], argv: readonly string[] = []) {
  root = smallWorkspace({ [`submissions/${month}`]: rows }, 'city: 棠州市\nschemes: [basic]\n');
  mkdirSync(join(root, 'papers'));
  const files: Uint8Array[] = [];
  for (const name of names) {
    const path = join(root, 'papers', name);
    expect(await kp(root, 'report', ...argv, '-q', '-o', path)).toMatchObject({ code: 0 });
    files.push(readFileSync(path));
  }
  return files;
}

describe('the papers of an unusual month', () => {
  test('of agencies with the same rate none is named first', async () => {
    const said = (
      await bulletin(
        '2023-08',
        list(() => '续建,10000,5000,0'),
      )
    ).join('\n');
    expect(said).not.toMatch(/完成率居前|最高的是/);
    const [workbook] = await papers(
      '2023-08',
      list(() => '续建,10000,5000,0'),
      ['a.xlsx'],
    );
    expect(textIn(workbook!)).not.toContain('最高的是');
  });

  // A plan of 12,000 up to August: 8,000 is the time progress.
  const NAMES = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸', '子', '丑'];
  test.each<[title: string, done: readonly number[], sentence: string]>([
    [
      'of two one is the highest',
      [9000, 8500],
      '分责任单位看，完成率最高的是甲区（75.00%）。各责任单位完成率均不低于时序进度。',
    ],
    [
      'of four two are in front, and who is behind is named once',
      [9000, 8500, 6000, 3000],
      '分责任单位看，完成率居前的是甲区（75.00%）、乙区（70.83%）。低于时序进度的是丁区（25.00%，低41.7个百分点）、丙区（50.00%，低16.7个百分点）。',
    ],
    [
      'all are behind',
      [6000, 3000],
      '分责任单位看，完成率最高的是甲区（50.00%）。各责任单位完成率均低于时序进度，由低到高依次是乙区（25.00%，低41.7个百分点）、甲区（50.00%，低16.7个百分点）。',
    ],
    [
      'more are behind than are named',
      NAMES.map((_, at) => 6000 - at * 60),
      '癸区（45.50%，低21.2个百分点）、壬区（46.00%，低20.7个百分点）、辛区（46.50%，低20.2个百分点）、庚区（47.00%，低19.7个百分点）、己区（47.50%，低19.2个百分点）、戊区（48.00%，低18.7个百分点）、丁区（48.50%，低18.2个百分点）、丙区（49.00%，低17.7个百分点）。另有2家也低于时序进度。',
    ],
  ])('of agencies: %s', async (_, done, sentence) => {
    const rows = done
      .map((sum, at) => `项目${at + 1},,${NAMES[at]}区,市重点,续建,100000,12000,${sum}`)
      .join('\n');
    expect((await bulletin('2023-08', rows)).join('\n')).toContain(sentence);
  });

  test('of the first month nobody knows what is new in it', async () => {
    const said = (
      await bulletin(
        '2023-08',
        list(() => '续建,10000,5000,100'),
      )
    ).join('\n');
    expect(said).toContain('截至8月底亮灯6个');
    expect(said).not.toMatch(/新亮\d|今年以来预警过/);
  });

  test('in December nothing is going to finish or to be forecast', async () => {
    const said = (
      await bulletin(
        '2023-12',
        list(() => '竣工,10000,5000,4000'),
      )
    ).join('\n');
    expect(said).not.toMatch(/年内还将|全年预测|预计全年/);
    expect(said).toContain('今年计划竣工项目6个');
  });

  test.each([
    ['zh-CN', '全年完成投资无法预测：2023年8月没有填报完成投资'],
    ['en', 'The year cannot be forecast: no completed investment is stated in August 2023'],
  ])('why nothing can be forecast is said once: %s', async (tag, sentence) => {
    const said = await bulletin(
      '2023-08',
      list(() => '续建,10000,5000,'),
      '--lang',
      tag,
    );
    expect(said.join('\n')).toContain(sentence);
  });

  test('without a plan there are no rates to draw', async () => {
    const [bytes] = await papers(
      '2023-08',
      list(() => '续建,10000,,4000'),
      ['a.xlsx'],
    );
    const charts = Object.keys(unzipSync(bytes!)).filter((part) => part.startsWith('xl/charts/chart'));
    expect(charts).toEqual([]);
  });

  test('an office that names no sponsors has no paper about them', async () => {
    const [bytes] = await papers(
      '2023-08',
      list(() => '续建,10000,5000,4000'),
      ['a.xlsx'],
    );
    expect(read(bytes).SheetNames.filter((name) => name.includes('包联'))).toEqual([]);
  });

  test('of reserves alone nothing is forecast, and no step is told that no list states', async () => {
    const [bytes] = await papers(
      '2023-08',
      list(() => '储备,10000,,'),
      ['a.xlsx'],
    );
    expect(read(bytes).SheetNames.filter((name) => /预测|开工竣工储备/.test(name))).toEqual([]);
  });

  test.each([
    ['long names go on below each other', '历史文化名城保护发展集团', ' rot="0"'],
    ['short ones stand as the program sets them', '甲山区', ''],
  ])('%s', async (_, name, turn) => {
    const rows = list((_agency, at) => `续建,10000,5000,${at * 900}`).replace('甲山区', name);
    const [bytes] = await papers('2023-08', rows, ['a.xlsx']);
    const chart = strFromU8(unzipSync(bytes!)['xl/charts/chart1.xml']!);
    const axis = chart.slice(chart.indexOf('<c:catAx>'), chart.indexOf('</c:catAx>'));
    expect(axis).toContain(`<a:bodyPr${turn === '' ? '' : `${turn} vert="horz"`}/>`);
  });

  test('notes of a table stand above it', async () => {
    const said = await bulletin(
      '2023-08',
      list((_, at) => `续建,10000,5000,${at * 900}`),
    );
    const title = said.lastIndexOf('分责任单位情况');
    const head = said.indexOf('责任单位', title + 1);
    const note = said.findIndex((text, at) => at > title && text.startsWith('2023年1—8月累计'));
    expect([title < note, note < head]).toEqual([true, true]);
  });
});

function textIn(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['xl/sharedStrings.xml']!);
}
