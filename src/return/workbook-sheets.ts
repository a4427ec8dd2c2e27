import { contentType, type Namespaces, STRICT, TRANSITIONAL } from '../write/xlsx/package-xml.ts';
import { escapeXml } from '../write/xlsx/text.ts';
import { addLink, addPart, linksOf, type PartLink, removeLink, removePart } from './office-parts.ts';
import {
  applyEdits,
  attributeOf,
  changed,
  type Edit,
  elementsOf,
  firstElement,
  inserted,
  removed,
  tagWith,
} from './xml-edit.ts';
import type { ZipPackage } from './zip-package.ts';

/** The parts of a workbook that marks change. */
export interface WorkbookParts {
  readonly workbook: string;
  readonly namespaces: Namespaces;
  /** May be missing. */
  readonly styles: string;
  /** Every sheet in order, also those without cells (charts). */
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly link: PartLink }[];
}

export async function workbookParts(zip: ZipPackage): Promise<WorkbookParts> {
  const workbook = (await linksOf(zip, '')).find(({ kind }) => kind === 'officeDocument')!.part;
  const links = await linksOf(zip, workbook);
  const byId = new Map(links.map((link) => [link.id, link]));
  const xml = await zip.text(workbook);
  const sheets = Array.from(elementsOf(xml, 'sheet')).flatMap(({ open }) => {
    const link = byId.get(attributeOf(xml, open, 'id') ?? '');
    const name = attributeOf(xml, open, 'name') ?? '';
    return link === undefined ? [] : [{ name, part: link.part, link }];
  });
  const namespaces = links.some(({ isStrict }) => isStrict) ? STRICT : TRANSITIONAL;
  const known = links.find(({ kind }) => kind === 'styles')?.part;
  const styles = known ?? zip.freeName('xl/stylesKp', '.xml');
  if (known === undefined) await addLink(zip, workbook, 'styles', styles, namespaces);
  return { workbook, namespaces, styles, sheets };
}

/** Adds a new sheet before all others and makes it the one shown at opening. */
export async function addFirstSheet(
  zip: ZipPackage,
  { workbook, namespaces }: WorkbookParts,
  name: string,
  sheetXml: string,
): Promise<void> {
  const part = zip.freeName('xl/worksheets/sheet', '.xml');
  await addPart(zip, part, contentType('worksheet'), sheetXml);
  const link = await addLink(zip, workbook, 'worksheet', part, namespaces);
  const xml = await zip.text(workbook);
  const { open } = firstElement(xml, 'sheets')!;
  const ids = Array.from(elementsOf(xml, 'sheet'), (sheet) =>
    Number(attributeOf(xml, sheet.open, 'sheetId')),
  );
  const id = Math.max(0, ...ids.filter((one) => Number.isSafeInteger(one))) + 1;
  const text = `<${open.prefix}sheet xmlns:r="${namespaces.relationships}" name="${escapeXml(name)}" sheetId="${id}" r:id="${link}"/>`;
  zip.put(workbook, applyEdits(xml, [inserted(open.end, text), ...shiftSheets(xml, 0, 1)]));
}

/** Removes a sheet from the workbook. */
export async function removeSheet(
  zip: ZipPackage,
  { workbook, sheets }: WorkbookParts,
  name: string,
): Promise<void> {
  const index = sheets.findIndex((sheet) => sheet.name === name);
  const { part, link } = sheets[index]!;
  const xml = await zip.text(workbook);
  const line = [...elementsOf(xml, 'sheet')].find(({ open }) => attributeOf(xml, open, 'id') === link.id)!;
  zip.put(workbook, applyEdits(xml, [removed(line), ...shiftSheets(xml, index + 1, -1)]));
  await removeLink(zip, workbook, link.id);
  await removePart(zip, part);
}

/** Only one sheet may be selected: with several, anything typed goes into all of them. */
export function unselected(sheetXml: string): string {
  const edits = Array.from(elementsOf(sheetXml, 'sheetView'), ({ open }) =>
    changed(sheetXml, open, 'tabSelected', undefined),
  );
  return applyEdits(sheetXml, edits);
}

/** Names of one sheet, the shown sheet and the first tab are stored by position, so they must be shifted. */
function shiftSheets(xml: string, from: number, by: number): Edit[] {
  const edits: Edit[] = [];
  for (const { open } of elementsOf(xml, 'definedName')) {
    const place = attributeOf(xml, open, 'localSheetId');
    if (place === undefined || Number(place) < from) continue;
    edits.push(changed(xml, open, 'localSheetId', String(Number(place) + by)));
  }
  for (const { open } of elementsOf(xml, 'workbookView')) {
    const { text } = changed(xml, open, 'activeTab', undefined);
    edits.push({ ...open, text: tagWith(text, 'firstSheet', undefined) });
  }
  return edits;
}
