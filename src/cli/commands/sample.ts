import { parseExact } from '../../model/exact.ts';
import { failure } from '../../model/problem.ts';
import { pictureOptions } from '../../office/picture.ts';
import { type SampleAsked, sampleOf, shownSample } from '../../office/sample.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { exitCode } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import type { Options } from '../options.ts';
import { outputAsked, present, refuseOutputs } from '../output.ts';
import { printErrors, printFindings } from '../print-findings.ts';
import { monthAsked, recordsAsked } from '../requests.ts';

/** `kp sample --seed SEED [INPUT…]`: draws projects to visit, in a way that anybody can repeat. */
export const sample: Run = async (inputs, options, context) => {
  const output = await outputAsked(options, FORMATS.sample, context);
  const seed = options.text('seed')?.trim() ?? '';
  if (seed === '') throw failure('usage/missing-argument', { argument: '--seed' });
  const asked: SampleAsked = {
    ...monthAsked(inputs, options),
    records: recordsAsked(options),
    seed,
    by: options.choice('strata', STRATA) ?? 'agency',
    size: sizeAsked(options),
    unseenOnly: options.flag('unseen'),
  };
  await refuseOutputs(output.targets, [], context);
  const { value: drawn, findings } = await sampleOf(asked, context);
  if (drawn === undefined) {
    await printFindings(findings, context);
    return EXIT.unreadable;
  }
  await refuseOutputs(output.targets, drawn.files, context);
  await printErrors(findings, context);
  await present(shownSample(drawn, pictureOptions(output.unit, context)), output, drawn.drift, context);
  return exitCode({ unreadable: drawn.unreadable });
};

const STRATA = ['agency', 'level', 'district', 'light'] as const;

/** Undefined: as many as is usual. */
function sizeAsked(options: Options): SampleAsked['size'] {
  if (options.has('size') && options.has('share'))
    throw failure('usage/either-or', { options: ['--size', '--share'] });
  const places = options.parsed('size', ['20'], (text) =>
    /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined,
  );
  if (places !== undefined) return { places };
  return options.parsed('share', ['10%', '0.1'], parseShare);
}

function parseShare(text: string) {
  const share = parseExact(text);
  if (share === undefined || share.top <= 0n || share.top > share.bottom) return undefined;
  return { numerator: Number(share.top), denominator: Number(share.bottom) };
}
