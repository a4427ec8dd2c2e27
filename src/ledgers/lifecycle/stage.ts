import type { EntryValue } from '../entries/entry.ts';
import { textOf } from '../entries/entry.ts';
import type { Derived, EntryContext } from '../ledger.ts';
import type { Office } from '../office.ts';

/** The meaning of an office's own stage (六个一批, 五个一批, 三个一批), whatever its name. */
export type Meaning = 'planned' | 'signed' | 'begun' | 'finished' | 'grown' | 'revived';

/** 建成投产 is finished, 激活提升 revived: the first pattern that matches. */
const MEANINGS: readonly (readonly [Meaning, RegExp])[] = [
  ['revived', /激活|盘活|焕新|改造提升/],
  ['grown', /培优|育强|上市|增资|扩产|壮大/],
  ['finished', /竣工|投产|达产|完工|投用|建成/],
  ['planned', /谋划|策划|储备|前期|包装|论证|对接|在谈/],
  ['signed', /签约|落地|招引/],
  ['begun', /开工|建设|推进|续建|在建|施工/],
];

export function meaningOf(stage: string | undefined): Meaning | undefined {
  return stage === undefined ? undefined : MEANINGS.find(([, words]) => words.test(stage))?.[0];
}

/** How far along its life a stage is; grown and revived have no place in this order. */
export function placeInLife(stage: string | undefined): number | undefined {
  const meaning = meaningOf(stage);
  const place = meaning === undefined ? -1 : IN_ORDER.indexOf(meaning);
  return place < 0 ? undefined : place;
}

const IN_ORDER: readonly Meaning[] = ['planned', 'signed', 'begun', 'finished'];

/** The place of a stage among all: as kp.yaml lists them, else as its meaning says. */
export function placeOfStage(stage: string, { lifeStages }: Office): number | undefined {
  if (lifeStages.includes(stage)) return lifeStages.indexOf(stage);
  const meaning = meaningOf(stage);
  return meaning && lifeStages.length + ALL_IN_ORDER.indexOf(meaning);
}

const ALL_IN_ORDER: readonly Meaning[] = [...IN_ORDER, 'grown', 'revived'];

/**
 * The stage of an entry by its cell, else by a section or the title of its list (签约一批), in the words of kp.yaml; and
 * the listed owner, so that an owner of several projects counts once.
 */
export function deriveStage(
  values: ReadonlyMap<string, EntryValue>,
  { sections, above, office }: EntryContext,
): readonly Derived[] {
  const says = { values };
  const label = textOf(says, 'label');
  // 类别: 签约一批. In another list it is the trade.
  const isStage = label !== undefined && (/一批$/.test(label) || office.lifeStage(label) !== undefined);
  const by = values.has('stage') || !isStage ? 'stage' : 'label';
  const written = textOf(says, by);
  const before = textOf(says, 'stageBefore');
  const stage =
    written === undefined
      ? [...sections, ...above].map((words) => stageIn(words, office)).find((found) => found !== undefined)
      : stageCalled(written, office);
  const owner = textOf(says, 'owner') ?? textOf(says, 'name');
  const isListed = textOf(says, 'listing') === '已上市' || values.has('listedOn');
  return [
    ...(stage === undefined ? [] : [{ field: 'stage', value: stage, by: written && by }]),
    ...(before === undefined
      ? []
      : [{ field: 'stageBefore', value: stageCalled(before, office), by: 'stageBefore' }]),
    ...(isListed && owner !== undefined ? [{ field: 'listedOwner', value: owner, by: 'listing' }] : []),
  ];
}

/** 一、谋划储备一批（12个）项目 → 谋划储备 */
function stageCalled(written: string, { lifeStage }: Office): string {
  const bare = written
    .replace(/^[一二三四五六\d]+[、.．]\s*/, '')
    .replace(/[（(].*[)）]$/, '')
    .replace(/(?:类|的|)项目$/, '')
    .replace(/一批$/, '');
  return lifeStage(written) ?? lifeStage(bare) ?? (bare || written);
}

/**
 * The stage that a section or a title names; undefined for words without a stage, and for 六个一批, which means all
 * stages.
 */
function stageIn(words: string, office: Office): string | undefined {
  const own = office.lifeStage(words) ?? office.lifeStage(words.replace(/(?:类|的|)项目$/, ''));
  if (own !== undefined) return own;
  const called = SECTION.exec(words)?.[1] ?? TITLE.exec(words)?.[1];
  return called === undefined ? undefined : stageCalled(called, office);
}

const SECTION = /^(?![一二三四五六七八]个)([\u4e00-\u9fa5]{2,6})一批(?:$|[（(类的项])/;
const TITLE =
  /((?:谋划|策划|包装|储备|前期|招引|签约|落地|对接|开工|建设|推进|提速|竣工|投产|达产|完工|培优|育强|增资|激活|提升|盘活)+)一批/;
