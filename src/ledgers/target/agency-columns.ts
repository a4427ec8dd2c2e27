import { cleanText } from '../../normalise/text.ts';
import type { Office } from '../office.ts';

/**
 * The agency whose goals or results stand in a column: 东湖区 over 目标 and 完成, or 全年目标 over 东湖区 and 西岭县. The rest says
 * which of the two. An agency's name alone does not say what stands below it.
 */
export function agencyInHeading(
  parts: readonly string[],
  office: Office,
): { readonly word: string; readonly rest: string } | undefined {
  const [group, leaf] = parts.slice(-2).map((text) => cleanText(text).replace(/\s|[（(][^）)]*[）)]/g, ''));
  if (group === undefined || leaf === undefined || leaf === '') return undefined;
  const above = agencyCalled(group, office);
  if (above !== undefined) return { word: above, rest: leaf };
  const below = agencyCalled(leaf, office);
  return below === undefined ? undefined : { word: below, rest: group };
}

function agencyCalled(words: string, office: Office): string | undefined {
  if (office.isCity(words) || !NAME.test(words) || KINDS.test(words)) return undefined;
  return office.agency(words) ?? office.district(words);
}

const NAME = /^\p{Script=Han}{2,12}$/u;
/** 区县, 各区: no single one of them. */
const KINDS = /^(?:各|全|所属|责任|属地)?(?:区|县|市|区县|县区|市县|县市区|区市县|全市|全县|全区)$/;
