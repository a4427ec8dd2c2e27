import type { Finding, FindingCode } from '../model/finding.ts';
import type { Rule, RuleAbout } from './rule.ts';

/**
 * The subjects available for checking. A kind that is left out is not available, for example without a plan or a
 * previous month.
 */
export type AtHand<Subjects> = { readonly [Over in keyof Subjects]?: readonly Subjects[Over][] | undefined };

/**
 * Runs every rule on all subjects of its kind. Consecutive rules for the same kind of subject share one walk, so that
 * all findings about one subject stand together.
 */
export function runRules<Subjects>(rules: readonly Rule<Subjects>[], subjects: AtHand<Subjects>): Finding[] {
  const findings: Finding[] = [];
  const causes = new Set(rules.flatMap(({ unless = [] }) => unless));
  const said = new Map<unknown, FindingCode[]>();
  const ask = <Subject>(rule: RuleAbout<Subject>, subject: Subject): void => {
    const isSaid = rule.unless !== undefined && said.size > 0;
    if (isSaid && said.get(subject)?.some((code) => rule.unless!.includes(code))) return;
    if (rule.applies !== undefined && !rule.applies(subject)) return;
    const found = rule.find(subject);
    if (found === undefined) return;
    for (const one of 'code' in found ? [found] : found) {
      findings.push(one);
      if (causes.has(one.code)) said.set(subject, [...(said.get(subject) ?? []), one.code]);
    }
  };
  for (const { over, rules: together } of walksOf(rules))
    for (const subject of subjects[over] ?? []) for (const rule of together) ask(rule, subject);
  return findings;
}

interface Walk<Subjects> {
  readonly over: keyof Subjects;
  readonly rules: RuleAbout<Subjects[keyof Subjects]>[];
}

function walksOf<Subjects>(rules: readonly Rule<Subjects>[]): Walk<Subjects>[] {
  const walks: Walk<Subjects>[] = [];
  for (const rule of rules) {
    const last = walks.at(-1);
    if (last?.over === rule.over) last.rules.push(rule);
    else walks.push({ over: rule.over, rules: [rule] });
  }
  return walks;
}
