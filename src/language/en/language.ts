import type { Language } from '../language.ts';
import { commands } from './commands.ts';
import { findings } from './findings.ts';
import { help } from './help.ts';
import { names } from './names.ts';
import { problems } from './problems.ts';
import { report } from './report.ts';
import { terminal } from './terminal.ts';

export const english: Language = { tag: 'en', findings, problems, names, report, terminal, commands, help };
