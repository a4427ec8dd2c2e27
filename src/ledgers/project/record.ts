import type { PlainDate } from '../../model/plain-date.ts';
import type { ListRecord } from '../../model/record.ts';
import type { Phase, ReserveStep } from '../../model/vocabulary.ts';
import type { Yuan } from '../../model/yuan.ts';
import type { NamedBy } from '../submitter.ts';
import type { AmountField, KindOf, ProjectField, RecordField } from './fields.ts';

/**
 * What a list is sent for: the progress of a month, the plan of a year (what is to be done, with nothing done yet), or
 * changes to that plan (whatever a line leaves blank stays as it is).
 */
export type ListPurpose = 'progress' | 'plan' | 'adjustment';

/**
 * One project of the annual plan, as one agency reported it: a property for every field that the table keeps in the record.
 * Money in integer 元; `undefined` is "the list does not say", never 0. Immutable. Columns of mere words are read from
 * their cells when wanted: see free-text.ts.
 */
export interface Project extends ListRecord<ProjectField>, Values {
  readonly agencyFrom: 'column' | 'section' | NamedBy | undefined;
  /** As given, folded to the usual words. Empty when the list names none. */
  readonly levels: readonly string[];
  /** How many projects this line stands for: 1, or the members of a package (打包) that are not listed themselves. */
  readonly size: number;
  /** The line bundles several projects (打包). */
  readonly isPackage: boolean;
  /** The column that settled `started`. */
  readonly startedBy: ProjectField | undefined;
  readonly finishedBy: ProjectField | undefined;
  /** Amounts that are missing even where a blank is 0: unreadable ones, what a list has no column for, what nobody reported. */
  readonly unknown?: readonly AmountField[] | undefined;
  /** Not begun, and nothing written as completed: that is 0, though the list does not say it. */
  readonly nothingCompleted?: boolean | undefined;
  /** Of lines that belong together (a package and its members, rows under one merged amount): what is stated for all of them. */
  readonly together?: ReadonlySet<AmountField> | undefined;
  /** A reserve in the plan with which the year began; undefined where no plan tells. */
  readonly wasReserve?: boolean | undefined;
  /** Fields that another line says, where the record was put together from several: the annual plan of the baseline … */
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

/** The property that holds a field: of its name, but for the levels. */
export type Property<Field extends RecordField = RecordField> = Field extends 'level' ? 'levels' : Field;

export function propertyOf<Field extends RecordField>(field: Field): Property<Field> {
  return (field === 'level' ? 'levels' : field) as Property<Field>;
}
