import type { Phase } from '../../../model/vocabulary.ts';
import type { Office } from '../../office.ts';

/** What the name of a section, a sheet or a heading says about the projects below it. */
export interface SectionWords {
  readonly phase: Phase | undefined;
  readonly levels: readonly string[];
}

/** 续建 → phase, 省重点 → level, 省重点续建 → both. */
export function sectionWords(name: string, office: Office): SectionWords {
  const phase = office.phase(name);
  if (phase !== undefined) return { phase, levels: [] };
  if (office.isLevel(name)) return { phase: undefined, levels: office.levels(name).levels };
  for (let length = Math.min(name.length - 1, LONGEST_LEVEL); length > 1; length -= 1) {
    const level = name.slice(0, length);
    const rest = office.phase(name.slice(length));
    if (rest !== undefined && office.isLevel(level))
      return { phase: rest, levels: office.levels(level).levels };
  }
  return { phase: undefined, levels: [] };
}

const LONGEST_LEVEL = 12;

/** The agency that a section is named after, in the office's spelling. */
export function agencyOfSection(name: string, office: Office): string | undefined {
  return office.agency(name) ?? (AGENCY.test(name) ? name : undefined);
}

const AGENCY = /(?:局|委|委员会|办公室|管委会|集团|公司)$/;
