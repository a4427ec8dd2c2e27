import type { LanguageTag } from '../model/language-tag.ts';
import type { Ledger } from './ledger.ts';
import { MATTERS } from './matter/matter.ts';
import { SCORES } from './score/score.ts';
import { SPONSORS } from './sponsor/sponsor.ts';

/** The lists that an office keeps besides its projects, in the order in which they are named. */
export const LEDGERS: readonly Ledger[] = [MATTERS, SPONSORS, SCORES];

/** Whether a path asks for a figure of one of them: `matters.open`. */
export function isLedgerPath(wanted: string): boolean {
  return LEDGERS.some(({ id }) => wanted.trimStart().startsWith(`${id}.`));
}

/** Undefined for a ledger that is none of these. */
export function ledgerTitle(wanted: string, tag: LanguageTag): string | undefined {
  return LEDGERS.find(({ id }) => id === wanted)?.title[tag];
}

/** What a field is called in the first ledger that has it. */
export function anyFieldTitle(field: string, tag: LanguageTag): string | undefined {
  return LEDGERS.flatMap(({ fields }) => fields).find((one) => one.field === field)?.title[tag];
}

export function fieldTitle(wanted: string, field: string, tag: LanguageTag): string | undefined {
  const ledger = LEDGERS.find(({ id }) => id === wanted);
  return ledger?.fields.find((one) => one.field === field)?.title[tag];
}
