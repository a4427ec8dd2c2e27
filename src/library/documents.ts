// The types of the documents. In the package they are written out in full from `schemas/`, so that users do not need
// the library in which the schemas are written (`types.mjs`).
import type { RecordsDocument } from '../contract/records.ts';

export type { CheckDocument, FindingDocument } from '../contract/check.ts';
export type { RankDocument } from '../contract/rank.ts';
export type { RecordsDocument } from '../contract/records.ts';
export type { ReportDocument } from '../contract/report.ts';
export type { TraceDocument } from '../contract/trace.ts';

export type RecordDocument = RecordsDocument['records'][number];
