import { RootCommand } from '@bomb.sh/tab';
import { printedBy } from '../../effects/streams.ts';
import { failure } from '../../model/problem.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** `kp completion SHELL`: the script with which a shell asks kp how a word can continue. */
export const completion: Run = async ([asked = ''], _options, { effects }) => {
  const shell = SHELLS.find((known) => known === asked);
  if (shell === undefined)
    throw failure('usage/invalid-value', { option: 'kp completion', value: asked, expected: SHELLS });
  const lines = printedBy(() => new RootCommand().setup('kp', 'kp', shell));
  await effects.stdout.write(
    `${lines.map((line) => (shell === 'bash' ? forBash(line) : line)).join('\n')}\n`,
  );
  return EXIT.done;
};

/** Lets bash propose files where kp has nothing to propose, and allows the script to be loaded twice. */
function forBash(line: string): string {
  return line
    .replace(/^complete -F/, 'complete -o default -F')
    .replace(/^readonly (ShellComp\w+=\d+)$/, '$1');
}
