import type { CompareDocument } from '../../../../contract/compare.ts';
import type { Finding } from '../../../../model/finding.ts';
import { formatPeriod } from '../../../../model/period.ts';
import { placeOf } from '../../../../model/record.ts';
import { formatSource } from '../../../../model/source.ts';
import type { RollForward } from '../../comparison/roll-forward.ts';
import { stated } from '../../comparison/roll-forward.ts';
import type { ProjectPair } from '../../identity/identity.ts';
import type { Project } from '../../record.ts';
import { agenciesInOrder } from './accounts.ts';
import { changeDocument } from './change.ts';
import type { ComparedSide } from './sides.ts';
import type { ComparisonMaterial } from './tables.ts';

/**
 * The document `kp.compare/1`: amounts in integer 元, rates as unrounded fractions, differences of rates in 百分点, null if
 * a list does not state a value. In every roll-forward, before + added − removed + changed = after, where null counts
 * as 0.
 */
export function comparisonDocument(material: ComparisonMaterial): CompareDocument {
  const { from, to, comparison, change, findings } = material;
  const { matching, rollForward, phases, moved } = comparison;
  return {
    schema: 'kp.compare/1',
    from: sideOf(from),
    to: sideOf(to),
    changes: changeDocument(change),
    rollForward: rollForward.map(accountOf),
    byAgency: agenciesInOrder(material).map(({ agency, measures }) => ({
      key: agency ?? null,
      rollForward: measures.map(accountOf),
    })),
    entered: matching.entered.map(projectOf),
    left: matching.left.map(projectOf),
    renamed: comparison.renamed.map(pairOf),
    regrouped: comparison.regrouped.map(pairOf),
    transferred: comparison.transferred.map(pairOf),
    replanned: comparison.replanned.map(({ pair }) => ({
      ...nameOf(pair.after),
      totalInvestment: bothOf(pair, 'totalInvestment'),
      annualPlan: bothOf(pair, 'annualPlan'),
    })),
    phases: phases.map(({ pair, before, after }) => ({
      ...nameOf(pair.after),
      before: before ?? null,
      after: after ?? null,
    })),
    started: comparison.started.map(({ after }) => nameOf(after)),
    finished: comparison.finished.map(({ after }) => nameOf(after)),
    moved: moved.map(({ pair, changes }) => ({
      ...nameOf(pair.after),
      changes: changes.map(({ measure, before, after }) => ({
        measure,
        before: before ?? null,
        after: after ?? null,
        difference: before === undefined || after === undefined ? null : after - before,
      })),
    })),
    uncertain: findings.map(doubtOf),
  };
}

/** The `period` of a plan is January of its year. */
function sideOf({ name, period, notReported }: ComparedSide): CompareDocument['from'] {
  const at = formatPeriod(period);
  switch (name.kind) {
    case 'month':
      return { kind: 'month', period: at, ...(notReported === undefined ? {} : { notReported }) };
    case 'plan':
      return { kind: 'plan', period: at, year: name.year, plan: name.plan };
    case 'list':
      return { kind: name.holds === 'plan' ? 'plan' : 'list', period: at, path: name.path };
  }
}

function accountOf(account: RollForward) {
  const { measure, before, added, removed, changed, after } = account;
  const { movedIn, movedOut, newlyReported, noLongerReported } = account;
  return {
    measure,
    before: before ?? null,
    added,
    removed,
    changed,
    after: after ?? null,
    movedIn,
    movedOut,
    newlyReported,
    noLongerReported,
  };
}

function projectOf(project: Project) {
  const { phase, size, totalInvestment, annualPlan, completed } = project;
  return {
    ...nameOf([project]),
    phase: phase ?? null,
    size,
    totalInvestment: totalInvestment ?? null,
    annualPlan: annualPlan ?? null,
    completed: completed ?? null,
    cell: formatSource(placeOf(project)),
  };
}

function pairOf({ before, after, how }: ProjectPair) {
  return {
    how,
    from: before.map((project) => nameOf([project])),
    to: after.map((project) => nameOf([project])),
  };
}

/** Several projects are shown under the name of the first. */
function nameOf([project]: readonly Project[]) {
  return { name: project?.name ?? '', code: project?.code ?? null, agency: project?.agency ?? null };
}

function bothOf({ before, after }: ProjectPair, measure: 'totalInvestment' | 'annualPlan') {
  return { before: stated(before, measure) ?? null, after: stated(after, measure) ?? null };
}

function doubtOf({ code, facts, source }: Finding) {
  return { code, cell: formatSource(source), ...facts };
}
