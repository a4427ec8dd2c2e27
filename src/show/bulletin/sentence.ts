import { roundRatio } from '../../model/ratio.ts';
import { formatCount, formatPercent, formatQuantity } from '../../write/amounts.ts';
import { spokenMoney } from '../../write/spoken-money.ts';
import type { PictureOptions } from '../../write/terminal/picture.ts';
import type { SaidFigure } from './said-figure.ts';

/**
 * A sentence as data: the first variant whose conditions hold and whose figures all exist is used. If none fits,
 * nothing is printed.
 */
export type Sentence = readonly Variant[];

export type Variant = Plain | OfEach;

interface Plain {
  readonly when?: readonly Condition[];
  /**
   * `{overall.rate}` is a figure by its path in `kp trace`, written with its unit; `{$months}` is a word. `{path: one
   * | many}` chooses by a count, `{path: above | level | below}` by a lead; `#` inside stands for the figure. The
   * part in `<…>` is left out if one of its figures is missing, or is a count or an amount of 0.
   */
  readonly say: string;
}

/**
 * Repeats it for each member of a list, whose figures are `{.rate}` and whose name is `{$key}`; an empty list does
 * not fit.
 */
interface OfEach {
  readonly when?: readonly Condition[];
  readonly each: string;
  readonly of: Sentence;
  readonly open?: string;
  readonly between?: string;
  /** The separator before the last member, if it differs: ` and `. */
  readonly last?: string;
  readonly close?: string;
}

/** A figure or word exists and is not 0; does not; is exactly 0 or 1; is known or not; is below 0. */
export type Condition = `${'some' | 'no' | 'zero' | 'one' | 'known' | 'missing' | 'below'} ${string}`;

/** The data that a sentence can use. */
export interface Sayable {
  /** The full path of a figure of a list's member. */
  readonly path?: (name: string) => string;
  /** Undefined if the figure is missing or not applicable. */
  readonly figure: (path: string) => SaidFigure | undefined;
  readonly word: (name: string) => string | undefined;
  readonly list: (name: string) => readonly Member[];
}

/** A member of a list of groups: its name, the path of its figures, and its own words. */
export interface Member {
  readonly key: string;
  readonly path: string;
  readonly words?: Readonly<Record<string, string | undefined>>;
}

/** A part of a finished sentence; for a figure with its path. */
export interface Piece {
  readonly text: string;
  readonly figure?: string;
}

export type Speech = Pick<PictureOptions, 'tag' | 'unit'>;

