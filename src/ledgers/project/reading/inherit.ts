import type { Section, Table } from '../../../model/table.ts';
import { readAdjustment } from '../../../normalise/adjustment.ts';
import { readPhase } from '../../../normalise/phase.ts';
import type { SiteProgress } from '../../../normalise/site-progress.ts';
import { sectionName } from '../../../recognise/labels.ts';
import { type Office, standard } from '../../office.ts';
import type { FieldWith, ProjectField } from '../fields.ts';
import type { Project, Property } from '../record.ts';
import { agencyOfSection, sectionWords, stateOfSection } from './section-words.ts';

/** The fields that a row inherits from its section headings, the sheet's name and the title. */
export interface Inherited extends Pick<Project, Property<FieldWith<'inherited'>>>, SiteProgress {
  /** The section that each field comes from. */
  readonly from: ReadonlyMap<ProjectField, Section>;
}

/** Computes this once per section of the table; index -1 is for rows outside any section. */
export function inheritance(table: Table<ProjectField>, office: Office): (section: number) => Inherited {
  const ground = fromSheet(table, office);
  const known = new Map<Section, Inherited>();
  const inheritedOf = (section: Section): Inherited => {
    const before = known.get(section);
    if (before !== undefined) return before;
    const above = section.parent === undefined ? ground : inheritedOf(section.parent);
    const made = { ...above, ...spoken(section, above, office) };
    known.set(section, made);
    return made;
  };
  return (index) => (index < 0 ? ground : inheritedOf(table.sections[index]!));
}

/**
 * A section fills one field, which is found by its vocabulary. A section whose words are in no vocabulary names a
 * category; if several such sections are nested, the outermost counts.
 */
function spoken(section: Section, above: Inherited, office: Office): Partial<Inherited> {
  const { name } = section;
  const of = (field: ProjectField) => ({ from: new Map(above.from).set(field, section) });
  const state = stateOfSection(name);
  const { phase, levels } = sectionWords(name, office);
  if (saysState(state)) {
    const from = new Map(above.from);
    for (const field of ['started', 'finished'] as const)
      if (state[field] !== undefined) from.set(field, section);
    return phase === undefined ? { ...state, from } : { ...state, phase, from: from.set('phase', section) };
  }
  if (phase !== undefined && levels.length > 0) {
    return { phase, levels, from: new Map(above.from).set('phase', section).set('level', section) };
  }
  if (phase !== undefined) return { phase, ...of('phase') };
  if (levels.length > 0) return { levels, ...of('level') };
  const district = office.district(name);
  if (district !== undefined) return { district, ...of('district') };
  const agency = agencyOfSection(name, office);
  const [chain, area, category] = [office.chain, office.area, office.category].map((find) => find(name));
  if (agency !== undefined) return { agency, ...of('agency') };
  if (chain !== undefined || CHAIN.test(name)) return { chain: chain ?? name, ...of('chain') };
  if (area !== undefined || AREA.test(name)) return { area: area ?? name, ...of('area') };
  if (CLUSTER.test(name)) return { cluster: name, ...of('cluster') };
  if (category !== undefined) return { category, ...of('category') };
  // A list of changes to the plan groups its rows under 调入 and 调出.
  if (readAdjustment(name) !== undefined) return {};
  if (above.phase === '储备') {
    const step = office.step(name);
    if (step !== undefined) return { step, ...of('step') };
  }
  return above.category === undefined ? { category: name, ...of('category') } : {};
}

function saysState({ started, finished }: SiteProgress): boolean {
  return started !== undefined || finished !== undefined;
}

const CHAIN = /产业链$|建圈强链$/;
const AREA = /片区$|功能区$|产业园$/;
const CLUSTER = /集群$/;
/** Sheets that are named after their content: 基础设施, 产业化, 民生. */
const CATEGORY = /基础设施|产业化?|功能性|公共服务|民生|社会事业|生态环保|城市更新|乡村振兴/;
const PHASE_IN_TITLE = /储备|前期|新开工|续建|竣工(?:投产)?/g;

function fromSheet(table: Table<ProjectField>, office: Office): Inherited {
  const { name } = sectionName(table.sheet.name);
  const bare = name
    .replace(/(?:重点|重大|省市|表|清单|\d{4}年?|[\d.、_\- ]+)+$/g, '')
    .replace(/^[\d.、_\- ]+/, '');
  const titled = [
    ...new Set(Array.from((table.context.title ?? '').matchAll(PHASE_IN_TITLE), ([word]) => readPhase(word))),
  ];
  const heading = sectionName(table.context.heading ?? '').name;
  const words = [heading, name, bare].map((text) => sectionWords(text, office));
  return {
    phase:
      words.find((one) => one.phase !== undefined)?.phase ?? (titled.length === 1 ? titled[0] : undefined),
    levels: words.find((one) => one.levels.length > 0)?.levels ?? [],
    district: office.district(heading) ?? office.district(bare),
    category:
      CATEGORY.test(bare) && bare.length <= 12 ? standard(bare, office.category) : office.category(bare),
    chain: undefined,
    area: undefined,
    cluster: undefined,
    agency: undefined,
    step: undefined,
    ...[heading, name].map(stateOfSection).find(saysState),
    from: new Map(),
  };
}
