import { error, type FactsOf, warning } from './entry.ts';

/** What can be wrong with an entry of any ledger. Fields are named with their ledger: `financing.paid`. */
export const entryFindings = {
  'entry/lacks': warning('left-blank', {
    example: { name: '沿江大道改造', field: 'approvals.acceptedOn' },
    'zh-CN': {
      meaning: '台账的一条没有写应当写的一栏，靠它得出的数字不含这一条',
      sentence: ({ name, field }, { fieldName }) =>
        `“${name}”没有写${fieldName(field)}，靠它得出的数字不含这一条`,
      remedy: '请补写',
    },
    en: {
      meaning: 'A required field of the entry is blank; figures that need it leave the entry out',
      sentence: ({ name, field }, { fieldName }) =>
        `${fieldName(field)} of “${name}” is blank; figures that need it leave this entry out`,
      remedy: 'Fill it in',
    },
  }),
  'entry/state-unknown': warning('free-words', {
    example: { raw: '已转市规划局', field: 'matters.status' },
    'zh-CN': {
      meaning: '看不出办到哪一步，不按已办成的计',
      sentence: ({ raw, field }, { fieldName }) =>
        `“${fieldName(field)}”填“${raw}”，看不出办到哪一步，不按已办成的计`,
      remedy: '请改写为办结、办理中、未办结一类的说法',
    },
    en: {
      meaning: 'The words do not say how far the work is; not counted as done',
      sentence: ({ raw, field }, { fieldName }) =>
        `${fieldName(field)} is “${raw}”, which does not say how far the work is; not counted as done`,
      remedy: 'Say that it is finished, under way or not begun',
    },
  }),
  'entry/out-of-order': warning('date-slip', {
    example: {
      name: '沿江大道改造',
      field: 'approvals.finishedOn',
      day: '2024-02-20',
      earlier: 'approvals.acceptedOn',
      earlierDay: '2024-03-12',
    },
    'zh-CN': {
      meaning: '后一步的时间早于前一步',
      sentence: ({ name, field, day, earlier, earlierDay }, { fieldName }) =>
        `“${name}”的${fieldName(field)}是 ${day}，早于${fieldName(earlier)} ${earlierDay}`,
      remedy: '请核对两个时间',
    },
    en: {
      meaning: 'A later step has an earlier day',
      sentence: ({ name, field, day, earlier, earlierDay }, { fieldName }) =>
        `“${name}”: ${fieldName(field)} is ${day}, before ${fieldName(earlier)}, ${earlierDay}`,
      remedy: 'Check the two days',
    },
  }),
  'entry/exceeds': error('amounts-confused', {
    example: {
      name: '沿江大道改造',
      part: 'financing.paid',
      partly: '9342万元',
      whole: 'financing.granted',
      wholly: '8000万元',
    },
    'zh-CN': {
      meaning: '部分大于整体：放款大于授信、到位大于批复之类',
      sentence: ({ name, part, partly, whole, wholly }, { fieldName, amount }) =>
        `“${name}”的${fieldName(part)} ${amount(partly)}，大于${fieldName(whole)} ${amount(wholly)}`,
      remedy: '请核对两个数及其单位',
    },
    en: {
      meaning: 'A part is larger than the whole, as more paid out than granted',
      sentence: ({ name, part, partly, whole, wholly }, { fieldName, amount }) =>
        `“${name}”: ${fieldName(part)}, ${amount(partly)}, is more than ${fieldName(whole)}, ${amount(wholly)}`,
      remedy: 'Check both figures and their units',
    },
  }),
  'entry/contradicts': error('half-updated', {
    example: {
      name: '沿江大道改造',
      field: 'approvals.status',
      word: '未办结',
      other: 'approvals.finishedOn',
      day: '2024-03-20',
    },
    'zh-CN': {
      meaning: '写了完成时间，又写没有完成；按已完成计',
      sentence: ({ name, field, word, other, day }, { fieldName }) =>
        `“${name}”的${fieldName(other)}是 ${day}，${fieldName(field)}却写“${word}”，暂按已完成计`,
      remedy: '请核对是否已经完成',
    },
    en: {
      meaning: 'The entry has the day it was done, but its state says it is not; counted as done',
      sentence: ({ name, field, word, other, day }, { fieldName }) =>
        `“${name}”: ${fieldName(other)} is ${day}, but ${fieldName(field)} says “${word}”; counted as done`,
      remedy: 'Check whether it is really done',
    },
  }),
  'entry/project-unknown': warning('name-elsewhere', {
    example: { name: '施工许可', project: '沿江大道改造' },
    'zh-CN': {
      meaning: '台账中一条所属的项目不在本月的项目清单中',
      sentence: ({ name, project }) => `“${name}”所属的项目“${project}”，本月项目清单中没有`,
      remedy: '请核对项目名称；名称不同而实为同一项目的，在 kp.yaml 的 identities 中写明',
    },
    en: {
      meaning: 'The project of an entry is in none of the month’s project lists',
      sentence: ({ name, project }) =>
        `“${project}”, the project of “${name}”, is in none of this month’s project lists`,
      remedy: 'Check the name; if two names mean one project, say so under identities in kp.yaml',
    },
  }),
  'entry/vanished': warning('dropped-row', {
    example: { name: '施工许可', last: '2024-01', since: '2024-02' },
    'zh-CN': {
      meaning: '还没有了结的一条从台账里消失了；在重新列入之前，每月都提示',
      sentence: ({ name, last, since }) => `“${name}”${last}尚未了结，${since}起台账里没有`,
      remedy: '请补列；已经了结的，请写明后再去掉；改了名称的，请在 kp.yaml 的 identities 中写明',
    },
    en: {
      meaning:
        'An entry that was not settled when it was last listed, and is in no list since; said every month',
      sentence: ({ name, last, since }) =>
        `“${name}” was not settled in ${last} and has been in no list since ${since}`,
      remedy:
        'List it again; if it is settled, report that before leaving it out; if its name changed, say so under identities in kp.yaml',
    },
  }),
  'entry/fell': warning('taken-back', {
    example: {
      name: '沿江大道改造',
      field: 'financing.paid',
      before: '9342万元',
      last: '2024-01',
      after: '8000万元',
    },
    'zh-CN': {
      meaning: '累计数比上次少了',
      sentence: ({ name, field, before, last, after }, { fieldName, amount }) =>
        `“${name}”的${fieldName(field)}${last}为 ${amount(before)}，本月为 ${amount(after)}`,
      remedy: '请核对；如是更正，请说明',
    },
    en: {
      meaning: 'A cumulative value is less than when it was last listed',
      sentence: ({ name, field, before, last, after }, { fieldName, amount }) =>
        `“${name}”: ${fieldName(field)} was ${amount(before)} in ${last} and is ${amount(after)} this month`,
      remedy: 'Check it; if it was corrected, say so',
    },
  }),
  'entry/undone': warning('taken-back', {
    example: { name: '施工许可', last: '2024-01' },
    'zh-CN': {
      meaning: '早先已经完成的一条，本月又没有完成',
      sentence: ({ name, last }) => `“${name}”${last}已经完成，本月又没有完成`,
      remedy: '请核对；确需重来的，请写明原因',
    },
    en: {
      meaning: 'It was done when last listed, but is not done this month',
      sentence: ({ name, last }) => `“${name}” was done in ${last}, but is not done this month`,
      remedy: 'Check it; if it has to be done again, say why',
    },
  }),
  'entry/limit-moved': warning('changed-on-way', {
    example: {
      name: '渣土覆盖不到位',
      field: 'supervision.due',
      before: '2024-03-10',
      last: '2024-02',
      after: '2024-04-10',
    },
    'zh-CN': {
      meaning: '时限比以前的清单推后了',
      sentence: ({ name, field, before, last, after }, { fieldName }) =>
        `“${name}”的${fieldName(field)}由${before}（${last}）推后到${after}`,
      remedy: '请核对；确需延期的，写明批准延期的依据，是否超期仍要向原时限说明',
    },
    en: {
      meaning: 'A limit is later than in an earlier list',
      sentence: ({ name, field, before, last, after }, { fieldName }) =>
        `“${name}”: ${fieldName(field)} was ${before} (${last}) and is now ${after}`,
      remedy:
        'Check it; if more time was granted, say by whom; the first limit still has to be accounted for',
    },
  }),
};

declare module '../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof entryFindings> {}
}
