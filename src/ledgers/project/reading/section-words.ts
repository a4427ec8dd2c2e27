import type { Phase } from '../../../model/vocabulary.ts';
import { type SiteProgress, siteProgress } from '../../../normalise/site-progress.ts';
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

/**
 * What a section that is named after the state of its projects says of them: 已开工, 应开工未开工, 已竣工. Words that may also be a
 * plan (竣工项目) say nothing.
 */
export function stateOfSection(name: string): SiteProgress {
  return STATE.test(name) ? siteProgress(name) : {};
}

const STATE =
  /^(?:已经?|(?:应[开竣]工)?(?:尚|还)?未|(?=[按如]期|按时|提前))(?:[按如]期|按时|提前|正式|实质性?|全面|全部)*(?:开工|动工|开建|竣工|完工|建成)(?:建设|投产|投用|在建)?$/;

/** The agency that a section is named after, in the office's spelling. */
export function agencyOfSection(name: string, office: Office): string | undefined {
  return office.agency(name) ?? (AGENCY.test(name) ? name : undefined);
}

const AGENCY = /(?:局|委|委员会|办公室|管委会|集团|公司)$/;
