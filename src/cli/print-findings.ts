import { severityOf } from '../findings/findings.ts';
import { findingSpeech } from '../language/describe.ts';
import type { Finding } from '../model/finding.ts';
import { type Context, usesColor } from '../office/context.ts';
import { findingLines } from '../show/check/findings.ts';
import { palette } from '../write/terminal/palette.ts';

/** Shown without `-v`: how many findings of a kind, how many kinds, and no notes. */
const FEW = { ofKind: 3, kinds: 6, notes: false };

/** Writes findings to stderr: all with `-v` or to a log, only errors with `-q`, else a few important ones. */
export async function printFindings(
  findings: readonly Finding[],
  { settings, language, effects }: Context,
): Promise<void> {
  const wanted = settings.quiet ? findings.filter((found) => severityOf(found) === 'error') : findings;
  if (settings.log === 'json') {
    const { findingsLog } = await import('../office/log.ts');
    const text = findingsLog(wanted, language, effects);
    if (text !== '') await effects.stderr.write(text);
    return;
  }
  const colors = palette(usesColor(settings.color, effects.environment, effects.stderr.isTerminal));
  const width = effects.stderr.columns();
  const lines = findingLines(wanted, {
    speech: findingSpeech(language),
    colors,
    width,
    ...(settings.verbose ? {} : FEW),
  });
  if (lines.length > 0) await effects.stderr.write(`${lines.join('\n')}\n`);
}

/**
 * Only findings that falsify figures, unless `-v` asks for all: for commands whose result is something else than the
 * lists' faults.
 */
export async function printErrors(findings: readonly Finding[], context: Context): Promise<void> {
  const { settings } = context;
  await printFindings(findings, { ...context, settings: { ...settings, quiet: !settings.verbose } });
}
