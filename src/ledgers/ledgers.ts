import type { LanguageTag } from '../model/language-tag.ts';
import { wholeField } from '../model/stretch.ts';
import { settledAs } from '../recognise/ledger-words.ts';
import { APPROVALS } from './approval/approval.ts';
import { CLAIMS } from './claim/claim.ts';
import { CONNECTED } from './connected/connected.ts';
import { ENTERPRISES } from './enterprise/enterprise.ts';
import { FINANCING } from './financing/financing.ts';
import { KICKOFFS } from './kickoff/kickoff.ts';
import type { Ledger } from './ledger.ts';
import { LIFECYCLE } from './lifecycle/lifecycle.ts';
import { MATTERS } from './matter/matter.ts';
import { NEEDS } from './need/need.ts';
import { OPPORTUNITIES } from './opportunity/opportunity.ts';
import { PROMOTION } from './promotion/promotion.ts';
import { SCORES } from './score/score.ts';
import { SPONSORS } from './sponsor/sponsor.ts';
import { SUPERVISION } from './supervision/supervision.ts';
import { TARGETS } from './target/target.ts';
import { TASKS } from './task/task.ts';
import { TOURS } from './tour/tour.ts';

/** The lists that an office keeps besides its projects, in the order in which they are named. */
export const LEDGERS: readonly Ledger[] = [
  MATTERS,
  TARGETS,
  SPONSORS,
  SCORES,
  TOURS,
  APPROVALS,
  FINANCING,
  NEEDS,
  CLAIMS,
  ENTERPRISES,
  CONNECTED,
  KICKOFFS,
  SUPERVISION,
  TASKS,
  LIFECYCLE,
  PROMOTION,
  OPPORTUNITIES,
];

/** Whether a path names a figure of one of them: `matters.open`. */
export function isLedgerPath(wanted: string): boolean {
  return LEDGERS.some(({ id }) => wanted.trimStart().startsWith(`${id}.`));
}

/** Undefined for an unknown ledger. */
export function ledgerTitle(wanted: string, tag: LanguageTag): string | undefined {
  return LEDGERS.find(({ id }) => id === wanted)?.title[tag];
}

/** The title of a field in the first ledger that has it; `matters.due` names one ledger. */
export function anyFieldTitle(field: string, tag: LanguageTag): string | undefined {
  const [ledger = '', own] = field.split('.');
  if (own !== undefined) return fieldTitle(ledger, own, tag);
  return titleIn(
    LEDGERS.flatMap(({ fields }) => fields),
    field,
    tag,
  );
}

/** The names of the ledgers' fields in kp.yaml. */
export const LEDGER_FIELDS = LEDGERS.flatMap(({ id, fields }) =>
  fields.map(({ field }) => settledAs(id, field)),
);

/** The names of the columns of 五个一 in kp.yaml, and their fields. */
export const FIVE_COLUMNS: ReadonlyMap<string, string> = new Map(
  SPONSORS.fields.flatMap(({ field, kind, title, isDerived, otherwise }) =>
    kind === 'serial' || isDerived || (otherwise !== undefined && field !== 'agency')
      ? []
      : [field, ...Object.values(title)].map((word) => [word, field] as const),
  ),
);

export function fieldTitle(wanted: string, field: string, tag: LanguageTag): string | undefined {
  const ledger = LEDGERS.find(({ id }) => id === wanted);
  return ledger && titleIn(ledger.fields, field, tag);
}

/** The title of a breakdown's column, with its part of the year: 分解目标 01-03. */
function titleIn(fields: Ledger['fields'], field: string, tag: LanguageTag): string | undefined {
  const whole = wholeField(field);
  const title = fields.find((one) => one.field === whole)?.title[tag];
  return title === undefined || whole === field ? title : `${title} ${field.slice(whole.length + 1)}`;
}
