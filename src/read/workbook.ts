import { type FileKind, type Finding, finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Workbook } from '../model/sheet.ts';
import { withoutCovered } from './covered-cells.ts';
import type { InputFile, ReadOptions } from './options.ts';
import { sniff } from './sniff.ts';

/**
 * Reads a file of any supported format, chosen by its bytes. The value is undefined when the file is refused; the
 * findings then say why. Bad data never throws.
 */
export async function readWorkbook(
  file: InputFile,
  options: ReadOptions,
): Promise<Outcome<Workbook | undefined>> {
  const kind = sniff(file.bytes);
  const source = { file: file.name };
  if (kind === 'empty') return refuse(finding('file/empty', {}, source));
  if (kind === 'encrypted') return refuse(finding('file/encrypted', {}, source));
  if (!loaded.has(kind)) loaded.set(kind, await readerOf(kind));
  const read = loaded.get(kind);
  if (read === undefined) return refuse(finding('file/not-a-list', { actual: kind }, source));
  const outcome = asShown(await read(file, options));
  const extension = misleadingExtension(file.name, kind);
  if (outcome.value === undefined || extension === undefined) return outcome;
  return {
    ...outcome,
    findings: [finding('file/misnamed', { extension, actual: kind }, source), ...outcome.findings],
  };
}

/** Removes the values that merges cover, in any format: nobody sees them. */
function asShown(outcome: Outcome<Workbook | undefined>): Outcome<Workbook | undefined> {
  const { value, findings } = outcome;
  if (value === undefined || value.sheets.every(({ merges }) => merges.length === 0)) return outcome;
  return { value: { ...value, sheets: value.sheets.map(withoutCovered) }, findings };
}

function refuse(found: Finding): Outcome<undefined> {
  return { value: undefined, findings: [found] };
}

type Reader = (
  file: InputFile,
  options: ReadOptions,
) => Outcome<Workbook | undefined> | Promise<Outcome<Workbook | undefined>>;

/** Readers that are loaded already: Node takes time for every `import()`, even of a loaded module. */
const loaded = new Map<FileKind, Reader | undefined>();

/** Readers are loaded when a file needs them: a folder of .xlsx files never loads the old formats. */
async function readerOf(kind: FileKind): Promise<Reader | undefined> {
  switch (kind) {
    case 'xlsx':
      return (await import('./xlsx/read-xlsx.ts')).readXlsx;
    case 'text':
      return (await import('./text/read-text.ts')).readText;
    case 'xls':
      return (await import('./legacy/read-xls.ts')).readXls;
    case 'xlsb':
      return (await import('./legacy/read-xlsb.ts')).readXlsb;
    case 'ods':
      return (await import('./legacy/read-ods.ts')).readOds;
    case 'xml2003':
      return (await import('./legacy/read-xml2003.ts')).readXml2003;
    case 'html':
      return (await import('./legacy/read-html.ts')).readHtml;
    default:
      return undefined;
  }
}

/** The extensions of each kind. WPS writes both workbook formats as .et. */
const EXTENSIONS: ReadonlyMap<FileKind, readonly string[]> = new Map([
  ['xlsx', ['xlsx', 'xlsm', 'xltx', 'xltm', 'et', 'ett']],
  ['xls', ['xls', 'xlt', 'et', 'ett']],
  ['xlsb', ['xlsb']],
  ['ods', ['ods', 'ots', 'fods']],
  ['html', ['html', 'htm']],
  ['xml2003', ['xml']],
  ['text', ['csv', 'tsv', 'txt', 'tab']],
]);
const KNOWN_EXTENSIONS = new Set([...EXTENSIONS.values()].flat());

/** The extension, if it is a known one of another format. */
function misleadingExtension(name: string, kind: FileKind): string | undefined {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase();
  if (extension === undefined || !KNOWN_EXTENSIONS.has(extension)) return undefined;
  return EXTENSIONS.get(kind)?.includes(extension) ? undefined : extension;
}
