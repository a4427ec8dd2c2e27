import { compareChinese, inOrder } from '../../../model/collation.ts';
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

/** A way to group projects. */
export interface Dimension {
  /** Also the id of the detail table's column with this value. */
  readonly id: DimensionId;
  readonly table: GroupTableId;
  /** Other names accepted in `--by` and `--where`. */
  readonly names: readonly string[];
  /** The groups of a project; several are possible only for levels. Undefined if the list does not say. */
  readonly keysOf: (project: Project) => string | readonly string[] | undefined;
  /** The condition on the detail table that selects a group. */
  readonly condition: (key: string) => Condition;
  readonly compare: (first: string, second: string) => number;
  /** All possible groups, if they are a closed list; some of them may have no project. */
  readonly vocabulary?: readonly string[];
}

/** The usual order of the levels; others follow, ordered by name. */
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

/**
 * The dimensions, with agencies and districts in the office's order; those it does not name follow, ordered by name.
 */
export function dimensionsInOrder(agencyOrder: readonly string[]): readonly Dimension[] {
  if (agencyOrder.length === 0) return DIMENSIONS;
  const compare = inOrder(agencyOrder);
  return DIMENSIONS.map((dimension) =>
    dimension.id === 'agency' || dimension.id === 'district' ? { ...dimension, compare } : dimension,
  );
}

export const LEVEL_DIMENSION: Dimension = DIMENSIONS[0]!;
