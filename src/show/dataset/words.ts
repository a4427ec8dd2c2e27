/** What is said of a dataset for engines. Complete in each language by type. */
export interface DatasetWords {
  readonly title: (city: string) => string;
  readonly aside: (months: number, files: number) => string;
  readonly columns: Readonly<Record<'period' | 'ledger' | 'rows' | 'path' | 'sha256', string>>;
  /** Tables that are no ledger with a name of its own. */
  readonly tables: Readonly<Record<'projects' | 'months' | 'published_rates', string>>;
}
