import { escapeXml, XML_HEAD } from '../write/xlsx/text.ts';
import { applyEdits, attributeOf, elementsOf, firstElement } from './xml-edit.ts';
import type { ZipPackage } from './zip-package.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** How one part of a package leads to another. */
export interface PartLink {
  readonly id: string;
  /** The last step of its type: `worksheet`. */
  readonly kind: string;
  /** The part's name, without a `/` in front. */
  readonly part: string;
  readonly isStrict: boolean;
}

/** What a part leads to inside the package. */
export async function linksOf(zip: ZipPackage, part: string): Promise<readonly PartLink[]> {
  const xml = await zip.text(relationshipsPart(part));
  return Array.from(elementsOf(xml, 'Relationship'))
    .filter(({ open }) => attributeOf(xml, open, 'TargetMode') !== 'External')
    .map(({ open }) => {
      const type = attributeOf(xml, open, 'Type') ?? '';
      return {
        id: attributeOf(xml, open, 'Id') ?? '',
        kind: type.split('/').at(-1)!,
        part: resolve(part, attributeOf(xml, open, 'Target') ?? ''),
        isStrict: type.startsWith(STRICT_RELATIONSHIPS),
      };
    });
}

/** Adds a link and answers its id. */
export async function addLink(
  zip: ZipPackage,
  part: string,
  kind: string,
  target: string,
  isStrict: boolean,
): Promise<string> {
  const name = relationshipsPart(part);
  const xml = zip.has(name)
    ? await zip.text(name)
    : `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const taken = new Set(
    Array.from(elementsOf(xml, 'Relationship'), ({ open }) => attributeOf(xml, open, 'Id')),
  );
  let number = 1;
  while (taken.has(`rIdKp${number}`)) number += 1;
  const id = `rIdKp${number}`;
  const type = `${isStrict ? STRICT_RELATIONSHIPS : RELATIONSHIPS}/${kind}`;
  zip.put(
    name,
    withChild(
      xml,
      'Relationships',
      (prefix) =>
        `<${prefix}Relationship Id="${id}" Type="${type}" Target="${escapeXml(relativeTo(part, target))}"/>`,
    ),
  );
  return id;
}

export async function removeLink(zip: ZipPackage, part: string, id: string): Promise<void> {
  const name = relationshipsPart(part);
  const xml = await zip.text(name);
  const edits = Array.from(elementsOf(xml, 'Relationship'))
    .filter(({ open }) => attributeOf(xml, open, 'Id') === id)
    .map(({ open, close }) => ({ start: open.start, end: close.end, text: '' }));
  const left = applyEdits(xml, edits);
  if (firstElement(left, 'Relationship') === undefined) zip.remove(name);
  else zip.put(name, left);
}

/** Adds a part whose content type is told by its own name. */
export async function addPart(
  zip: ZipPackage,
  name: string,
  contentType: string,
  text: string,
): Promise<void> {
  zip.put(name, text);
  const xml = await zip.text(CONTENT_TYPES);
  zip.put(
    CONTENT_TYPES,
    withChild(
      xml,
      'Types',
      (prefix) => `<${prefix}Override PartName="/${escapeXml(name)}" ContentType="${contentType}"/>`,
    ),
  );
}

export async function removePart(zip: ZipPackage, name: string): Promise<void> {
  zip.remove(name);
  const xml = await zip.text(CONTENT_TYPES);
  const edits = Array.from(elementsOf(xml, 'Override'))
    .filter(
      ({ open }) => (attributeOf(xml, open, 'PartName') ?? '').toLowerCase() === `/${name.toLowerCase()}`,
    )
    .map(({ open, close }) => ({ start: open.start, end: close.end, text: '' }));
  zip.put(CONTENT_TYPES, applyEdits(xml, edits));
}

/** Makes a template (.xltx, .xltm) a workbook: under the name of one Excel would not open it. */
export async function asWorkbook(zip: ZipPackage): Promise<void> {
  const xml = await zip.text(CONTENT_TYPES);
  const own = xml.replaceAll(TEMPLATE_TYPE, '$1.sheet.$2');
  if (own !== xml) zip.put(CONTENT_TYPES, own);
}

const TEMPLATE_TYPE = /\b(spreadsheetml|ms-excel)\.template\.((?:macroEnabled\.)?main\+xml)/g;

/** Sees to it that parts with an extension have a content type. */
export async function declareExtension(
  zip: ZipPackage,
  extension: string,
  contentType: string,
): Promise<void> {
  const xml = await zip.text(CONTENT_TYPES);
  for (const { open } of elementsOf(xml, 'Default')) {
    if (attributeOf(xml, open, 'Extension')?.toLowerCase() === extension) return;
  }
  const root = firstElement(xml, 'Types')!.open;
  const text = `<${root.prefix}Default Extension="${extension}" ContentType="${contentType}"/>`;
  zip.put(CONTENT_TYPES, applyEdits(xml, [{ start: root.end, end: root.end, text }]));
}

/** The XML with one more child at the end of the first element of a name. */
export function withChild(xml: string, name: string, child: (prefix: string) => string): string {
  const element = firstElement(xml, name);
  if (element === undefined) return xml;
  const { open, close } = element;
  const text = child(open.prefix);
  if (open.kind !== 'empty') return applyEdits(xml, [{ start: close.start, end: close.start, text }]);
  const opened = xml.slice(open.start, open.end).replace(/\s*\/>$/, '>');
  const whole = `${opened}${text}</${open.prefix}${open.name}>`;
  return applyEdits(xml, [{ start: open.start, end: open.end, text: whole }]);
}

function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The way from a part's folder to another part: some readers know no other. */
function relativeTo(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let common = 0;
  while (common < from.length && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** A target against the folder of its source (OPC, ECMA-376 part 2, 6.2.4). */
function resolve(part: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const from = path.startsWith('/') ? path : part.slice(0, part.lastIndexOf('/') + 1) + path;
  const steps: string[] = [];
  for (const step of from.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
