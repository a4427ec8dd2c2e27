import type { Checks } from '../../check/rule.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { quantityText } from '../../model/quantity.ts';
import { quantityOf } from '../entries/entry.ts';
import { placeOf } from '../entries/entry-place.ts';
import type { EntryOnDay, EntrySubjects } from '../ledger.ts';
import { usualRules } from '../lines/usual-rules.ts';
import { isOpen } from './facts.ts';
import { KINDS } from './fields.ts';

/** The amount met should have the unit of the amount needed: 公顷 cannot be subtracted from 亩. */
function oneUnit({ entry }: EntryOnDay): Finding | undefined {
  const [need, met] = [quantityOf(entry, 'need'), quantityOf(entry, 'met')];
  if (need === undefined || met === undefined || need.unit === met.unit) return undefined;
  const facts = { project: entry.name, need: quantityText(need), met: quantityText(met) };
  return finding('need/units-differ', facts, placeOf(entry, 'met', 'need'));
}

/** A number without a unit cannot be added up. */
function hasUnit({ entry }: EntryOnDay): Finding | undefined {
  for (const field of ['need', ...KINDS.map((one) => one.field)]) {
    const quantity = quantityOf(entry, field);
    if (quantity?.unit !== '') continue;
    const facts = { project: entry.name, need: quantityText(quantity) };
    return finding('need/no-unit', facts, placeOf(entry, field));
  }
  return undefined;
}

const { says, atMost, knowsProject, stays, grows } = usualRules('needs');

export const NEED_CHECKS: Checks<EntrySubjects> = {
  rules: [
    { over: 'entry', codes: ['need/units-differ'], find: oneUnit },
    { over: 'entry', codes: ['need/no-unit'], find: hasUnit },
    atMost('met', 'need'),
    says('kind', (entry) => entry.values.has('need')),
    says('need', (entry) => !KINDS.some(({ field }) => entry.values.has(field))),
    knowsProject('name'),
    stays(isOpen),
    grows('met'),
  ],
  doubts: [],
};
