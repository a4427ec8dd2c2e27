import type { ScoreEntry } from '../../calculate/scoring/entry.ts';
import { sumOf } from '../../calculate/survey.ts';
import type { Period } from '../../model/period.ts';
import { formatDate } from '../../model/plain-date.ts';
import { cellIn } from '../../show/trace/evidence.ts';
import { dateOf, type Entry, numberOf, textOf } from '../entry.ts';
import { ENTRIES } from '../entry-columns.ts';
import { placeOf } from '../entry-place.ts';
import type { Ledger } from '../ledger.ts';
import { TOUR_CHECKS } from './checks.ts';
import { TOUR_FACTS } from './facts.ts';
import { TOUR_FIELDS, TOUR_UNUSED } from './fields.ts';
import { placesGiven, voteOf } from './marks.ts';

const is = (column: string) => ({ column, is: '是' });

/**
 * 拉练: projects drawn and visited, judges' votes, questions and what became of them.
 *
 *     drawn      = projects that the lists name, each once
 *     visited    = those with a day of the visit that has come, or with a vote
 *     votes      = rows with a mark or a place
 *     marks      = projects with a mark: the mean of the votes (see marks.ts) without the highest and the lowest
 *     ranks      = projects with a rank: equal marks share one
 *     questions  = rows with a question
 *     answered   = of these answered on the spot, or in words
 *     registered = of these registered as a matter: said so, or found in the ledger of matters
 *
 * Units: projects, votes, questions. Source: DOMAIN §4.
 */
export const TOURS: Ledger = {
  id: 'tour',
  title: { 'zh-CN': '拉练', en: 'tour' },
  titled: /拉练|现场(?:打分|评分|检查|问题)|评委|路线单|问题收集/,
  fields: TOUR_FIELDS,
  unused: TOUR_UNUSED,
  // A matter has a limit and an end; a question of a tour is asked and answered on the spot.
  isList: (fields) =>
    fields.has('name') &&
    ((fields.has('judge') && (fields.has('mark') || fields.has('place'))) ||
      (fields.has('question') && (fields.has('onSpot') || fields.has('registered'))) ||
      fields.has('visitedOn')),
  key: ['name', 'judge', 'question'],
  // A judge without a name may give two projects the same mark.
  rowsMayRepeat: true,
  handedInAs: () => 'agency',
  beside: { project: 'name', at: ['projects', 'matters'] },
  facts: TOUR_FACTS,
  figures: [
    { id: 'drawn', title: { 'zh-CN': '抽中', en: 'Drawn' }, of: sumOf(ENTRIES, is('drawn')) },
    { id: 'visited', title: { 'zh-CN': '已查看', en: 'Visited' }, of: sumOf(ENTRIES, is('visited')) },
    { id: 'votes', title: { 'zh-CN': '投票', en: 'Votes' }, of: sumOf(ENTRIES, is('vote')) },
    { id: 'marks', title: { 'zh-CN': '得分项目', en: 'Marked' }, of: sumOf(ENTRIES, is('marked')) },
    { id: 'ranks', title: { 'zh-CN': '排名项目', en: 'Ranked' }, of: sumOf(ENTRIES, is('marked')) },
    { id: 'questions', title: { 'zh-CN': '收集问题', en: 'Questions' }, of: sumOf(ENTRIES, is('asks')) },
    { id: 'answered', title: { 'zh-CN': '已答复', en: 'Answered' }, of: sumOf(ENTRIES, is('answered')) },
    { id: 'registered', title: { 'zh-CN': '已登记', en: 'Registered' }, of: sumOf(ENTRIES, is('taken')) },
    {
      id: 'open',
      title: { 'zh-CN': '未答复未登记', en: 'Neither' },
      of: sumOf(ENTRIES, is('unsettled')),
    },
  ],
  groups: ['agency', 'asked'],
  lists: [
    {
      id: 'ranking',
      title: { 'zh-CN': '得分名次', en: 'Ranking' },
      where: [is('marked')],
      columns: ['rank', 'name', 'agency', 'average', 'file', 'sheet', 'row'],
      orderedBy: 'rank',
    },
    {
      id: 'unsettled',
      title: { 'zh-CN': '未答复未登记的问题', en: 'Questions left' },
      where: [is('unsettled')],
    },
  ],
  // Questions are sent beforehand to those who will answer them.
  form: {
    to: 'asked',
    where: [is('asks'), { column: 'answered', is: '否' }],
    asks: ['onSpot', 'answer', 'registered'],
  },
  checks: TOUR_CHECKS,
  scored: scoredBy,
};

/** The name of tour marks in schemes. */
const ITEM = '拉练';

/** Each vote, out of 100, for the agency of its project. */
function scoredBy(entries: readonly Entry[], period: Period): readonly ScoreEntry[] {
  return entries.flatMap((entry) => {
    const value = voteOf(entry, placesGiven(entries, entry));
    const agency = entry.agency ?? textOf(entry, 'agency');
    if (value === undefined || agency === undefined) return [];
    const day = dateOf(entry, 'visitedOn');
    const field = numberOf(entry, 'mark') === undefined ? 'place' : 'mark';
    return [
      {
        agency,
        period: day === undefined ? period : { year: day.year, month: day.month },
        item: ITEM,
        value,
        target: undefined,
        mark: [entry.name, textOf(entry, 'judge') ?? '', day === undefined ? '' : formatDate(day)].join('\n'),
        source: placeOf(entry, field),
        raw: cellIn(entry, field)?.raw ?? '',
      },
    ];
  });
}
