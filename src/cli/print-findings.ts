import { type Finding, severityOf } from '../model/finding.ts';
import { findingLines } from '../render/terminal/findings.ts';
import { palette } from '../render/terminal/palette.ts';
import { type Context, usesColor } from './context.ts';

/** How much of the findings a command shows without being asked for more. */
export interface FindingLimits {
  readonly ofKind: number;
  readonly kinds: number;
  readonly notes: boolean;
}

const FEW: FindingLimits = { ofKind: 3, kinds: 6, notes: false };

/** Writes the findings to stderr: all with `-v`, errors only with `-q`, else the few that matter. */
export async function printFindings(
  findings: readonly Finding[],
  { settings, language, effects }: Context,
  limits: FindingLimits = FEW,
): Promise<void> {
  const colors = palette(usesColor(settings.color, effects.environment, effects.stderr.isTerminal));
  const lines = settings.verbose
    ? findingLines(findings, { language, colors })
    : someLines(settings.quiet ? findings.filter((found) => severityOf(found) === 'error') : findings);
  if (lines.length > 0) await effects.stderr.write(`${lines.join('\n')}\n`);

  function someLines(wanted: readonly Finding[]): string[] {
    const kept = limits.notes ? wanted : wanted.filter((found) => severityOf(found) !== 'note');
    const hint = wanted.length - kept.length;
    const shown = findingLines(kept, { language, colors, ofKind: limits.ofKind, kinds: limits.kinds });
    return hint > 0 && shown.length === 0 && !settings.quiet ? [] : shown;
  }
}
