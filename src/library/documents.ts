// The documents, as programs see their types. In the package this module has them written out from `schemas/`, so that
// nobody needs the library that the schemas are written in (`types.mjs`).
import type { RecordsDocument } from '../contract/records.ts';

export type { CheckDocument, FindingDocument } from '../contract/check.ts';
export type { RankDocument } from '../contract/rank.ts';
export type { RecordsDocument } from '../contract/records.ts';
export type { ReportDocument } from '../contract/report.ts';
export type { TraceDocument } from '../contract/trace.ts';

export type RecordDocument = RecordsDocument['records'][number];
