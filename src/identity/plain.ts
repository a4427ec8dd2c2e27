import { groupBy } from '../model/group-by.ts';
import { readCode } from '../normalise/code.ts';
import type { IdentityRules, Pair, Sameness, Step, Suspicion, Unpaired } from './matching.ts';

/** Pairs by code: the same code is the same record, even under another name. */
export function pairByCode<One>(open: Unpaired<One>, rules: IdentityRules<One>): Step<One> {
  return pairByKey(open, rules.codeOf, 'code', rules);
}

/**
 * Pairs by name and agency. Two different codes mean two records, unless name and agency occur exactly once on each
 * side and the ledger finds the two likely the same.
 */
export function pairByName<One>(open: Unpaired<One>, rules: IdentityRules<One>): Step<One> {
  const ofAgency = (record: One): string | undefined => {
    const name = rules.nameOf(record);
    return name === undefined ? undefined : `${rules.agencyOf(record)}\n${name}`;
  };
  return pairByKey(open, ofAgency, 'name', rules);
}

/** Whether two codes differ. A code with a wrong check digit equals the code with the right one. */
export function codesDiffer(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined || before === after) return false;
  return meantCode(before) !== meantCode(after);
}

function meantCode(code: string): string {
  const reading = readCode(code);
  const isMistyped = reading.state === 'value' && reading.doubt === 'check-digit';
  return isMistyped ? code.slice(0, -1) + reading.expected : code;
}

/** Whether kp.yaml says that any of the earlier records is not one of the later ones. */
export function isDenied<One>(
  before: readonly One[],
  after: readonly One[],
  denied: IdentityRules<One>['denied'],
): boolean {
  if (denied.size === 0) return false;
  return before.some((record) => {
    const others = denied.get(record);
    return others !== undefined && after.some((other) => others.has(other));
  });
}

type PlainWay = 'code' | 'name';

/** Pairs records that have the same key on both sides. */
function pairByKey<One>(
  open: Unpaired<One>,
  keyOf: (record: One) => string | undefined,
  how: PlainWay,
  rules: IdentityRules<One>,
): Step<One> {
  const { denied, isLikely, codeOf } = rules;
  const pairs: Pair<One>[] = [];
  const suspicions: Suspicion<One>[] = [];
  const others = groupBy(open.after, keyOf);
  for (const [key, before] of groupBy(open.before, keyOf)) {
    const after = others.get(key);
    if (after === undefined) continue;
    if (before.length > 1 || after.length > 1) pairs.push(...pairSeveral(before, after, how, rules));
    else if (isDenied(before, after, denied)) continue;
    else if (how === 'code' || !codesDiffer(codeOf(before[0]!), codeOf(after[0]!)))
      pairs.push({ before, after, how });
    else if (isLikely(before[0]!, after[0]!)) pairs.push({ before, after, how, doubt: 'codes' });
    else suspicions.push({ before, after, doubt: 'codes' });
  }
  return { pairs, suspicions };
}

/**
 * Several records with the same code or name: two that only match each other are paired; the rest is paired as a group,
 * so that no amount is compared with the wrong record.
 */
function pairSeveral<One>(
  before: readonly One[],
  after: readonly One[],
  how: PlainWay,
  { denied, apart, codeOf }: IdentityRules<One>,
): Pair<One>[] {
  const pairs: Pair<One>[] = [];
  const open = { before: new Set(before), after: new Set(after) };
  for (const keyOf of apart) {
    const others = groupBy(open.after, keyOf);
    for (const [key, [first, ...more]] of groupBy(open.before, keyOf)) {
      const [second, ...evenMore] = others.get(key) ?? [];
      if (first === undefined || second === undefined || more.length > 0 || evenMore.length > 0) continue;
      if (
        (how === 'name' && codesDiffer(codeOf(first), codeOf(second))) ||
        isDenied([first], [second], denied)
      )
        continue;
      pairs.push({ before: [first], after: [second], how });
      open.before.delete(first);
      open.after.delete(second);
    }
  }
  const rest = how === 'name' ? withoutCodes(open, codeOf) : open;
  const [left, entered] = [[...rest.before], [...rest.after]];
  if (left.length === 0 || entered.length === 0 || isDenied(left, entered, denied)) return pairs;
  const doubt = how === 'name' && left.length !== entered.length ? 'lines' : undefined;
  return [...pairs, { before: left, after: entered, how, doubt }];
}

/**
 * If both lists have records with codes, and these differ, the records with codes are different ones and only those
 * without a code remain.
 */
function withoutCodes<One>(open: Unpaired<One>, codeOf: Sameness<One>['codeOf']): Unpaired<One> {
  const bare = (records: ReadonlySet<One>) =>
    new Set([...records].filter((one) => codeOf(one) === undefined));
  const [before, after] = [bare(open.before), bare(open.after)];
  return before.size < open.before.size && after.size < open.after.size ? { before, after } : open;
}
