import { type WorkingDays, workingDays } from '../calculate/working-days.ts';
import {
  type Configuration,
  type NamedEntry,
  type PromotionSettings,
  USUAL_FIVE,
} from '../model/configuration.ts';
import type { Phase, ReserveStep } from '../model/vocabulary.ts';
import { agencyKey, districtOfAgency, type OwnNames } from '../normalise/agency.ts';
import { isLevelWord, type Levels, readLevels } from '../normalise/level.ts';
import { isPhaseWord, readPhase } from '../normalise/phase.ts';
import { isStepWord, readStep } from '../normalise/step.ts';
import { matchingKey } from '../normalise/text.ts';
import { NOTHING_STATED, type StatedSource, statedSources } from './stated-source.ts';

/**
 * How an office reads its lists: the words that every office uses, and those it has settled in kp.yaml: its agencies and
 * their former names, its own categories, chains and areas, other writings of phases, levels and steps.
 */
export interface Office extends OwnNames {
  /** What kp.yaml says about a file. */
  readonly stated: (file: string) => StatedSource;
  /** The office's own word for these; undefined where kp.yaml has none. */
  readonly category: Finder;
  readonly chain: Finder;
  readonly area: Finder;
  /** The office's own stage of the life of projects (六个一批). */
  readonly lifeStage: Finder;
  /** All of them, in the order of kp.yaml. */
  readonly lifeStages: readonly string[];
  /** The district that an agency is, or is responsible for. */
  readonly district: Finder;
  readonly phase: (written: string) => Phase | undefined;
  readonly isPhase: (written: string) => boolean;
  readonly levels: (written: string) => Levels;
  readonly isLevel: (written: string) => boolean;
  readonly step: (written: string) => ReserveStep | undefined;
  readonly isStep: (written: string) => boolean;
  /** How a goal is spread over its year, in the words of kp.yaml. */
  readonly spread: string;
  /** The columns of 五个一, by field. */
  readonly five: readonly string[];
  readonly workingDays: WorkingDays;
  /** Working days that all approvals of a project may take together. */
  readonly approvalDays: number;
  /** A connected project that was not viewed for this many weeks counts as unseen. */
  readonly connectedWeeks: number;
  readonly promotion: PromotionSettings;
}

type Finder = (written: string) => string | undefined;

/** An office without any settings. */
export const ANY_OFFICE: Office = {
  stated: () => NOTHING_STATED,
  agency: nothing,
  isCity: () => false,
  category: nothing,
  chain: nothing,
  area: nothing,
  lifeStage: nothing,
  lifeStages: [],
  district: districtOfAgency,
  phase: readPhase,
  isPhase: isPhaseWord,
  levels: readLevels,
  isLevel: isLevelWord,
  step: readStep,
  isStep: isStepWord,
  spread: 'months',
  five: USUAL_FIVE,
  workingDays: workingDays({ holidays: [], workdays: [] }),
  approvalDays: 45,
  connectedWeeks: 4,
  promotion: { large: 100_000_000, startDays: undefined },
};

export function officeOf(configuration: Configuration | undefined): Office {
  if (configuration === undefined) return ANY_OFFICE;
  const {
    city,
    agencies,
    categories,
    chains,
    areas,
    lifecycle,
    synonyms,
    targets,
    sponsors,
    calendar,
    approvals,
    connected,
    promotion,
  } = configuration;
  const isCity = cityTest(city);
  const agency = agencyFinder(agencies, city);
  const words = Array.from(synonyms.values, ([writing, name]) => ({ name, aliases: [writing] }));
  const word = finder(words, matchingKey);
  const meant = (written: string) => standard(written, word);
  const levels = (written: string) => readMeantLevels(written, meant);
  return {
    stated: statedSources(configuration.sources),
    agency,
    isCity,
    category: finder(categories, matchingKey),
    chain: finder(chains, matchingKey),
    area: finder(areas, matchingKey),
    lifeStage: finder(lifecycle, matchingKey),
    lifeStages: lifecycle.map(({ name }) => name),
    district(written) {
      const district = districtOfAgency(standard(written, agency));
      return district === undefined || isCity(district) ? undefined : district;
    },
    phase: (written) => readPhase(meant(written)),
    isPhase: (written) => isPhaseWord(meant(written)),
    levels,
    isLevel: (written) => levels(written).levels.length > 0 && levels(written).unknown.length === 0,
    step: (written) => readStep(meant(written)),
    isStep: (written) => isStepWord(meant(written)),
    spread: targets.spread,
    five: sponsors.five,
    workingDays: workingDays(calendar),
    approvalDays: approvals.days,
    connectedWeeks: connected.weeks,
    promotion,
  };
}

/** The office's own word, or the text as written where it has none. */
export function standard(written: string, find: Finder): string {
  return find(written) ?? written;
}

function nothing(): undefined {
  return undefined;
}

/** Matches 简阳市 as well as 简阳, whichever of them kp.yaml has. */
function cityTest(city: string | undefined): (words: string) => boolean {
  if (city === undefined) return () => false;
  const bare = city.replace(/市$/, '');
  return (words) => words === bare || words === city || words === `${bare}市`;
}

/** 简阳市石桥镇 is 石桥镇, where 简阳市 is the office's own city. */
function agencyFinder(agencies: readonly NamedEntry[], city: string | undefined): Finder {
  const find = finder(agencies, agencyKey);
  if (city === undefined) return find;
  return (written) =>
    find(written) ?? (written.startsWith(city) ? find(written.slice(city.length)) : undefined);
}

/** Finds the name of an entry by any of its writings. */
function finder(entries: readonly NamedEntry[], keyOf: (written: string) => string): Finder {
  if (entries.length === 0) return nothing;
  const names = new Map<string, string>();
  for (const { name, aliases } of entries)
    for (const writing of [name, ...aliases]) names.set(keyOf(writing), name);
  return (written) => names.get(keyOf(written));
}

/** Either the whole cell is a writing that kp.yaml gives a level for, or each of its parts. */
function readMeantLevels(written: string, meant: (written: string) => string): Levels {
  const { levels, unknown } = readLevels(meant(written));
  if (unknown.length === 0) return { levels, unknown };
  const read = levels.map((level) => (unknown.includes(level) ? readLevels(meant(level)) : undefined));
  return {
    levels: [...new Set(levels.flatMap((level, at) => read[at]?.levels ?? [level]))],
    unknown: read.flatMap((one) => one?.unknown ?? []),
  };
}
