import type { LayoutRow, LayoutTable } from '../../../../model/layout.ts';
import { EMPTY_CELL, textCell } from '../../../../show/cells.ts';
import { stated } from '../../comparison/roll-forward.ts';
import type { ProjectPair } from '../../identity/identity.ts';
import type { Project } from '../../record.ts';
import { moneyColumn, textColumn, together, yuanCell } from './cells.ts';
import { sideTitles } from './sides.ts';
import type { ComparisonMaterial } from './tables.ts';
import type { ProjectState } from './words.ts';

/** Every project of either list with both its states: what stayed and what left in the order of before, then what entered. */
export function projectsTable(material: ComparisonMaterial): LayoutTable {
  const { comparison, words } = material;
  const { columns } = words.report;
  const own = words.comparison;
  const sides = sideTitles(material.from, material.to, own);
  const { pairs, entered, left } = comparison.matching;
  const states = new Map<ProjectPair, ProjectState>();
  for (const pair of comparison.renamed) states.set(pair, 'renamed');
  for (const pair of comparison.regrouped) states.set(pair, 'regrouped');
  return {
    id: 'projects',
    title: own.tables.projects,
    unit: '万元',
    notes: [],
    columns: [
      textColumn('state', own.columns.state),
      textColumn('name', columns.name),
      textColumn('formerName', own.columns.formerName),
      textColumn('agency', columns.agency),
      textColumn('code', columns.code),
      ...SIDES.map((side, at) => textColumn(`phase:${side}`, own.sided(sides[at]!, columns.phase))),
      ...SHOWN.flatMap((measure) =>
        SIDES.map((side, at) => moneyColumn(`${measure}:${side}`, own.sided(sides[at]!, columns[measure]))),
      ),
    ],
    rows: [
      ...pairs.map((pair) => stateRow(own.states, states.get(pair) ?? 'kept', pair.before, pair.after)),
      ...left.map((project) => stateRow(own.states, 'left', [project], [])),
      ...entered.map((project) => stateRow(own.states, 'entered', [], [project])),
    ],
  };
}

const SIDES = ['before', 'after'] as const;
const SHOWN = ['totalInvestment', 'annualPlan', 'completed'] as const;

function stateRow(
  states: Readonly<Record<ProjectState, string>>,
  state: ProjectState,
  before: readonly Project[],
  after: readonly Project[],
): LayoutRow {
  const now = after.length > 0 ? after : before;
  const isRenamed = state === 'renamed' || state === 'regrouped';
  return {
    cells: [
      textCell(states[state]),
      together(now, ({ name }) => name),
      isRenamed ? together(before, ({ name }) => name) : EMPTY_CELL,
      together(now, ({ agency }) => agency),
      together(now, ({ code }) => code),
      together(before, ({ phase }) => phase),
      together(after, ({ phase }) => phase),
      ...SHOWN.flatMap((measure) => [yuanCell(stated(before, measure)), yuanCell(stated(after, measure))]),
    ],
  };
}
