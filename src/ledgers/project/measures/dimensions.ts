import { compareChinese } from '../../../model/collation.ts';
import { type Condition, wordColumnId } from '../../../model/formula.ts';
import { PHASES } from '../../../model/vocabulary.ts';
import type { Project } from '../record.ts';

export type DimensionId = 'level' | 'agency' | 'district' | 'category' | 'phase' | 'chain' | 'area';
export type GroupTableId =
  | 'byLevel'
  | 'byAgency'
  | 'byDistrict'
  | 'byCategory'
  | 'byPhase'
  | 'byChain'
  | 'byArea';

/** Something projects are grouped by. */
export interface Dimension {
  /** Also the detail table's column that shows the value. */
  readonly id: DimensionId;
  readonly table: GroupTableId;
  /** What people may call it in `--by` and `--where`, besides its ids. */
  readonly names: readonly string[];
  /** The groups a project belongs to; several only for levels, undefined when the list does not say. */
  readonly keysOf: (project: Project) => string | readonly string[] | undefined;
  /** Belonging to a group, as a question to the detail table. */
  readonly condition: (key: string) => Condition;
  readonly compare: (first: string, second: string) => number;
  /** Its known groups, where they are a closed list: one of them may well have no project. */
  readonly vocabulary?: readonly string[];
}

/** Usual order of the levels; others follow by name. */
const LEVELS = ['国家重点', '省重点', '市重点', '市重点推进'];

/** In the order of `kp.report/1`. */
export const DIMENSIONS: readonly Dimension[] = [
  {
    id: 'level',
    table: 'byLevel',
    names: ['级别', '项目级别', '层级'],
    keysOf: (project) => project.levels,
    condition: (key) => ({ column: wordColumnId('level', key), is: '是' }),
    compare: inOrder(LEVELS),
    vocabulary: LEVELS,
  },
  {
    id: 'agency',
    table: 'byAgency',
    names: ['责任单位', '牵头单位', '单位'],
    keysOf: (project) => project.agency,
    condition: (key) => ({ column: 'agency', is: key }),
    compare: compareChinese,
  },
  {
    id: 'district',
    table: 'byDistrict',
    names: ['区县', '区(市)县', '所在区县', '所属区县', '属地'],
    keysOf: (project) => project.district,
    condition: (key) => ({ column: 'district', is: key }),
    compare: compareChinese,
  },
  {
    id: 'category',
    table: 'byCategory',
    names: ['类别', '项目类别', '领域', '所属领域'],
    keysOf: (project) => project.category,
    condition: (key) => ({ column: 'category', is: key }),
    compare: compareChinese,
  },
  {
    id: 'phase',
    table: 'byPhase',
    names: ['性质', '项目性质', '阶段'],
    keysOf: (project) => project.phase,
    condition: (key) => ({ column: 'phase', is: key }),
    compare: inOrder(PHASES),
    vocabulary: PHASES,
  },
  {
    id: 'chain',
    table: 'byChain',
    names: ['产业链'],
    keysOf: (project) => project.chain,
    condition: (key) => ({ column: 'chain', is: key }),
    compare: compareChinese,
  },
  {
    id: 'area',
    table: 'byArea',
    names: ['片区', '重点片区'],
    keysOf: (project) => project.area,
    condition: (key) => ({ column: 'area', is: key }),
    compare: compareChinese,
  },
];

/** The same, agencies and districts as the office orders them; those it does not name follow by name. */
export function dimensionsInOrder(agencyOrder: readonly string[]): readonly Dimension[] {
  if (agencyOrder.length === 0) return DIMENSIONS;
  const compare = inOrder(agencyOrder);
  return DIMENSIONS.map((dimension) =>
    dimension.id === 'agency' || dimension.id === 'district' ? { ...dimension, compare } : dimension,
  );
}

export const LEVEL_DIMENSION: Dimension = DIMENSIONS[0]!;

function inOrder(known: readonly string[]): (first: string, second: string) => number {
  const places = new Map(known.map((key, at) => [key, at]));
  const place = (key: string): number => places.get(key) ?? known.length;
  return (first, second) => place(first) - place(second) || compareChinese(first, second);
}
