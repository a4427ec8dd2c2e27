import type { FindingWords } from '../language.ts';
import { damageFaults, fieldName, origin, plural, refusalRules, systemReason } from './facts.ts';
import { names } from './names.ts';

export const findings: FindingWords = {
  'file/empty': () => ({
    sentence: 'the file is empty, expected a project list',
    remedy: 'Ask the agency to send it again',
  }),
  'file/not-a-list': ({ actual }) => ({
    sentence: `the file is ${names.kinds[actual]}, expected a list in Excel or CSV`,
    remedy: 'Ask the agency for .xlsx or .csv',
  }),
  'file/encrypted': () => ({
    sentence: 'the file has a password and cannot be read, expected an open one',
    remedy: 'Take the password off in Excel or WPS, save, and send it again',
  }),
  'file/truncated': ({ part }) => ({
    sentence: `the end of the file is missing${part === undefined ? '' : ` (in “${part}”)`}, the upload probably stopped`,
    remedy: 'Ask the agency to send it again',
  }),
  'file/damaged': ({ part, fault }) => ({
    sentence: `the file is damaged: “${part}” ${damageFaults[fault]}`,
    remedy: 'Open it in Excel or WPS, save it, and send it again',
  }),
  'file/refused': ({ part, rule, limit }) => ({
    sentence: `the file is refused: ${part === '' ? 'it' : `“${part}”`} ${refusalRules[rule]}${limit === undefined ? '' : ` (limit ${limit})`}`,
    remedy: 'Check where it comes from; an honest list can be split, or saved again',
  }),
  'file/unreadable': ({ reason }) => ({
    sentence: `the file cannot be read: ${systemReason(reason)}`,
    remedy: 'Check the path and the permissions',
  }),
  'file/misnamed': ({ extension, actual }) => ({
    sentence: `the extension is “${extension}”, the content is ${names.kinds[actual]}; read by its content`,
    remedy: 'No harm done; better rename the file',
  }),
  'file/encoding-undecided': ({ candidates }) => ({
    sentence: `the text encoding cannot be told, it may be ${candidates.join(' or ')}`,
    remedy: 'Give it with --encoding, or save the file as UTF-8',
  }),
  'file/encoding-decided': ({ encoding }) => ({
    sentence: `the text was read as ${encoding}`,
    remedy: 'If it looks garbled, give the encoding with --encoding',
  }),
  'file/no-table': ({ sheets }) => ({
    sentence: `no project list found${sheets.join('') === '' ? '' : ` (sheets looked at: ${sheets.join(', ')})`}, expected a header with 项目名称 and the like`,
    remedy: 'Check that it is the right file, or use --sheet and --header-row',
  }),
  'file/same-content': ({ first }) => ({
    sentence: `the content is the same as “${first}”, counted once`,
    remedy: 'Nothing to do; if sent by mistake, remove one of them',
  }),
  'file/copied': ({ first }) => ({
    sentence: `the bytes are those of “${first}”, but the name is of another agency or month; not counted`,
    remedy: 'Find out which one is wrong and ask that agency for its own list',
  }),
  'file/own-output': () => ({
    sentence: 'this is a report that kp wrote, expected a submission; not counted',
    remedy: 'Write reports outside the folder of the lists',
  }),
  'file/superseded': ({ by, agency, projects }) => ({
    sentence: `${agency} sent a later list, “${by}”; the ${plural(projects, 'project')} of this one are not counted`,
    remedy: 'If this one should count, move the other away',
  }),
  'text/open-quote': () => ({
    sentence: 'a quote is opened and never closed, all that follows fell into this cell',
    remedy: 'Close the quote, or export the CSV from Excel again',
  }),
  'text/stray-quote': ({ raw }) => ({
    sentence: `a quote in “${raw}” has no partner, kept as it is`,
    remedy: 'Check whether the row is shifted',
  }),
  'text/nul': ({ count }) => ({
    sentence: `the text holds ${plural(count, 'NUL character')}, taken out`,
    remedy: 'Check whether the file arrived whole',
  }),
  'text/ragged-row': ({ expected, found }) => ({
    sentence: `the row has ${plural(found, 'field')}, expected ${expected}`,
    remedy: 'Check whether the row is shifted (commas inside a field need quotes)',
  }),
  'text/last-line-cut': ({ raw }) => ({
    sentence: `the last line stops short: “${raw}”`,
    remedy: 'Check whether the file arrived whole',
  }),
  'text/lost-characters': ({ raw }) => ({
    sentence: `characters are lost in “${raw}”`,
    remedy: 'Export the original again, or give the encoding with --encoding',
  }),
  'sheet/not-found': ({ wanted, sheets }) => ({
    sentence: `there is no sheet “${wanted}”, there are: ${sheets.join(', ')}`,
    remedy: 'Correct --sheet',
  }),
  'sheet/no-table': ({ rows }) => ({
    sentence: `the sheet (${plural(rows, 'row')}) is no project list, not counted`,
    remedy: 'If it is one, give its header with --header-row',
  }),
  'sheet/hidden': ({ visibility, projects }) => ({
    sentence: `the sheet is ${visibility === 'hidden' ? 'hidden' : 'deeply hidden'}, its ${plural(projects, 'project')} are counted`,
    remedy: 'If they should not be, use --skip-hidden',
  }),
  'sheet/summary': ({ reason, rows }) => ({
    sentence: `the sheet (${plural(rows, 'row')}) ${reason === 'title' ? 'is a summary' : reason === 'repeats-projects' ? 'repeats the projects of other sheets' : 'holds totals only'}, not counted twice`,
    remedy: 'Nothing to do; new projects belong in the list',
  }),
  'sheet/hidden-rows': ({ rows }) => ({
    sentence: `${plural(rows, 'row')} hidden or filtered away, counted`,
    remedy: 'If they should not be, use --skip-hidden',
  }),
  'sheet/hidden-columns': ({ columns }) => ({
    sentence: `hidden columns ${columns.join(', ')}, read like the others`,
    remedy: 'If they should not be, use --skip-hidden',
  }),
  'sheet/overlapping-merges': ({ first, second }) => ({
    sentence: `the merged cells ${first} and ${second} overlap`,
    remedy: 'Unmerge them and fill them in again',
  }),
  'sheet/duplicate-cells': ({ count }) => ({
    sentence: `${plural(count, 'cell')} written more than once in the file, the last one is read`,
    remedy: 'Open it in Excel or WPS, save it, and send it again',
  }),
  'column/unmapped': ({ header }) => ({
    sentence: `the column “${header}” is not known, not used`,
    remedy: 'If it matters, use the usual wording',
  }),
  'column/fuzzy': ({ header, field, like }) => ({
    sentence: `the column “${header}” resembles “${like}”, read as ${fieldName(field)}`,
    remedy: 'Check it; if wrong, use the usual wording',
  }),
  'column/by-values': ({ header, field, values }) => ({
    sentence: `the column “${header}” was taken for ${fieldName(field)} by its values (${values.map((value) => `“${value}”`).join(', ')})`,
    remedy: 'Check it; if wrong, use the usual wording',
  }),
  'column/duplicate': ({ header, field, used }) => ({
    sentence: `the columns “${header}” and “${used}” are both ${fieldName(field)}, the latter is used`,
    remedy: 'Check them; remove or rename one',
  }),
  'column/other-month': ({ header, field, month }) => ({
    sentence: `${fieldName(field)} is taken from “${header}”, which ends with month ${month}, not with the period`,
    remedy: 'Ask the agency for the figures of the period',
  }),
  'column/missing': ({ field }) => ({
    sentence: `there is no column for ${fieldName(field)}, measures that need it cannot be calculated`,
    remedy: 'Ask the agency for this column',
  }),
  'unit/missing': ({ header, assumed }) => ({
    sentence: `“${header}” states no unit, taken as ${assumed}`,
    remedy: 'State 单位：万元 or 亿元 in the header',
  }),
  'unit/unknown': ({ header, raw }) => ({
    sentence: `the unit “${raw}” of “${header}” is not known, expected 元, 万元 or 亿元; the column is not counted`,
    remedy: 'Correct the unit and send it again',
  }),
  'total/mismatch': ({ header, printed, own, rows, label }) => ({
    sentence: `the row “${label}” prints “${printed}” for “${header}”, its ${plural(rows, 'row')} add up to ${own}`,
    remedy: 'Check for missing or surplus rows, or a total that was not updated',
  }),
  'count/mismatch': ({ declared, own, label }) => ({
    sentence: `“${label}” declares ${plural(declared, 'project')}, there are ${own}`,
    remedy: 'Check for missing rows, or a number that was not updated',
  }),
  'period/conflict': ({ used, other, otherFrom }) => ({
    sentence: `the period is “${used}”, but ${origin(otherFrom)} says “${other}”`,
    remedy: 'Check whether it is the right month; --period decides',
  }),
  'agency/missing': ({ rows }) => ({
    sentence: `${plural(rows, 'row')} without a responsible agency (not in the table, file name, title or 填报单位)`,
    remedy: 'Fill in the column 责任单位',
  }),
  'agency/conflict': ({ used, other, otherFrom }) => ({
    sentence: `the responsible agency is taken as “${used}”, but ${origin(otherFrom)} says “${other}”`,
    remedy: 'Check the agency',
  }),
  'cell/error': ({ raw, field }) => ({
    sentence: `${fieldName(field)} is the formula error “${raw}”, not counted`,
    remedy: 'Mend the formula, or write the number, and send it again',
  }),
  'cell/not-calculated': ({ field }) => ({
    sentence: `the formula of ${fieldName(field)} has no result, not counted`,
    remedy: 'Open it in Excel or WPS, recalculate, save, and send it again',
  }),
  'money/unreadable': ({ raw, field }) => ({
    sentence: `${fieldName(field)} is “${raw}”, expected an amount; not counted`,
    remedy: 'Write a number and send it again',
  }),
  'money/merged': ({ raw, field, rows }) => ({
    sentence: `${fieldName(field)} “${raw}” is merged over ${plural(rows, 'row')}; counted once, for the first project`,
    remedy: 'Take the merge apart and fill in every project',
  }),
  'money/negative': ({ raw, field }) => ({
    sentence: `${fieldName(field)} is negative, “${raw}”; counted as it is`,
    remedy: 'Check it',
  }),
  'money/approximate': ({ raw, field }) => ({
    sentence: `${fieldName(field)} is “${raw}”, not an exact amount; counted by its number`,
    remedy: 'Ask for the exact amount',
  }),
  'date/unreadable': ({ raw, field }) => ({
    sentence: `${fieldName(field)} is “${raw}”, expected a date; not used`,
    remedy: 'Write year and month (2023-09)',
  }),
  'date/ambiguous': ({ raw, field, readings }) => ({
    sentence: `${fieldName(field)} is “${raw}”, which may be ${readings.join(' or ')}`,
    remedy: 'Write year and month (2023-10)',
  }),
  'date/plan-or-actual': ({ header, used }) => ({
    sentence: `“${header}” does not say whether it is planned or done, read as ${used === 'planned' ? 'planned' : 'done'}`,
    remedy: 'Word the header as 计划… or 实际…',
  }),
  'count/unreadable': ({ raw, field }) => ({
    sentence: `${fieldName(field)} is “${raw}”, expected a whole number; not used`,
    remedy: 'Write a whole number',
  }),
  'yes-no/unreadable': ({ raw, field }) => ({
    sentence: `${fieldName(field)} is “${raw}”, expected 是 or 否; not used`,
    remedy: 'Write 是 or 否',
  }),
  'code/malformed': ({ raw }) => ({
    sentence: `the project code “${raw}” is malformed, expected one like 2603-141124-89-05-346948`,
    remedy: 'Check the code on the approval platform',
  }),
  'code/check-digit': ({ raw, expected }) => ({
    sentence: `the check digit of the project code “${raw}” is wrong, expected ${expected}`,
    remedy: 'Check the code for a typing error',
  }),
  'level/unknown': ({ raw }) => ({
    sentence: `the level “${raw}” is none of the national, provincial and city ones, kept as written`,
    remedy: 'Correct it if it is a slip',
  }),
  'phase/unknown': ({ raw }) => ({
    sentence: `the phase “${raw}” is not known, expected 储备, 新开工, 续建 or 竣工`,
    remedy: 'Write one of the four',
  }),
  'step/unknown': ({ raw }) => ({
    sentence: `the reserve step “${raw}” is not known, expected one of the five`,
    remedy: 'Write one of the five steps from 签订投资协议 to 开展施工前准备',
  }),
  'name/missing': ({ raw }) => ({
    sentence: `the row has no project name: “${raw}”, not counted`,
    remedy: 'Fill in the name',
  }),
  'phase/missing': ({ projects }) => ({
    sentence: `${plural(projects, 'project')} without a phase, not among starts, ongoing, finishes or reserves`,
    remedy: 'Fill in the column 项目性质',
  }),
  'phase/inferred': ({ projects }) => ({
    sentence: `the list states no phases; those of ${plural(projects, 'project')} follow from the planned dates`,
    remedy: 'Check it; if wrong, fill in the column 项目性质',
  }),
  'plan/missing': ({ name }) => ({
    sentence: `“${name}” has no annual plan, not in the denominator of the completion rate`,
    remedy: 'Ask for the annual plan',
  }),
  'completed/missing': ({ name }) => ({
    sentence: `“${name}” has no completed investment, not counted in it`,
    remedy: 'Ask for it; if nothing was done, 0 should be written',
  }),
  'start/planned-missing': ({ name }) => ({
    sentence: `“${name}” is to start this year and has no planned start`,
    remedy: 'Fill in the planned start',
  }),
  'start/undecided': ({ name, raw }) => ({
    sentence: `nothing tells whether “${name}” has started${raw === '' ? '' : ` (“${raw}”)`}, counted as not started`,
    remedy: 'Fill in the actual start, or 是否开工',
  }),
  'start/untold': ({ projects }) => ({
    sentence: `no column tells whether its ${plural(projects, 'project')} started, expected an actual start or 是否开工; counted as not started`,
    remedy: 'Fill in the actual start, or 是否开工',
  }),
  'start/contradiction': ({ name, used, other }) => ({
    sentence: `the start of “${name}” contradicts itself: “${used}” is used, “${other}” is also there`,
    remedy: 'Check and make them agree',
  }),
  'finish/contradiction': ({ name, used, other }) => ({
    sentence: `the finish of “${name}” contradicts itself: “${used}” is used, “${other}” is also there`,
    remedy: 'Check and make them agree',
  }),
  'project/duplicate': ({ name, first }) => ({
    sentence: `“${name}” is listed twice, first at ${first}; counted once, from there`,
    remedy: 'Remove the second row',
  }),
  'project/same-name': ({ name, first }) => ({
    sentence: `“${name}” stands twice in one list with different amounts and no code (first at ${first}); both rows are counted`,
    remedy: 'Remove one row if it is one project; give codes or different names if there are two',
  }),
  'project/claimed-twice': ({ name, first }) => ({
    sentence: `“${name}” has the name, total and plan of ${first} but another agency; both are counted`,
    remedy: 'If it is one project, settle which agency reports it; if not, give codes',
  }),
  'project/two-agencies': ({ name, used, other }) => ({
    sentence: `“${name}” was handed in by two agencies; counted from “${used}”, not from “${other}”`,
    remedy: 'Have the two agencies compare their figures',
  }),
  'project/two-sheets': ({ name, first }) => ({
    sentence: `“${name}” is on two sheets of the file, first at ${first}; counted once, with the levels of both`,
    remedy: 'Nothing to do; if they are two projects, word their names apart',
  }),
  'project/undecided': ({ name, first }) => ({
    sentence: `“${name}” is in two lists of one agency, first at ${first}, and nothing tells which is later`,
    remedy: 'Move the older list away, or mark the newer one 更正 in its name',
  }),
  'package/members': ({ name, declared, listed }) => ({
    sentence: `the package “${name}” declares ${plural(declared, 'member')}, lists ${listed}`,
    remedy: 'Check the number of members',
  }),
};
