import { LEDGER_FINDINGS } from '../ledgers/findings.ts';
import type { Finding, FindingCode, FindingFacts, Severity } from '../model/finding.ts';
import type { LanguageTag } from '../model/language-tag.ts';
import { agencyFindings } from './agency.ts';
import { alertFindings } from './alert.ts';
import { cellFindings } from './cell.ts';
import { closedFindings } from './closed.ts';
import { columnFindings } from './column.ts';
import { dateFindings } from './date.ts';
import { entryFindings } from './entries.ts';
import type { FactWords, FindingEntry, Said } from './entry.ts';
import { fileFindings } from './file.ts';
import { forecastFindings } from './forecast.ts';
import { identityFindings } from './identity.ts';
import { moneyFindings } from './money.ts';
import { rowFindings } from './row.ts';
import { sheetFindings } from './sheet.ts';
import { tableFindings } from './table.ts';
import { textFindings } from './text.ts';
import { totalFindings } from './total.ts';
import { unitFindings } from './unit.ts';

/**
 * Every finding kp can report: first those of any list, then those of the ledgers. Leaving out a family is a compile
 * error.
 */
export const FINDINGS: { readonly [Code in FindingCode]: FindingEntry<FindingFacts[Code]> } = {
  ...fileFindings,
  ...textFindings,
  ...sheetFindings,
  ...columnFindings,
  ...unitFindings,
  ...tableFindings,
  ...rowFindings,
  ...totalFindings,
  ...agencyFindings,
  ...cellFindings,
  ...moneyFindings,
  ...dateFindings,
  ...identityFindings,
  ...closedFindings,
  ...forecastFindings,
  ...alertFindings,
  ...entryFindings,
  ...LEDGER_FINDINGS,
};

export const FINDING_CODES = Object.keys(FINDINGS) as readonly FindingCode[];

export function severityOf(found: Finding): Severity {
  return FINDINGS[found.code].severity;
}

export interface Description {
  readonly sentence: string;
  readonly remedy: string;
}

/** The sentence of a finding, and what to do about it. */
export function sayFinding(found: Finding, tag: LanguageTag, words: FactWords): Description {
  return say(found.code, found.facts, tag, words);
}

/** The same for the finding's example. */
export function sayExample(code: FindingCode, tag: LanguageTag, words: FactWords): Description {
  return say(code, FINDINGS[code].example, tag, words);
}

function say(code: FindingCode, facts: Finding['facts'], tag: LanguageTag, words: FactWords): Description {
  // The type of the facts depends on the code; the compiler cannot follow that through a lookup.
  const text = (FINDINGS[code] as FindingEntry<Finding['facts']>)[tag];
  const inWords = (said: Said<Finding['facts']>) => (typeof said === 'string' ? said : said(facts, words));
  return { sentence: inWords(text.sentence), remedy: inWords(text.remedy) };
}
