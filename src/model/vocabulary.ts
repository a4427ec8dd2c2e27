/** 项目性质: the project's role in this year's plan. */
export type Phase = '储备' | '新开工' | '续建' | '竣工';
export const PHASES: readonly Phase[] = ['储备', '新开工', '续建', '竣工'];

/** The five steps of a reserve, in order [DOMAIN §1]. */
export type ReserveStep =
  | '签订投资协议'
  | '编制项目建议书及可研报告'
  | '办理立项用地规划许可'
  | '编报初步设计及施工图设计'
  | '开展施工前准备';
export const RESERVE_STEPS: readonly ReserveStep[] = [
  '签订投资协议',
  '编制项目建议书及可研报告',
  '办理立项用地规划许可',
  '编报初步设计及施工图设计',
  '开展施工前准备',
];

/** 年初计划, the plan as the year began, and 调整后计划, the plan with the changes recorded since. */
export const PLAN_KINDS = ['original', 'adjusted'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];
/** What figures are based on: the reported lists, or one of the plans. */
export const BASES = ['reported', ...PLAN_KINDS] as const;
export type Basis = (typeof BASES)[number];
