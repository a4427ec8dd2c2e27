import { error, type FactsOf, note, warning } from './entry.ts';
import { plural } from './plural.ts';

export const textFindings = {
  /** A quote was opened and never closed. */
  'text/open-quote': error('quotes-in-text', {
    example: {},
    'zh-CN': {
      meaning: '引号有头无尾',
      sentence: '引号有头无尾，已当作普通字符，这一行可能错列',
      remedy: '请补上引号，或在 Excel 中重新导出 CSV',
    },
    en: {
      meaning: 'A quote that is never closed',
      sentence:
        'a quotation mark is opened and never closed; it is read as an ordinary character, and the fields of the row may be shifted',
      remedy: 'Close the quote, or export the CSV from Excel again',
    },
  }),
  'text/stray-quote': note('quotes-in-text', {
    example: { raw: '"三期' },
    'zh-CN': {
      meaning: '引号不成对，照原样保留',
      sentence: ({ raw }) => `“${raw}”中的引号不成对，各栏划分没有疑问，引号照原样保留`,
      remedy: '如系笔误，请改正',
    },
    en: {
      meaning: 'A single quotation mark inside a field, kept as it is',
      sentence: ({ raw }) =>
        `“${raw}” has a single quotation mark; it is kept, and the fields of the row are not in doubt`,
      remedy: 'Remove the quotation mark if it is a slip',
    },
  }),
  /** Quotes do not match, so another program might split the line into other fields. */
  'text/quotes-disputed': error('quotes-in-text', {
    example: { raw: '"东桥"二期,三段"' },
    'zh-CN': {
      meaning: '引号不成对，各栏怎样划分不能确定',
      sentence: ({ raw }) => `“${raw}”处引号不成对，各栏怎样划分不能确定，暂按 Excel 的读法`,
      remedy: '请核对这一行的各栏，把引号写成一对，或改存为 Excel 工作簿后重报',
    },
    en: {
      meaning: 'Quotation marks that do not match, so the fields of the row may begin and end elsewhere',
      sentence: ({ raw }) =>
        `the quotation marks at “${raw}” do not match, so it is unclear where fields begin and end; read as Excel does`,
      remedy: 'Check the fields of this row and correct its quotation marks, or send the list as a workbook',
    },
  }),
  'text/nul': warning('cut-off', {
    example: { count: 3 },
    'zh-CN': {
      meaning: '含空字符，已去掉',
      sentence: ({ count }) => `文本中有${count}个空字符，已去掉`,
      remedy: '请核对文件是否传坏',
    },
    en: {
      meaning: 'NUL characters; removed',
      sentence: ({ count }) => `the text contains ${plural(count, 'NUL character')}; removed`,
      remedy: 'Check whether the file arrived complete',
    },
  }),
  /** A row has too many or too few fields at its end; the others stand under their columns. */
  'text/ragged-row': warning('quotes-in-text', {
    example: { expected: 12, found: 13 },
    'zh-CN': {
      meaning: '某行栏数与表头不符，各栏没有错位',
      sentence: ({ expected, found }) => `表头${expected}栏，本行${found}栏；各栏看来没有错位，已照常计入`,
      remedy: '请核对这一行（多余的分隔符要加引号）',
    },
    en: {
      meaning: 'The row has more or fewer fields than the header, but none is out of place; counted',
      sentence: ({ expected, found }) =>
        `the row has ${plural(found, 'field')}, its header ${expected}; no field seems shifted, so the row counts`,
      remedy: 'Check the row (a delimiter inside a field needs quotes)',
    },
  }),
  /**
   * The fields do not, or may not, stand under their columns, so the row is left out. `torn`: probably one field that
   * was split in two.
   */
  'text/shifted-row': error<{
    expected: number;
    found: number;
    likely: LikelyShift;
    torn: readonly string[];
  }>('quotes-in-text', {
    example: { expected: 8, found: 9, likely: 'thousands', torn: ['3,000'] },
    'zh-CN': {
      meaning: '栏目错位（如千位分隔符没有加引号），未计入',
      sentence: ({ expected, found, likely, torn }) =>
        `${widthsInChinese(expected, found)}，${shiftInChinese(likely, torn)}；各栏与表头对不上，本行未计入`,
      remedy: '请给含有分隔符的内容加上引号，或改存为 Excel 工作簿后重报',
    },
    en: {
      meaning: 'The fields are not under their columns, as after `3,000` without quotes; left out',
      sentence: ({ expected, found, likely, torn }) =>
        `${widthsInEnglish(expected, found)}, ${shiftInEnglish(likely, torn)}: its fields are not under their columns, so the row is left out`,
      remedy: 'Put quotes around every field that contains the delimiter, or send the list as a workbook',
    },
  }),
  'text/last-line-cut': warning('cut-off', {
    example: { raw: '12,东部' },
    'zh-CN': {
      meaning: '最后一行没有写完',
      sentence: ({ raw }) => `最后一行没有写完：“${raw}”`,
      remedy: '请核对文件是否上传完整',
    },
    en: {
      meaning: 'The last line is incomplete',
      sentence: ({ raw }) => `the last line is incomplete: “${raw}”`,
      remedy: 'Check whether the file arrived complete',
    },
  }),
  /** U+FFFD: bytes that mean nothing in the encoding, or characters that an earlier conversion lost. */
  'text/lost-characters': warning('old-encoding', {
    example: { raw: '东部?区' },
    'zh-CN': {
      meaning: '有字符无法还原',
      sentence: ({ raw }) => `有字符无法还原：“${raw}”`,
      remedy: '请用原表重新导出，或用 --encoding 指明编码',
    },
    en: {
      meaning: 'Characters were lost in an earlier conversion',
      sentence: ({ raw }) => `“${raw}” has lost characters in an earlier conversion`,
      remedy: 'Export the original again, or give the encoding with --encoding',
    },
  }),
  /** Invisible characters. */
  'text/control': warning('pasted-characters', {
    example: { raw: '城东\u200b大道' },
    'zh-CN': {
      meaning: '夹有看不见的字符',
      sentence: ({ raw }) => `“${raw}”中夹有看不见的控制字符`,
      remedy: '请删去重新输入，以免同名项目被当作两个',
    },
    en: {
      meaning: 'Invisible characters',
      sentence: ({ raw }) => `“${raw}” contains invisible characters`,
      remedy: 'Type the text again; otherwise equal names are taken for different ones',
    },
  }),
};

