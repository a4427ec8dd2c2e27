import { TEXT_FORMATS } from '../write/formats.ts';

/** The picture for people, tables in every format, and a document. */
const TABLES = ['table', ...TEXT_FORMATS] as const;
/** The picture, and only a document. */
export const DOCUMENT = ['table', 'json'] as const;
/** The formats of `kp history export`, one record per line. */
export const MONTHS = ['ndjson', 'csv', 'tsv'] as const;

/** The formats of each command with `--format`; the first one is the default. */
export const FORMATS = {
  report: TABLES,
  plan: TABLES,
  compare: TABLES,
  trend: TABLES,
  forecast: TABLES,
  rank: TABLES,
  alerts: TABLES,
  ledger: TABLES,
  sample: TABLES,
  proof: TABLES,
  dispatch: DOCUMENT,
  inspect: DOCUMENT,
  check: [...TABLES, 'github'],
  explain: TABLES,
  trace: DOCUMENT,
  normalize: ['ndjson', 'json', 'csv', 'tsv'],
  template: DOCUMENT,
  close: DOCUMENT,
  config: DOCUMENT,
  history: [...DOCUMENT, ...MONTHS],
  export: DOCUMENT,
  rollup: TABLES,
  cells: ['csv', 'tsv', 'ndjson'],
} as const;
export type Format = (typeof FORMATS)[keyof typeof FORMATS][number];
