import { type Finding, finding, type NonstandardForm } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Sheet, Workbook } from '../../model/sheet.ts';
import { DEFAULT_LIMITS, type InputFile, type ReadOptions, type SheetInfo } from '../options.ts';
import { withoutUntouchedResults } from '../untouched-results.ts';
import { damaged, Fault, refusal } from './fault.ts';
import { overlaps } from './merges.ts';
import { PackageParts } from './package-parts.ts';
import { PartMemory } from './part-memory.ts';
import { isWorksheet, readRelationships } from './relationships.ts';
import {
  NO_SHARED_STRINGS,
  type SharedStrings,
  SharedStringsHandler,
  stringLimits,
} from './shared-strings.ts';
import { SheetHandler } from './sheet-handler.ts';
import { type CellStyles, noStyles, StylesHandler } from './styles.ts';
import { readTotalRows } from './table-part.ts';
import { unlistedSheets } from './unlisted-sheets.ts';
import { WorkbookHandler } from './workbook-part.ts';
import { readZipDirectory } from './zip-directory.ts';

/**
 * Reads an .xlsx workbook (ECMA-376, transitional or strict): the wanted sheets with their filled cells. A file is read
 * whole or refused whole: without a value, the finding says what is wrong and where. Sheets that are not wanted, and
 * parts that hold no cells, are never inflated.
 */
export async function readXlsx(
  file: InputFile,
  options: ReadOptions,
): Promise<Outcome<Workbook | undefined>> {
  const place: { sheet?: string } = {};
  try {
    return await readWorkbook(file, options, place);
  } catch (error) {
    return refusal(error, file.name, place.sheet);
  }
}

/** `place` is set to the sheet being read, for the finding of a fault. */
async function readWorkbook(
  file: InputFile,
  options: ReadOptions,
  place: { sheet?: string },
): Promise<Outcome<Workbook>> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const parts = new PackageParts(readZipDirectory(file.bytes, limits), limits);
  const contents = await readContents(parts);
  const { workbookPart, listed, date1904, recalculates, stylesPart, sharedStringsPart, unlisted } = contents;
  const findings: Finding[] = unlisted.map((part) =>
    finding('sheet/unlisted', { part }, { file: file.name }),
  );
  const note = (part: string, what: NonstandardForm) =>
    findings.push(finding('file/nonstandard', { part, what }, { file: file.name }));
  if (contents.hasModules) note(workbookPart, 'sheet-without-part');
  const infos = listed.map((sheet) => sheet.info);
  const wanted = listed.filter((sheet) => options.wanted?.(sheet.info, infos) ?? true);
  if (wanted.length === 0) return { value: { file: file.name, format: 'xlsx', sheets: [] }, findings };
  const styles = await readStyles(parts, stylesPart);
  if (styles.hasVariants) note(stylesPart!, 'style-variants');
  const shared = await readSharedStrings(parts, sharedStringsPart, sizeOfAll(parts, listed));
  const sheets: Sheet[] = [];
  const { onProgress } = options;
  const bytes = parts.sizeOf(sharedStringsPart ?? '') + sizeOfAll(parts, wanted);
  let rowsBefore = 0;
  for (const { info, part } of wanted) {
    place.sheet = info.name;
    if (part === undefined) throw damaged(workbookPart, 'bad-reference');
    const handler = await parts.read(part, (name) => {
      const sheet = new SheetHandler(name, limits, shared, styles);
      if (onProgress !== undefined)
        parts.onBytes = (scanned) => onProgress(rowsBefore + sheet.row, Math.min(1, scanned / bytes));
      return sheet;
    });
    const { conflicts, duplicates, tables, nonstandard, ...content } = handler.finish();
    for (const what of nonstandard) note(part, what);
    rowsBefore += content.cells.rowCount;
    const totalRows = await readTotalRows(parts, part, tables);
    const sheet = { ...info, ...content, formats: styles.formats, date1904, totalRows, covered: [] };
    sheets.push(recalculates ? withoutUntouchedResults(sheet) : sheet);
    const source = { file: file.name, sheet: info.name };
    if (duplicates > 0) findings.push(finding('sheet/duplicate-cells', { count: duplicates }, source));
    findings.push(...overlaps(conflicts, source));
  }
  return { value: { file: file.name, format: 'xlsx', sheets }, findings };
}

/** Most bytes of styles and defined names: those that pile up over the years reach tens of megabytes. */
const FRAME_BYTES = 1 << 26;
const WORKBOOKS = new PartMemory<WorkbookHandler>();
const STYLES = new PartMemory<StylesHandler>();

