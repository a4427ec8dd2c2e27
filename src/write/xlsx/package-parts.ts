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

/** A sheet's name and what is printed of it. */
export interface PrintedSheet {
  readonly name: string;
  /** `$A$1:$H$40`; undefined: the whole sheet. */
  readonly area: string | undefined;
  /** Repeated on every page. */
  readonly titleRow: number | undefined;
}

/** The same date in every workbook, so that equal tables give equal bytes. */
const MOMENT = '1980-01-01T00:00:00Z';
const PROPERTIES_PART = 'docProps/core.xml';

/**
 * The parts that join the sheets into a workbook (ECMA-376 parts 1 and 2): types, relationships, the list of sheets,
 * properties. `others`: further parts with their types, to which sheets refer.
 */
export function packageParts(
  sheets: readonly PrintedSheet[],
  others: readonly (readonly [part: string, type: string])[],
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
        ...others,
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
      workbookXml(
        sheets.map(({ name }) => name),
        '<bookViews><workbookView/></bookViews>',
        definedNames(sheets),
      ),
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

function definedNames(sheets: readonly PrintedSheet[]): string {
  const names = sheets.flatMap(({ name, area, titleRow }, index) => {
    const of = (what: string, range: string) =>
      `<definedName name="_xlnm.${what}" localSheetId="${index}">'${escapeXml(name)}'!${range}</definedName>`;
    return [
      ...(area === undefined ? [] : [of('Print_Area', area)]),
      ...(titleRow === undefined ? [] : [of('Print_Titles', `$${titleRow}:$${titleRow}`)]),
    ];
  });
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

function properties(): string {
  const moment = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${MOMENT}</dcterms:${name}>`;
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:creator>kp</dc:creator><cp:lastModifiedBy>kp</cp:lastModifiedBy>${moment('created')}${moment('modified')}</cp:coreProperties>`
  );
}
