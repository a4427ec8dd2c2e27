import { type FactsOf, warning } from './entry.ts';

export const alertFindings = {
  /** A waiver has ended while its light is still lit: from now on the light counts again. */
  'alert/waiver-expired': warning('settings-outdated', {
    example: {
      code: 'alert/lagging',
      name: '城东大道',
      until: '2023-06-30',
      reason: '征地争议，市政府专题研究',
    },
    'zh-CN': {
      meaning: '豁免已经到期，预警仍在',
      sentence: ({ code, name, until, reason }) =>
        `“${name}”的豁免（${code}，“${reason}”）已于${until}到期，预警照常列出`,
      remedy: '确需继续豁免的，请在 kp.yaml 的 waivers 中改 until 并写明原因；不需要的，删去这一条',
    },
    en: {
      meaning: 'A waiver has ended, but its alert continues',
      sentence: ({ code, name, until, reason }) =>
        `the waiver of “${name}” (${code}, “${reason}”) ended on ${until}; its alert is listed again`,
      remedy:
        'To extend it, change `until` under waivers in kp.yaml and give the reason; otherwise remove the entry',
    },
  }),
  /** No list states what a rule needs, so the rule lights nothing. That must not pass as good news. */
  'alert/nothing-known': warning('not-asked-for', {
    example: { rule: 'funds', subjects: 139 },
    'zh-CN': {
      meaning: '一条亮灯规则要用的数据，清单中都没有',
      sentence: ({ rule, subjects }) =>
        `规则 ${rule} 要用的数据，${subjects}个应看的对象都没有（清单没有这一栏，或没有往月数据），一个也判断不了`,
      remedy: '请在清单中加上这一栏，或从亮灯规则中去掉这一条',
    },
    en: {
      meaning: 'No list has the data that a light rule needs',
      sentence: ({ rule, subjects }) =>
        `the rule ${rule} could judge none of ${subjects} subjects: no list has the data it needs, or no earlier month is stored`,
      remedy: 'Add the column to the lists, or take the rule out of the light rules',
    },
  }),
};

declare module '../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof alertFindings> {}
}
