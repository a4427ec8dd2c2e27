/** Agencies of one kind, which rank in a track (序列) of their own. */
export type Circle = 'districts' | 'departments' | 'firms' | 'zones';

/** The kind of an agency by its name. New areas and high-tech zones are districts where all are compared. */
export function circleOf(key: string): Circle | undefined {
  return ENDINGS.find(([, ending]) => ending.test(key))?.[0];
}

const ENDINGS: readonly (readonly [Circle, RegExp])[] = [
  ['firms', /(?:集团|公司|企业|城投|交投|国投)$/],
  ['zones', /(?:园区|开发区|管委会|试验区|功能区)$/],
  ['departments', /(?:局|委|办|厅|部|中心|处|署|队|院)$/],
  ['districts', /(?:[区县]|(?<!^)市|镇|乡|街道)$/],
];

/** Words for all districts. */
const DISTRICTS = [
  '区县',
  '县区',
  '县市区',
  '区市县',
  '区(市)县',
  '区（市）县',
  '县(市、区)',
  '县（市、区）',
  '县(区)',
  '县（区）',
  '市(县、区)',
  '市（县、区）',
  '市县区',
  'districts',
  'counties',
  'districts and counties',
];

/** Words for all agencies of a kind. */
export const CIRCLE_WORDS: readonly (readonly [Circle, ...words: string[]])[] = [
  [
    'districts',
    ...DISTRICTS,
    // With the zones that are no districts: both are tried.
    ...DISTRICTS.flatMap((word) => ['和', '及', '、'].map((and) => `${word}${and}园区`)),
  ],
  [
    'departments',
    '部门',
    '市级部门',
    '市直部门',
    '区级部门',
    '区直部门',
    '县级部门',
    '县直部门',
    '市级有关部门',
    '市直单位',
    '市级单位',
    'departments',
    'municipal departments',
    'bureaus',
  ],
  [
    'firms',
    '国企',
    '市属国企',
    '区属国企',
    '县属国企',
    '国有企业',
    '市属国有企业',
    '区属国有企业',
    '市属企业',
    '平台公司',
    '国有平台公司',
    'state-owned enterprises',
    'state-owned firms',
    'state firms',
    'municipal enterprises',
  ],
  ['zones', '园区', '开发区', '功能区', 'zones', 'industrial parks'],
];

/** The circle whose word ends `text`, such as 23个区县. */
export function circleNamedIn(text: string): Circle | undefined {
  const ends = CIRCLE_WORDS.map(
    ([circle, ...words]) =>
      [
        circle,
        Math.max(0, ...words.filter((word) => text.endsWith(word)).map(({ length }) => length)),
      ] as const,
  );
  const [circle, length] = ends.reduce((best, one) => (one[1] > best[1] ? one : best));
  return length > 0 ? circle : undefined;
}

/** Its group in a claim, by which the data add up its members. */
export function circleGroup(circle: Circle): string {
  return `circle[${circle}]`;
}

/** The circle of such a group. */
export function circleIn(group: string): Circle | undefined {
  return CIRCLE_WORDS.find(([circle]) => circleGroup(circle) === group)?.[0];
}

/**
 * The sets of agencies that a word for a circle can mean, the likeliest first: districts with their zones or without,
 * departments with firms or without. `keys`: all agencies.
 */
export function membersOf(circle: Circle, keys: readonly string[]): readonly (readonly string[])[] {
  const sets = (WIDER[circle] ?? [[circle]]).map((kinds) =>
    keys.filter((key) => kinds.some((kind) => circleOf(key) === kind)),
  );
  const seen = new Set<string>();
  return sets.filter((set) => set.length > 1 && seen.size < seen.add(set.join()).size);
}

const WIDER: Partial<Record<Circle, readonly (readonly Circle[])[]>> = {
  districts: [['districts'], ['districts', 'zones']],
  departments: [['departments'], ['departments', 'firms']],
};
