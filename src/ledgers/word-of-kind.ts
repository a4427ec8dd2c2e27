import type { FieldKind } from '../model/table.ts';
import { readCode } from '../normalise/code.ts';
import { looksLikeDate } from '../normalise/date.ts';
import { looksLikeMoney } from '../normalise/money.ts';
import { periodInText } from '../normalise/period.ts';
import { isUnitWord } from '../normalise/quantity.ts';
import { siteProgress } from '../normalise/site-progress.ts';
import { halfWidth } from '../normalise/text.ts';
import { unitInText } from '../normalise/unit.ts';
import { isYesNoWord } from '../normalise/yes-no.ts';
import type { Office } from './office.ts';

/** Whether a cell's text can be a value of this kind, in the office's own words. */
export function isWordOfKind(kind: FieldKind, text: string, office: Office): boolean {
  switch (kind) {
    case 'phase':
      return office.isPhase(text) || office.phase(text) !== undefined;
    case 'levels':
      return office.isLevel(text);
    case 'step':
      return office.isStep(text);
    case 'district':
      return office.district(text) !== undefined;
    case 'yes-no':
      return isYesNoWord(text) || text === '1' || text === '0';
    case 'money':
    case 'percent':
    case 'quantity':
    case 'count':
    case 'number':
      return /^[^\d]{0,3}[\d.,]+[^\d]{0,6}$/.test(halfWidth(text)) || looksLikeMoney(text);
    case 'date':
    case 'date-range':
      return looksLikeDate(text) || /\d{4}|^\d\d[./-]\d{1,2}$|月|年|开工|竣工/.test(text);
    case 'progress':
      return siteProgress(text).started !== undefined || HALTED.test(text);
    case 'code':
      return readCode(text).state === 'value';
    case 'unit':
      return unitInText(text) !== undefined || isUnitWord(text);
    case 'month':
      return periodInText(/^\d{1,2}$/.test(text) ? `${text}月` : text)?.month !== undefined;
    case 'serial':
      return /^[\d.\-—（()）]+$/.test(text);
    case 'text':
    case 'name':
      return text !== '';
  }
}

/** A state of the site that tells nothing of its start. */
const HALTED = /^已?(?:停工|停建|暂停|暂缓)(?:建设|实施)?$/;
