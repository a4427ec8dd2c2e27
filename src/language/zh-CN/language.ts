import type { Language } from '../language.ts';
import { check } from './check.ts';
import { commands } from './commands.ts';
import { comparison } from './comparison.ts';
import { factWords } from './facts.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { names } from './names.ts';
import { plan } from './plan.ts';
import { problems } from './problems.ts';
import { rank } from './rank.ts';
import { report } from './report.ts';
import { terminal } from './terminal.ts';
import { trend } from './trend.ts';

export const chinese: Language = {
  tag: 'zh-CN',
  factWords,
  problems,
  names,
  report,
  rank,
  plan,
  check,
  comparison,
  trend,
  history,
  terminal,
  commands,
  help,
};
