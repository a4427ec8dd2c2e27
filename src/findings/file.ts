import type { DamageFault, FileKind, NonstandardForm, RefusalRule } from '../model/finding.ts';
import type { LanguageTag } from '../model/language-tag.ts';
import { error, type FactsOf, note, warning } from './entry.ts';
import { plural } from './plural.ts';

export const fileFindings = {
  'file/empty': error('cut-off', {
    example: {},
    'zh-CN': {
      meaning: '文件是空的',
      sentence: '文件是空的，应有一张项目清单',
      remedy: '请向填报单位重新索取',
    },
    en: {
      meaning: 'The file has no bytes',
      sentence: 'the file is empty, expected a project list',
      remedy: 'Ask the agency to send it again',
    },
  }),
  /** The bytes are no list at all: a picture, a PDF, a Word file … */
  'file/not-a-list': error<{ actual: FileKind }>('wrong-file', {
    example: { actual: 'jpeg' },
    'zh-CN': {
      meaning: '实为图片、PDF、Word 等',
      sentence: ({ actual }, { kinds }) => `文件实为 ${kinds[actual]}，应为 Excel 或 CSV 清单`,
      remedy: '请填报单位改报 .xlsx 或 .csv',
    },
    en: {
      meaning: 'The file is a picture, a PDF, a Word document …',
      sentence: ({ actual }, { kinds }) => `the file is ${kinds[actual]}, expected a list in Excel or CSV`,
      remedy: 'Ask the agency for .xlsx or .csv',
    },
  }),
  /** `kp proof` reads texts, but this is a workbook, a picture or a PDF. */
  'file/not-a-text': error<{ actual: FileKind }>('wrong-file', {
    example: { actual: 'pdf' },
    'zh-CN': {
      meaning: '不是可以校对的文稿',
      sentence: ({ actual }, { kinds }) => `文件实为 ${kinds[actual]}，应为 .docx、.txt、.md 或 .html 文稿`,
      remedy: '请另存为 .docx 或 .txt',
    },
    en: {
      meaning: 'The file is not a text that can be proofread',
      sentence: ({ actual }, { kinds }) =>
        `the file is ${kinds[actual]}, expected a text in .docx, .txt, .md or .html`,
      remedy: 'Save it as .docx or .txt',
    },
  }),
  'file/encrypted': error('password', {
    example: {},
    'zh-CN': {
      meaning: '设有打开密码',
      sentence: '文件设有打开密码，无法读取',
      remedy: '请在 Excel 或 WPS 中取消密码，另存后重报',
    },
    en: {
      meaning: 'Protected with a password',
      sentence: 'the file has a password and cannot be read',
      remedy: 'Remove the password in Excel or WPS, save the file, and send it again',
    },
  }),
  /** The end of the file is missing: an upload that stopped half-way. */
  'file/truncated': error<{ part?: string }>('cut-off', {
    example: { part: 'xl/worksheets/sheet1.xml' },
    'zh-CN': {
      meaning: '不完整，多半上传中断',
      sentence: ({ part }) =>
        `文件不完整${part === undefined ? '' : `（缺“${part}”的后半部分）`}，多半是上传中断`,
      remedy: '请填报单位重新上传',
    },
    en: {
      meaning: 'The end of the file is missing; the upload probably stopped',
      sentence: ({ part }) =>
        `the end of the file is missing${part === undefined ? '' : ` (in “${part}”)`}, the upload probably stopped`,
      remedy: 'Ask the agency to send it again',
    },
  }),
  /** A part contradicts itself: checksum, size, structure. */
  'file/damaged': error<{ part: string; fault: DamageFault }>('bad-writer', {
    example: { part: 'xl/workbook.xml', fault: 'checksum' },
    'zh-CN': {
      meaning: '内部校验、大小或结构不符',
      sentence: ({ part, fault }) => `文件已损坏：“${part}”${DAMAGES['zh-CN'][fault]}`,
      remedy: '请在 Excel 或 WPS 中打开、另存后重报',
    },
    en: {
      meaning: 'Part of the file is damaged: its checksum, size or structure is wrong',
      sentence: ({ part, fault }) => `the file is damaged: “${part}” ${DAMAGES.en[fault]}`,
      remedy: 'Open it in Excel or WPS, save it, and send it again',
    },
  }),
  /** Over a limit, or built to do harm: nothing of the file is read. */
  'file/refused': error<{ part: string; rule: RefusalRule; limit?: number }>('oversized', {
    example: { part: 'xl/worksheets/sheet1.xml', rule: 'part-size', limit: 1_073_741_824 },
    'zh-CN': {
      meaning: '超过上限或构造可疑，整份拒收',
      sentence: ({ part, rule, limit }) =>
        `文件被拒收：${part === '' ? '' : `“${part}”`}${REFUSALS['zh-CN'][rule]}${limit === undefined ? '' : `（上限 ${limit}）`}`,
      remedy: '请核实文件来源；确是正常清单的，请拆分或另存后重报',
    },
    en: {
      meaning: 'The file exceeds a limit, or is built to do harm; nothing of it is read',
      sentence: ({ part, rule, limit }) =>
        `the file is refused: ${part === '' ? 'it' : `“${part}”`} ${REFUSALS.en[rule]}${limit === undefined ? '' : ` (limit ${limit})`}`,
      remedy: 'Check where the file comes from; if it is a normal list, split it or save it again',
    },
  }),
  'file/unreadable': error('system', {
    example: { reason: 'EACCES' },
    'zh-CN': {
      meaning: '没有文件、没有权限或磁盘出错',
      sentence: ({ reason }, { systemReason }) => `文件读不出：${systemReason(reason)}`,
      remedy: '请核对路径和权限后重试',
    },
    en: {
      meaning: 'The file is not there, kp may not read it, or the disk has a fault',
      sentence: ({ reason }, { systemReason }) => `the file cannot be read: ${systemReason(reason)}`,
      remedy: 'Check the path and the permissions',
    },
  }),
  /** The extension and the bytes name different formats; the bytes decide. */
  'file/misnamed': note<{ extension: string; actual: FileKind }>('renamed-extension', {
    example: { extension: 'xls', actual: 'html' },
    'zh-CN': {
      meaning: '扩展名与内容不符，按内容读取',
      sentence: ({ extension, actual }, { kinds }) =>
        `扩展名是“${extension}”，内容实为${kinds[actual]}，已按内容读取`,
      remedy: '数据不受影响；建议按实际格式命名',
    },
    en: {
      meaning: 'The extension does not match the content; read by the content',
      sentence: ({ extension, actual }, { kinds }) =>
        `the extension is “${extension}”, the content is ${kinds[actual]}; read by its content`,
      remedy: 'Nothing to do; better give the file the right extension',
    },
  }),
  /** The file breaks a rule of its format, but its content is not in doubt. */
  'file/nonstandard': note<{ part: string; what: NonstandardForm }>('bad-writer', {
    example: { part: 'xl/worksheets/sheet1.xml', what: 'cell-style' },
    'zh-CN': {
      meaning: '个别写法不合格式规定，但内容没有疑问，已读取',
      sentence: ({ part, what }) =>
        `“${part}”中${NONSTANDARD_IN_CHINESE[what]}，不合格式规定，内容没有疑问，已读取`,
      remedy: '无需处理；用 Excel 或 WPS 另存一次即合规定',
    },
    en: {
      meaning: 'The file breaks a rule of its format; its content is not in doubt, and it was read',
      sentence: ({ part, what }) =>
        `in “${part}” ${NONSTANDARD_IN_ENGLISH[what]}, which breaks the rules of the format; the content is not in doubt, and it was read`,
      remedy: 'Nothing to do; saving it again in Excel or WPS mends it',
    },
  }),
  'file/encoding-undecided': error<{ candidates: readonly string[] }>('old-encoding', {
    example: { candidates: ['gb18030', 'big5'] },
    'zh-CN': {
      meaning: '文字编码定不下来，请用 `--encoding`',
      sentence: ({ candidates }) => `文字编码无法确定，可能是 ${candidates.join('、')}`,
      remedy: '请用 --encoding 指明编码，或以 UTF-8 另存',
    },
    en: {
      meaning: 'Two text encodings fit; choose one with `--encoding`',
      sentence: ({ candidates }) => `the text encoding is unclear, it may be ${candidates.join(' or ')}`,
      remedy: 'Give it with --encoding, or save the file as UTF-8',
    },
  }),
  'file/encoding-decided': note('old-encoding', {
    example: { encoding: 'gb18030' },
    'zh-CN': {
      meaning: '不是 UTF-8，按推断的编码读取',
      sentence: ({ encoding }) => `文字编码按 ${encoding} 读取`,
      remedy: '如出现乱码，请用 --encoding 指明',
    },
    en: {
      meaning: 'A text file that is not UTF-8 and does not name its encoding',
      sentence: ({ encoding }) => `the text was read as ${encoding}`,
      remedy: 'If it looks garbled, give the encoding with --encoding',
    },
  }),
  'file/no-table': error<{ sheets: readonly string[] }>('no-list-in-it', {
    example: { sheets: ['封面', '说明'] },
    'zh-CN': {
      meaning: '没有一张表是项目清单',
      sentence: ({ sheets }) =>
        `没有找到项目清单${sheets.join('') === '' ? '' : `（看过的工作表：${sheets.join('、')}）`}，应有含“项目名称”等栏目的表头`,
      remedy: '请核对是否报错了文件，或用 --sheet、--header-row 指明',
    },
    en: {
      meaning: 'None of the sheets is a project list',
      sentence: ({ sheets }) =>
        `no project list found${sheets.join('') === '' ? '' : ` (sheets looked at: ${sheets.join(', ')})`}, expected a header with 项目名称 and similar words`,
      remedy: 'Check that it is the right file, or use --sheet and --header-row',
    },
  }),
  /** Two files have the same bytes. */
  'file/same-content': note('sent-twice', {
    example: { first: 'a.xlsx' },
    places: ['first'],
    'zh-CN': {
      meaning: '与另一份内容完全相同，只计一次',
      sentence: ({ first }) => `与“${first}”内容完全相同，只计一次`,
      remedy: '无需处理；如系误报，请删去其一',
    },
    en: {
      meaning: 'The same content as another file; counted once',
      sentence: ({ first }) => `the content is the same as “${first}”; counted once`,
      remedy: 'Nothing to do; if sent by mistake, remove one of them',
    },
  }),
  /** Two agencies' or two months' files have the same bytes: one of them is the wrong list. */
  'file/copied': error('copied-file', {
    example: { first: 'a.xlsx' },
    places: ['first'],
    'zh-CN': {
      meaning: '内容相同，文件名却是两家单位或两个月',
      sentence: ({ first }) => `内容与“${first}”完全相同，但文件名写的是另一家单位或另一个月，本文件未计入`,
      remedy: '请核对哪一份报错了，向报错的单位重新索取',
    },
    en: {
      meaning: 'The same content under the names of two agencies or months',
      sentence: ({ first }) =>
        `the content is the same as “${first}”, but the file name is of another agency or month; not counted`,
      remedy: 'Find out which one is wrong and ask that agency for its own list',
    },
  }),
  /** A report that kp itself wrote, not a submission. */
  'file/own-output': warning('own-output', {
    example: {},
    'zh-CN': {
      meaning: 'kp 自己写出的报告，不是清单',
      sentence: '这是 kp 自己写出的报告，不是报送的清单，未计入',
      remedy: '请改用各单位报来的清单，报告写到清单以外的文件夹',
    },
    en: {
      meaning: 'A report that kp wrote, not a list',
      sentence: 'this is a report that kp wrote, expected a submission; not counted',
      remedy: 'Give the lists of the agencies instead, and write reports outside their folder',
    },
  }),
  /** kp.yaml says that the file is left out. */
  'file/left-out': note('said-in-settings', {
    example: { reason: '与正式报送重复' },
    'zh-CN': {
      meaning: 'kp.yaml 的 sources 写明不计入',
      sentence: ({ reason }) => `按 kp.yaml 不计入：${reason}`,
      remedy: '要计入的，请在 kp.yaml 的 sources 中删去这一条',
    },
    en: {
      meaning: 'Left out by sources in kp.yaml',
      sentence: ({ reason }) => `left out as kp.yaml says: ${reason}`,
      remedy: 'To count the file, remove the entry from sources in kp.yaml',
    },
  }),
  'file/no-such-sheet': warning<{ wanted: string; sheets: readonly string[] }>('settings-outdated', {
    example: { wanted: '汇总', sheets: ['汇总表', '项目清单'] },
    'zh-CN': {
      meaning: 'kp.yaml 的 sources 写明不计入的工作表，文件里没有',
      sentence: ({ wanted, sheets }) =>
        `kp.yaml 写明不计入工作表“${wanted}”，文件里没有，现有：${sheets.map((name) => `“${name}”`).join('、')}`,
      remedy: '请改正 kp.yaml 的 sources；现有的工作表都照常读取',
    },
    en: {
      meaning: 'sources in kp.yaml leaves out a sheet that the file does not have',
      sentence: ({ wanted, sheets }) =>
        `kp.yaml leaves out the sheet “${wanted}”, but the file has only: ${sheets.join(', ')}`,
      remedy: 'Correct sources in kp.yaml; the sheets that are there are all read',
    },
  }),
  'file/other-month': warning('settings-outdated', {
    example: { month: '2023-08', used: '2023-09' },
    'zh-CN': {
      meaning: 'kp.yaml 写明是另一个月的清单',
      sentence: ({ month, used }) => `kp.yaml 写明是${month}的清单，本期是${used}，未计入`,
      remedy: '请移到该月的文件夹，或改正 kp.yaml 的 sources',
    },
    en: {
      meaning: 'kp.yaml says that the list is of another month; not counted',
      sentence: ({ month, used }) =>
        `kp.yaml says that this list is of ${month}, but the period is ${used}; not counted`,
      remedy: 'Move it to the folder of its month, or correct sources in kp.yaml',
    },
  }),
  'file/stated': note<{ agency: string | undefined; month: string | undefined }>('said-in-settings', {
    example: { agency: '郫都区', month: '2023-09' },
    'zh-CN': {
      meaning: '责任单位、月份以 kp.yaml 写明的为准',
      sentence: ({ agency, month }) =>
        `按 kp.yaml ${[agency === undefined ? '' : `是${agency}的清单`, month === undefined ? '' : `是${month}的清单`].filter(Boolean).join('、')}`,
      remedy: '不再需要时，请在 kp.yaml 的 sources 中删去这一条',
    },
    en: {
      meaning: 'The agency or the month is taken from kp.yaml',
      sentence: ({ agency, month }) =>
        `kp.yaml states that this is a list${agency === undefined ? '' : ` of ${agency}`}${month === undefined ? '' : ` for ${month}`}`,
      remedy: 'Remove the entry from sources in kp.yaml when it is no longer needed',
    },
  }),
  'file/noted': note('said-in-settings', {
    example: { note: '9月28日电话核实' },
    'zh-CN': {
      meaning: 'kp.yaml 中对这份报送的附注',
      sentence: ({ note }) => `附注：${note}`,
      remedy: '无需处理；附注写在 kp.yaml 的 sources 中',
    },
    en: {
      meaning: 'A note on this file in kp.yaml',
      sentence: ({ note }) => `note: ${note}`,
      remedy: 'Nothing to do; the note is kept under sources in kp.yaml',
    },
  }),
  /** An older or uncorrected list of the same agency: `by` counts instead. */
  'file/superseded': note('sent-twice', {
    example: { by: 'b.xlsx', agency: '武侯区', projects: 12 },
    places: ['by'],
    'zh-CN': {
      meaning: '同单位另有更新的报送，本份不计',
      sentence: ({ by, agency, projects }) =>
        `${agency}另有更新的报送“${by}”，本文件${projects === 0 ? '' : `的${projects}个项目`}不计`,
      remedy: '如应以本文件为准，请移走另一份',
    },
    en: {
      meaning: 'A later or corrected list of the agency counts instead',
      sentence: ({ by, agency, projects }) =>
        `${agency} sent a later list, “${by}”; ${projects === 0 ? 'this one is' : `the ${plural(projects, 'project')} of this one are`} not counted`,
      remedy: 'If this list should count, move the other one out of the folder',
    },
  }),
  /** A form that nobody filled in: headers without projects, or projects without any completed amount. */
  'file/blank-form': error('form-only', {
    example: { projects: 12 },
    'zh-CN': {
      meaning: '空表：只有表头，或完成投资一栏全空',
      sentence: ({ projects }) =>
        projects === 0
          ? '空表：只有表头，没有一个项目'
          : `表格没有填写：列有${projects}个项目，本年累计完成投资一栏全空`,
      remedy: '请催报；确无项目的请填报单位说明',
    },
    en: {
      meaning: 'A form that nobody filled in: headers only, or nothing done in any row',
      sentence: ({ projects }) =>
        projects === 0
          ? 'the form is empty: it has headers but no project'
          : `the form was not filled in: ${projects} projects, none with completed investment`,
      remedy: 'Ask the agency for its list; if it has no projects, it should say so',
    },
  }),
};

