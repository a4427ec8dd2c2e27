import { error, type FactsOf, note, warning } from './entry.ts';
import { plural } from './plural.ts';

export const rowFindings = {
  /** The whole row is struck through: withdrawn by its author, and left out. */
  'row/struck': warning('struck-by-author', {
    example: { raw: '12 水磨桥改造 3400' },
    'zh-CN': {
      meaning: '整行已划去，未计入',
      sentence: ({ raw }) => `整行已划去：“${raw}”，未计入`,
      remedy: '项目仍在清单内的，请去掉删除线；已移出的，请删除该行',
    },
    en: {
      meaning: 'The whole row is struck through; left out',
      sentence: ({ raw }) => `the whole row is struck through: “${raw}”; not counted`,
      remedy: 'Remove the strikethrough if the project is still in the list; otherwise delete the row',
    },
  }),
  /** `rows`: row numbers in the sheet. */
  'row/removed': warning<{ rows: readonly number[] }>('kept-after-removal', {
    example: { rows: [14, 15] },
    'zh-CN': {
      meaning: '列在“调出”“退出”“取消”之下，或在备注、名称后写明已调出的项目，未计入',
      sentence: ({ rows }) => `${rows.length}个项目写明已调出（第${rows.join('、')}行），未计入`,
      remedy: '仍在清单内的，请改正“调出”等字样；已调出的，请移出清单',
    },
    en: {
      meaning:
        'Projects below 调出, 退出 or 取消, or that say so in a remark or behind the name; not counted',
      sentence: ({ rows }) =>
        `${plural(rows.length, 'project')} marked as removed from the list (row ${rows.join(', ')}); not counted`,
      remedy:
        'If a project is still in the list, correct the words that say it is not; otherwise delete its row',
    },
  }),
  'row/proposed': warning<{ rows: readonly number[] }>('listed-before-decision', {
    example: { rows: [14, 15] },
    'zh-CN': {
      meaning: '月报清单中列在“拟新增”“建议纳入”之下，或在备注、名称后这样写明的项目，未计入',
      sentence: ({ rows }) =>
        `${rows.length}个项目写明是拟新增、建议纳入的（第${rows.join('、')}行），未计入`,
      remedy: '已列入清单的，请去掉“拟新增”等字样；尚未列入的，请另行报送',
    },
    en: {
      meaning:
        'Projects of a monthly list below 拟新增 or 建议纳入, or that say so in a remark or behind the name; not counted',
      sentence: ({ rows }) =>
        `${plural(rows.length, 'project')} only proposed for the list (row ${rows.join(', ')}); not counted`,
      remedy:
        'If a project has been approved for the list, delete the words that call it proposed; otherwise send it separately',
    },
  }),
  'row/removal-told': warning('kept-after-removal', {
    example: { name: '东部快速路' },
    'zh-CN': {
      meaning: '备注等处说到调出或取消，是否仍在清单内看不准，仍计入',
      sentence: ({ name }) => `“${name}”的备注等处说到调出或取消，仍按清单内项目计入`,
      remedy: '已调出的，请移出清单，或只写“已调出”',
    },
    en: {
      meaning: 'A remark mentions taking the project out, but not whether it is out; it still counts',
      sentence: ({ name }) => `a remark on “${name}” mentions taking it out; it still counts`,
      remedy: 'If the project is out, delete its row, or write 已调出 and nothing else',
    },
  }),
  'row/counted-elsewhere': error('counted-together', {
    example: { name: '东门改造', remark: '投资已计入城东片区改造' },
    'zh-CN': {
      meaning: '备注等处说金额与另一项目合并统计，可能重复计入',
      sentence: ({ name, remark }) =>
        `“${name}”注明“${remark}”，本行却也填了金额，可能重复计入，现照填报计入`,
      remedy: '已计入另一项目的，请把本行的金额清空；没有重复的，请改正备注',
    },
    en: {
      meaning: 'A remark says that the amounts are counted with another project; perhaps counted twice',
      sentence: ({ name, remark }) =>
        `the remark on “${name}” says “${remark}”, but the row states amounts too; counted as reported, perhaps twice`,
      remedy:
        'If the amounts are included in another project, clear them in this row; if not, correct the remark',
    },
  }),
  /** `first`, `last`: the rows of the sheet that it is the sum of. */
  'row/sum-of-others': error('totals-among-rows', {
    example: { name: '河东片区开发', first: 6, last: 9 },
    'zh-CN': {
      meaning: '像项目的一行，金额恰为其他行之和',
      sentence: ({ name, first, last }) =>
        `“${name}”的每项金额都恰为第${first}至${last}行之和，可能是合计，也可能是项目，现按项目计入`,
      remedy: '如是合计，请把名称写作“合计”并去掉序号；如是打包项目，请给子项编号（如1.1、1.2）',
    },
    en: {
      meaning: 'A row looks like a project, but its amounts are the sum of other rows',
      sentence: ({ name, first, last }) =>
        `every amount of “${name}” is the sum of rows ${first} to ${last}; it may be a total or a project; counted as a project`,
      remedy: 'For a total, write 合计 and remove its number; number the parts of a package 1.1, 1.2',
    },
  }),
  'row/proven-total': note('totals-among-rows', {
    example: { name: '本级各项', first: 6, last: 9 },
    'zh-CN': {
      meaning: '由金额认定的合计行，不论叫什么',
      sentence: ({ name, first, last }) =>
        `“${name}”的每项金额都是第${first}至${last}行之和，作为合计，不计项目`,
      remedy: '无需处理；如是项目，请补填序号、责任单位等',
    },
    en: {
      meaning: 'Its amounts show that the row is a total',
      sentence: ({ name, first, last }) =>
        `every amount of “${name}” is the sum of rows ${first} to ${last}; taken as a total, not as a project`,
      remedy: 'Nothing to do; if it is a project, fill in its number and agency',
    },
  }),
  'row/proven-whole': note('totals-among-rows', {
    example: { name: '河东片区开发', first: 6, last: 9 },
    'zh-CN': {
      meaning: '由金额认定的项目与子项',
      sentence: ({ name, first, last }) =>
        `“${name}”的每项金额都是第${first}至${last}行之和，这些行作为它的子项，金额只计一次`,
      remedy: '无需处理；请给子项编号（如1.1、1.2），以免误读',
    },
    en: {
      meaning: 'The amounts show that some rows are parts of a project',
      sentence: ({ name, first, last }) =>
        `every amount of “${name}” is the sum of rows ${first} to ${last}; these rows are taken as its parts, and the money counts once`,
      remedy: 'Nothing to do; numbering the parts 1.1, 1.2 makes it clear',
    },
  }),
  'row/lines-of-one': error('totals-among-rows', {
    example: { name: '河东片区开发', first: 6, last: 7 },
    'zh-CN': {
      meaning: '一个项目的金额分几行填写，只计了首行',
      sentence: ({ name, first, last }) =>
        `“${name}”的名称合并在第${first}至${last}行上，各行却另有金额，首行又不是各行之和，只计了首行`,
      remedy: '请改为一行一个项目，金额填合计数；各行本是不同项目的，请分别填名称',
    },
    en: {
      meaning: 'A project has amounts in several rows; only the first row counts',
      sentence: ({ name, first, last }) =>
        `the name “${name}” is merged over rows ${first} to ${last}, which have different amounts, and the first is not their sum; only the first counts`,
      remedy: 'Give the project one row with its sums; if the rows are different projects, name each of them',
    },
  }),
  'row/unclear': error('totals-among-rows', {
    example: { name: '本级各项' },
    'zh-CN': {
      meaning: '说不清是合计还是项目的一行，未计入',
      sentence: ({ name }) => `“${name}”没有序号，也没有项目应有的内容，看来是合计或其中一部分，未计入`,
      remedy: '如是合计，请核对金额；如是项目，请补填序号、责任单位等',
    },
    en: {
      meaning: 'The row may be a total or a project; left out',
      sentence: ({ name }) =>
        `“${name}” has no number and none of the details of a project; probably a total or part of one; left out`,
      remedy: 'If it is a total, check its amounts; if it is a project, fill in its number and agency',
    },
  }),
  'row/example': error('example-left', {
    example: { name: '某某大桥' },
    'zh-CN': {
      meaning: '像填写示例的一行，未计入',
      sentence: ({ name }) => `“${name}”像是表样里的填写示例，未计入`,
      remedy: '如是示例，请删去该行；如是项目，请填写项目的全称',
    },
    en: {
      meaning: 'The row looks like the example of the form; left out',
      sentence: ({ name }) => `“${name}” looks like the example of the form; left out`,
      remedy: 'Delete the example; if it is a project, write its full name',
    },
  }),
  /** A row filled in like a project, but below the header of another table. */
  'row/other-table': error('second-table', {
    example: { name: '云台水厂' },
    'zh-CN': {
      meaning: '另一个表头之下像项目的一行，未计入',
      sentence: ({ name }) => `“${name}”在另一个表头之下，看来却是本表的项目，未计入`,
      remedy: '请核对其上的表头是否与本表一致',
    },
    en: {
      meaning: 'A row below another header looks like a project; left out',
      sentence: ({ name }) =>
        `“${name}” is below another header and looks like a project of this list; left out`,
      remedy: 'Make its header the same as the header of the list',
    },
  }),
  /** A row filled in like a project, but without a name. */
  'name/missing': error('name-blank', {
    example: { raw: '12 武侯区 3400', header: '项目名称' },
    'zh-CN': {
      meaning: '没有填名称的行，未计入',
      // Months closed by an older kp did not store the header.
      sentence: ({ raw, header = '项目名称' }) => `这一行没有填“${header}”：“${raw}”，未计入`,
      remedy: ({ header = '项目名称' }) => `请补填“${header}”`,
    },
    en: {
      meaning: 'The row has values but no name; left out',
      sentence: ({ raw, header = '项目名称' }) => `“${header}” is empty in the row “${raw}”; not counted`,
      remedy: 'Fill in the name',
    },
  }),
  'package/members': warning('package-slip', {
    example: { name: '道路打包', declared: 8, listed: 7 },
    'zh-CN': {
      meaning: '打包项目写明的个数与列出的不符',
      sentence: ({ name, declared, listed }) => `打包项目“${name}”写明含${declared}个，列出${listed}个`,
      remedy: '请核对打包项目的个数',
    },
    en: {
      meaning: 'A package states one number of members and lists another',
      sentence: ({ name, declared, listed }) =>
        `the package “${name}” states ${plural(declared, 'member')} but lists ${listed}`,
      remedy: 'Check the number of members',
    },
  }),
  /** A project lists its parts, and nothing says whether these count as projects of the list. */
  'package/count-unsaid': warning('package-unsaid', {
    example: { name: '河东片区开发', packages: 1, parts: 3 },
    'zh-CN': {
      meaning: '列有子项，看不出按一个还是几个项目计数',
      sentence: ({ name, packages, parts }) =>
        `“${name}”${packages === 1 ? '这' : '等'}${packages}个项目下列有${parts}个子项，看不出合算1个项目还是各算1个，按各算1个计，金额只计一次`,
      remedy: '请在合计行写明项目个数（如“共12个项目”），或在项目名称后写明“（含3个项目）”',
    },
    en: {
      meaning: 'It is not stated whether listed parts count as one project or as several',
      sentence: ({ name, packages, parts }) =>
        `${plural(parts, 'part')} of ${plural(packages, 'project')} (“${name}”${packages === 1 ? '' : ' and others'}) ${parts === 1 ? 'is' : 'are'} listed; it is unclear whether they count as one project or separately; each counts as a project, and the amounts count once`,
      remedy: 'State the number of projects in the total row (共12个项目), or after the name (含3个项目)',
    },
  }),
  /** In a column, the parts of a project do not add up to it. */
  'package/parts-differ': error('package-slip', {
    example: { name: '河东片区开发', header: '总投资', parts: 3 },
    'zh-CN': {
      meaning: '子项金额相加与所属项目不等',
      sentence: ({ name, header, parts }) =>
        `“${name}”之下列有${parts}个子项，“${header}”相加与本行不等，分不清是子项还是单列的项目，按子项计`,
      remedy: '请核对子项金额；如是另外的项目，请给它自己的序号',
    },
    en: {
      meaning: 'The parts of a project do not add up to its amount',
      sentence: ({ name, header, parts }) =>
        `${plural(parts, 'part')} listed under “${name}” do not add up to its “${header}”; they may be parts or separate projects; counted as parts`,
      remedy: 'Check the amounts of the parts; give each separate project its own number',
    },
  }),
};

declare module '../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof rowFindings> {}
}
