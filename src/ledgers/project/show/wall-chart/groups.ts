import { measuredValue } from '../../../../calculate/figure.ts';
import type { ChartGroup, ChartGrouping, ChartLine } from '../../../../model/wall-chart.ts';
import { countText, leadSide } from '../../../../write/terminal/picture.ts';
import type { Groups } from '../../measures/groups.ts';
import type { Progress } from '../../measures/progress.ts';
import type { Report } from '../../measures/report.ts';
import type { Project } from '../../record.ts';
import type { ProjectWords } from '../../words/words.ts';

/** The dimensions that the lists state, agencies first; projects without a value are in the group ''. */
function dimensionsIn({ groups }: Report): readonly Groups[] {
  const spoken = [...groups.values()].filter(({ rows }) => rows.length > 0);
  const isFirst = ({ dimension }: Groups) => dimension.id === 'agency';
  return [...spoken.filter(isFirst), ...spoken.filter((one) => !isFirst(one))];
}

/** A project's groups, in the same order. */
export function keysIn(report: Report, project: Project): readonly (readonly string[])[] {
  return dimensionsIn(report).map(({ dimension }) => {
    const keys = dimension.keysOf(project) ?? [];
    const all = typeof keys === 'string' ? [keys] : keys;
    return all.length === 0 ? [''] : all;
  });
}

export function groupingsOf(
  report: Report,
  lines: readonly Pick<ChartLine, 'groups'>[],
  words: ProjectWords,
): readonly ChartGrouping[] {
  return dimensionsIn(report).map(({ dimension, rows, without }, at): ChartGrouping => {
    const counts = new Map<string, number>();
    for (const { groups } of lines)
      for (const key of groups[at] ?? []) counts.set(key, (counts.get(key) ?? 0) + 1);
    const groupOf = (
      key: string,
      name: string,
      progress: Progress,
      remarks: readonly string[],
    ): ChartGroup => ({
      key,
      title: name,
      count: words.wallChart.projects(measuredValue(progress.projects) ?? 0, counts.get(key) ?? 0),
      ...figuresOf(progress),
      remarks,
    });
    const title = words.report.columns[dimension.id];
    return {
      id: dimension.id,
      title,
      isSeveral: dimension.id === 'level',
      isShown: dimension.id === 'agency' || dimension.id === 'phase',
      groups: [
        ...rows.map((row) => groupOf(row.key, row.key, row.progress, remarksOf(row, words))),
        ...(without === undefined
          ? []
          : [groupOf('', words.wallChart.without(title), without, leadAndMissing(without, words))]),
      ],
    };
  });
}

function figuresOf(progress: Progress) {
  const lead = measuredValue(progress.lead);
  return {
    annualPlan: measuredValue(progress.annualPlan),
    completed: measuredValue(progress.completed),
    rate: measuredValue(progress.rate),
    isBehind: lead !== undefined && lead.numerator < 0,
  };
}

function remarksOf({ progress, starts, finishes }: Groups['rows'][number], words: ProjectWords): string[] {
  const { wallChart } = words;
  const of = (say: (done: string, planned: string) => string, done: CountOf, planned: CountOf) =>
    (measuredValue(planned) ?? 0) === 0
      ? []
      : [say(countText(measuredValue(done)), countText(measuredValue(planned)))];
  return [
    ...leadAndMissing(progress, words),
    ...of(wallChart.starts, starts.started, starts.planned),
    ...of(wallChart.finishes, finishes.finished, finishes.planned),
  ];
}

type CountOf = Groups['rows'][number]['starts']['started'];

function leadAndMissing(progress: Progress, { picture, wallChart }: ProjectWords): string[] {
  const lead = measuredValue(progress.lead);
  const side = lead && leadSide(lead);
  const lacking = measuredValue(progress.missing.projects) ?? 0;
  return [
    ...(side === undefined ? [] : [picture.lead(side.points, side.side)]),
    ...(progress.isIncomplete ? [picture.incomplete] : []),
    ...(lacking === 0 ? [] : [wallChart.lacking(countText(lacking))]),
  ];
}
