import * as z from 'zod';
import type { DocumentOf } from './document.ts';
import { count, date, facts, month, row, severity, sha256, stated } from './values.ts';

const column = z.string().describe('its letters: C');
const unit = z.enum(['元', '千元', '万元', '百万元', '千万元', '亿元']);

const INSPECTED_TABLE = z.object({
  ledger: z.string(),
  title: stated,
  reporter: stated,
  reportedOn: date.nullable(),
  period: month.nullable(),
  taken: z.partialRecord(
    z.enum(['title', 'heading', 'reporter', 'year', 'month']),
    z.enum(['above', 'sheet']).optional(),
  ),
  headerRows: z.array(row),
  columns: z.array(
    z.object({
      column,
      header: z.string(),
      field: z.string().nullable(),
      pieceOf: z.string().optional(),
      match: z.enum(['exact', 'fuzzy', 'by-values', 'unmapped', 'ignored']),
      confidence: z.number(),
      decided: z.enum(['exact', 'proven', 'settled', 'doubtful']).nullable(),
      unit: unit.nullable(),
      unitFrom: z
        .enum(['header', 'unit-row', 'column', 'preamble', 'note', 'above', 'sheet', 'file', 'assumed'])
        .nullable(),
    }),
  ),
  rows: count,
  firstRow: row.nullable(),
  lastRow: row.nullable(),
  leftOutRows: z.array(
    z.object({
      reason: z.enum([
        'section',
        'total',
        'of-which',
        'note',
        'example',
        'repeated-header',
        'column-numbers',
        'unit-row',
        'preamble',
        'no-name',
        'shifted',
        'blank-form',
        'other-table',
        'other-period',
        'removed',
        'proposed',
        'hidden',
        'struck',
        'continued',
      ]),
      rows: z.array(z.object({ row, raw: z.string() })),
    }),
  ),
  sections: z.array(
    z.object({
      row,
      depth: z.int().min(1),
      name: z.string(),
      raw: z.string(),
      declared: count.nullable(),
      rows: count,
      agrees: z.boolean().nullable(),
    }),
  ),
  mergesUsed: count,
  mergedRanges: z.array(z.string()),
  declared: count.nullable(),
  declaredAgrees: z.boolean().nullable(),
  proven: z.array(z.string()),
  totals: z.array(
    z.object({
      row,
      label: z.string(),
      compared: z.array(z.string()),
      agrees: z.boolean().nullable(),
      declared: count.nullable(),
      declaredAgrees: z.boolean().nullable(),
      differences: z.array(z.object({ column, header: z.string(), printed: z.string(), own: z.string() })),
    }),
  ),
});
export type InspectedTable = DocumentOf<typeof INSPECTED_TABLE>;

const INSPECTED_SHEET = z.object({
  name: z.string(),
  visibility: z.enum(['visible', 'hidden', 'very-hidden']),
  leftOut: z
    .enum(['no-table', 'blank-form', 'summary', 'repeats-projects', 'other-period', 'hidden', 'empty'])
    .nullable(),
  filledRows: count,
  hiddenRows: z.array(row),
  hiddenColumns: z.array(column),
  merges: count,
  tables: z.array(INSPECTED_TABLE),
});
export type InspectedSheet = DocumentOf<typeof INSPECTED_SHEET>;

/** A file that could not be read, or holds the same bytes as one before (`sameAs`), has format null. */
const INSPECTED_FILE = z.object({
  file: z.string(),
  sha256,
  sameAs: stated,
  supersededBy: stated,
  format: z.enum(['xlsx', 'xls', 'xlsb', 'ods', 'html', 'xml2003', 'delimited']).nullable(),
  encoding: stated,
  encodingFrom: z.enum(['option', 'mark', 'statement', 'strict', 'nearly', 'zeros', 'weighed']).nullable(),
  delimiter: stated,
  delimiterFrom: z.enum(['option', 'sep-line', 'columns', 'nothing']).nullable(),
  spaceAfterDelimiter: z.boolean().nullable(),
  quote: stated,
  backslashEscapes: z.boolean().nullable(),
  sheets: z.array(INSPECTED_SHEET),
  findings: z.array(
    z.object({
      code: z.string(),
      severity,
      sheet: stated,
      cell: stated,
      facts,
      sentence: z.string(),
      remedy: z.string(),
    }),
  ),
});
export type InspectedFile = DocumentOf<typeof INSPECTED_FILE>;

export const INSPECT = z.object({
  schema: z.literal('kp.inspect/1'),
  period: month.nullable(),
  asked: z
    .object({
      sheet: stated,
      headerRow: row.nullable(),
      encoding: stated,
      delimiter: stated,
      quote: stated,
      skipHidden: z.boolean(),
    })
    .describe('options that overrule what kp would have found'),
  rows: count,
  projects: count,
  files: z.array(INSPECTED_FILE),
});
export type InspectDocument = DocumentOf<typeof INSPECT>;
