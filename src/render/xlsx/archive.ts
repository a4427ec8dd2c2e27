import { once } from 'node:events';
import { type Duplex, PassThrough, type Writable } from 'node:stream';
import type { Style, stream } from 'exceljs';
import { DEFAULT_FONT } from './style.ts';

export type Sheet = ReturnType<stream.xlsx.WorkbookWriter['addWorksheet']> & {
  /** Where the sheet's XML goes. */
  readonly stream: { write: (xml: string) => void };
  /**
   * Called by `commit` at the right place. To be replaced: exceljs gives a data bar an empty reference to an extension that
   * its streaming writer leaves out, at which Excel offers to repair the file.
   */
  _writeConditionalFormatting: () => void;
};

/** A workbook being written: exceljs's streaming writer, and what it lacks for rows that kp writes itself. */
export interface Archive {
  readonly addSheet: (name: string, options: Partial<AddSheetOptions>) => Sheet;
  /** The numbers by which cells name their style and their text. One style object is one style. */
  readonly styleId: (style: Partial<Style>) => number;
  readonly textId: (text: string) => number;
  /** The number by which a conditional format names its style. */
  readonly conditionalStyleId: (style: Partial<Style>) => number;
  /** Resolves when the sheet in hand may be given more: until then it waits in memory to be compressed. */
  readonly ready: () => Promise<void>;
  readonly finish: () => Promise<void>;
}

type AddSheetOptions = NonNullable<Parameters<stream.xlsx.WorkbookWriter['addWorksheet']>[1]>;

/** Every workbook's moment, for equal inputs give equal bytes: the first that a zip archive can express. */
const FIXED_DATE = new Date('1980-01-01T00:00:00Z');
const BUFFERED_BYTES = 1_048_576;

/**
 * Opens a workbook that is written to `output`. exceljs is loaded here, so that only who writes a workbook pays for it.
 */
export async function openArchive(output: Writable): Promise<Archive> {
  const { default: WorkbookWriter } = await import('exceljs/lib/stream/xlsx/workbook-writer.js');
  let part: PassThrough | undefined;

  class Writer extends WorkbookWriter {
    /**
     * exceljs archives its parts with the time of the clock, as strings that make Node warn of an old `Buffer` function, and
     * without asking whether the archive keeps up. The constructor calls this first.
     */
    protected override addThemes(): Promise<void> {
      const append = this.zip.append.bind(this.zip);
      this.zip.append = (source, entry) => {
        append(typeof source === 'string' ? Buffer.from(source) : piped(source), {
          ...entry,
          date: FIXED_DATE,
        });
      };
      return super.addThemes();
    }
  }

  function piped(source: Buffer | Duplex): Buffer | Duplex {
    if (Buffer.isBuffer(source)) return source;
    part = new PassThrough({ highWaterMark: BUFFERED_BYTES });
    source.pipe(part);
    return part;
  }

  const workbook = new Writer({ stream: output, useStyles: true, useSharedStrings: true });
  workbook.styles._addFont(DEFAULT_FONT);
  workbook.creator = 'kp';
  workbook.lastModifiedBy = 'kp';
  workbook.created = FIXED_DATE;
  workbook.modified = FIXED_DATE;
  return {
    addSheet: (name, options) => workbook.addWorksheet(name, options) as Sheet,
    styleId: (style) => workbook.styles.addStyleModel(style),
    textId: (text) => workbook.sharedStrings.add(text),
    conditionalStyleId: (style) => workbook.styles.addDxfStyle(style),
    ready: async () => {
      if (part?.writableNeedDrain === true) await once(part, 'drain');
    },
    finish: () => workbook.commit(),
  };
}
