// The exports of `import … from 'kp'`: the commands' work without a terminal. Documented in docs/LIBRARY.md.
export { check } from './check.ts';
export type {
  CheckDocument,
  FindingDocument,
  RankDocument,
  RecordDocument,
  RecordsDocument,
  ReportDocument,
  TraceDocument,
} from './documents.ts';
export { KpError } from './error.ts';
export { type ListFile, type Lists, type ReadingOptions, readLists } from './lists.ts';
export { type RankOptions, rank } from './rank.ts';
export { records } from './records.ts';
export { type FigureOptions, report } from './report.ts';
export { trace } from './trace.ts';
