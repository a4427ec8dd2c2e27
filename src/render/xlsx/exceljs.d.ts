// exceljs types only its package entry. kp loads the streaming writer alone, in less than half the time, and takes from it
// what writing rows by itself needs: the archive, the tables of styles and of strings, the stream of a sheet.
declare module 'exceljs/lib/stream/xlsx/workbook-writer.js' {
  import type { Duplex } from 'node:stream';
  import type { Font, Style, stream } from 'exceljs';

  export default class WorkbookWriter extends stream.xlsx.WorkbookWriter {
    readonly zip: {
      append: (source: string | Buffer | Duplex, entry: { name: string; date?: Date }) => void;
    };
    readonly styles: Record<'addStyleModel' | 'addDxfStyle', (style: Partial<Style>) => number> & {
      /** The font added first is the workbook's own; without one it is Calibri. */
      _addFont: (font: Partial<Font>) => number;
    };
    readonly sharedStrings: { add: (text: string) => number };
    /** Called by the constructor once the archive is open, before anything is put into it. */
    protected addThemes(): Promise<void>;
  }
}
