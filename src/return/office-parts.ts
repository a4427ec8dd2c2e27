import { partName, relationshipsPart } from '../read/xlsx/relationships.ts';
import { type Namespaces, relationships, STRICT } from '../write/xlsx/package-xml.ts';
import { escapeXml } from '../write/xlsx/text.ts';
import {
  applyEdits,
  attributeOf,
  elementsOf,
  firstElement,
  inserted,
  removed,
  withChild,
} from './xml-edit.ts';
import type { ZipPackage } from './zip-package.ts';

const CONTENT_TYPES = '[Content_Types].xml';

/** How one part of a package refers to another. */
export interface PartLink {
  readonly id: string;
  /** The last step of its type's address: `worksheet`. */
  readonly kind: string;
  /** The part's name, without a leading `/`. */
  readonly part: string;
  readonly isStrict: boolean;
}

/** The parts inside the package that a part refers to. */
export async function linksOf(zip: ZipPackage, part: string): Promise<readonly PartLink[]> {
  const xml = await zip.text(relationshipsPart(part));
  return Array.from(elementsOf(xml, 'Relationship'))
    .filter(({ open }) => attributeOf(xml, open, 'TargetMode') !== 'External')
    .map(({ open }) => {
      const type = attributeOf(xml, open, 'Type') ?? '';
      return {
        id: attributeOf(xml, open, 'Id') ?? '',
        kind: type.split('/').at(-1)!,
        part: partName(part, attributeOf(xml, open, 'Target') ?? ''),
        isStrict: type.startsWith(STRICT.relationships),
      };
    });
}

/** Adds a link and returns its id. */
export async function addLink(
  zip: ZipPackage,
  part: string,
  kind: string,
  target: string,
  namespaces: Namespaces,
): Promise<string> {
  const name = relationshipsPart(part);
  const xml = zip.has(name) ? await zip.text(name) : relationships([]);
  const taken = new Set(
    Array.from(elementsOf(xml, 'Relationship'), ({ open }) => attributeOf(xml, open, 'Id')),
  );
  let number = 1;
  while (taken.has(`rIdKp${number}`)) number += 1;
  const id = `rIdKp${number}`;
  const link = `Relationship Id="${id}" Type="${namespaces.relationships}/${kind}" Target="${escapeXml(relativeTo(part, target))}"`;
  zip.put(
    name,
    withChild(xml, 'Relationships', (prefix) => `<${prefix}${link}/>`),
  );
  return id;
}

export async function removeLink(zip: ZipPackage, part: string, id: string): Promise<void> {
  const name = relationshipsPart(part);
  const xml = await zip.text(name);
  const edits = Array.from(elementsOf(xml, 'Relationship'))
    .filter(({ open }) => attributeOf(xml, open, 'Id') === id)
    .map(removed);
  const left = applyEdits(xml, edits);
  if (firstElement(left, 'Relationship') === undefined) zip.remove(name);
  else zip.put(name, left);
}

/** Adds a part whose content type is declared by its own name. */
export async function addPart(zip: ZipPackage, name: string, type: string, text: string): Promise<void> {
  zip.put(name, text);
  const override = `Override PartName="/${escapeXml(name)}" ContentType="${type}"`;
  const xml = await zip.text(CONTENT_TYPES);
  zip.put(
    CONTENT_TYPES,
    withChild(xml, 'Types', (prefix) => `<${prefix}${override}/>`),
  );
}

export async function removePart(zip: ZipPackage, name: string): Promise<void> {
  zip.remove(name);
  const xml = await zip.text(CONTENT_TYPES);
  const edits = Array.from(elementsOf(xml, 'Override'))
    .filter(
      ({ open }) => (attributeOf(xml, open, 'PartName') ?? '').toLowerCase() === `/${name.toLowerCase()}`,
    )
    .map(removed);
  zip.put(CONTENT_TYPES, applyEdits(xml, edits));
}

/** Turns a template (.xltx, .xltm) into a workbook: Excel does not open a template under the name of a workbook. */
export async function asWorkbook(zip: ZipPackage): Promise<void> {
  const xml = await zip.text(CONTENT_TYPES);
  const own = xml.replaceAll(TEMPLATE_TYPE, '$1.sheet.$2');
  if (own !== xml) zip.put(CONTENT_TYPES, own);
}

const TEMPLATE_TYPE = /\b(spreadsheetml|ms-excel)\.template\.((?:macroEnabled\.)?main\+xml)/g;

/** Makes sure that parts with an extension have a content type. */
export async function declareExtension(zip: ZipPackage, extension: string, type: string): Promise<void> {
  const xml = await zip.text(CONTENT_TYPES);
  for (const { open } of elementsOf(xml, 'Default')) {
    if (attributeOf(xml, open, 'Extension')?.toLowerCase() === extension) return;
  }
  const { end, prefix } = firstElement(xml, 'Types')!.open;
  const text = `<${prefix}Default Extension="${extension}" ContentType="${type}"/>`;
  zip.put(CONTENT_TYPES, applyEdits(xml, [inserted(end, text)]));
}

/** The relative path from a part's folder to another part, because some readers know no other form. */
function relativeTo(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let common = 0;
  while (common < from.length && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}
