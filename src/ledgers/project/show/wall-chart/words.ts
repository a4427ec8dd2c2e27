import type { PlainDate } from '../../../../model/plain-date.ts';
import type { ActualSpan, ChartShade, Span } from '../../../../model/wall-chart.ts';

/** The texts of the wall chart about projects. */
export interface WallChartWords {
  readonly title: (city: string | undefined, year: number) => string;
  /** The month, and the numbers of projects and lists. */
  readonly aside: (year: number, month: number, projects: string, files: string) => string;
  /** As precise as in the list: `2023年三季度`. */
  readonly date: (date: PlainDate) => string;
  /** Planned and actual dates as a sentence, for people who cannot see the bars. */
  readonly calendar: (planned: Span, actual: ActualSpan, overdue: 'start' | 'finish' | undefined) => string;
  /** For something that has happened at an unknown time, according to the list. */
  readonly startedSometime: string;
  readonly finishedSometime: string;
  readonly notStarted: string;
  readonly yes: string;
  readonly no: string;
  /** A blank that means 0. */
  readonly nothingCompleted: string;
  readonly headlines: Readonly<Record<'rate' | 'starts' | 'finishes' | 'lights' | 'missing', string>>;
  readonly ofPlan: (completed: string, annualPlan: string) => string;
  readonly overdueNote: (projects: string) => string;
  readonly lightCount: (light: string, projects: string) => string;
  readonly nothingLit: string;
  readonly lackingNote: string;
  readonly silent: (agencies: readonly string[]) => string;
  readonly nothingMissing: string;
  /** `lines` is the number of rows, mentioned if packages stand for several projects. */
  readonly projects: (projects: number, lines: number) => string;
  readonly starts: (started: string, planned: string) => string;
  readonly finishes: (finished: string, planned: string) => string;
  readonly lacking: (projects: string) => string;
  readonly without: (dimension: string) => string;
  readonly lights: Readonly<Record<ChartShade, { readonly title: string; readonly short: string }>>;
  readonly heat: HeatWords;
}

interface HeatWords {
  readonly title: string;
  readonly note: string;
  readonly month: (month: number) => string;
  readonly said: (rate: string, lead: string) => string;
  /** For a month that is not closed, so its lists may still change. */
  readonly open: string;
  readonly notReported: string;
  readonly incomplete: string;
  readonly noProjects: string;
  readonly noMonth: string;
  readonly noRate: string;
}
