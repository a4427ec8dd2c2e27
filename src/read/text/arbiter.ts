import type { Dialect } from './dialect.ts';

/**
 * A second opinion on a record with unusual quotes: csv-parse splits it again, as leniently as it can. Returns
 * whether it finds the same fields; which quotes belong to the fields does not matter.
 */
export async function createArbiter(
  dialect: Dialect,
): Promise<(record: string, fields: readonly string[]) => boolean> {
  // Loaded here, because nearly every list does without it.
  const { parse } = await import('csv-parse/sync');
  const { delimiter, quote, escapes, isPadded } = dialect;
  const marks = escapes ? /["'\\]/g : quote === '"' ? /"/g : /'/g;
  const bare = (field: string) => field.replace(marks, '').trim();
  const options = {
    delimiter,
    quote,
    escape: escapes ? '\\' : quote,
    ltrim: isPadded,
    relax_quotes: true,
    relax_column_count: true,
  };
  return (record, fields) => {
    if (record.length > LONGEST_RECORD) return false;
    try {
      const [found, ...more] = parse(record, options);
      return (
        more.length === 0 &&
        found !== undefined &&
        found.length === fields.length &&
        found.every((field, at) => bare(field) === bare(fields[at]!))
      );
    } catch {
      // A quote that is never closed within the record.
      return false;
    }
  };
}

/** Longest record that is checked again: there may be a thousand of them, and none of a real list is this long. */
const LONGEST_RECORD = 65_536;
