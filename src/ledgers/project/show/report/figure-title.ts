import type { ReportWords } from './words.ts';

/**
 * What a column with this figure is called: `overall.rate` is 完成率, `byAgency[锦坪区].starts.rate` is 锦坪区 开工率（占全年计划）.
 * A figure without a name of its own keeps its path.
 */
export function figureTitle(path: string, { columns, summary, tables }: ReportWords): string {
  const [, table = '', key, rest = ''] = /^(\w+)(?:\[(.+)\])?(?:\.(.+))?$/.exec(path) ?? [];
  const isOfGroup = table.startsWith('by') || table === 'overall';
  const own = new Map<string, string>(
    Object.entries({
      projects: summary.projects,
      totalInvestment: columns.totalInvestment,
      annualPlan: columns.annualPlan,
      completed: columns.completed,
      rate: summary.rate,
      lead: summary.lead,
      'starts.planned': summary.planned,
      'starts.started': summary.startedProjects,
      'starts.rate': summary.startRate,
      'starts.early': summary.early,
      'starts.due': summary.due,
      'starts.startedOfDue': summary.startedOfDue,
      'starts.rateOfDue': summary.rateOfDue,
      'starts.rateOfAll': summary.rateOfAll,
      'starts.overdue': summary.overdueStarts,
      'finishes.planned': summary.plannedToFinish,
      'finishes.finished': summary.finishedProjects,
      'finishes.rate': summary.finishRate,
      'finishes.finishedInvestment': summary.finishedInvestment,
      'finishes.expected': summary.expected,
      'finishes.expectedInvestment': summary.expectedInvestment,
      'finishes.overdue': summary.overdueFinishes,
      problems: tables.problems,
    }),
  );
  const title = own.get(isOfGroup ? rest : [table, rest].filter((part) => part !== '').join('.'));
  if (title === undefined) return path;
  return key === undefined ? title : `${key} ${title}`;
}
