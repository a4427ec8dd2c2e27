import { utils, write } from '@e965/xlsx';
import iconv from 'iconv-lite';
import { escapeXml, workbookEntries, worksheet, zip } from '../read/xlsx/package.ts';
import type { Seed } from './corpus.ts';

const ROWS: readonly (readonly (string | number)[])[] = [
  ['石桥区2023年1-9月重点项目进度表（单位：万元）'],
  ['序号', '项目名称', '责任单位', '项目性质', '总投资', '年度计划投资', '本年累计完成投资', '实际开工时间'],
  [1, '石桥中学新建工程', '石桥区教育局', '续建', 20000, 4000, 3000.5, '2021-06'],
  [2, '石桥水厂扩建工程', '石桥区水务局', '新开工', 30000, 5000, 1200, '2023-03'],
  [3, '石桥大桥', '石桥区交通局', '新开工', 80000, 9000, 0, ''],
  [4, '石桥医院二期', '石桥区卫健局', '竣工', 50000.25, 8000, 7100, '2020-10'],
];

/** The same small list in every format and encoding that kp reads. */
export function minimalFiles(): Seed[] {
  const [csv, traditional] = [
    separated(ROWS, ','),
    '石橋區,項目名稱,總投資（萬元）,責任單位\n1,石橋中學,20000,教育局\n',
  ];
  const files: Record<string, Uint8Array> = {
    'inline.xlsx': zip(workbookEntries({ sheets: { 清单: worksheet(sheetRows(inlineCell)) } })),
    'shared.xlsx': sharedWorkbook(),
    'sheetjs.xlsx': spreadsheet('xlsx'),
    'list.xlsb': spreadsheet('xlsb'),
    'list.ods': spreadsheet('ods'),
    'biff8.xls': spreadsheet('biff8'),
    'biff5.xls': spreadsheet('biff5'),
    'xml2003.xls': spreadsheet('xlml'),
    'html.xls': iconv.encode(html(), 'gbk'),
    'utf8.csv': iconv.encode(csv, 'utf8'),
    'utf8-bom.csv': iconv.encode(csv, 'utf8', { addBOM: true }),
    'gb18030.csv': iconv.encode(csv, 'gb18030'),
    'big5.csv': iconv.encode(traditional, 'big5'),
    'utf16le.txt': iconv.encode(separated(ROWS, '\t'), 'utf16le', { addBOM: true }),
    'utf16be.txt': iconv.encode(separated(ROWS, '\t'), 'utf16be', { addBOM: true }),
  };
  return Object.entries(files).map(([name, bytes]) => ({
    name: `minimal/${name}`,
    bytes: new Uint8Array(bytes),
  }));
}

function separated(rows: typeof ROWS, separator: string): string {
  const lines = rows.map((row) =>
    row.map((value) => (value === '石桥大桥' ? `"石桥\n大桥"` : value)).join(separator),
  );
  return `${lines.join('\r\n')}\r\n`;
}

function html(): string {
  const rows = ROWS.map((row) => `<tr>${row.map((value) => `<td>${value}</td>`).join('')}</tr>`);
  return `<html><head><meta charset="gb2312"></head><body><table>${rows.join('\n')}</table></body></html>`;
}

function spreadsheet(bookType: 'xlsx' | 'xlsb' | 'ods' | 'biff8' | 'biff5' | 'xlml'): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS.map((row) => [...row])), '清单');
  return write(book, { bookType, type: 'buffer', bookSST: bookType === 'xlsb' });
}

function sharedWorkbook(): Uint8Array {
  const texts = [...new Set(ROWS.flat())].filter((value) => typeof value === 'string');
  const items = texts.map((text) => `<si><t>${escapeXml(text)}</t></si>`).join('');
  const rows = sheetRows((value, name) => `<c r="${name}" t="s"><v>${texts.indexOf(value)}</v></c>`);
  const behind = '<mergeCells count="1"><mergeCell ref="A1:H1"/></mergeCells>';
  const sheets = { 清单: worksheet(rows, behind) };
  const sharedStrings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items}</sst>`;
  return zip(workbookEntries({ sheets, sharedStrings }));
}

function sheetRows(textCell: (value: string, name: string) => string): string {
  const rows = ROWS.map((row, at) => {
    const cells = row.map((value, column) => {
      const name = `${'ABCDEFGH'[column]}${at + 1}`;
      return typeof value === 'number' ? `<c r="${name}"><v>${value}</v></c>` : textCell(value, name);
    });
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  return rows.join('');
}

function inlineCell(value: string, name: string): string {
  return `<c r="${name}" t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;
}
