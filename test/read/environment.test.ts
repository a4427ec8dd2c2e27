import { afterEach, expect, test } from 'vitest';
import { minimalFiles } from '../fuzz/minimal-files.ts';
import { cellsOf, readBytes } from './grid.ts';
import { workbookOf } from './xlsx/package.ts';

const { TZ, LANG, LC_ALL } = process.env;
afterEach(() => {
  for (const [name, value] of Object.entries({ TZ, LANG, LC_ALL })) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

const XML = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row><Cell><Data ss:Type="DateTime">2023-03-12T02:30:00.000</Data></Cell></Row></Table></Worksheet></Workbook>`;
const ODS = `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="t" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="a"><table:table-row><table:table-cell office:value-type="date" office:date-value="2023-03-12T02:30:00"/></table:table-row></table:table></office:spreadsheet></office:body></office:document>`;
const DATED = [
  { name: 'dates.xml', bytes: Buffer.from(XML) },
  { name: 'dates.fods', bytes: Buffer.from(ODS) },
  { name: 'dates.xlsx', bytes: workbookOf('<row><c t="d"><v>2023-03-12T02:30:00</v></c></row>') },
];

test.each(DATED)('the date of $name is there', async ({ name, bytes }) => {
  const cells = cellsOf((await readBytes(bytes, name)).sheet);
  expect(cells).toEqual({ A1: expect.stringMatching(/^2023-03-12T02:30:00/) });
});

test.each([...minimalFiles(), ...DATED])('$name reads the same everywhere', async (file) => {
  const readings = new Set<string>();
  for (const [zone, language] of [
    ['UTC', 'C'],
    ['Asia/Shanghai', 'zh_CN.UTF-8'],
    ['America/St_Johns', 'tr_TR.UTF-8'],
    ['Pacific/Apia', 'ar_EG.UTF-8'],
  ]) {
    Object.assign(process.env, { TZ: zone, LANG: language, LC_ALL: language });
    const { workbook, findings } = await readBytes(file.bytes, file.name);
    const sheets = workbook?.sheets.map(({ name, formats, date1904, merges, ...sheet }) => {
      return {
        name,
        formats,
        date1904,
        merges,
        cells: cellsOf({ name, formats, date1904, merges, ...sheet }),
      };
    });
    readings.add(JSON.stringify({ sheets, findings }));
  }
  expect([...readings]).toHaveLength(1);
});
