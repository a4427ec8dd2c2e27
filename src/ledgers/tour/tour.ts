import type { ScoreEntry } from '../../calculate/scoring/entry.ts';
import { sumOf } from '../../calculate/survey.ts';
import type { Period } from '../../model/period.ts';
import { formatDate } from '../../model/plain-date.ts';
import { dateOf, type Entry, numberOf, textOf } from '../entries/entry.ts';
import { ENTRIES } from '../entries/entry-columns.ts';
import { cellOfEntry, placeOf } from '../entries/entry-place.ts';
import { wordsInHeadings } from '../entries/wide-rows.ts';
import type { Ledger } from '../ledger.ts';
import { figure, list } from '../lines/lines.ts';
import { TOUR_CHECKS } from './checks.ts';
import { TOUR_FACTS } from './facts.ts';
import { TOUR_FIELDS, TOUR_UNUSED } from './fields.ts';
import { judgeInHeading } from './judge-columns.ts';
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
  titled: /拉练|观摩|现场(?:打分|评分|检查|问题)|评委|路线单|问题收集/,
  fields: TOUR_FIELDS,
  unused: TOUR_UNUSED,
  // A matter has a limit and an end; a question of a tour is asked and answered on the spot.
  isList: (fields) =>
    fields.has('name') &&
    ((fields.has('judge') && (fields.has('mark') || fields.has('place'))) ||
      wordsInHeadings(fields, 'mark').size > 1 ||
      (fields.has('question') && (fields.has('onSpot') || fields.has('registered'))) ||
      fields.has('visitedOn')),
  wide: { field: 'judge', read: judgeInHeading, bare: 'mark', fields: new Set(['mark', 'place']) },
  key: ['name', 'judge', 'question'],
  // A judge without a name may give two projects the same mark.
  rowsMayRepeat: true,
  handedInAs: () => 'agency',
  beside: { project: 'name', at: ['projects', 'matters'] },
  facts: TOUR_FACTS,
  figures: [
    figure('drawn', '抽中', 'Drawn', sumOf(ENTRIES, is('drawn'))),
    figure('visited', '已查看', 'Visited', sumOf(ENTRIES, is('visited'))),
    figure('votes', '投票', 'Votes', sumOf(ENTRIES, is('vote'))),
    figure('marks', '得分项目', 'Marked', sumOf(ENTRIES, is('marked'))),
    figure('ranks', '排名项目', 'Ranked', sumOf(ENTRIES, is('marked'))),
    figure('questions', '收集问题', 'Questions', sumOf(ENTRIES, is('asks'))),
    figure('answered', '已答复', 'Answered', sumOf(ENTRIES, is('answered'))),
    figure('registered', '已登记', 'Registered', sumOf(ENTRIES, is('taken'))),
    figure('open', '未答复未登记', 'Neither', sumOf(ENTRIES, is('unsettled'))),
  ],
  groups: ['agency', 'asked'],
  lists: [
    list('ranking', '得分名次', 'Ranking', [is('marked')], {
      columns: ['rank', 'name', 'agency', 'average', 'file', 'sheet', 'row'],
      orderedBy: 'rank',
    }),
    list('unsettled', '未答复未登记的问题', 'Questions left', [is('unsettled')]),
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
        raw: cellOfEntry(entry, field)?.raw ?? '',
      },
    ];
  });
}
