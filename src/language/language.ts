import type { FactWords } from '../findings/entry.ts';
import type { ProjectField } from '../ledgers/project/record.ts';
import type { ComparisonWords } from '../ledgers/project/show/comparison/words.ts';
import type { PlanWords } from '../ledgers/project/show/plan/words.ts';
import type { ReportWords } from '../ledgers/project/show/report/words.ts';
import type { TrendWords } from '../ledgers/project/show/trend/words.ts';
import type { FileKind, Severity } from '../model/finding.ts';
import type { LanguageTag } from '../model/language-tag.ts';
import type { ProblemCode, ProblemFacts } from '../model/problem.ts';
import type { LeftOutReason } from '../model/table.ts';
import type { RankWords } from '../show/rank/words.ts';
import type { CheckWords } from './check-words.ts';
import type { CommandWords } from './command-words.ts';
import type { HelpWords } from './help-words.ts';
import type { HistoryWords } from './history-words.ts';
import type { TerminalWords } from './terminal-words.ts';

/** Everything kp says, in one language. Complete by type: a missing sentence does not compile. */
export interface Language {
  readonly tag: LanguageTag;
  readonly factWords: FactWords;
  readonly problems: ProblemWords;
  readonly names: NameWords;
  readonly report: ReportWords;
  readonly rank: RankWords;
  readonly plan: PlanWords;
  readonly check: CheckWords;
  readonly comparison: ComparisonWords;
  readonly trend: TrendWords;
  readonly history: HistoryWords;
  readonly terminal: TerminalWords;
  readonly commands: CommandWords;
  readonly help: HelpWords;
}

export type ProblemWords = {
  readonly [Code in ProblemCode]: (facts: ProblemFacts[Code]) => string;
};

/** What can be wrong in kp.yaml. */
export type ConfigurationProblemWords = Pick<ProblemWords, Extract<ProblemCode, `configuration/${string}`>>;

export interface NameWords {
  readonly fields: Readonly<Record<ProjectField, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly kinds: Readonly<Record<FileKind, string>>;
  readonly leftOut: Readonly<Record<LeftOutReason, string>>;
}

/** Loads one language; the other stays on the disk. */
export async function loadLanguage(tag: LanguageTag): Promise<Language> {
  switch (tag) {
    case 'zh-CN':
      return (await import('./zh-CN/language.ts')).chinese;
    case 'en':
      return (await import('./en/language.ts')).english;
  }
}
