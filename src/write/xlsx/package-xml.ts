import { escapeXml, XML_HEAD } from './text.ts';

export interface Namespaces {
  /** For a spreadsheet's elements. */
  readonly main: string;
  /** For relationship types, and for attributes such as `r:id`. */
  readonly relationships: string;
}

export const TRANSITIONAL: Namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** The namespaces of files saved as “Strict Open XML”. */
export const STRICT: Namespaces = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

export const { main: MAIN, relationships: RELATIONSHIPS } = TRANSITIONAL;
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const WORKBOOK_PART = 'xl/workbook.xml';
export const STYLES_PART = 'xl/styles.xml';
export const STRINGS_PART = 'xl/sharedStrings.xml';
export const DRAWING_PART = 'xl/drawings/drawing1.xml';

/** The name of a chart's part, counted from 1. */
export function chartPartName(number: number): string {
  return `xl/charts/chart${number}.xml`;
}

export const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
export const CHARTS_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** The name of a sheet's part, counted from 1. */
export function sheetPart(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

export function contentType(
  kind: 'sheet.main' | 'worksheet' | 'styles' | 'sharedStrings' | 'comments',
): string {
  return `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
}

/** `[Content_Types].xml`: the type of each part (ECMA-376 part 2, 10.1). */
export function contentTypes(parts: readonly (readonly [part: string, type: string])[]): string {
  const overrides = parts.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

/** A relationships part: the links from one part to others (ECMA-376 part 2, 9.3). */
export function relationships(
  links: readonly (readonly [id: string, type: string, target: string])[],
): string {
  const all = links.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

/** The workbook's list of sheets, with the XML before and after it; a sheet's relationship has the sheet's number. */
export function workbookXml(sheets: readonly string[], before: string, behind: string): string {
  const entries = sheets.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return (
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
    `${before}<sheets>${entries.join('')}</sheets>${behind}</workbook>`
  );
}

/** The relationships of a workbook to its sheets. */
export function sheetLinks(count: number): (readonly [id: string, type: string, target: string])[] {
  return Array.from({ length: count }, (_, index) => [
    `rId${index + 1}`,
    `${RELATIONSHIPS}/worksheet`,
    `/${sheetPart(index + 1)}`,
  ]);
}
