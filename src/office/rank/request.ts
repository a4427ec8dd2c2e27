import { FORMATS } from '../../cli/formats.ts';
import type { Options } from '../../cli/options.ts';
import { failure } from '../../model/problem.ts';

/** What a call of `kp rank` asks for. */
export interface RankRequest {
  readonly inputs: readonly string[];
  readonly format: (typeof FORMATS.rank)[number];
  readonly rawCsv: boolean;
  /** Undefined leaves it to kp.yaml. */
  readonly scheme: string | undefined;
  readonly track: string | undefined;
  readonly registers: readonly string[];
  readonly period: string | undefined;
  /** Undefined leaves it to kp.yaml. */
  readonly plan: string | undefined;
  readonly mode: RankMode;
}

export type RankMode =
  | { readonly kind: 'board' }
  | { readonly kind: 'explain'; readonly agency: string }
  | { readonly kind: 'what-if'; readonly file: string }
  | { readonly kind: 'replay' }
  | { readonly kind: 'compare'; readonly first: string; readonly second: string };

export function rankRequest(inputs: readonly string[], options: Options): RankRequest {
  const { mode, more } = modeOf(options);
  return {
    inputs: [...inputs, ...more],
    format: options.choice('format', FORMATS.rank) ?? 'table',
    rawCsv: options.flag('rawCsv'),
    scheme: options.text('scheme'),
    track: options.text('track'),
    registers: options.texts('register'),
    period: options.text('period'),
    plan: options.text('plan'),
    mode,
  };
}

/** Files that a call names, which it must not write over. */
export function namedFiles({ inputs, registers, scheme, mode }: RankRequest): string[] {
  return [
    ...inputs,
    ...registers,
    ...(scheme !== undefined && /\.ya?ml$/i.test(scheme) ? [scheme] : []),
    ...(mode.kind === 'what-if' ? [mode.file] : []),
  ];
}

/** The call that traces a score of this ranking, ready to be copied. */
export function traceCall(agency: string, { inputs, scheme, registers, period, plan }: RankRequest): string {
  const words = [
    'kp',
    'trace',
    `rank[${agency}].score`,
    ...inputs,
    ...(scheme === undefined ? [] : ['--scheme', scheme]),
    ...registers.flatMap((path) => ['--register', path]),
    ...(period === undefined ? [] : ['--period', period]),
    ...(plan === undefined ? [] : ['--plan', plan]),
  ];
  return words
    .map((word) => (/^[\w./:=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');
}

/** `--compare-schemes A B INPUT`: what follows the second scheme is an input. */
function modeOf(options: Options): { readonly mode: RankMode; readonly more: readonly string[] } {
  const agency = options.text('explain');
  const file = options.text('whatIf');
  const schemes = options.texts('compareSchemes');
  const asked = [
    ...(agency === undefined ? [] : ['--explain']),
    ...(file === undefined ? [] : ['--what-if']),
    ...(options.flag('replay') ? ['--replay'] : []),
    ...(schemes.length === 0 ? [] : ['--compare-schemes']),
  ];
  if (asked.length > 1) throw failure('usage/either-or', { options: asked });
  if (agency !== undefined) return { mode: { kind: 'explain', agency }, more: [] };
  if (file !== undefined) return { mode: { kind: 'what-if', file }, more: [] };
  if (options.flag('replay')) return { mode: { kind: 'replay' }, more: [] };
  if (schemes.length === 0) return { mode: { kind: 'board' }, more: [] };
  const [first, second, ...more] = schemes
    .flatMap((text) => text.split(/[,，]/))
    .filter((text) => text !== '');
  if (first === undefined || second === undefined) throw failure('usage/two-schemes', {});
  return { mode: { kind: 'compare', first, second }, more };
}
