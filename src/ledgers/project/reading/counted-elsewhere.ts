import { cellUnder, type Table } from '../../../model/table.ts';
import { projectName } from '../../../normalise/name.ts';
import { matchingKey } from '../../../normalise/text.ts';
import { KINDS, type ProjectField } from '../fields.ts';

/** Says that an amount is counted together with another one. */
const TOGETHER =
  /计入|列入|纳入|并入|归入|含[在于入]|包[含括][在于]|统计[在于]|[含包]括?|合并(?:统计|计算|计列|上报|填报|核算|至|到|在)|(?:中|内|里|统一|一并)(?:统计|计列|计算|列支|反映|体现|上报|填报|核算)|[反体]映[在于]|体现[在于]/;
/** Says so without naming the other project. */
const NOT_ALONE = /(?:不|未|没有)(?:再|重复|另行?|单独?)+(?:列|计|统计|填报|上报|反映)/;
/** The other project by its number: 序号3, 项目3, 3号项目, 第3项. */
const BY_NUMBER = /(?:序号|编号|项目|第)\s*[:：]?\s*\d{1,4}(?!\d|[年月季.%])|\d{1,4}\s*号(?!线|楼|地块|路)/;
/** The end of a name that remarks leave out. */
const ENDING = /(?:建设)?(?:项目|工程)$/;
const SHORTEST_NAME = 3;

/** Tells of a remark whether it says that the row’s amounts are counted with those of another project, or the other way round. */
export type CountedElsewhere = (remark: string, position: number) => boolean;

/**
 * Reads remarks such as 投资已计入青溪大桥, 含在序号3内, 不再单列. The names of a list are collected when the first remark asks
 * for them; a row without amounts counts nothing twice.
 */
export function countedElsewhere(table: Table<ProjectField>): CountedElsewhere {
  let names: readonly { readonly position: number; readonly key: string }[] | undefined;
  const isAnother = (clause: string, position: number) => {
    names ??= namesOf(table);
    const said = matchingKey(clause);
    // A remark can stand behind the name itself.
    const own = names.find((one) => one.position === position)?.key.replace(said, '') ?? '';
    return names.some(({ position: at, key }) => at !== position && !own.includes(key) && said.includes(key));
  };
  return (remark, position) => {
    const clauses = remark.split(/[，。；,;]/);
    const says = (clause: string) =>
      NOT_ALONE.test(clause) ||
      (TOGETHER.test(clause) && (BY_NUMBER.test(clause) || isAnother(clause, position)));
    if (!NOT_ALONE.test(remark) && !TOGETHER.test(remark)) return false;
    return hasAmount(table, position) && clauses.some(says);
  };
}

function namesOf(table: Table<ProjectField>) {
  const column = table.columns.find(({ field }) => field === 'name')?.column;
  if (column === undefined) return [];
  return table.rows.flatMap((position) => {
    const cell = cellUnder(table, position, column);
    const key = cell < 0 ? '' : projectName(table.sheet.cells.text(cell)).key.replace(ENDING, '');
    return key.length < SHORTEST_NAME ? [] : [{ position, key }];
  });
}

function hasAmount(table: Table<ProjectField>, position: number): boolean {
  const { cells } = table.sheet;
  return table.columns.some(({ field, column }) => {
    if (field === undefined || KINDS.get(field) !== 'money') return false;
    const cell = cells.inRow(position, column);
    return cell >= 0 && /[1-9]/.test(cells.text(cell));
  });
}
