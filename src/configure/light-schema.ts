import * as z from 'zod';
import type { Bound } from '../calculate/alerts/rules.ts';
import { ALERTS } from '../ledgers/projects.ts';
import type { Ratio } from '../model/ratio.ts';
import { parsed, text } from './schema.ts';
import { countOf } from './scheme-values.ts';
import { percentOf } from './values.ts';

/** The form of a file with light rules. All values are read as text first. */
const count = parsed('count', (written): Ratio | undefined => {
  const number = countOf(written);
  return number === undefined ? undefined : { numerator: number, denominator: 1 };
});
const percent = parsed('percent', percentOf);

type FactUnit = (typeof ALERTS.rules)[number]['facts'][string];

/** A bare number stands for the usual kind of bound: at least 3 months, at most 30 days, below 80%. */
const UNITS = {
  months: { value: count, bare: 'from' },
  days: { value: count, bare: 'upTo' },
  points: { value: percent, bare: 'from' },
  share: { value: percent, bare: 'below' },
} as const satisfies Record<FactUnit, { value: z.ZodType<Ratio>; bare: keyof Bound }>;

function bound(unit: FactUnit) {
  const { value, bare } = UNITS[unit];
  return z.preprocess(
    (written) => (typeof written === 'string' ? { [bare]: written } : written),
    z.strictObject({
      from: value.optional(),
      above: value.optional(),
      below: value.optional(),
      upTo: value.optional(),
    }),
  );
}

/** `always`, or bounds on facts. */
function level(facts: Readonly<Record<string, FactUnit>>) {
  const bounds = Object.fromEntries(
    Object.entries(facts).map(([fact, unit]) => [fact, bound(unit).optional()]),
  );
  return z.preprocess((written) => (written === 'always' ? {} : written), z.strictObject(bounds));
}

/** One rule, by its name. */
export const RULE_SHAPES: ReadonlyMap<string, ReturnType<typeof ruleShape>> = new Map(
  ALERTS.rules.map((rule) => [rule.id, ruleShape(rule)]),
);

function ruleShape({ id, kinds, facts }: (typeof ALERTS.rules)[number]) {
  const one = level(facts).optional();
  return z.strictObject({
    rule: z.literal(id),
    of: z.enum(kinds).default('project'),
    red: one,
    yellow: one,
    blue: one,
  });
}

export type WrittenRule = z.output<ReturnType<typeof ruleShape>>;

/** The whole file; the contents of each rule are checked by `RULE_SHAPES`. */
export const LIGHT_FILE = z.strictObject({
  id: text,
  name: text,
  version: text.default('1'),
  rules: z.array(z.looseObject({ rule: z.enum(ALERTS.rules.map(({ id }) => id)) })).min(1),
});