/** The sentence in pieces; empty if there is nothing to say. */
export function say(sentence: Sentence, sayable: Sayable, speech: Speech): readonly Piece[] {
  for (const variant of sentence) {
    if (!(variant.when ?? []).every((condition) => holds(condition, sayable))) continue;
    const said = 'say' in variant ? fill(variant.say, sayable, speech) : sayEach(variant, sayable, speech);
    if (said !== undefined) return said;
  }
  return [];
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function holds(condition: Condition, { figure, word, path = asItIs }: Sayable): boolean {
  const at = condition.indexOf(' ');
  const [test, name] = [condition.slice(0, at), condition.slice(at + 1)];
  if (name.startsWith('$')) {
    const isThere = (word(name.slice(1)) ?? '') !== '';
    return test === 'some' || test === 'known' ? isThere : !isThere;
  }
  const found = figure(path(name));
  const size = found === undefined ? undefined : sizeOf(found);
  switch (test) {
    case 'some':
      return size !== undefined && size !== 0;
    case 'no':
      return size === undefined || size === 0;
    case 'zero':
      return size === 0;
    case 'one':
      return size === 1;
    case 'known':
      return size !== undefined;
    case 'missing':
      return size === undefined;
    default:
      return size !== undefined && size < 0;
  }
}

function sizeOf({ value }: SaidFigure): number {
  return typeof value === 'number' ? value : value.numerator;
}

function sayEach(
  { each, of, open = '', between = '', last = between, close = '' }: OfEach,
  sayable: Sayable,
  speech: Speech,
): readonly Piece[] | undefined {
  const said = sayable
    .list(each)
    .map((member) => say(of, amongOthers(member, sayable), speech))
    .filter((pieces) => pieces.length > 0);
  if (said.length === 0) return undefined;
  const joined = said.flatMap((pieces, at) => {
    const before = at === 0 ? open : at === said.length - 1 ? last : between;
    return [{ text: before }, ...pieces];
  });
  return [...joined, { text: close }].filter(({ text }) => text !== '');
}

/** The data for one member of a list: its own figures and words count first. */
function amongOthers({ key, path, words = {} }: Member, all: Sayable): Sayable {
  const whole = (name: string) => (name.startsWith('.') ? path + name : name);
  return {
    path: whole,
    figure: (name) => all.figure(name),
    word: (name) => (name === 'key' ? key : name in words ? words[name] : all.word(name)),
    list: all.list,
  };
}

/** Undefined if a figure outside `<…>` is missing. */
function fill(template: string, sayable: Sayable, speech: Speech): readonly Piece[] | undefined {
  const open: { readonly pieces: Piece[]; isLacking: boolean }[] = [{ pieces: [], isLacking: false }];
  for (const token of template.split(/(\{[^{}]*\}|[<>])/)) {
    const inner = open.at(-1)!;
    if (token === '<') open.push({ pieces: [], isLacking: false });
    else if (token === '>') {
      open.pop();
      if (!inner.isLacking) open.at(-1)!.pieces.push(...inner.pieces);
    } else if (token.startsWith('{')) {
      const said = fillOne(token.slice(1, -1), sayable, speech, open.length > 1);
      if (said === undefined) inner.isLacking = true;
      else inner.pieces.push(...said);
    } else if (token !== '') inner.pieces.push({ text: token });
  }
  const [{ pieces, isLacking }] = open as [(typeof open)[number]];
  return isLacking ? undefined : pieces;
}

function fillOne(
  placeholder: string,
  { figure, word, path: whole = asItIs }: Sayable,
  speech: Speech,
  isOptional: boolean,
): readonly Piece[] | undefined {
  if (placeholder.startsWith('$')) {
    const text = word(placeholder.slice(1));
    return text === undefined || (isOptional && text === '') ? undefined : [{ text }];
  }
  const [name = '', choices] = placeholder.split(/:(.*)/s);
  const path = whole(name);
  const found = figure(path);
  if (found === undefined || (isOptional && isNothing(found))) return undefined;
  const piece: Piece = { text: figureText(found, speech), figure: path };
  if (choices === undefined) return [piece];
  const chosen = choose(choices.split('|'), found).trim();
  const [before = '', ...after] = chosen.split('#');
  return [{ text: before }, ...after.flatMap((text) => [piece, { text }])].filter(({ text }) => text !== '');
}

function asItIs(path: string): string {
  return path;
}

function isNothing({ kind, value }: SaidFigure): boolean {
  return value === 0 && (kind === 'count' || kind === 'money' || kind === 'quantity');
}

/** With three choices by the sign of the printed number, with two by one or many. */
function choose(choices: readonly string[], { kind, value }: SaidFigure): string {
  const [first = '', second = first, third] = choices;
  if (third === undefined) return value === 1 ? first : second;
  const printed = kind === 'points' ? Number(roundRatio(value, 2, 1)) : sizeOf({ kind, value } as SaidFigure);
  return printed > 0 ? first : printed === 0 ? second : third;
}

/** `1,105`, `3,568.05亿元`, `77.45%`; 百分点 without a sign, because the words around them express it. */
export function figureText(figure: SaidFigure, { tag, unit }: Speech): string {
  switch (figure.kind) {
    case 'count':
      return formatCount(figure.value);
    case 'money':
      return spokenMoney(figure.value, tag, unit);
    case 'quantity':
      return formatQuantity(figure.value, figure.unit);
    case 'percent':
      return formatPercent(figure.value);
    case 'points':
      return roundRatio(figure.value, 2, 1).replace('-', '');
  }
}
