import { cellName } from '../model/source.ts';
import type { Namespaces } from '../write/xlsx/package-xml.ts';
import { addLink, declareExtension, linksOf } from './office-parts.ts';
import {
  applyEdits,
  attributeOf,
  contentOf,
  elementsOf,
  firstElement,
  inserted,
  removed,
  withChild,
} from './xml-edit.ts';
import type { ZipPackage } from './zip-package.ts';

export interface CellComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const NOTE_TYPE_ID = '_x0000_t202';
/** Declared where they are used, because the root of a drawing may lack them. */
const DRAWING_NAMES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const DRAWING_HEAD = `<xml ${DRAWING_NAMES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>`;
const NOTE_TYPE = `<v:shapetype ${DRAWING_NAMES} id="${NOTE_TYPE_ID}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** The drawing with a sheet's comments, and the element of the sheet that refers to it. */
export async function shapesOf(zip: ZipPackage, sheet: string, sheetXml: string) {
  const place = firstElement(sheetXml, 'legacyDrawing');
  if (place === undefined) return undefined;
  const id = attributeOf(sheetXml, place.open, 'id');
  const link = (await linksOf(zip, sheet)).find((one) => one.id === id);
  return link === undefined || !zip.has(link.part) ? undefined : { ...link, place };
}

/** Excel shows a comment only if the old drawing (VML) has a shape for it. */
export async function addShapes(
  zip: ZipPackage,
  sheet: string,
  sheetXml: string,
  comments: readonly CellComment[],
  namespaces: Namespaces,
): Promise<string> {
  const known = await shapesOf(zip, sheet, sheetXml);
  const shapes = comments.map(shape).join('');
  if (known !== undefined) {
    zip.put(
      known.part,
      withChild(withNoteType(await zip.text(known.part)), 'xml', () => shapes),
    );
    return sheetXml;
  }
  const part = zip.freeName('xl/drawings/vmlDrawing', '.vml');
  zip.put(part, `${DRAWING_HEAD}${NOTE_TYPE}${shapes}</xml>`);
  await declareExtension(zip, 'vml', DRAWING_TYPE);
  const id = await addLink(zip, sheet, 'vmlDrawing', part, namespaces);
  return withLegacyDrawing(sheetXml, id, namespaces);
}

/** Elements that come after the one that refers to the drawing. */
const BEHIND = [
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

function withLegacyDrawing(xml: string, id: string, { relationships }: Namespaces): string {
  const root = firstElement(xml, 'worksheet')!;
  const data = firstElement(xml, 'sheetData')!.close.end;
  const starts = BEHIND.map((name) => firstElement(xml, name, data)?.open.start ?? root.close.start);
  const at = Math.min(...starts);
  const text = `<${root.open.prefix}legacyDrawing xmlns:r="${relationships}" r:id="${id}"/>`;
  return applyEdits(xml, [inserted(at, text)]);
}

function withNoteType(xml: string): string {
  const types = Array.from(elementsOf(xml, 'shapetype'), ({ open }) => attributeOf(xml, open, 'id'));
  return types.includes(NOTE_TYPE_ID) ? xml : withChild(xml, 'xml', () => NOTE_TYPE);
}

function shape({ row, column, text }: CellComment): string {
  const lines = Math.max(4, Math.ceil(text.length / 18) + 1);
  const anchor = [column, 15, Math.max(0, row - 2), 10, column + 4, 15, row - 1 + lines, 4].join(', ');
  return (
    `<v:shape ${DRAWING_NAMES} id="kp_${cellName(row, column)}" type="#${NOTE_TYPE_ID}" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}

/** The drawing without the shapes for these cells. */
export function withoutShapes(xml: string, cells: ReadonlySet<string>): string {
  const shapes = Array.from(elementsOf(xml, 'shape')).filter((place) => {
    const [row, column] = ['Row', 'Column'].map((name) => {
      const told = firstElement(xml, name, place.open.end, place.close.start);
      return told === undefined ? 0 : Number(contentOf(xml, told));
    });
    return cells.has(cellName(row! + 1, column! + 1));
  });
  return applyEdits(xml, shapes.map(removed));
}
