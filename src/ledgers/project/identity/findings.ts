import { type Finding, finding } from '../../../model/finding.ts';
import type { IdentityDoubt } from '../findings/identity.ts';
import { placeOf } from '../plan/baseline.ts';
import type { Project } from '../record.ts';
import type { AgencyChange, ProjectPair, Suspicion } from './identity.ts';

/**
 * What was decided without a code, an equal name or the office's word, and what was left open. Each stands at the place of
 * the later list.
 */
export function identityFindings(
  pairs: readonly ProjectPair[],
  suspicions: readonly Suspicion[],
  changes: readonly AgencyChange[],
): Finding[] {
  return [
    ...pairs.flatMap(pairFindings),
    ...suspicions.map(({ before, after, doubt }) => uncertain(before, after, doubt, 'different')),
    ...changes.map(({ before, after, projects }) => {
      const facts = { before: before.agency ?? '', after: after.agency ?? '', projects };
      return finding('identity/agency-changed', facts, placeOf(after));
    }),
  ];
}

function pairFindings({ before, after, how, doubt }: ProjectPair): Finding[] {
  if (doubt !== undefined) return [uncertain(before, after, doubt, 'same')];
  if (how !== 'renamed' && how !== 'split' && how !== 'merged') return [];
  const facts = { how, before: before.map(({ name }) => name), after: after.map(({ name }) => name) };
  return [finding('identity/inferred', facts, placeOf(after[0]!))];
}

/** The projects are named as kp.yaml would have to name them: by their codes, where only these differ. */
function uncertain(
  before: readonly Project[],
  after: readonly Project[],
  doubt: IdentityDoubt,
  taken: 'same' | 'different',
): Finding {
  const word = ({ name, code }: Project): string => (doubt === 'codes' ? (code ?? name) : name);
  const facts = { name: after[0]!.name, before: before.map(word), after: after.map(word), doubt, taken };
  return finding('identity/uncertain', facts, placeOf(after[0]!));
}
