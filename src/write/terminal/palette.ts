import { Chalk } from 'chalk';

/** The colours of the terminal: red is behind time, green ahead of it. */
export interface Palette {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly behind: (text: string) => string;
  readonly ahead: (text: string) => string;
  readonly warning: (text: string) => string;
  /** 红榜 and 黑榜 in the colours of a notice board, whatever the terminal's own colours. */
  readonly redBoard: (text: string) => string;
  readonly blackBoard: (text: string) => string;
}

export function palette(color: boolean): Palette {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  // Chalk joins all its arguments; these functions take only one, so they can be passed to map.
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    behind: (text) => chalk.red(text),
    ahead: (text) => chalk.green(text),
    warning: (text) => chalk.yellow(text),
    redBoard: (text) => chalk.whiteBright.bgRed(text),
    blackBoard: (text) => chalk.whiteBright.bgBlack(text),
  };
}