/** How each kind of damage is said. */
const DAMAGES: Readonly<Record<LanguageTag, Readonly<Record<DamageFault, string>>>> = {
  'zh-CN': {
    checksum: '校验值不符',
    size: '大小与登记的不符',
    missing: '缺失',
    'not-xml': '不是合格的 XML',
    'bad-reference': '引用了不存在的内容',
    directory: '目录与内容不符',
    'compressed-data': '压缩数据解不开',
    structure: '结构不完整',
  },
  en: {
    checksum: 'has a wrong checksum',
    size: 'has another size than stated',
    missing: 'is missing',
    'not-xml': 'is not well-formed XML',
    'bad-reference': 'refers to something that is not there',
    directory: 'does not agree with the directory',
    'compressed-data': 'cannot be inflated',
    structure: 'is incomplete',
  },
};

const REFUSALS: Readonly<Record<LanguageTag, Readonly<Record<RefusalRule, string>>>> = {
  'zh-CN': {
    'part-size': '展开后过大',
    'package-size': '全部展开后过大',
    entries: '内含文件过多',
    sheets: '工作表过多',
    formats: '单元格格式过多',
    strings: '文字条目过多，远超各工作表所能用到',
    cells: '单元格过多',
    'cells-far-right': '第1024列以右的单元格过多',
    tables: '所含的表过多',
    sections: '所含的分段标题过多',
    groups: '责任单位、类别等分组过多',
    'repeated-text': '长文字反复出现',
    'idle-markup': '夹带大量与单元格无关的内容',
    rows: '行数超过 Excel 的上限',
    columns: '列数超过 Excel 的上限',
    'string-length': '单元格文字过长',
    nesting: '嵌套层次过深',
    overlap: '内含文件相互重叠',
    'duplicate-part': '内含同名文件',
    'part-name': '内含文件名不合规',
    merges: '合并单元格过多',
    doctype: '含有 DOCTYPE 声明',
    'file-size': '文件过大',
    'line-length': '单行过长',
  },
  en: {
    'part-size': 'is too large when inflated',
    'package-size': 'is too large when everything is inflated',
    entries: 'holds too many parts',
    sheets: 'lists too many sheets',
    formats: 'defines too many cell formats',
    strings: 'holds far more texts than its sheets can use',
    cells: 'holds too many cells',
    'cells-far-right': 'holds too many cells right of column 1,024',
    tables: 'holds too many tables',
    sections: 'holds too many headings of sections',
    groups: 'names too many agencies, categories or other groups',
    'repeated-text': 'repeats long texts too often',
    'idle-markup': 'contains too much content outside of cells',
    rows: 'has more rows than Excel allows',
    columns: 'has more columns than Excel allows',
    'string-length': 'holds too long a text',
    nesting: 'is nested too deeply',
    overlap: 'has parts that overlap',
    'duplicate-part': 'has two parts with the same name',
    'part-name': 'has a name that is not allowed',
    merges: 'holds too many merged cells',
    doctype: 'holds a DOCTYPE declaration',
    'file-size': 'is too large',
    'line-length': 'holds too long a line',
  },
};

const NONSTANDARD_IN_CHINESE: Readonly<Record<NonstandardForm, string>> = {
  'two-values': '有单元格的值写了两遍',
  'cell-style': '有单元格的样式编号是空的',
  'style-variants': '样式另有一份供新版程序使用，按通用的一份读取',
  'sheet-without-part': '列有没有内容的工作表（多为宏模块）',
  'text-count': '文字表写的条数与实有的不同',
};

const NONSTANDARD_IN_ENGLISH: Readonly<Record<NonstandardForm, string>> = {
  'two-values': 'cells have their value twice',
  'cell-style': 'cells have an empty style number',
  'style-variants': 'styles come in a variant for newer programs; the general variant is used',
  'sheet-without-part': 'a sheet without content is listed, probably a macro module',
  'text-count': 'the table of texts states another number than it has',
};

declare module '../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof fileFindings> {}
}
