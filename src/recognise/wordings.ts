/** One wording of a field; in each of its pieces one of the choices fits. */
export interface Wording<Means> {
  readonly pieces: readonly (readonly string[])[];
  /** The characters with which it can end. */
  readonly ends: ReadonlySet<string>;
  readonly means: Means;
}

/** The wordings in a text, separated by spaces: `总投资(额|) 投资总额`; each means what its place among them says. */
export function wordingsOf<Means>(texts: string, meansAt: (rank: number) => Means): Wording<Means>[] {
  return partsOf(texts).map((text, rank) => ({ ...readWording(text), means: meansAt(rank) }));
}

/** `(a|b|)c`: ac, bc, c. Groups do not nest. */
function readWording(text: string): Omit<Wording<never>, 'means'> {
  const pieces = text
    .split(PARENTHESES)
    .map((piece, index) => (index % 2 === 0 ? [piece] : piece.split('|')));
  const last = pieces.findLastIndex((choices) => !choices.includes(''));
  const ends = new Set(pieces.slice(Math.max(0, last)).flatMap((choices) => choices.flatMap(lastOf)));
  return { pieces, ends };
}

const PARENTHESES = /[()]/;

/** Whether a wording stands for this key. */
export function fits({ pieces, ends }: Omit<Wording<unknown>, 'means'>, key: string): boolean {
  return ends.has(key.at(-1) ?? '') && goesOn(pieces, 0, key, 0);
}

function goesOn(pieces: Wording<unknown>['pieces'], piece: number, key: string, from: number): boolean {
  if (piece === pieces.length) return from === key.length;
  return pieces[piece]!.some(
    (choice) => key.startsWith(choice, from) && goesOn(pieces, piece + 1, key, from + choice.length),
  );
}

export function spellOut({ pieces }: Omit<Wording<unknown>, 'means'>): string[] {
  const texts = pieces.reduce(
    (texts, choices) => texts.flatMap((text) => choices.map((choice) => text + choice)),
    [''],
  );
  return texts.filter((text) => text !== '');
}

export function lastOf(text: string): string | [] {
  return text.at(-1) ?? [];
}

export function partsOf(texts: string): string[] {
  return texts.split(' ').filter((text) => text !== '');
}
