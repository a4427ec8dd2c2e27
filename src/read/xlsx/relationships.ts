import { damaged } from './fault.ts';
import type { PackageParts } from './package-parts.ts';
import { PartMemory } from './part-memory.ts';
import type { XmlHandler } from './xml-scanner.ts';
import type { XmlTag } from './xml-tag.ts';

/** How one part refers to another. */
export interface Relationship {
  readonly id: string;
  /** Last step of the type's address, which the transitional and the strict namespace share: `worksheet`. */
  readonly kind: string;
  /** Name of the part it leads to, no `/` in front. */
  readonly target: string;
}

/** The relationships of a part; those of the package itself for the part ''. Parts outside the package are left out. */
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

/** Whether a line of the list of sheets, by its relationship, has cells. A kind nobody knows may be a list that damage made unknown. */
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

/** A hundred thousand relationships. */
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
    // One that damage made unknown leaves a part that nobody finds.
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

/** Resolves a target against the folder of the part that it stands in (OPC, ECMA-376 part 2, 6.2.4). */
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
