import { relationshipsPart } from '../../read/xlsx/relationships.ts';
import {
  contentType,
  contentTypes,
  PACKAGE,
  RELATIONSHIPS,
  relationships,
  STRINGS_PART,
  STYLES_PART,
  sheetLinks,
  sheetPart,
  WORKBOOK_PART,
  workbookXml,
} from './package-xml.ts';
import { escapeXml, XML_HEAD } from './text.ts';

/** Every workbook's moment, for equal tables give equal bytes. */
const MOMENT = '1980-01-01T00:00:00Z';
const PROPERTIES_PART = 'docProps/core.xml';

/**
 * The parts, with their names, that hold a workbook of these sheets together (ECMA-376 parts 1 and 2): what each part is, how
 * one leads to another, who made it. `titleRow` is repeated on every printed page.
 */
export function packageParts(
  sheets: readonly string[],
  titleRow: number,
): readonly (readonly [name: string, xml: string])[] {
  const links = sheetLinks(sheets.length);
  return [
    [
      '[Content_Types].xml',
      contentTypes([
        [WORKBOOK_PART, contentType('sheet.main')],
        ...sheets.map((_, index) => [sheetPart(index + 1), contentType('worksheet')] as const),
        [STYLES_PART, contentType('styles')],
        [STRINGS_PART, contentType('sharedStrings')],
        [PROPERTIES_PART, 'application/vnd.openxmlformats-package.core-properties+xml'],
      ]),
    ],
    [
      relationshipsPart(''),
      relationships([
        ['rId1', `${RELATIONSHIPS}/officeDocument`, WORKBOOK_PART],
        ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, PROPERTIES_PART],
      ]),
    ],
    [
      WORKBOOK_PART,
      workbookXml(sheets, '<bookViews><workbookView/></bookViews>', printTitles(sheets, titleRow)),
    ],
    [
      relationshipsPart(WORKBOOK_PART),
      relationships([
        ...links,
        [`rId${links.length + 1}`, `${RELATIONSHIPS}/styles`, `/${STYLES_PART}`],
        [`rId${links.length + 2}`, `${RELATIONSHIPS}/sharedStrings`, `/${STRINGS_PART}`],
      ]),
    ],
    [PROPERTIES_PART, properties()],
  ];
}

function printTitles(sheets: readonly string[], titleRow: number): string {
  const names = sheets.map(
    (name, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeXml(name)}'!$${titleRow}:$${titleRow}</definedName>`,
  );
  return `<definedNames>${names.join('')}</definedNames>`;
}

function properties(): string {
  const moment = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${MOMENT}</dcterms:${name}>`;
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:creator>kp</dc:creator><cp:lastModifiedBy>kp</cp:lastModifiedBy>${moment('created')}${moment('modified')}</cp:coreProperties>`
  );
}
