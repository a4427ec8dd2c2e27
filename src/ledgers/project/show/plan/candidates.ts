import type { PlanCandidatesDocument } from '../../../../contract/plan.ts';
import type { Finding } from '../../../../model/finding.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import { placeOf } from '../../../../model/record.ts';
import { formatSource } from '../../../../model/source.ts';
import { amounts, layRows, numbers, places, texts } from '../../../../show/columns.ts';
import type { Shown } from '../../../../write/formats.ts';
import { drawPicture, sentenceBlock, tableBlock } from '../../../../write/terminal/blocks.ts';
import {
  type Candidate,
  type CandidateGroup,
  candidateGroups,
  type NextPlan,
} from '../../plan/candidates.ts';
import type { ProjectPicture } from '../../words/words.ts';
import type { ReportWords } from '../report/words.ts';
import { carriedDocument, carriedSentences, carriedTable } from './carried.ts';
import { statedAmounts } from './cells.ts';
import type { PlanWords } from './words.ts';

/** Candidates in every format. */
export function candidatesShown(
  next: NextPlan,
  sentence: (reason: Finding) => string,
  drawing: ProjectPicture,
): Shown {
  const { year, candidates, carried } = next;
  const { plan, report } = drawing.words;
  const table = candidatesTable(candidates, report, plan, sentence);
  const passed = candidates.filter(({ reasons }) => reasons.length === 0).length;
  const more = [
    ...groupTables(candidates, report, plan),
    ...(carried === undefined ? [] : [carriedTable(plan.tables.carried, carried, drawing.words)]),
  ];
  return {
    document: () => candidatesDocument(next, sentence),
    tables: (format) => (format === 'csv' || format === 'tsv' ? [table] : [table, ...more]),
    heading: String(year),
    picture: () => {
      const summary = [
        plan.spoken.candidates(String(passed), candidates.length),
        ...carriedSentences(carried, drawing),
      ];
      const others = more.map((one) => tableBlock(one, true, drawing));
      const blocks = [sentenceBlock(summary, drawing), ...others, tableBlock(table, true, drawing)];
      return drawPicture(plan.spoken.candidatesTitle(year), '', blocks, drawing);
    },
  };
}

/** 入选筛查: every candidate with its verdict, and the reasons for failing. */
function candidatesTable(
  candidates: readonly Candidate[],
  words: ReportWords,
  { tables, columns, passed, failed, threshold }: PlanWords,
  sentence: (reason: Finding) => string,
): LayoutTable {
  return {
    id: 'candidates',
    title: tables.candidates,
    unit: '万元',
    notes: [],
    ...layRows<Candidate>(
      [
        texts('name', words.columns.name, 0, ({ project }) => project.name),
        texts('agency', words.columns.agency, 1, ({ project }) => project.agency),
        texts('category', words.columns.category, 2, ({ project }) => project.category),
        statedAmounts('totalInvestment', words.columns.totalInvestment, (one) => one.project.totalInvestment),
        amounts('threshold', threshold, 1, (one) => one.threshold),
        texts('verdict', columns.verdict, 0, ({ reasons }) => (reasons.length === 0 ? passed : failed)),
        texts('why', columns.why, 0, ({ reasons }) => reasons.map(sentence).join('；')),
        places('place', columns.place, 3, ({ project }) => placeOf(project)),
      ],
      candidates,
    ),
  };
}

/** How many are proposed and pass, by level, area and category; those that no list states are left out. */
export function groupTables(
  candidates: readonly Candidate[],
  words: ReportWords,
  { columns, passed }: PlanWords,
): readonly LayoutTable[] {
  return (['level', 'area', 'category'] as const).flatMap((by): readonly LayoutTable[] => {
    const groups = candidateGroups(candidates, by);
    if (groups.length === 0) return [];
    const laid = layRows<CandidateGroup>(
      [
        texts('key', words.columns[by], 0, ({ key }) => key),
        numbers('proposed', columns.proposed, 0, ({ proposed }) => proposed),
        numbers('passed', passed, 0, (group) => group.passed),
        amounts(
          'totalInvestment',
          words.columns.totalInvestment,
          0,
          ({ totalInvestment }) => totalInvestment,
        ),
      ],
      groups,
    );
    return [{ id: `by-${by}`, title: words.tables[BY[by]], notes: [], ...laid }];
  });
}

const BY = { level: 'byLevel', area: 'byArea', category: 'byCategory' } as const;

/** The document `kp.plan-candidates/1`: amounts in integer 元, null if not stated. */
export function candidatesDocument(
  { year, candidates, carried }: NextPlan,
  sentence: (reason: Finding) => string,
): PlanCandidatesDocument {
  const passed = candidates.filter(({ reasons }) => reasons.length === 0).length;
  return {
    schema: 'kp.plan-candidates/1',
    year,
    passed,
    failed: candidates.length - passed,
    byLevel: candidateGroups(candidates, 'level'),
    byArea: candidateGroups(candidates, 'area'),
    byCategory: candidateGroups(candidates, 'category'),
    candidates: candidates.map(({ project, threshold, reasons }) => ({
      project: project.name,
      code: project.code ?? null,
      agency: project.agency ?? null,
      category: project.category ?? null,
      totalInvestment: project.totalInvestment ?? null,
      threshold: threshold ?? null,
      passed: reasons.length === 0,
      reasons: reasons.map((reason) => ({
        code: reason.code,
        sentence: sentence(reason),
        cell: formatSource(reason.source),
      })),
      cell: formatSource(placeOf(project)),
    })),
    carried: carried === undefined ? null : carriedDocument(carried),
  };
}
