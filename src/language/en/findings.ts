import type { FindingWords } from '../language.ts';
import {
  damageFaults,
  fieldName,
  likelyShift,
  origin,
  plural,
  recordWidths,
  refusalRules,
  slipReference,
  systemReason,
  yuan,
} from './facts.ts';
import { names } from './names.ts';

const IDENTITY_CHANGES = {
  renamed: 'is now called',
  split: 'was split into',
  merged: 'were merged into',
} as const;

function quotedList(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}

function identityDoubts(name: string, before: readonly string[], after: readonly string[]) {
  return {
    codes: `the code of “${name}” was ${quotedList(before)} and is ${quotedList(after)}`,
    agency: `“${name}” stands under another agency`,
    name: `${quotedList(before)} and ${quotedList(after)} have other names and much else in common`,
    lines: `“${name}” stood on ${plural(before.length, 'line')} and stands on ${plural(after.length, 'line')}`,
    parts: `${quotedList(before)} and ${quotedList(after)} look like a split or a merger`,
  } as const;
}

/** An entry of kp.yaml, to be copied. */
function identityEntry(before: readonly string[], after: readonly string[], same: boolean): string {
  return `- { from: ${JSON.stringify(before)}, to: ${JSON.stringify(after)}, same: ${same} }`;
}

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
    sentence: `${agency} sent a later list, “${by}”; ${projects === 0 ? 'this one is' : `the ${plural(projects, 'project')} of this one are`} not counted`,
    remedy: 'If this one should count, move the other away',
  }),
  'text/open-quote': () => ({
    sentence:
      'a quote is opened and never closed; it is read as an ordinary character, and the row may be shifted',
    remedy: 'Close the quote, or export the CSV from Excel again',
  }),
  'text/stray-quote': ({ raw }) => ({
    sentence: `a quote in “${raw}” has no partner; the fields of the row are beyond doubt, and the quote is kept`,
    remedy: 'Mend it if it is a slip',
  }),
  'text/quotes-disputed': ({ raw }) => ({
    sentence: `the quotes at “${raw}” do not match, and where its fields begin and end is open; read as Excel would`,
    remedy: 'Check the fields of this row and mend its quotes, or send the list as a workbook',
  }),
  'text/nul': ({ count }) => ({
    sentence: `the text holds ${plural(count, 'NUL character')}, taken out`,
    remedy: 'Check whether the file arrived whole',
  }),
  'text/ragged-row': ({ expected, found }) => ({
    sentence: `the row has ${plural(found, 'field')}, its header ${expected}; nothing seems to be shifted, and it counts`,
    remedy: 'Check the row (a delimiter inside a field needs quotes)',
  }),
  'text/shifted-row': ({ expected, found, likely, torn }) => ({
    sentence: `${recordWidths(expected, found)}, ${likelyShift(likely, torn)}: its fields do not stand under their columns, and it is left out`,
    remedy: 'Put quotes around what holds a delimiter, or send the list as a workbook',
  }),
  'text/last-line-cut': ({ raw }) => ({
    sentence: `the last line stops short: “${raw}”`,
    remedy: 'Check whether the file arrived whole',
  }),
  'text/lost-characters': ({ raw }) => ({
    sentence: `characters are lost in “${raw}”`,
    remedy: 'Export the original again, or give the encoding with --encoding',
  }),
  'text/control': ({ raw }) => ({
    sentence: `“${raw}” holds characters that nobody sees`,
    remedy: 'Type it anew, or equal names are taken for different ones',
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
    sentence: `the sheet (${plural(rows, 'row')}) ${reason === 'repeats-projects' ? 'repeats the projects of other sheets' : 'holds totals only'}, not counted twice`,
    remedy: 'Nothing to do; new projects belong in the list',
  }),
  'summary/mismatch': ({ header, printed, own }) => ({
    sentence: `the summary gives ${printed} for “${header}”, the rows of the lists add up to ${own}; the lists count`,
    remedy: 'Check whether the summary is up to date and the lists are complete',
  }),
  'summary/other-project': ({ name }) => ({
    sentence: `“${name}” stands only in this table, which repeats the lists, and in none of them; not counted`,
    remedy: 'Add it to the list, or check its name',
  }),
  'summary/unproven': () => ({
    sentence:
      'this table looks like a summary (a number of projects, no column that only a project has), but does not agree with the lists; counted as a list for now',
    remedy: 'A summary: check its figures or take it out of the file; a list: add agency, phase …',
  }),
  'sheet/other-period': ({ used, other, rows }) => ({
    sentence: `this table (${plural(rows, 'row')}) is about “${other}”, the period is “${used}”; not counted`,
    remedy: 'Nothing to do; if it should count, check the month it gives',
  }),
  'rows/other-period': ({ used, others, rows }) => ({
    sentence: `${plural(rows, 'row')} about ${others.map((one) => `“${one}”`).join(', ')} not counted; the period is “${used}”`,
    remedy: 'Nothing to do; if they should count, check the column of months',
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
  'sheet/unlisted': ({ part }) => ({
    sentence: `the file holds a worksheet “${part}” that its list of sheets does not name, not read`,
    remedy: 'Open it in Excel or WPS, see that no sheet is missing, save it, and send it again',
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
  'column/ambiguous': ({ header, field, other, rival }) => ({
    sentence:
      rival !== undefined
        ? `the columns “${header}” and “${rival}” may both be ${fieldName(field)}, and differ; the former is used`
        : `the column “${header}” is read as ${fieldName(field)}, but may ${other === undefined ? 'not be it' : `be ${fieldName(other)}`}`,
    remedy: `Check it, and settle it in kp.yaml under synonyms.columns: ${field}: ["${header}"]${other === undefined ? '' : ` or ${other}: ["${header}"]`}`,
  }),
  'column/unexplained': ({ header, field }) => ({
    sentence: `the column “${header}” holds amounts that nothing explains; the list lacks ${fieldName(field)}, which this may be`,
    remedy: `If so, settle it in kp.yaml under synonyms.columns: ${field}: ["${header}"]`,
  }),
  'column/other-month': ({ header, field, month }) => ({
    sentence: `${fieldName(field)} is taken from “${header}”, which ends with month ${month}, not with the period`,
    remedy: 'Ask the agency for the figures of the period',
  }),
  'column/missing': ({ field }) => ({
    sentence: `there is no column for ${fieldName(field)}, measures that need it cannot be calculated`,
    remedy: 'Ask the agency for this column',
  }),
  'column/total-missing': ({ projects }) => ({
    sentence: `there is no column for total investment, that of ${plural(projects, 'project')} is not counted`,
    remedy: 'Ask the agency for this column',
  }),
  'unit/missing': ({ header, assumed }) => ({
    sentence: `“${header}” states no unit, taken as ${assumed}`,
    remedy: 'State 单位：万元 or 亿元 in the header',
  }),
  'unit/unknown': ({ header, raw }) => ({
    sentence:
      raw === ''
        ? `no unit is given for “${header}” here, and the rows of the list have different ones; not counted`
        : `the unit “${raw}” of “${header}” is not known, expected 元, 万元 or 亿元; not counted`,
    remedy: 'Correct the unit and send it again',
  }),
  'unit/shortened': ({ header, assumed }) => ({
    sentence: `the unit of “${header}” is not written out; taken as ${assumed}`,
    remedy: 'Write the unit out',
  }),
  'unit/implausible': ({ header, usual, assumed }) => ({
    sentence: `no unit is given for “${header}”; in ${usual} the totals could not be, in ${assumed} they can; taken as ${assumed} for now`,
    remedy: 'State the unit in the header and send the list again',
  }),
  'unit/conflict': ({ header, used, usedFrom, other, otherFrom }) => ({
    sentence: `for “${header}” ${origin(usedFrom)} gives the unit “${used}”, ${origin(otherFrom)} “${other}”; taken as “${used}” for now`,
    remedy: 'Check the unit, correct one of the two and send the list again',
  }),
  'unit/proven': ({ header, used, usedFrom, other, otherFrom }) => ({
    sentence: `for “${header}” ${origin(usedFrom)} gives the unit “${used}”, ${origin(otherFrom)} “${other}”; by the size of the totals it is “${used}”`,
    remedy: 'Correct the one that is wrong',
  }),
  'unit/foreign': ({ raw, field }) => ({
    sentence: `${fieldName(field)} is “${raw}”, foreign money; not counted`,
    remedy: 'Convert it to yuan, in the unit of the column',
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
  'agency/contact': ({ raw, agency }) => ({
    sentence:
      agency === undefined
        ? `“${raw}” in the column of the responsible agency is a person, taken for no agency`
        : `“${raw}” names a person behind the responsible agency, which is taken as “${agency}”`,
    remedy: 'Write the agency alone, and the contact in a column of its own',
  }),
  'cell/error': ({ raw, field }) => ({
    sentence: `${fieldName(field)} is the formula error “${raw}”, not counted`,
    remedy: 'Mend the formula, or write the number, and send it again',
  }),
  'cell/not-calculated': ({ field }) => ({
    sentence: `the formula of ${fieldName(field)} has no result, not counted`,
    remedy: 'Open it in Excel or WPS, recalculate, save, and send it again',
  }),
  'cell/struck': ({ raw, field }) => ({
    sentence: `“${raw}” in ${fieldName(field)} is struck through, taken as blank`,
    remedy: 'Write what holds now, or take the strike off',
  }),
  'cell/picture': ({ field }) => ({
    sentence: `${fieldName(field)} holds a picture, taken as blank`,
    remedy: 'Write in words what should be known',
  }),
  'money/unreadable': ({ raw, field }) => ({
    sentence: `${fieldName(field)} is “${raw}”, expected an amount; not counted`,
    remedy: 'Write a number and send it again',
  }),
  'money/covered': ({ raw, field }) => ({
    sentence: `under the merged cell of ${fieldName(field)} lies a figure that nobody sees, “${raw}”; not counted`,
    remedy: 'Undo the merge and fill in the amount of each project',
  }),
  'money/merged': ({ raw, field, rows }) => ({
    sentence: `${fieldName(field)} “${raw}” is merged over ${plural(rows, 'row')}; counted once, for the first project`,
    remedy: 'Take the merge apart and fill in every project',
  }),
  'money/as-shown': ({ raw, stored, field }) => ({
    sentence: `${fieldName(field)} is stored as ${stored} and shown as “${raw}”; in this column what is shown counts`,
    remedy: 'Check it; if wrong, mend the number format of the cell',
  }),
  'money/shown-otherwise': ({ raw, stored, field }) => ({
    sentence:
      raw === stored
        ? `${fieldName(field)} holds ${stored}, which its number format does not show as such; not counted`
        : `${fieldName(field)} is stored as ${stored} and shown as “${raw}”, and nothing tells which is meant; not counted`,
    remedy: 'Mend the number format of the cell and send it again',
  }),
  'money/negative': ({ raw, field }) => ({
    sentence: `${fieldName(field)} is negative, “${raw}”; counted as it is`,
    remedy: 'Check it',
  }),
  'amount/negative': ({ raw, field }) => ({
    sentence: `${fieldName(field)} is negative, “${raw}”; a plan or a total is never below 0`,
    remedy: 'Correct it; of a cut, write what is left',
  }),
  'amount/blank': ({ name, field, amount, by, month }) => ({
    sentence: `“${name}” leaves ${fieldName(field)} blank, which is ${amount} in ${by === 'plan' ? 'the plan' : month}`,
    remedy: 'Ask for it; where there is none, 0 should be written',
  }),
  'money/approximate': ({ raw, field }) => ({
    sentence: `${fieldName(field)} is “${raw}”, not an exact amount; counted by its number`,
    remedy: 'Ask for the exact amount',
  }),
  'money/estimated': ({ raw, field }) => ({
    sentence: `${fieldName(field)} is “${raw}”; what was done cannot be an estimate, not counted`,
    remedy: 'Send the exact amount',
  }),
  'money/noted': ({ raw, field }) => ({
    sentence: `${fieldName(field)} is “${raw}”; the remark is passed over, the number counts`,
    remedy: 'Check it; if the remark changes the amount, put it into the remarks',
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
  'percent/unreadable': ({ raw, field }) => ({
    sentence: `${fieldName(field)} is “${raw}”, expected a percentage; not used`,
    remedy: 'Write a percentage such as 77.45%, or leave the cell empty',
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
  'closed/list-changed': ({ period }) => ({
    sentence: `the list is not what it was when ${period} was closed; the figures of that month are those that were closed`,
    remedy: closedRemedy(period),
  }),
  'closed/list-added': ({ period }) => ({
    sentence: `the list came in after ${period} was closed and is not in its figures`,
    remedy: closedRemedy(period),
  }),
  'closed/list-missing': ({ period }) => ({
    sentence: `${period} was closed on this list, which is gone; the figures of that month are those that were closed`,
    remedy: closedRemedy(period),
  }),
  'closed/quarantined': ({ period, version }) => ({
    sentence: `version ${version} of ${period} was damaged and is set aside; the figures of that month are those of its lists now`,
    remedy: `Restore it from a backup, or close the month anew with kp close --period ${period} --revise "reason"`,
  }),
  'register/no-table': ({ expected }) => ({
    sentence: `no register: no row holds ${expected.map((name) => `“${name}”`).join(', ')}`,
    remedy: 'Give it these headers, and 数值 and 目标 where they are needed',
  }),
  'register/unreadable': ({ raw, column }) => ({
    sentence:
      raw === ''
        ? `“${column}” is empty, the row is left out`
        : `“${column}” says “${raw}”, the row is left out`,
    remedy: column === '年月' ? 'Write 2023-03 or 2023年3月' : 'Fill the column in as it is headed',
  }),
  'row/struck': ({ raw }) => ({
    sentence: `the whole row is struck through: “${raw}”, not counted`,
    remedy: 'Take the strike off if the project is still in the list, else delete the row',
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
    sentence: `“${name}” has no annual plan, no part of the completion rate`,
    remedy: 'Ask for the annual plan',
  }),
  'plan/zero': ({ name, completed }) => ({
    sentence: `“${name}” has an annual plan of 0, and has completed ${completed} this year`,
    remedy: 'Check it: ask for the annual plan, or correct what is completed',
  }),
  'completed/missing': ({ name }) => ({
    sentence: `“${name}” has no completed investment, no part of the completion rate`,
    remedy: 'Ask for it; if nothing was done, 0 should be written',
  }),
  'completed/not-begun': ({ projects }) => ({
    sentence: `${plural(projects, 'project')} not yet begun and without completed investment, taken as 0`,
    remedy: 'Nothing to do',
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
  'project/claimed-twice': ({ name, first, agency = '', by }) => ({
    sentence:
      by === 'both'
        ? `“${name}” has the name, total investment and annual plan of ${first} but another agency; both are counted`
        : `“${name}” is reported by two agencies as their own (see ${first}); counted once, for ${agency}, ${claimBasis[by]}`,
    remedy:
      by === 'both'
        ? 'If it is one project, settle who reports it; if not, give both their project codes'
        : 'Settle who reports it; if they are two projects, give both their project codes',
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
  'project/dropped': ({ name, former }) => ({
    sentence: `“${name}” stood in “${former}”, whose place this list took, and is in no list any more; not counted`,
    remedy: 'Ask the agency whether it was left out by mistake',
  }),
  'package/members': ({ name, declared, listed }) => ({
    sentence: `the package “${name}” declares ${plural(declared, 'member')}, lists ${listed}`,
    remedy: 'Check the number of members',
  }),
  'package/parts-differ': ({ name, header, parts }) => ({
    sentence: `${plural(parts, 'part')} listed under “${name}” do not add up to it in “${header}”: parts, or projects of their own? Counted as parts`,
    remedy: 'Check the amounts of the parts; give projects of their own a number of their own',
  }),
  'row/sum-of-others': ({ name, first, last }) => ({
    sentence: `every amount of “${name}” is the sum of rows ${first} to ${last}: a total or a project? Counted as a project`,
    remedy: 'Call a total 合计 and take off its number; number the parts of a package 1.1, 1.2',
  }),
  'row/proven-total': ({ name, first, last }) => ({
    sentence: `every amount of “${name}” is the sum of rows ${first} to ${last}: taken as a total, not as a project`,
    remedy: 'Nothing to do; if it is a project, fill in its number and agency',
  }),
  'row/proven-whole': ({ name, first, last }) => ({
    sentence: `every amount of “${name}” is the sum of rows ${first} to ${last}: these are taken as its parts, the money counts once`,
    remedy: 'Nothing to do; numbering the parts 1.1, 1.2 makes it plain',
  }),
  'row/unclear': ({ name }) => ({
    sentence: `“${name}” has no number and nothing that projects have, and its amounts come near the sum of the rows above: probably a total, left out`,
    remedy: 'If it is a total, check its amounts; if it is a project, fill in its number and agency',
  }),
  'row/other-table': ({ name }) => ({
    sentence: `“${name}” stands below another header and looks like a project of this list: left out`,
    remedy: 'Make the header above it the same as that of the list',
  }),
  'row/example': ({ name }) => ({
    sentence: `“${name}” looks like the example of the form: left out`,
    remedy: 'Delete the example; if it is a project, write its full name',
  }),
  'amount/unit-slip': ({ name, field, amount, against, reference }) => ({
    sentence: `“${name}”: ${fieldName(field)} is ${amount}, a thousand times or more off ${slipReference(against)}, ${reference}: the unit is probably wrong`,
    remedy: 'Check whether 万元 or 亿元 is meant and send the list again',
  }),
  'amount/over-total': ({ name, done, total }) => ({
    sentence: `“${name}”: ${done} done before this year and in it, more than the total investment of ${total}`,
    remedy: 'Check the three amounts; if the total was changed, update it',
  }),
  'amount/plan-over-total': ({ name, plan, total }) => ({
    sentence: `“${name}”: the annual plan of ${plan} exceeds the total investment of ${total}`,
    remedy: 'Check both amounts',
  }),
  'amount/over-plan': ({ name, completed, plan }) => ({
    sentence: `“${name}”: ${completed} completed, far beyond the annual plan of ${plan}`,
    remedy: 'Check it; if it is right, explain it or have the plan adjusted',
  }),
  'amount/month-over-year': ({ name, month, completed }) => ({
    sentence: `“${name}”: ${month} in this month, more than ${completed} in the year to date`,
    remedy: 'Check whether the two were exchanged',
  }),
  'rate/mismatch': ({ name, printed, own }) => ({
    sentence: `“${name}”: the printed completion rate “${printed}” is not completed over annual plan, ${own}`,
    remedy: 'Check the rate and both amounts',
  }),
  'code/missing': ({ name, projects }) => ({
    sentence:
      projects === 1
        ? `“${name}” has no project code, though others of the list have theirs`
        : `the column of project codes is empty for “${name}” and all others, ${projects} projects`,
    remedy: 'Fill in the code of the approval platform',
  }),
  'date/finish-before-start': ({ name, start, finish }) => ({
    sentence: `“${name}” finishes on ${finish}, before it starts on ${start}`,
    remedy: 'Check both dates',
  }),
  'date/future': ({ name, field, date, period }) => ({
    sentence: `“${name}”: ${fieldName(field)} is ${date}, after the period ${period}`,
    remedy: 'Check the date; what has not happened yet belongs to the planned dates',
  }),
  'start/no-investment': ({ name }) => ({
    sentence: `“${name}” started in an earlier month, and its investment is 0`,
    remedy: 'Check whether the investment was left out, or it has not started',
  }),
  'start/unstarted-investment': ({ name, completed }) => ({
    sentence: `“${name}” is said not to have started, and has completed ${completed} this year`,
    remedy: 'Check whether it has started; explain costs of preparation in the remarks',
  }),
  'finish/below-total': ({ name, done, total }) => ({
    sentence: `“${name}” is finished with ${done}, less than nine tenths of the total investment of ${total}`,
    remedy: 'Check whether it is finished, or bring the amounts up to date',
  }),
  'finish/phase': ({ name, date }) => ({
    sentence: `“${name}” is to be finished in ${date} but is of phase 续建, so it is no planned finish`,
    remedy: 'Check the phase or the planned finish',
  }),
  'start/relabelled': ({ name, phase, month }) => ({
    sentence: `“${name}” is a start of this year ${month === undefined ? 'by the plan' : `in the list of ${month}`} and is called ${phase} now, so it is none of the planned starts any more`,
    remedy:
      'A start of this year stays 新开工 all year, begun or not; record an approved change with kp plan adjust',
  }),
  'start/before-year': ({ name, told }) => ({
    sentence: `“${name}” is called a start of this year, but had started in ${told}`,
    remedy: 'Check the date; what started last year is 续建',
  }),
  'finish/before-year': ({ name, told }) => ({
    sentence: `“${name}” is called a finish of this year, but was finished in ${told}`,
    remedy: 'Check the date; take out what was finished last year',
  }),
  'finish/later-year': ({ name, date }) => ({
    sentence: `“${name}” is of phase 竣工 but planned to finish in ${date}, so it is no finish of this year`,
    remedy: 'Check the phase or the planned finish',
  }),
  'finish/ongoing': ({ name }) => ({
    sentence: `“${name}” is finished, but of phase 续建, so it is no finish`,
    remedy: 'Check whether it is finished; a project to finish this year is of phase 竣工',
  }),
  'reserve/investment': ({ name, completed }) => ({
    sentence: `“${name}” is a reserve, and has completed ${completed} this year`,
    remedy: 'Check whether it has become a start; explain costs of preparation in the remarks',
  }),
  'month/fell': ({ name, field, before, after, month }) => ({
    sentence: `“${name}”: ${fieldName(field)} fell from ${before} in ${month} to ${after}; a cumulative figure does not fall`,
    remedy: 'Check it; if last month reported too much, correct last month and explain',
  }),
  'month/difference': ({ name, month, difference }) => ({
    sentence: `“${name}”: ${month} in this month, but the cumulative figures differ by ${difference}`,
    remedy: 'Check the month and the cumulative figure',
  }),
  'month/phase-back': ({ name, before, after }) => ({
    sentence: `“${name}” went back from phase ${before} to ${after}`,
    remedy: 'Check the phase; explain a real change',
  }),
  'month/withdrawn': ({ name, state, month }) => ({
    sentence: `“${name}” was reported as ${state} in ${month}, and is not now`,
    remedy: 'Check it; explain if last month was wrong',
  }),
  'month/step-back': ({ name, before, after, month }) => ({
    sentence: `the reserve “${name}” had come to “${before}” in ${month}, and is back at “${after}”`,
    remedy: 'Check the step; explain a real change',
  }),
  'month/date-rewritten': ({ name, field, before, after, month }) => ({
    sentence: `“${name}”: ${fieldName(field)} was ${before} in ${month}, and is ${after} now`,
    remedy: 'When something happened does not change; explain if the earlier list was wrong',
  }),
  'month/replanned': ({ name, field, before, after, month }) => ({
    sentence: `“${name}”: ${fieldName(field)} was changed from ${before} in ${month} to ${after}, without a recorded adjustment`,
    remedy: 'Ask for the reason; record an approved adjustment with kp plan adjust',
  }),
  'month/dates-moved': ({ name, field, before, after }) => ({
    sentence: `“${name}”: ${fieldName(field)} was moved from ${before} to ${after}`,
    remedy: 'Ask for the reason; record an approved adjustment with kp plan adjust',
  }),
  'month/renamed': ({ before, after }) => ({
    sentence: `“${before}” goes by the name “${after}” under the same code; taken for the same project`,
    remedy: 'Nothing to do; if they are two projects, check the codes',
  }),
  'month/disappeared': ({ name, agency, month }) => ({
    sentence: `“${name}”${agency === undefined ? '' : ` (${agency})`} was in the lists of ${month} and is in none of this month`,
    remedy:
      'Have it reported; record an approved removal with kp plan adjust, or a new name under identities in kp.yaml',
  }),
  'month/unchanged': ({ names, all }) => ({
    sentence: `${
      all ? 'all projects under way' : firstNames(names)
    } report the same amounts and words for the third month running`,
    remedy: 'Check whether the list was copied; explain where there is no progress',
  }),
  'month/sent-again': ({ agency, names, month }) => ({
    sentence: `all ${names.length} projects under way${agency === undefined ? '' : ` of ${agency}`} have the cumulative figures of ${month}; the list may be last month’s sent again`,
    remedy: 'Have this month’s figures sent; where nothing was done, the month’s investment is 0',
  }),
  'year/before-differs': ({ name, own, done, month }) => ({
    sentence: `“${name}”: ${own} completed before this year, but by the list of ${month} it ${month.endsWith('-12') ? 'is' : 'is at least'} ${done}`,
    remedy: 'Check it: what was done before this year is what was done before last year, and in it',
  }),
  'year/carried': ({ agency, names, all, month }) => ({
    sentence: `${all ? `the whole list${agency === undefined ? '' : ` of ${agency}`} has` : `${firstNames(names)}:`} no less completed this year than in ${month} for all of last year; last year’s figures were counted on, or sent again`,
    remedy: 'What is completed this year begins on 1 January: take off what was done last year',
  }),
  'project/moved': ({ name, before, after, month, told }) => ({
    sentence:
      told === 'after'
        ? `“${name}” belongs to ${before} (${month === undefined ? 'the plan' : `list of ${month}`}) and stands under ${after} now, without a recorded adjustment`
        : `“${name}” of ${before} (${month === undefined ? 'the plan' : `list of ${month}`}) stands in the list of ${after} now, without a recorded adjustment`,
    remedy:
      'Have both check it: its agency goes on reporting it, or an approved move is recorded with kp plan adjust. Rankings go by the plan’s agency',
  }),
  'code/similar-names': ({ name, other, place }) => ({
    sentence: `“${name}” and “${other}” (${place}) have almost the same name and the same total, and two codes`,
    remedy: 'Check whether one project is reported twice; nothing to do if they are two',
  }),
  'agency/foreign': ({ name, agency, submitter }) => ({
    sentence: `“${name}” belongs to ${agency}, but stands in the list of ${submitter}`,
    remedy: 'Check the agency; take it out of this list if it is not its own',
  }),
  'agency/late': ({ reported, month, day }) => ({
    sentence: `reported on ${reported}, after the reporting day (${month}/${day})`,
    remedy: 'Remind the agency of the reporting day',
  }),
  'agency/not-reported': ({ agency }) => ({
    sentence: `${agency} has not reported`,
    remedy: 'Ask for its list; take it out of agencies in kp.yaml if it has no projects',
  }),
  'project/figures-differ': ({ name, used, other }) => ({
    sentence: `“${name}” was handed in by two agencies with different amounts; “${used}” counts, “${other}” does not`,
    remedy: 'Have the two agencies agree',
  }),
  'code/two-names': ({ name, other, place, counted }) => ({
    sentence: `“${name}” has the code of “${other}” (${place}); ${counted === 'once' ? 'counted once, as one project' : 'their amounts differ: both count'}`,
    remedy: 'Check the codes; if they are two projects, correct one',
  }),
  'file/blank-form': ({ projects }) => ({
    sentence:
      projects === 0
        ? 'an empty form: headers, and not one project'
        : `the form was not filled in: ${projects} projects, and nothing is reported as completed`,
    remedy: 'Ask for the list; if there is no project, have the agency say so',
  }),
  'identity/inferred': ({ how, before, after }) => ({
    sentence: `${quotedList(before)} ${IDENTITY_CHANGES[how]} ${quotedList(after)}: same agency, names and total investment agree; taken for the same`,
    remedy: `Nothing to do; if they are not the same, add to identities in kp.yaml: ${identityEntry(before, after, false)}`,
  }),
  'identity/uncertain': ({ name, before, after, doubt, taken }) => ({
    sentence: `${identityDoubts(name, before, after)[doubt]}; taken ${taken === 'same' ? 'for the same' : 'as one that left and one that entered'}`,
    remedy:
      doubt === 'lines'
        ? 'Give the lines of one name their project codes'
        : `Check, and add to identities in kp.yaml: ${identityEntry(before, after, taken === 'different')} (true if they are the same, else false)`,
  }),
  'identity/agency-changed': ({ before, after, projects }) => ({
    sentence: `${plural(projects, 'project')} of “${before}” now ${projects === 1 ? 'stands' : 'stand'} under “${after}”; taken for the same`,
    remedy:
      'If the agency was renamed, add the old name to the aliases of the new one under agencies in kp.yaml',
  }),
  'project/not-reported': ({ name, agency }) => ({
    sentence: `nobody reported the planned project “${name}” this month; figures by the plan take it as not done`,
    remedy: `Ask ${agency ?? 'its agency'} for it; if it has left the plan, record that with kp plan adjust`,
  }),
  'project/not-planned': ({ name }) => ({
    sentence: `“${name}” is not in the year’s plan; figures by the plan leave it out`,
    remedy: 'Check its name, code and agency; if it has joined the plan, record that with kp plan adjust',
  }),
  'plan/differs': ({ name, field, plan, own }) => ({
    sentence: `“${name}”: ${fieldName(field)} is reported as ${own}, and ${plan} in the plan`,
    remedy: 'Report it as planned; record an approved adjustment with kp plan adjust',
  }),
  'plan/merged-groups': ({ name, fields }) => ({
    sentence: `“${name}” stands for several planned projects that differ in ${fields.map(fieldName).join(', ')}; what it completed cannot be divided and counts only overall and in the groups they share`,
    remedy: 'Record the merged project in the plan with kp plan adjust',
  }),
  'adjustment/not-planned': ({ name, word }) => ({
    sentence: `“${name}” says ${word}, but is not in the plan`,
    remedy: 'Check its name, code and agency; to add it to the plan, write 调入',
  }),
  'adjustment/already-planned': ({ name, first }) => ({
    sentence: `“${name}” says 调入 (add), but the plan has it already (${first})`,
    remedy: 'To change its figures write 调整; if it is another project, give its code or another name',
  }),
  'adjustment/several': ({ name, lines }) => ({
    sentence: `${lines} projects of the plan may be “${name}”`,
    remedy: 'Give the project code or the agency',
  }),
  'adjustment/undecided': ({ name, first }) => ({
    sentence: `the plan has “${name}” under another agency (${first}): it cannot be told whether that one changes or a new one is added`,
    remedy: 'Write 调入 (add) or 调整 (change), or give the project code',
  }),
  'adjustment/unknown-word': ({ raw }) => ({
    sentence: `the kind of adjustment “${raw}” is unknown; expected 调入, 调出, 调增, 调减 or 调整`,
    remedy: 'Use one of these five words',
  }),
  'adjustment/no-change': ({ name }) => ({
    sentence: `“${name}” is as in the plan: nothing to change`,
    remedy: 'Check the adjusted figures; to take it out, write 调出',
  }),
  'adjustment/members': ({ name }) => ({
    sentence: `“${name}” is a package whose members have the amounts: its own line cannot be changed alone`,
    remedy: 'List its members with their adjusted amounts',
  }),
  'adjustment/contradiction': ({ name, word, field, before, after }) => ({
    sentence: `“${name}” says ${word}, but its ${fieldName(field)} goes from ${yuan(before)} to ${yuan(after)}`,
    remedy: 'Give the amount after the change (not the difference), or mend the kind of adjustment',
  }),
  'adjustment/altered': ({ date }) => ({
    sentence: `the list of the adjustment of ${date} is gone or was changed after it was recorded; it does not count`,
    remedy: 'Restore the list from a backup; leave recorded adjustments under plan as they are',
  }),
  'adjustment/plan-changed': ({ date }) => ({
    sentence: `the file of the original plan was changed after the adjustment of ${date} was recorded`,
    remedy:
      'Check what was changed; the original plan is the baseline of the year, record changes with kp plan adjust',
  }),
  'candidate/too-small': ({ category, total, threshold }) => ({
    sentence: `total investment of ${yuan(total)} is below the ${yuan(threshold)} asked for${category === '' ? '' : ` of ${category}`}`,
    remedy: 'It does not qualify; if the total is wrong, correct it',
  }),
  'candidate/no-total': () => ({
    sentence: 'no total investment to compare',
    remedy: 'Fill in the total investment',
  }),
  'candidate/no-category': () => ({
    sentence: 'no category, so that the threshold is unknown',
    remedy: 'Fill in the category',
  }),
  'candidate/no-threshold': ({ category }) => ({
    sentence: `no threshold is set for “${category}”`,
    remedy: 'Check the category, or set it under thresholds.candidates in kp.yaml',
  }),
  'candidate/in-plan': ({ year, first }) => ({
    sentence: `already in the plan of ${year} (${first})`,
    remedy: 'No need to apply: what goes on is carried over',
  }),
  'candidate/finished': () => ({
    sentence: 'already finished',
    remedy: 'It cannot be planned again; if that is wrong, correct it',
  }),
};

/** Two of them, and how many there are. */
function firstNames(names: readonly string[]): string {
  const first = names.slice(0, 2).map((name) => `“${name}”`);
  return `${first.join(', ')}${names.length > 1 ? ` and others, ${names.length} projects` : ''}`;
}

const claimBasis = {
  plan: 'as the plan has it',
  month: 'as the lists before had it',
  nothing: 'for now: neither the plan nor an earlier list tells whose it is',
} as const;

function closedRemedy(period: string): string {
  return `Put back what was there, or close the month anew with kp close --period ${period} --revise "reason"`;
  /** the header has 8 fields, the row 1 more */
}
