/** The formats of each command that has `--format`; the first is what it prints unless told otherwise. */
export const FORMATS = {
  report: ['table', 'json', 'ndjson', 'csv', 'tsv', 'md'],
  plan: ['table', 'json', 'ndjson', 'csv', 'tsv', 'md'],
  compare: ['table', 'json', 'ndjson', 'csv', 'tsv', 'md'],
  trend: ['table', 'json', 'ndjson', 'csv', 'tsv', 'md'],
  rank: ['table', 'json', 'ndjson', 'csv', 'tsv', 'md'],
  inspect: ['table', 'json'],
  check: ['table', 'json', 'ndjson', 'csv', 'tsv', 'md'],
  trace: ['table', 'json'],
  normalize: ['ndjson', 'json', 'csv', 'tsv'],
  config: ['table', 'json'],
  history: ['table', 'json', 'ndjson', 'csv', 'tsv'],
  cells: ['csv', 'tsv', 'ndjson'],
} as const;
