import type { Sheet } from '../../model/sheet.ts';
import type { ClassifiedRow } from './classify.ts';
import { type Numbering, serialNumbering } from './numbering.ts';
import type { Draft, Placing } from './placing.ts';
import type { RowRules, RowView } from './row-view.ts';

/**
 * Finds the parts of each project by their numbers: 3.1 and 3-2 belong to 3, wherever 3 is; (1), (2), ① right below a
 * project with another style of number belong to it. Where the numbers start again, a new scope begins.
 */
export function partsByNumber(placing: Placing): ReadonlyMap<Draft, readonly Draft[]> {
  const { drafts, sheet, rules } = placing;
  const wholes = new Map<Draft, Draft[]>();
  // If all projects are numbered 1, 2, 3, there are no parts to find.
  if (!drafts.some(({ row: { view } }) => view?.numbering !== undefined && !isPlain(view.numbering)))
    return wholes;
  const add = (part: Draft, whole: Draft) => {
    const parts = wholes.get(whole);
    if (parts === undefined) wholes.set(whole, [part]);
    else parts.push(part);
  };
  const numberOf = ({ row }: Draft) => row.view?.numbering ?? numberingIn(row, sheet, rules);
  for (const scope of scopesOf(drafts, numberOf)) {
    const byPath = new Map<string, Draft>();
    // Without a row 1, 1.1 is a part of （1）; a 1 is preferred.
    const first = (numbered: Numbered) => (isDigits(numbered.numbering) ? 1 : 0);
    for (const { draft, numbering } of scope.toSorted((a, b) => first(a) - first(b)))
      byPath.set(pathOf(numbering), draft);
    for (const { draft, numbering } of scope) {
      if (!isDigits(numbering) || numbering.path.length < 2) continue;
      const whole = byPath.get(pathOf({ path: numbering.path.slice(0, -1) }));
      if (whole !== undefined) add(draft, whole);
    }
  }
  addRunsBelow(placing, numberOf, add);
  return wholes;
}

interface Numbered {
  readonly draft: Draft;
  readonly numbering: Numbering;
}

/** Splits the rows into scopes in which no number occurs twice: a new scope begins where the numbers start again. */
function scopesOf(drafts: readonly Draft[], numberOf: (draft: Draft) => Numbering | undefined): Numbered[][] {
  const scopes: Numbered[][] = [[]];
  let seen = new Set<string>();
  for (const draft of drafts) {
    if (draft.kind !== 'project') continue;
    const numbering = numberOf(draft);
    if (numbering === undefined) continue;
    const key = pathOf(numbering);
    if (isPlain(numbering)) {
      if (seen.has(key)) {
        scopes.push([]);
        seen = new Set();
      }
      seen.add(key);
    }
    scopes.at(-1)!.push({ draft, numbering });
  }
  return scopes;
}

/** Adds runs of parts of one style: (1), (2) … right below 1, or 1, 2 … right below a ① that is only a name. */
function addRunsBelow(
  placing: Placing,
  numberOf: (draft: Draft) => Numbering | undefined,
  add: (part: Draft, whole: Draft) => void,
): void {
  let head: Numbered | undefined;
  let style: Numbering['style'] | undefined;
  for (const draft of placing.drafts) {
    const numbering = draft.kind === 'project' ? numberOf(draft) : undefined;
    if (numbering === undefined) {
      head = undefined;
      continue;
    }
    const isBelow =
      numbering.path.length === 1 &&
      (style === undefined
        ? head !== undefined &&
          numbering.path[0] === FIRST[numbering.style] &&
          (isSmall(numbering) || isSmall(head.numbering))
        : numbering.style === style);
    if (head !== undefined && isBelow) {
      style = numbering.style;
      add(draft, head.draft);
    } else {
      head = isSmall(numbering) && !isNameAlone(placing.view(draft)) ? undefined : { draft, numbering };
      style = undefined;
    }
  }
}

function isSmall({ style, path }: Numbering): boolean {
  return style !== 'digits' && path.length === 1;
}

function isNameAlone({ hasAmounts, hasIdentity }: RowView): boolean {
  return !hasAmounts && !hasIdentity;
}

const FIRST: Readonly<Partial<Record<Numbering['style'], string>>> = {
  digits: '1',
  'digits-in-brackets': '1',
  circled: '1',
  letter: 'a',
};

function numberingIn(
  { position }: ClassifiedRow,
  { cells }: Sheet,
  { serialColumn }: RowRules,
): Numbering | undefined {
  const cell = serialColumn === undefined ? -1 : cells.inRow(position, serialColumn);
  return cell < 0 ? undefined : serialNumbering(cells.text(cell));
}

function isDigits({ style }: Numbering): boolean {
  return style === 'digits' || style === 'letter';
}

function isPlain({ style, path }: Numbering): boolean {
  return style === 'digits' && path.length === 1;
}

function pathOf({ path }: Pick<Numbering, 'path'>): string {
  return path.join('.');
}
