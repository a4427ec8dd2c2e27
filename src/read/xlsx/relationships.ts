import { damaged } from './fault.ts';
import type { PackageParts } from './package-parts.ts';
import { PartMemory } from './part-memory.ts';
import type { XmlHandler } from './xml-scanner.ts';
import type { XmlTag } from './xml-tag.ts';

/** How one part refers to another. */
export interface Relationship {
  readonly id: string;
  /**
   * The last step of the type's address, which is the same in the transitional and the strict namespace: `worksheet`.
   */
  readonly kind: string;
  /** The name of the target part, without a leading `/`. */
  readonly target: string;
}

/**
 * The relationships of a part; for the part '' those of the package itself. Targets outside the package are left out.
 */
export async function readRelationships(parts: PackageParts, part: string): Promise<readonly Relationship[]> {
  const handlerFor = (real: string) => new RelationshipsHandler(real, part);
  const handler = await parts.read(relationshipsPart(part), handlerFor, MOST_BYTES, MEMORY);
  return handler.relationships;
}

/** The part that holds the relationships of another. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/**
 * Whether the relationship of a listed sheet leads to one with cells. An unknown kind counts, because it may be a
 * damaged list.
 */
export function isWorksheet({ kind }: Relationship, workbookPart: string): boolean {
  if (OTHER_SHEETS.has(kind.toLowerCase())) return false;
  if (kind !== 'worksheet') throw damaged(workbookPart, 'bad-reference');
  return true;
}

/** Sheets without cells to read: charts, dialogs, macros of Excel 4. */
const OTHER_SHEETS: ReadonlySet<string> = new Set([
  'chartsheet',
  'dialogsheet',
  'macrosheet',
  'xlmacrosheet',
  'xlintlmacrosheet',
]);

/** Enough for a hundred thousand relationships. */
const MOST_BYTES = 1 << 24;

class RelationshipsHandler implements XmlHandler {
  readonly takesText = false;
  readonly refusesText = true;
  readonly relationships: Relationship[] = [];
  readonly #part: string;
  readonly #source: string;

  constructor(part: string, source: string) {
    this.#part = part;
    this.#source = source;
  }

  open(name: string, tag: XmlTag): boolean {
    if (name === 'Relationships') return true;
    // A damaged element name would hide a part.
    if (name !== 'Relationship') throw damaged(this.#part, 'structure');
    const target = tag.attribute('Target');
    if (target !== undefined && tag.attribute('TargetMode') !== 'External') {
      const kind = (tag.attribute('Type') ?? '').split('/').at(-1) ?? '';
      this.relationships.push({
        id: tag.attribute('Id') ?? '',
        kind,
        target: partName(this.#source, target),
      });
    }
    return false;
  }

  close(): void {}

  text(): void {}
}

const MEMORY = new PartMemory<RelationshipsHandler>();

/** Resolves a target against the folder of the part that holds it (OPC, ECMA-376 part 2, 6.2.4). */
export function partName(source: string, target: string): string {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const path = target.replaceAll('\\', '/').replace(/[?#].*$/s, '');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
