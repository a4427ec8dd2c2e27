import { LIGHT_STATES } from '../../calculate/alerts/lives.ts';
import { isLight, SHADES } from '../../calculate/alerts/rules.ts';
import type { Addend } from '../../contract/trace.ts';
import { nearestNames } from '../../model/nearest.ts';
import { formatSource } from '../../model/source.ts';
import { severalNames } from '../../normalise/several.ts';
import { plainPath } from '../trace/named-figure.ts';
import type { Trace } from '../trace/trace.ts';
import type { ShownAlerts, ShownCard, ShownSubject } from './alerts.ts';
import { reasonText } from './reason.ts';
import type { AlertTexts } from './tables.ts';

export type FoundTrace =
  | { readonly found: true; readonly trace: Trace }
  | { readonly found: false; readonly suggestions: readonly string[] };

/**
 * A count of cards or lights, with the cell that proves each; or one card, with all its lights and the cells behind
 * them. An agency that sent nothing has no cell.
 */
export function traceAlerts(shown: ShownAlerts, wanted: string, texts: AlertTexts): FoundTrace {
  // Both `counts.red`, as in the document, and `red` are accepted.
  const path = plainPath(wanted).replace(/^alerts\.counts\./, 'alerts.');
  const known = new Map<string, () => Trace>();
  for (const [name, trace] of traceable(shown, texts))
    if (!known.has(plainPath(name))) known.set(plainPath(name), trace);
  const found = known.get(path);
  if (found !== undefined) return { found: true, trace: found() };
  const near = nearestNames(path, [...known.keys()]);
  return { found: false, suggestions: near.length > 0 ? near : ['alerts.red', 'alerts.opened'] };
}

function* traceable(shown: ShownAlerts, texts: AlertTexts): Generator<readonly [string, () => Trace]> {
  const { cards, groups, warned } = shown;
  yield* countsOf('alerts', cards, undefined, texts);
  for (const state of LIGHT_STATES)
    yield [`alerts.${state}`, () => countTrace(`alerts.${state}`, litAs(state, cards), texts, state)];
  const waived = cards.flatMap(({ subject, lights }) =>
    lights.flatMap(({ light, waived: by, rule }) =>
      light === undefined || by === undefined ? [] : [{ subject, rule: rule.rule }],
    ),
  );
  for (const [name, lit] of [
    ['warnedThisYear', warned],
    ['waived', waived],
  ] as const)
    yield [`alerts.${name}`, () => countTrace(`alerts.${name}`, lit, texts, name)];
  const keysOf = {
    byAgency: ({ agency }: ShownSubject) => [agency],
    bySponsor: ({ sponsor }: ShownSubject) => severalNames(sponsor),
    byArea: ({ area }: ShownSubject) => [area],
  };
  for (const id of ['byAgency', 'bySponsor', 'byArea'] as const)
    for (const key of groups.get(id)?.keys() ?? []) {
      const own = cards.filter(({ subject }) => keysOf[id](subject).includes(key));
      yield* countsOf(`alerts.${id}[${key}]`, own, key, texts);
    }
  for (const card of cards) {
    const path = `alerts[${card.subject.name}]`;
    yield [path, () => cardTrace(path, card, shown, texts)];
    if (card.subject.code !== undefined)
      yield [`alerts[${card.subject.code}]`, () => cardTrace(path, card, shown, texts)];
  }
}

function* countsOf(
  prefix: string,
  cards: readonly ShownCard[],
  key: string | undefined,
  texts: AlertTexts,
): Generator<readonly [string, () => Trace]> {
  const lit = cards.filter(({ light }) => isLight(light));
  yield [
    `${prefix}.projects`,
    () => countTrace(`${prefix}.projects`, lit.map(worst), texts, 'projects', key),
  ];
  for (const shade of SHADES) {
    const own = cards.filter(({ light }) => light === shade).map(worst);
    yield [`${prefix}.${shade}`, () => countTrace(`${prefix}.${shade}`, own, texts, shade, key)];
  }
}

/** A subject, and the rule that its cell should prove. */
interface Lit {
  readonly subject: ShownSubject;
  readonly rule: string;
}

function worst({ subject, light, lights }: ShownCard): Lit {
  const own = lights.find((one) => one.light === light && one.waived === undefined);
  return { subject, rule: own?.rule.rule ?? '' };
}

function litAs(state: string, cards: readonly ShownCard[]): Lit[] {
  return cards.flatMap(({ subject, lights }) =>
    lights
      .filter((one) => one.state === state && one.waived === undefined)
      .filter(({ light, was }) => isLight(state === 'cleared' || state === 'eased' ? was : light))
      .map(({ rule }) => ({ subject, rule: rule.rule })),
  );
}

function countTrace(
  figure: string,
  lit: readonly Lit[],
  { alerts: words }: AlertTexts,
  what: string,
  key?: string,
): Trace {
  return {
    schema: 'kp.trace/1',
    figure,
    value: lit.length,
    formula: words.formula(what, key),
    addends: lit.map(addendFor),
  };
}

function addendFor({ subject, rule }: Lit): Addend {
  const [proof] = subject.proofs(rule);
  const row = subject.source === undefined ? '' : formatSource({ ...subject.source, column: undefined });
  return proof === undefined
    ? { value: 1, project: subject.name, cell: row, raw: '' }
    : { ...proof.addend, value: 1 };
}

function cardTrace(path: string, card: ShownCard, shown: ShownAlerts, texts: AlertTexts): Trace {
  const { alerts: words, alertRules } = texts;
  return {
    schema: 'kp.trace/1',
    figure: path,
    value: card.lights.filter(({ light }) => light !== undefined).length,
    formula: card.light === undefined ? words.none : words.lights[card.light],
    parts: card.lights.map((light): Trace => {
      const { rule } = light;
      const own = `${path}.${rule.rule}`;
      return {
        schema: 'kp.trace/1',
        figure: own,
        value: light.months,
        formula: reasonText(light, shown, words, alertRules),
        parts: card.subject.proofs(rule.rule).map(
          ({ field, addend }): Trace => ({
            schema: 'kp.trace/1',
            figure: `${own}.${field}`,
            value: addend.value,
            formula: '',
            addends: [addend],
          }),
        ),
      };
    }),
  };
}