interface Contents {
  readonly workbookPart: string;
  /** `part` is undefined where the reference to it leads nowhere. */
  readonly listed: readonly { readonly info: SheetInfo; readonly part: string | undefined }[];
  readonly date1904: boolean;
  readonly recalculates: boolean;
  readonly stylesPart: string | undefined;
  readonly sharedStringsPart: string | undefined;
  /** Worksheet parts that no listed sheet refers to. */
  readonly unlisted: readonly string[];
  /** Some lines of the list say that they have no part (macro modules). */
  readonly hasModules: boolean;
}

/** The workbook's list of worksheets and their parts, found by relationships only, because part names are free. */
async function readContents(parts: PackageParts): Promise<Contents> {
  const workbookPart = await findWorkbook(parts);
  const { entries } = parts.limits;
  const handlerFor = (name: string) => new WorkbookHandler(name, entries);
  const workbook = await parts.read(workbookPart, handlerFor, FRAME_BYTES, WORKBOOKS);
  const relationships = await readRelationships(parts, workbookPart);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const listed: { info: SheetInfo; part: string | undefined; isBare: boolean }[] = [];
  const reached = new Set<string>();
  for (const { name, visibility, relationship } of workbook.sheets) {
    const target = relationship === undefined ? undefined : byId.get(relationship);
    if (target !== undefined) {
      // Two sheets cannot share a part, so one line of the list is wrong.
      if (reached.has(target.target)) throw damaged(workbookPart, 'bad-reference');
      reached.add(target.target);
      if (!isWorksheet(target, workbookPart)) continue;
    }
    const info = { name, index: listed.length, visibility };
    listed.push({ info, part: target?.target, isBare: relationship === '' });
  }
  if (workbook.sheets.length === 0) throw damaged(workbookPart, 'structure');
  const unlisted = unlistedSheets(parts.directory, relationships, [...reached]);
  // An unlisted worksheet may belong to a line that lost its reference.
  const hasModules = unlisted.length === 0 && listed.some(({ part, isBare }) => part === undefined && isBare);
  const partOf = (kind: string) => {
    const targets = new Set(relationships.filter((one) => one.kind === kind).map(({ target }) => target));
    // With two tables of texts or styles, which one cells mean is up to the program.
    if (targets.size > 1) throw damaged(workbookPart, 'bad-reference');
    return [...targets][0];
  };
  const { date1904, recalculates } = workbook;
  return {
    workbookPart,
    listed: hasModules ? listed.filter(({ part, isBare }) => part !== undefined || !isBare) : listed,
    date1904,
    recalculates,
    stylesPart: partOf('styles'),
    sharedStringsPart: partOf('sharedStrings'),
    unlisted,
    hasModules,
  };
}

async function findWorkbook(parts: PackageParts): Promise<string> {
  if (!parts.has('_rels/.rels') && !parts.has('[Content_Types].xml')) {
    throw new Fault('file/not-a-list', { actual: 'zip' });
  }
  const relationships = await readRelationships(parts, '');
  const target = relationships.find(({ kind }) => kind === 'officeDocument')?.target;
  if (target === undefined) throw damaged('_rels/.rels', 'structure');
  if (target.toLowerCase().endsWith('.bin')) throw new Fault('file/not-a-list', { actual: 'xlsb' });
  return target;
}

async function readStyles(parts: PackageParts, part: string | undefined): Promise<CellStyles> {
  if (part === undefined) return noStyles();
  return (await parts.read(part, (name) => new StylesHandler(name), FRAME_BYTES, STYLES)).finish();
}

async function readSharedStrings(
  parts: PackageParts,
  part: string | undefined,
  sheetBytes: number,
): Promise<SharedStrings> {
  // Some writers refer to a table that they left out because no cell uses it; a cell that does use it is a fault
  // found later.
  if (part === undefined || !parts.has(part)) return NO_SHARED_STRINGS;
  const { entries, bytes } = stringLimits(sheetBytes);
  const handlerFor = (name: string) => new SharedStringsHandler(name, parts.limits, entries);
  return (await parts.read(part, handlerFor, bytes)).finish();
}

/** The inflated size of all sheets' parts. */
function sizeOfAll(parts: PackageParts, listed: Contents['listed']): number {
  return listed.reduce((sum, { part }) => sum + parts.sizeOf(part ?? ''), 0);
}
