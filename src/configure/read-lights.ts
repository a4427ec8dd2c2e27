import { type Bound, LIGHTS, type LightRule, type LightRules } from '../calculate/alerts/rules.ts';
import { ALERTS } from '../ledgers/projects.ts';
import type { Fault, Problem } from '../model/problem.ts';
import { compareRatios, type Ratio } from '../model/ratio.ts';
import { checkShape, dataAt, partOf } from './check-shape.ts';
import { LIGHT_FILE, RULE_SHAPES, type WrittenRule } from './light-schema.ts';
import { inOrder, readYaml, type YamlFile } from './yaml.ts';

export interface LightsReading {
  /** Undefined if the file has faults. */
  readonly lights: LightRules | undefined;
  /** Every fault, in the order of the file. */
  readonly faults: readonly Fault[];
}

/** Reads light rules, shipped or an office's own. It neither prints nor throws, whatever bytes it gets. */
export function readLights(bytes: Uint8Array): LightsReading {
  const file = readYaml(bytes);
  const { value: written, faults } = checkShape(file, LIGHT_FILE);
  const shapes = rulesIn(file).map(({ at, shape }) => checkShape(partOf(file, ['rules', at]), shape));
  const rules = shapes.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const isWhole = written !== undefined && rules.length === written.rules.length;
  const broken = new Set(file.faults.map(({ line }) => line));
  const more = [
    ...faults,
    ...shapes.flatMap((shape) => shape.faults),
    ...(isWhole ? checkRules(rules, file) : []),
  ].filter(({ line }) => !broken.has(line));
  const all = [...file.faults, ...more].sort(inOrder);
  const lights = isWhole && all.length === 0 ? { ...written, rules: rules.map(ruleOf) } : undefined;
  return { lights, faults: all };
}

/** The rules with known names are checked one by one, so that all faults are reported at once. */
function rulesIn(file: YamlFile) {
  const listed = dataAt(file.data, ['rules']);
  const count = Array.isArray(listed) ? listed.length : 0;
  return Array.from({ length: count }, (_, at) => at).flatMap((at) => {
    const shape = RULE_SHAPES.get(String(dataAt(file.data, ['rules', at, 'rule'])));
    return shape === undefined ? [] : [{ at, shape }];
  });
}

/**
 * Finds faults that single values cannot show: a rule written twice, a rule without levels, a level that can never be
 * reached.
 */
function checkRules(rules: readonly WrittenRule[], file: YamlFile): Fault[] {
  return rules.flatMap((written, at) => {
    const fault = (key: string, problem: Problem): Fault => ({
      ...file.placeOf(['rules', at, key]),
      problem,
    });
    const first = rules.findIndex(({ rule, of }) => rule === written.rule && of === written.of);
    const { levels } = ruleOf(written);
    if (first < at) {
      const firstLine = file.placeOf(['rules', first, 'rule']).line;
      const facts = { name: written.rule, first: written.rule, second: written.rule, firstLine };
      return [fault('rule', { code: 'configuration/claimed-twice', facts })];
    }
    if (levels.length === 0)
      return [fault('rule', { code: 'configuration/missing-key', facts: { key: 'red', inside: 'rules' } })];
    return levels.flatMap((level, place) =>
      levels.slice(0, place).some((worse) => covers(worse.bounds, level.bounds))
        ? [fault(level.light, { code: 'configuration/never-lit', facts: { light: level.light } })]
        : [],
    );
  });
}

/** Whether a milder level is fully covered by a worse one, so that it would never be lit. */
function covers(worse: readonly Bound[], milder: readonly Bound[]): boolean {
  return worse.every((outer) => milder.some((inner) => inner.fact === outer.fact && isInside(inner, outer)));
}

function isInside(inner: Bound, outer: Bound): boolean {
  const low = (bound: Bound) => bound.from ?? bound.above;
  const high = (bound: Bound) => bound.upTo ?? bound.below;
  const within = (own: Ratio | undefined, limit: Ratio | undefined, direction: 1 | -1) =>
    limit === undefined || (own !== undefined && compareRatios(own, limit) * direction >= 0);
  return within(low(inner), low(outer), 1) && within(high(inner), high(outer), -1);
}

function ruleOf(written: WrittenRule): LightRule {
  const levels = LIGHTS.flatMap((light) => {
    const bounds = written[light];
    return bounds === undefined ? [] : [{ light, bounds: boundsOf(bounds) }];
  });
  const isGrey = ALERTS.rules.some(({ id, isGrey: grey }) => id === written.rule && grey);
  return { rule: written.rule, of: written.of, levels, isGrey };
}

function boundsOf(written: NonNullable<WrittenRule['red']>): Bound[] {
  return Object.entries(written).flatMap(([fact, bound]) =>
    bound === undefined ? [] : [{ fact, ...bound }],
  );
}
