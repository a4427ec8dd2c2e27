import type { AgencyState, Board, Quantity } from '../../calculate/scoring/ranking.ts';
import type { Cycle, Over, RankedUnit, ScoringKind } from '../../calculate/scoring/scheme.ts';

/** The words of a ranking. Points are passed as text: `60.0000`. */
export interface RankWords {
  /** `81.40%`, `3.5亿元`, `12`, `第3名`; a bare number with all its digits. */
  readonly quantity: (quantity: Quantity) => string;
  readonly title: (year: number, month: number) => string;
  readonly scheme: (name: string, version: string) => string;
  /** The period that the arrows compare with. */
  readonly since: (year: number, month: number) => string;
  /** Other schemes of the office. */
  readonly otherSchemes: (ids: readonly string[]) => string;
  /** The heading of a column for one of two schemes: `名次（基本办法）`. */
  readonly byScheme: (column: string, scheme: string) => string;
  readonly ofTrack: (track: string, note: string) => string;
  /** For an agency that sent its list, but not what these indicators need. */
  readonly missing: (indicators: readonly string[]) => string;
  readonly version: (version: string) => string;
  /** For a track: how many agencies are in each state. */
  readonly trackCounts: (counts: Readonly<Record<AgencyState, number>>) => string;
  readonly columns: Readonly<Record<RankColumn, string>>;
  readonly table: string;
  readonly indicatorTable: string;
  readonly boards: Readonly<Record<Board, string>>;
  /** Put after a rank: `3红`. */
  readonly boardMarks: Readonly<Record<Board, string>>;
  /** How many periods in a row: `连续3季`. */
  readonly streak: (count: number, cycle: Cycle) => string;
  /** An agency with a remark: `新都区（连续3季）`. */
  readonly inBrackets: (agency: string, said: string) => string;
  readonly notReported: string;
  readonly incomplete: string;
  /** The agencies that are silent or incomplete, named beside the black board. */
  readonly unheard: (agencies: readonly string[]) => string;
  /** The heading of the column of names: what a scheme ranks. */
  readonly units: Readonly<Record<RankedUnit, string>>;
  /** How many are ranked: `23个单位`. */
  readonly unitCount: (unit: RankedUnit, count: number) => string;
  readonly exempt: (reason: string | undefined) => string;
  readonly notApplicable: string;
  readonly indicatorStates: Readonly<Record<'scored' | 'not-applicable' | 'not-reported', string>>;
  readonly measures: Readonly<Record<string, string>>;
  readonly registerMeasure: (item: string) => string;
  readonly overs: Readonly<Record<Over, string>>;
  readonly timeProgress: string;
  /** The rule of each scoring kind in one sentence. */
  readonly kinds: Readonly<Record<ScoringKind, string>>;
  readonly comparison: (figure: string, from: string | undefined, below: string | undefined) => string;
  readonly boardRule: (
    board: Board,
    places: number,
    target: readonly string[],
    score: string | undefined,
  ) => string;
  readonly tooFew: (fewest: number) => string;
  readonly smallNote: (small: number) => string;
  readonly missingNote: string;
  readonly hiddenIndicators: (count: number) => string;
  readonly tieNote: (rule: 'shared' | 'dense', breakers: readonly string[]) => string;
  readonly explain: ExplainWords;
  readonly replay: { readonly title: string; readonly none: string };
  readonly compare: {
    readonly title: (first: string, second: string) => string;
    readonly correlation: (correlation: string) => string;
    readonly undecided: string;
    readonly moved: (count: number) => string;
    readonly track: (track: string, correlation: string, moved: string) => string;
  };
  readonly whatIf: {
    readonly title: (replaced: number, added: number) => string;
    readonly movement: string;
  };
}

export type RankColumn =
  | 'track'
  | 'rank'
  | 'movement'
  | 'group'
  | 'score'
  | 'board'
  | 'streak'
  | 'distance'
  | 'best'
  | 'worst'
  | 'state'
  | 'indicator'
  | 'value'
  | 'points'
  | 'max'
  | 'working'
  | 'change';

interface ExplainWords {
  /** `第5名，共23个` */
  readonly place: (rank: string, of: number, track: string) => string;
  readonly distance: (points: string) => string;
  readonly bestAndWorst: (best: string, worst: string) => string;
  readonly small: string;
  readonly unreported: (count: number) => string;
  readonly entries: (count: number) => string;
  readonly projects: (count: number) => string;
  readonly whatIf: string;
  readonly oneMoreStart: string;
  readonly moreInvestment: string;
  /** What a change would bring: points gained, the new score and rank. */
  readonly outcome: (gained: string, score: string, rank: string | undefined) => string;
  readonly noDifference: string;
  readonly trace: (call: string) => string;
}
