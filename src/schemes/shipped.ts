import basic from './basic.yaml' with { type: 'text' };
import fourRates from './four-rates.yaml' with { type: 'text' };
import matters from './matters.yaml' with { type: 'text' };
import officeCInvestment from './office-c-investment.yaml' with { type: 'text' };
import officeCProgress from './office-c-progress.yaml' with { type: 'text' };
import officeE from './office-e.yaml' with { type: 'text' };
import officeF from './office-f.yaml' with { type: 'text' };
import promotion from './promotion.yaml' with { type: 'text' };
import promotionRegister from './promotion-register.yaml' with { type: 'text' };
import quarterlyFocus from './quarterly-focus.yaml' with { type: 'text' };
import tour from './tour.yaml' with { type: 'text' };
import weekly from './weekly.yaml' with { type: 'text' };

/** The schemes shipped with kp, by file name, in the form in which an office writes its own. */
export const SHIPPED: ReadonlyMap<string, string> = new Map([
  ['basic.yaml', basic],
  ['office-c-investment.yaml', officeCInvestment],
  ['office-c-progress.yaml', officeCProgress],
  ['office-e.yaml', officeE],
  ['office-f.yaml', officeF],
  ['promotion.yaml', promotion],
  ['promotion-register.yaml', promotionRegister],
  ['matters.yaml', matters],
  ['tour.yaml', tour],
  ['four-rates.yaml', fourRates],
  ['quarterly-focus.yaml', quarterlyFocus],
  ['weekly.yaml', weekly],
]);
