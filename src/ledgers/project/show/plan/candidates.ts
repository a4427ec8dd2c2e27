import type { Finding } from '../../../../model/finding.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import { placeOf } from '../../../../model/record.ts';
import { formatSource } from '../../../../model/source.ts';
import { EMPTY_CELL, textCell } from '../../../../show/cells.ts';
import type { Shown } from '../../../../write/formats.ts';
import { drawPicture, sentenceBlock, tableBlock } from '../../../../write/terminal/blocks.ts';
import type { Candidate } from '../../plan/candidates.ts';
import type { ProjectPicture } from '../../words/words.ts';
import type { ReportWords } from '../report/words.ts';
import { yuanCell } from './cells.ts';
import type { PlanWords } from './words.ts';

/** Candidates in every format. */
export function candidatesShown(
  year: number,
  candidates: readonly Candidate[],
  sentence: (reason: Finding) => string,
  drawing: ProjectPicture,
): Shown {
  const { plan, report } = drawing.words;
  const table = candidatesTable(candidates, report, plan, sentence);
  const passed = candidates.filter(({ reasons }) => reasons.length === 0).length;
  return {
    document: () => candidatesDocument(year, candidates, sentence),
    tables: () => [table],
    heading: String(year),
    picture: () => {
      const summary = plan.spoken.candidates(String(passed), candidates.length);
      const blocks = [sentenceBlock([summary], drawing), tableBlock(table, true, drawing)];
      return drawPicture(plan.spoken.candidatesTitle(year), '', blocks, drawing);
    },
  };
}

/** 入选筛查: every candidate with its verdict, and why one fails. */
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
    columns: [
      { id: 'name', title: words.columns.name, kind: 'text', expendable: 0 },
      { id: 'agency', title: words.columns.agency, kind: 'text', expendable: 1 },
      { id: 'category', title: words.columns.category, kind: 'text', expendable: 2 },
      { id: 'totalInvestment', title: words.columns.totalInvestment, kind: 'money', expendable: 0 },
      { id: 'threshold', title: threshold, kind: 'money', expendable: 1 },
      { id: 'verdict', title: columns.verdict, kind: 'text', expendable: 0 },
      { id: 'why', title: columns.why, kind: 'text', expendable: 0 },
      { id: 'place', title: columns.place, kind: 'text', expendable: 3 },
    ],
    rows: candidates.map(({ project, threshold: least, reasons }) => ({
      cells: [
        textCell(project.name),
        textCell(project.agency),
        textCell(project.category),
        yuanCell(project.totalInvestment),
        least === undefined ? EMPTY_CELL : { type: 'money', value: least },
        textCell(reasons.length === 0 ? passed : failed),
        textCell(reasons.map(sentence).join('；')),
        { type: 'text', text: formatSource(placeOf(project)), source: placeOf(project) },
      ],
    })),
  };
}

/** The document `kp.plan-candidates/1`: amounts in integer 元, null where nothing is said. */
function candidatesDocument(
  year: number,
  candidates: readonly Candidate[],
  sentence: (reason: Finding) => string,
) {
  const passed = candidates.filter(({ reasons }) => reasons.length === 0).length;
  return {
    schema: 'kp.plan-candidates/1',
    year,
    passed,
    failed: candidates.length - passed,
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
  };
}
