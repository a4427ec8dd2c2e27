/** The formats of each command that has `--format`; the first is what it prints unless told otherwise. */
export const FORMATS = {
  report: ['table', 'json', 'ndjson', 'csv', 'tsv', 'md'],
  inspect: ['table', 'json'],
  trace: ['table', 'json'],
  normalize: ['ndjson', 'json', 'csv', 'tsv'],
  cells: ['csv', 'tsv', 'ndjson'],
} as const;
