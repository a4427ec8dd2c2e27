import type { ConfigurationWords } from '../configure/words.ts';
import type { FactWords } from '../findings/entry.ts';
import type { LedgerTexts } from '../ledgers/words/words.ts';
import type { FileKind, Severity } from '../model/finding.ts';
import type { LanguageTag } from '../model/language-tag.ts';
import type { ProblemCode, ProblemFacts } from '../model/problem.ts';
import type { LeftOutReason } from '../model/table.ts';
import type { AlertWords } from '../show/alerts/words.ts';
import type { BulletinWords } from '../show/bulletin/words.ts';
import type { DatasetWords } from '../show/dataset/words.ts';
import type { DispatchWords } from '../show/dispatch/words.ts';
import type { ForecastWords } from '../show/forecast/words.ts';
import type { InspectWords } from '../show/inspect/words.ts';
import type { LedgerWords } from '../show/ledger/words.ts';
import type { ProofWords } from '../show/proof/words.ts';
import type { RankWords } from '../show/rank/words.ts';
import type { SampleWords } from '../show/sample/words.ts';
import type { TraceWords } from '../show/trace/words.ts';
import type { CheckWords } from './check-words.ts';
import type { CommandWords } from './command-words.ts';
import type { HelpWords } from './help-words.ts';
import type { HistoryWords } from './history-words.ts';

/** All texts of kp in one language. Complete by type: a missing sentence is a compile error. */
export interface Language extends LedgerTexts {
  readonly tag: LanguageTag;
  readonly factWords: FactWords;
  readonly problems: ProblemWords;
  readonly names: NameWords;
  /** The name of a ledger; undefined for the project list. */
  readonly ledgerName: (ledger: string) => string | undefined;
  readonly fieldName: (ledger: string, field: string) => string;
  readonly rank: RankWords;
  readonly alerts: AlertWords;
  readonly bulletin: BulletinWords;
  readonly ledger: LedgerWords;
  readonly forecast: ForecastWords;
  readonly sample: SampleWords;
  readonly proof: ProofWords;
  readonly dataset: DatasetWords;
  readonly dispatch: DispatchWords;
  readonly check: CheckWords;
  readonly history: HistoryWords;
  readonly inspect: InspectWords;
  readonly trace: TraceWords;
  readonly commands: CommandWords;
  readonly help: HelpWords;
}

export type ProblemWords = {
  readonly [Code in ProblemCode]: (facts: ProblemFacts[Code]) => string;
};

/** The texts about faults in kp.yaml. */
export type ConfigurationProblemWords = Pick<ProblemWords, Extract<ProblemCode, `configuration/${string}`>>;

export interface NameWords {
  readonly fields: LedgerTexts['fields'];
  readonly severities: Readonly<Record<Severity, string>>;
  readonly kinds: Readonly<Record<FileKind, string>>;
  readonly leftOut: Readonly<Record<LeftOutReason, string>>;
}

/** Loads one language only. */
export async function loadLanguage(tag: LanguageTag): Promise<Language> {
  switch (tag) {
    case 'zh-CN':
      return (await import('./zh-CN/language.ts')).chinese;
    case 'en':
      return (await import('./en/language.ts')).english;
  }
}

/** The descriptions of the keys of kp.yaml. Separate, because most runs need none of them. */
export async function configurationWords(tag: LanguageTag): Promise<ConfigurationWords> {
  switch (tag) {
    case 'zh-CN':
      return (await import('./zh-CN/configuration.ts')).configuration;
    case 'en':
      return (await import('./en/configuration.ts')).configuration;
  }
}
