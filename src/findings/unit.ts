import { error, type FactsOf, note, warning } from './entry.ts';

export const unitFindings = {
  'unit/missing': warning('unit-unsaid', {
    example: { header: '总投资', assumed: '万元' },
    'zh-CN': {
      meaning: '没有注明单位，按所示单位计',
      sentence: ({ header, assumed }) => `“${header}”没有注明单位，按${assumed}计`,
      remedy: '请在表头注明“单位：万元”或“亿元”',
    },
    en: {
      meaning: 'No unit is given; the sentence names the one that is assumed',
      sentence: ({ header, assumed }) => `“${header}” states no unit; taken as ${assumed}`,
      remedy: 'State 单位：万元 or 亿元 in the header',
    },
  }),
  'unit/unknown': error('unit-wrong', {
    example: { header: '总投资', raw: '万美元' },
    'zh-CN': {
      meaning: '单位不认识或没有写，不计',
      sentence: ({ header, raw }) =>
        raw === ''
          ? `“${header}”没有写单位，而本表各行单位不一，未计入`
          : `“${header}”的单位“${raw}”不认识，应为元、万元或亿元，未计入`,
      remedy: '请改正单位后重报',
    },
    en: {
      meaning: 'A unit of money that kp does not know; not counted',
      sentence: ({ header, raw }) =>
        raw === ''
          ? `this row gives no unit for “${header}”, and other rows use different ones; not counted`
          : `the unit “${raw}” of “${header}” is not known, expected 元, 万元 or 亿元; not counted`,
      remedy: 'Correct the unit and send it again',
    },
  }),
  /** A unit written short: 万 for 万元. */
  'unit/shortened': note('unit-unsaid', {
    example: { header: '总投资（万）', assumed: '万元' },
    'zh-CN': {
      meaning: '单位写得不全（万），按所示单位计',
      sentence: ({ header, assumed }) => `“${header}”的单位写得不全，按${assumed}计`,
      remedy: '请写全单位',
    },
    en: {
      meaning: 'The unit is incomplete (万); the sentence names the one that is assumed',
      sentence: ({ header, assumed }) => `the unit of “${header}” is incomplete; taken as ${assumed}`,
      remedy: 'Write the unit out',
    },
  }),
  /** No unit is stated, and in the usual one the amounts would be impossible. */
  'unit/implausible': error('unit-unsaid', {
    example: { header: '总投资', usual: '万元', assumed: '亿元' },
    'zh-CN': {
      meaning: '没有注明单位，按万元计不合常理',
      sentence: ({ header, usual, assumed }) =>
        `“${header}”没有注明单位；按${usual}计，各项目都不合常理，按${assumed}才说得通，暂按${assumed}计`,
      remedy: '请在表头注明单位后重报',
    },
    en: {
      meaning: 'No unit is given, and in 万元 the projects would be impossible',
      sentence: ({ header, usual, assumed }) =>
        `no unit is given for “${header}”; in ${usual} nearly every project would be impossible, in ${assumed} they are possible; taken as ${assumed} for now`,
      remedy: 'State the unit in the header and send the list again',
    },
  }),
  /** In the stated unit the amounts would be impossible. */
  'unit/improbable': error('unit-wrong', {
    example: { header: '总投资', used: '亿元', likely: '万元' },
    'zh-CN': {
      meaning: '按注明的单位，各项目的金额不合常理',
      sentence: ({ header, used, likely }) =>
        `“${header}”注明单位为${used}，按此各项目都不合常理，按${likely}才说得通；现仍按${used}计`,
      remedy: '请核对注明的单位，改正后重报',
    },
    en: {
      meaning: 'The amounts are hardly possible in the stated unit',
      sentence: ({ header, used, likely }) =>
        `“${header}” is stated in ${used}, which makes nearly every project impossible; ${likely} would fit. Counted in ${used} as stated`,
      remedy: 'Check the stated unit, correct it and send the list again',
    },
  }),
  /** Two statements of the unit contradict each other; undecided, or decided by the size of the totals. */
  'unit/conflict': error('unit-wrong', {
    example: {
      header: '总投资',
      used: '万元',
      usedFrom: 'preamble',
      other: '亿元',
      otherFrom: 'sheet',
    },
    'zh-CN': {
      meaning: '两处写的单位不一致',
      sentence: ({ header, used, usedFrom, other, otherFrom }, { origin }) =>
        `“${header}”的单位，${origin(usedFrom)}写“${used}”，${origin(otherFrom)}写“${other}”，暂按“${used}”计`,
      remedy: '请核对单位，改正其一后重报',
    },
    en: {
      meaning: 'Two places give different units',
      sentence: ({ header, used, usedFrom, other, otherFrom }, { origin }) =>
        `for “${header}” ${origin(usedFrom)} gives the unit “${used}”, ${origin(otherFrom)} “${other}”; taken as “${used}” for now`,
      remedy: 'Check the unit, correct one of the two and send the list again',
    },
  }),
  'unit/proven': warning('unit-wrong', {
    example: { header: '总投资', used: '亿元', usedFrom: 'sheet', other: '万元', otherFrom: 'preamble' },
    'zh-CN': {
      meaning: '两处写的单位不一致，由数额判定',
      sentence: ({ header, used, usedFrom, other, otherFrom }, { origin }) =>
        `“${header}”的单位，${origin(usedFrom)}写“${used}”，${origin(otherFrom)}写“${other}”；从总投资的数额看应是“${used}”，按此计`,
      remedy: '请改正写错的一处',
    },
    en: {
      meaning: 'Two places give different units; the totals tell which is right',
      sentence: ({ header, used, usedFrom, other, otherFrom }, { origin }) =>
        `for “${header}” ${origin(usedFrom)} gives the unit “${used}”, ${origin(otherFrom)} “${other}”; by the size of the totals it is “${used}”`,
      remedy: 'Correct the wrong one',
    },
  }),
  /** Foreign money, by the words or the number format of the cell. */
  'unit/foreign': error('unit-wrong', {
    example: { raw: '$20000', field: 'totalInvestment' },
    'zh-CN': {
      meaning: '外币金额，未计入',
      sentence: ({ raw, field }, { fieldName }) => `“${fieldName(field)}”填“${raw}”，是外币，未计入`,
      remedy: '请折成人民币、按本栏单位填报',
    },
    en: {
      meaning: 'An amount in foreign money; not counted',
      sentence: ({ raw, field }, { fieldName }) =>
        `${fieldName(field)} is “${raw}”, an amount in foreign money; not counted`,
      remedy: 'Convert it to yuan, in the unit of the column',
    },
  }),
};

declare module '../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof unitFindings> {}
}
