import type { PlainDate } from '../../model/plain-date.ts';
import type { ListRecord } from '../../model/record.ts';
import type { Phase, ReserveStep } from '../../model/vocabulary.ts';
import type { Yuan } from '../../model/yuan.ts';
import type { NamedBy } from '../submitter.ts';
import type { AmountField, KindOf, ProjectField, RecordField } from './fields.ts';

/**
 * What a list is sent for: the progress of a month; the plan of a year (what is to be done, nothing completed yet); or
 * changes to that plan (a blank means "unchanged").
 */
export type ListPurpose = 'progress' | 'plan' | 'adjustment';

/**
 * One project of the annual plan, as one agency reported it. It has a property for every field that figures need. Money
 * is in integer 元; `undefined` means "the list does not say", never 0. Immutable. Free-text columns are read from their
 * cells when needed: see free-text.ts.
 */
export interface Project extends ListRecord<ProjectField>, Values {
  readonly agencyFrom: 'column' | 'section' | NamedBy | undefined;
  /** As given, in standard words. Empty if the list names none. */
  readonly levels: readonly string[];
  /** How many projects this row stands for: 1, or the members of a package (打包) that are not listed themselves. */
  readonly size: number;
  /** The row bundles several projects (打包). */
  readonly isPackage: boolean;
  /** The column that decided `started`. */
  readonly startedBy: ProjectField | undefined;
  readonly finishedBy: ProjectField | undefined;
  /**
   * Amounts that are missing even where a blank would mean 0: unreadable ones, those without a column in the list, and
   * those of unreported projects.
   */
  readonly unknown?: readonly AmountField[] | undefined;
  /**
   * The project has not started and its completed investment is blank: that means 0, though the list does not state it.
   */
  readonly nothingCompleted?: boolean | undefined;
  /**
   * For rows that belong together (a package and its members, rows under one merged amount): the amounts stated for all
   * of them.
   */
  readonly together?: ReadonlySet<AmountField> | undefined;
  /**
   * Its planned date says whether it is to finish this year, not its phase: the phase is inferred, or the lists have no
   * project of phase 竣工 (新建 and 续建 only).
   */
  readonly finishByDate?: boolean | undefined;
  /** It is a reserve in the original plan of the year; undefined if there is no plan. */
  readonly wasReserve?: boolean | undefined;
  /** For a record combined from several, the fields taken from another record: the annual plan from the baseline … */
  readonly told?: ReadonlyMap<string, Project> | undefined;
}

type Values = {
  readonly [Field in Exclude<RecordField, keyof ListRecord | 'level'>]:
    | ValueOfKind[KindOf<Field>]
    | undefined;
};

interface ValueOfKind {
  readonly text: string;
  readonly district: string;
  readonly phase: Phase;
  readonly step: ReserveStep;
  readonly money: Yuan;
  readonly date: PlainDate;
  readonly 'yes-no': boolean;
}

/** The property that holds a field. It has the field's name, except that `level` is in `levels`. */
export type Property<Field extends RecordField = RecordField> = Field extends 'level' ? 'levels' : Field;

export function propertyOf<Field extends RecordField>(field: Field): Property<Field> {
  return (field === 'level' ? 'levels' : field) as Property<Field>;
}
