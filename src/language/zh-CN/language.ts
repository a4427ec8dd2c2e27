import { fieldTitle, ledgerTitle } from '../../ledgers/ledgers.ts';
import { ledgerTexts } from '../../ledgers/words/zh-CN.ts';
import type { Language } from '../language.ts';
import { alerts } from './alerts.ts';
import { bulletin } from './bulletin.ts';
import { check } from './check.ts';
import { commands } from './commands.ts';
import { dataset } from './dataset.ts';
import { dispatch } from './dispatch.ts';
import { factWords } from './facts.ts';
import { forecast } from './forecast.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { inspect } from './inspect.ts';
import { ledger } from './ledger.ts';
import { names } from './names.ts';
import { problems } from './problems.ts';
import { proof } from './proof.ts';
import { rank } from './rank.ts';
import { sample } from './sample.ts';
import { trace } from './trace.ts';

export const chinese: Language = {
  tag: 'zh-CN',
  ...ledgerTexts,
  factWords,
  problems,
  names,
  ledgerName: (wanted) => ledgerTitle(wanted, 'zh-CN'),
  fieldName: (wanted, field) => fieldTitle(wanted, field, 'zh-CN') ?? factWords.fieldName(field),
  rank,
  alerts,
  bulletin,
  ledger,
  forecast,
  sample,
  proof,
  dataset,
  dispatch,
  check,
  history,
  inspect,
  trace,
  commands,
  help,
};
