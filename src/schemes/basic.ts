import type { LedgerMeasure, Scheme, Terms } from '../calculate/scoring/scheme.ts';
import { MEASURES } from '../ledgers/projects.ts';
import { exact, ONE, ZERO } from '../model/exact.ts';

const OFFICES = ['局', '委', '办', '集团', '公司'];

/**
 * The content of basic.yaml, already parsed. It is used if nothing is configured, so that no YAML reader has to be
 * loaded. A test compares the two.
 */
export const BASIC: Scheme = {
  id: 'basic',
  version: '1',
  name: '基本办法',
  from: undefined,
  ranks: 'agency',
  cycle: 'month',
  decimals: 4,
  small: 3,
  silent: 'named',
  tracks: [
    { name: '区（市）县和园区', members: [] },
    {
      name: '市级部门和国有企业',
      members: [
        { endsWith: OFFICES, beginsWith: [], contains: [], without: [] },
        {
          endsWith: [],
          beginsWith: ['市'],
          contains: OFFICES,
          without: ['管委会', '管理委员会'],
        },
      ],
    },
  ],
  indicators: [
    { key: '投资', terms: [terms({ kind: 'time', ...weight(60), measure: figure('rate') })] },
    {
      key: '开工',
      terms: [terms({ kind: 'target', ...weight(40), measure: figure('starts.rate'), target: ONE })],
    },
  ],
  ties: { rule: 'shared', breakers: [] },
  boards: {
    target: [{ measure: figure('rate'), from: 'time', below: undefined }],
    red: { places: 3, placesOf: new Map(), score: undefined },
    black: { places: 3, placesOf: new Map(), score: undefined },
    fewest: 8,
    every: 'quarter',
  },
};

function figure(name: string): LedgerMeasure {
  return { of: 'ledger', measure: MEASURES.get(name)!, over: 'year', where: [] };
}

function weight(points: number) {
  return { weight: exact(points), floor: ZERO, cap: ONE };
}

function terms(scoring: Terms['scoring']): Terms {
  return {
    quarters: undefined,
    tracks: undefined,
    groups: undefined,
    scoring,
    notApplicable: { give: 'weight' },
    notReported: { give: 'no-rank' },
  };
}
