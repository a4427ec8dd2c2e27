import type { FieldKind } from '../../model/table.ts';
import { levelOfHeader } from '../../normalise/level.ts';
import type { HeaderValue, LedgerWords } from '../../recognise/ledger-words.ts';
import type { Office } from '../office.ts';
import { isWordOfKind } from '../word-of-kind.ts';
import { DONE, FIGURES, MAIN_AMOUNTS, RELATIONS, SIZES } from './amounts.ts';
import { fieldsWith, PROJECT_COLUMNS, type ProjectField, UNUSED_COLUMNS } from './fields.ts';
import { rowsNotIn } from './reading/rows-not-in.ts';
import { agencyOfSection, sectionWords } from './reading/section-words.ts';
import type { ListPurpose } from './record.ts';

/**
 * What the recogniser needs to know about project lists, with the office's own words. `headers` are those that the
 * office has assigned to a field; `purpose` is what the lists are read for.
 */
export function projectWords(
  office: Office,
  headers: ReadonlyMap<string, readonly string[]> = new Map(),
  purpose: ListPurpose = 'progress',
): LedgerWords<ProjectField> {
  return {
    id: 'project',
    titled: undefined,
    columns: PROJECT_COLUMNS,
    unused: UNUSED_COLUMNS,
    rowsMayRepeat: false,
    settled: headers,
    isWordOf: (kind, text) => isWordOfKind(kind, text, office),
    denies,
    isList,
    reporting: REPORTING,
    flagOf: (parts) => flagOf(parts, office),
    identity: new Set(fieldsWith('single')),
    shared: new Set(fieldsWith('grouping')),
    mayBeBlank: MAY_BE_BLANK,
    sizes: SIZES,
    running: { month: 'completedMonth', year: 'completed' },
    isSection: (name) => ALONE.has(sectionKind(name, office) ?? ''),
    sectionKind: (name) => sectionKind(name, office),
    // In a list of changes, 调出 is an instruction, so its rows stay.
    ...(purpose !== 'adjustment' && { rowsNotIn: (table) => rowsNotIn(table, purpose) }),
    relations: RELATIONS,
    figures: FIGURES,
    done: DONE,
    mainAmounts: MAIN_AMOUNTS,
  };
}

function sectionKind(name: string, office: Office): SectionKind | undefined {
  const words = sectionWords(name, office);
  if (words.phase !== undefined) return 'phase';
  if (words.levels.length > 0) return 'level';
  if (office.district(name) !== undefined) return 'district';
  return agencyOfSection(name, office) === undefined ? undefined : 'agency';
}

/** Whom the blanks of agency and district stand for is asked where they are read. */
const MAY_BE_BLANK: ReadonlySet<ProjectField> = new Set<ProjectField>([
  'agency',
  'district',
  'chain',
  'area',
  'cluster',
]);

type SectionKind = 'phase' | 'level' | 'district' | 'agency';
/** An agency's name alone in a row may be a project; the name of a phase, level or district is not. */
const ALONE: ReadonlySet<string> = new Set<SectionKind>(['phase', 'level', 'district']);

/**
 * 建设性质 holds 新建 / 扩建 / 技改, although 新建 is also a word for a phase: such values, or 新建 alone, show that a column does
 * not hold the phases.
 */
function denies(kind: FieldKind, values: readonly string[]): boolean {
  if (kind !== 'phase') return false;
  const other = /^(?:扩|改|迁|技改|技术改造|重建)/;
  return values.some((value) => other.test(value)) || values.every((value) => /^新(?:建|$)/.test(value));
}

/** A project list states amounts, phases or dates; 问题清单 and 协调事项 only name projects. */
function isList(fields: ReadonlySet<ProjectField>): boolean {
  if (!fields.has('problem') && !fields.has('matter')) return true;
  return TELLING.some((field) => fields.has(field));
}

const TELLING = fieldsWith('telling');
const REPORTING: ReadonlySet<ProjectField> = new Set([
  ...TELLING,
  ...fieldsWith('reported'),
  'siteProgress',
  'matter',
]);

/**
 * A level or a phase as a heading of its own. 开工 above 计划 is read like 计划开工.
 */
function flagOf(parts: readonly string[], office: Office): HeaderValue<ProjectField> | undefined {
  const [header = '', above] = parts.toReversed();
  const level = levelOfHeader(header) ?? (office.isLevel(header) ? header : undefined);
  if (level !== undefined) return { field: 'level', value: level };
  return phaseFlag(header, office) ?? (above === undefined ? undefined : phaseFlag(header + above, office));
}

function phaseFlag(header: string, office: Office): HeaderValue<ProjectField> | undefined {
  const words = header.replace(ASKING, '');
  const value = office.phase(words);
  if (value === undefined || (words !== header && !ROLE.test(words))) return undefined;
  const isRole = PLANNED.test(words) || (ROLE.test(words) && words.includes('项目'));
  return { field: 'phase', value, reads: isRole ? 'value' : ROLE.test(words) ? 'either' : undefined };
}

const ASKING = /^\s*是否(?:为|属于?|列入|纳入)?/;
const PLANNED = /计划|拟|应|预计|力争/;
/** Words for a role in the year's plan; 开工 and 竣工 alone may also be a state. */
const ROLE = /计划|拟|应|预计|力争|新开工|新建|续建|储备|前期/;
