import { escapeXml } from '../write/xlsx/text.ts';
import { addLink, addPart, linksOf, type PartLink, removeLink, removePart } from './office-parts.ts';
import { applyEdits, attributeOf, type Edit, elementsOf, firstElement, tagWith } from './xml-edit.ts';
import type { ZipPackage } from './zip-package.ts';

/** The parts of a workbook that marks concern. */
export interface WorkbookParts {
  readonly workbook: string;
  readonly isStrict: boolean;
  readonly styles: string;
  readonly sharedStrings: string | undefined;
  /** Every sheet in order; those without cells (charts) too. */
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly link: PartLink }[];
}

export async function workbookParts(zip: ZipPackage): Promise<WorkbookParts> {
  const workbook = (await linksOf(zip, '')).find(({ kind }) => kind === 'officeDocument')!.part;
  const links = await linksOf(zip, workbook);
  const byId = new Map(links.map((link) => [link.id, link]));
  const xml = await zip.text(workbook);
  const sheets = Array.from(elementsOf(xml, 'sheet')).flatMap(({ open }) => {
    const link = byId.get(relationshipOf(xml, open));
    const name = attributeOf(xml, open, 'name') ?? '';
    return link === undefined ? [] : [{ name, part: link.part, link }];
  });
  const partOf = (kind: string) => links.find((link) => link.kind === kind)?.part;
  return {
    workbook,
    isStrict: links.some(({ isStrict }) => isStrict),
    styles: partOf('styles') ?? (await newStyles(zip, workbook, links)),
    sharedStrings: partOf('sharedStrings'),
    sheets,
  };
}

/** Puts a new sheet before all others and shows it when the workbook is opened. */
export async function addFirstSheet(
  zip: ZipPackage,
  { workbook, isStrict }: WorkbookParts,
  name: string,
  sheetXml: string,
): Promise<void> {
  const part = zip.freeName('xl/worksheets/sheet', '.xml');
  await addPart(zip, part, SHEET_TYPE, sheetXml);
  const link = await addLink(zip, workbook, 'worksheet', part, isStrict);
  const xml = await zip.text(workbook);
  const { open } = firstElement(xml, 'sheets')!;
  const ids = Array.from(elementsOf(xml, 'sheet'), (sheet) =>
    Number(attributeOf(xml, sheet.open, 'sheetId')),
  );
  const id = Math.max(0, ...ids.filter((one) => Number.isSafeInteger(one))) + 1;
  const namespace = isStrict ? STRICT_RELATIONSHIPS : RELATIONSHIPS;
  const text = `<${open.prefix}sheet xmlns:r="${namespace}" name="${escapeXml(name)}" sheetId="${id}" r:id="${link}"/>`;
  zip.put(workbook, applyEdits(xml, [{ start: open.end, end: open.end, text }, ...shiftSheets(xml, 0, 1)]));
}

/** Takes a sheet out of the workbook. */
export async function removeSheet(
  zip: ZipPackage,
  { workbook, sheets }: WorkbookParts,
  name: string,
): Promise<void> {
  const index = sheets.findIndex((sheet) => sheet.name === name);
  const { part, link } = sheets[index]!;
  const xml = await zip.text(workbook);
  const { open, close } = [...elementsOf(xml, 'sheet')].find(
    (sheet) => relationshipOf(xml, sheet.open) === link.id,
  )!;
  zip.put(
    workbook,
    applyEdits(xml, [{ start: open.start, end: close.end, text: '' }, ...shiftSheets(xml, index + 1, -1)]),
  );
  await removeLink(zip, workbook, link.id);
  await removePart(zip, part);
}

/** Only one sheet is selected at a time: what is typed into one of several selected goes into all. */
export function unselected(sheetXml: string): string {
  const edits: Edit[] = [];
  for (const { open } of elementsOf(sheetXml, 'sheetView')) {
    if (attributeOf(sheetXml, open, 'tabSelected') !== undefined)
      edits.push({
        start: open.start,
        end: open.end,
        text: tagWith(sheetXml, open, 'tabSelected', undefined),
      });
  }
  return applyEdits(sheetXml, edits);
}

/** Names that hold for one sheet refer to it by its place; the view names the places of the shown one and the first tab. */
function shiftSheets(xml: string, from: number, by: number): Edit[] {
  const edits: Edit[] = [];
  for (const { open } of elementsOf(xml, 'definedName')) {
    const place = attributeOf(xml, open, 'localSheetId');
    if (place === undefined || Number(place) < from) continue;
    edits.push({
      start: open.start,
      end: open.end,
      text: tagWith(xml, open, 'localSheetId', String(Number(place) + by)),
    });
  }
  for (const { open } of elementsOf(xml, 'workbookView')) {
    const shown = tagWith(xml, open, 'activeTab', undefined);
    const text = tagWith(shown, { start: 0, end: shown.length }, 'firstSheet', undefined);
    edits.push({ start: open.start, end: open.end, text });
  }
  return edits;
}

function relationshipOf(xml: string, tag: { start: number; end: number }): string {
  return attributeOf(xml, tag, 'id') ?? '';
}

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

async function newStyles(zip: ZipPackage, workbook: string, links: readonly PartLink[]): Promise<string> {
  const part = zip.freeName('xl/stylesKp', '.xml');
  await addLink(
    zip,
    workbook,
    'styles',
    part,
    links.some(({ isStrict }) => isStrict),
  );
  return part;
}
