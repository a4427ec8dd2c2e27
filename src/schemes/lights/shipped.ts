import allRules from './all-rules.yaml' with { type: 'text' };
import officeA from './office-a.yaml' with { type: 'text' };
import officeB from './office-b.yaml' with { type: 'text' };
import sanya2022 from './sanya-2022.yaml' with { type: 'text' };
import xinhuang2015 from './xinhuang-2015.yaml' with { type: 'text' };

/** The light rules shipped with kp, by file name, in the form in which an office writes its own. */
export const SHIPPED_LIGHTS: ReadonlyMap<string, string> = new Map([
  ['office-a.yaml', officeA],
  ['office-b.yaml', officeB],
  ['sanya-2022.yaml', sanya2022],
  ['xinhuang-2015.yaml', xinhuang2015],
  ['all-rules.yaml', allRules],
]);
