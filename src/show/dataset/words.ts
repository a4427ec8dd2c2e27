/** The texts about datasets. Complete in each language by type. */
export interface DatasetWords {
  readonly title: (city: string) => string;
  readonly aside: (months: number, files: number) => string;
  readonly columns: Readonly<Record<'period' | 'ledger' | 'rows' | 'path' | 'sha256', string>>;
  /** Tables without a ledger's title. */
  readonly tables: Readonly<Record<'projects' | 'months' | 'published_rates', string>>;
}
