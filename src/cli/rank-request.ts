import { formatPeriod } from '../model/period.ts';
import { failure } from '../model/problem.ts';
import type { RankAsked } from '../office/rank/input.ts';
import type { RankMode, RankQuestion } from '../office/rank/rank.ts';
import type { Options } from './options.ts';
import { rankAsked } from './requests.ts';

/** Parses the arguments and options of `kp rank`. */
export function rankQuestion(inputs: readonly string[], options: Options): RankQuestion {
  const { mode, more } = modeOf(options);
  const asked = rankAsked([...inputs, ...more], options);
  const scheme = options.text('scheme');
  const traceCall = (agency: string) => traceCallOf(agency, scheme, asked);
  return { ...asked, scheme, track: options.text('track'), mode, traceCall };
}

/** The files that a command line names, which must not be overwritten. */
export function namedFiles({ inputs, registers, scheme, mode }: RankQuestion): string[] {
  return [
    ...inputs,
    ...registers,
    ...(scheme !== undefined && /\.ya?ml$/i.test(scheme) ? [scheme] : []),
    ...(mode.kind === 'what-if' ? [mode.file] : []),
  ];
}

function traceCallOf(
  agency: string,
  scheme: string | undefined,
  { inputs, registers, reading, goesBy }: RankAsked,
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

/** `--compare-schemes A B INPUT`: words after the second scheme are inputs. */
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