type LikelyShift = 'thousands' | 'text' | 'missing' | 'unlabelled';

/** 表头8栏，本行9栏，多出1栏 */
function widthsInChinese(expected: number, found: number): string {
  if (found === expected) return `本行与表头同为${expected}栏`;
  const difference = Math.abs(found - expected);
  return `表头${expected}栏，本行${found}栏，${found > expected ? '多出' : '少了'}${difference}栏`;
}

/** the header has 8 fields, the row 9 */
function widthsInEnglish(expected: number, found: number): string {
  if (found === expected) return `the row has ${plural(found, 'field')} like its header`;
  return `the header has ${plural(expected, 'field')}, the row ${found}`;
}

function shiftInChinese(likely: LikelyShift, torn: readonly string[]): string {
  switch (likely) {
    case 'thousands':
      return `可能是未加引号的千位分隔符${torn.join('、')}`;
    case 'text':
      return `可能是“${torn.join('”“')}”中的分隔符没有加引号`;
    case 'missing':
      return '可能缺了分隔符，或一行断成了两行';
    case 'unlabelled':
      return '可能是某格中的分隔符没有加引号，或表头缺了一栏';
  }
}

function shiftInEnglish(likely: LikelyShift, torn: readonly string[]): string {
  switch (likely) {
    case 'thousands':
      return `most likely thousands without quotes (${torn.join(' ')})`;
    case 'text':
      return `most likely a delimiter without quotes in “${torn.join('”, “')}”`;
    case 'missing':
      return 'most likely a delimiter is missing, or a line was broken in two';
    case 'unlabelled':
      return 'most likely a delimiter without quotes inside a field, or a column that the header leaves out';
  }
}

declare module '../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof textFindings> {}
}
