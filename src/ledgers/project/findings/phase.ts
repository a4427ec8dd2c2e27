import { type FactsOf, note, warning } from '../../../findings/entry.ts';
import { plural } from '../../../findings/plural.ts';

export const phaseFindings = {
  'phase/unknown': warning('own-terms', {
    example: { raw: '推进类' },
    'zh-CN': {
      meaning: '项目性质不在四类之内',
      sentence: ({ raw }) => `项目性质“${raw}”不认识，应为储备、新开工、续建或竣工`,
      remedy: '请改填四类之一',
    },
    en: {
      meaning: 'The phase is not one of the four',
      sentence: ({ raw }) => `the phase “${raw}” is not known, expected 储备, 新开工, 续建 or 竣工`,
      remedy: 'Write one of the four phases',
    },
  }),
  'phase/missing': warning('left-blank', {
    example: { projects: 9 },
    'zh-CN': {
      meaning: '看不出项目性质',
      sentence: ({ projects }) => `${projects}个项目看不出项目性质，未计入新开工、续建、竣工、储备`,
      remedy: '请补填“项目性质”一栏',
    },
    en: {
      meaning: 'Projects without a phase',
      sentence: ({ projects }) =>
        `${plural(projects, 'project')} without a phase; not counted among starts, ongoing projects, finishes or reserves`,
      remedy: 'Fill in the column 项目性质',
    },
  }),
  /** No column states the phase; it is inferred from the dates. */
  'phase/inferred': note('phase-from-dates', {
    example: { projects: 4 },
    'zh-CN': {
      meaning: '项目性质由计划开竣工时间推定',
      sentence: ({ projects }) => `清单没有写明项目性质，${projects}个项目按计划开竣工时间推定`,
      remedy: '请核对；不对的，请补填“项目性质”一栏',
    },
    en: {
      meaning: 'The list has no phases; they follow from the planned dates',
      sentence: ({ projects }) =>
        `the list states no phases; those of ${plural(projects, 'project')} follow from the planned dates`,
      remedy: 'Check it; if wrong, fill in the column 项目性质',
    },
  }),
  'step/unknown': warning('own-terms', {
    example: { raw: '谈判' },
    'zh-CN': {
      meaning: '前期阶段不在五步之内',
      sentence: ({ raw }) => `前期工作阶段“${raw}”不认识，应为五个阶段之一`,
      remedy: '请按“签订投资协议”至“开展施工前准备”五个阶段填报',
    },
    en: {
      meaning: 'The reserve step is not one of the five',
      sentence: ({ raw }) => `the reserve step “${raw}” is not known; expected one of the five`,
      remedy: 'Write one of the five steps from 签订投资协议 to 开展施工前准备',
    },
  }),
  'level/unknown': note('own-terms', {
    example: { raw: '镇重点' },
    'zh-CN': {
      meaning: '级别不常见，照原文归类',
      sentence: ({ raw }) => `项目级别“${raw}”不在国家、省、市重点之列，已照原文归类`,
      remedy: '如系笔误，请改正',
    },
    en: {
      meaning: 'The level is not one of the usual ones; kept as written',
      sentence: ({ raw }) => `the level “${raw}” is not national, provincial or of the city; kept as written`,
      remedy: 'Correct it if it is a slip',
    },
  }),
};

declare module '../../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof phaseFindings> {}
}
