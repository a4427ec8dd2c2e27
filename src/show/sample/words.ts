/** The words for a draw of spot checks. Complete in each language by type. */
export interface SampleWords {
  readonly title: (period: string) => string;
  readonly aside: (drawn: number, of: number) => string;
  /** How the draw was made, so that anybody can repeat it. */
  readonly method: (seed: string, strata: string) => readonly string[];
  readonly weights: string;
  readonly unseenOnly: string;
  readonly strataNames: Readonly<Record<'agency' | 'level' | 'district' | 'light', string>>;
  readonly tables: Readonly<
    Record<'route' | 'strata' | 'inspection' | 'marks' | 'questions' | 'candidates', string>
  >;
  readonly columns: Readonly<
    Record<
      | 'order'
      | 'candidate'
      | 'project'
      | 'code'
      | 'agency'
      | 'district'
      | 'stratum'
      | 'light'
      | 'unseen'
      | 'weight'
      | 'ticket'
      | 'identity'
      | 'drawn'
      | 'size'
      | 'siteProgress'
      | 'visitedOn'
      | 'seen'
      | 'asReported'
      | 'problem'
      | 'signature'
      | 'judge'
      | 'mark'
      | 'place'
      | 'question'
      | 'asked'
      | 'onSpot'
      | 'registered',
      string
    >
  >;
  readonly lights: Readonly<Record<'red' | 'yellow' | 'blue', string>>;
  readonly without: string;
  readonly yes: string;
}
