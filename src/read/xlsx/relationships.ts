import type { PackageParts } from './package-parts.ts';
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
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  const handler = await parts.read(name, () => new RelationshipsHandler(folder), MOST_BYTES);
  return handler.relationships;
}

/** A hundred thousand relationships. */
const MOST_BYTES = 1 << 24;

class RelationshipsHandler implements XmlHandler {
  readonly takesText = false;
  readonly relationships: Relationship[] = [];
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  open(name: string, tag: XmlTag): boolean {
    const target = tag.attribute('Target');
    if (name === 'Relationship' && target !== undefined && tag.attribute('TargetMode') !== 'External') {
      const kind = (tag.attribute('Type') ?? '').split('/').at(-1) ?? '';
      this.relationships.push({
        id: tag.attribute('Id') ?? '',
        kind,
        target: partName(this.#folder, target),
      });
    }
    return name === 'Relationships';
  }

  close(): void {}

  text(): void {}
}

/** Resolves a target against the folder of its source (OPC, ECMA-376 part 2, 6.2.4). */
function partName(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/[?#].*$/s, '');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
