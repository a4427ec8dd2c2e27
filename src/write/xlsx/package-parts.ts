import { escapeXml, XML_HEAD } from './text.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Every workbook's moment, for equal tables give equal bytes. */
const MOMENT = '1980-01-01T00:00:00Z';

export const STYLES_PART = 'xl/styles.xml';
export const STRINGS_PART = 'xl/sharedStrings.xml';

/** The part of a sheet; the first has number 1. */
export function sheetPart(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/**
 * The parts, with their names, that hold a workbook of these sheets together (ECMA-376 parts 1 and 2): what each part is, how
 * one leads to another, who made it. `titleRow` is repeated on every printed page.
 */
export function packageParts(
  sheets: readonly string[],
  titleRow: number,
): readonly (readonly [name: string, xml: string])[] {
  return [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', rootRelationships()],
    ['xl/workbook.xml', workbook(sheets, titleRow)],
    ['xl/_rels/workbook.xml.rels', workbookRelationships(sheets.length)],
    ['docProps/core.xml', properties()],
  ];
}

function contentTypes(sheets: number): string {
  const types: readonly (readonly [part: string, type: string])[] = [
    ['xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`],
    ...numbers(sheets).map((number) => [sheetPart(number), `${SHEET_TYPE}.worksheet+xml`] as const),
    [STYLES_PART, `${SHEET_TYPE}.styles+xml`],
    [STRINGS_PART, `${SHEET_TYPE}.sharedStrings+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ];
  const overrides = types.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

function rootRelationships(): string {
  return relationships([
    [`${DOCUMENT}/relationships/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);
}

/** A sheet's relationship has the sheet's number. */
function workbookRelationships(sheets: number): string {
  return relationships(
    [...numbers(sheets).map(sheetPart), STYLES_PART, STRINGS_PART].map((part) => {
      const kind = part === STYLES_PART ? 'styles' : part === STRINGS_PART ? 'sharedStrings' : 'worksheet';
      return [`${DOCUMENT}/relationships/${kind}`, `/${part}`];
    }),
  );
}

function relationships(links: readonly (readonly [type: string, target: string])[]): string {
  const all = links.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function workbook(sheets: readonly string[], titleRow: number): string {
  const entries = sheets.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const printTitles = sheets.map(
    (name, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeXml(name)}'!$${titleRow}:$${titleRow}</definedName>`,
  );
  return (
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}/relationships">` +
    `<bookViews><workbookView/></bookViews><sheets>${entries.join('')}</sheets>` +
    `<definedNames>${printTitles.join('')}</definedNames></workbook>`
  );
}

function properties(): string {
  const moment = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${MOMENT}</dcterms:${name}>`;
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:creator>kp</dc:creator><cp:lastModifiedBy>kp</cp:lastModifiedBy>${moment('created')}${moment('modified')}</cp:coreProperties>`
  );
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
