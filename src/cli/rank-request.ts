import { formatPeriod } from '../model/period.ts';
import { failure } from '../model/problem.ts';
import type { RankAsked } from '../office/rank/input.ts';
import { FORMATS } from './formats.ts';
import type { Options } from './options.ts';
import { basisAsked, monthAsked } from './requests.ts';

/** What a call of `kp rank` asks for. */
export interface RankRequest extends RankAsked {
  readonly format: (typeof FORMATS.rank)[number];
  readonly rawCsv: boolean;
  /** Undefined leaves it to kp.yaml. */
  readonly scheme: string | undefined;
  readonly track: string | undefined;
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
    ...monthAsked([...inputs, ...more], options),
    format: options.choice('format', FORMATS.rank) ?? 'table',
    rawCsv: options.flag('rawCsv'),
    scheme: options.text('scheme'),
    track: options.text('track'),
    registers: options.texts('register'),
    goesBy: basisAsked(options),
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
export function traceCall(
  agency: string,
  { inputs, scheme, registers, reading, goesBy }: RankRequest,
): string {
  const words = [
    'kp',
    'trace',
    `rank[${agency}].score`,
    ...inputs,
    ...(scheme === undefined ? [] : ['--scheme', scheme]),
    ...registers.flatMap((path) => ['--register', path]),
    ...(reading.period === undefined ? [] : ['--period', formatPeriod(reading.period)]),
    ...(goesBy === undefined ? [] : ['--plan', goesBy]),
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
