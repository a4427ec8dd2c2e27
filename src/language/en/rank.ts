import { plural } from '../../findings/plural.ts';
import { ledgerTexts } from '../../ledgers/words/en.ts';
import type { RankWords } from '../../show/rank/words.ts';
import { monthName, monthRange } from '../../write/spoken/en.ts';
import { groupedExact, plainQuantity } from '../quantities.ts';

export const rank: RankWords = {
  quantity: ({ value, unit }) => {
    if (unit === 'money') return `${groupedExact(value, 1_000_000)} million yuan`;
    if (unit === 'points') return `${plainQuantity(value, unit)} points`;
    return unit === 'rank' ? `no. ${plainQuantity(value, unit)}` : plainQuantity(value, unit);
  },
  title: (year, month) => `Ranking of key projects  ${monthRange(month)} ${year}`,
  scheme: (name, version) => `${name} (version ${version})`,
  since: (year, month) => `moved since ${monthName(month)} ${year}`,
  otherSchemes: (ids) => `other boards: ${ids.map((id) => `--scheme ${id}`).join(', ')}`,
  byScheme: (column, scheme) => `${column} (${scheme})`,
  ofTrack: (track, note) => `${track}: ${note}`,
  missing: (indicators) => `without ${indicators.join(', ')}`,
  version: (version) => `version ${version}`,
  trackCounts: (counts) =>
    [
      `${counts.ranked} ranked`,
      ...(counts['not-reported'] > 0 ? [`${counts['not-reported']} not reported`] : []),
      ...(counts.incomplete > 0 ? [`${counts.incomplete} incomplete`] : []),
      ...(counts.exempt > 0 ? [`${counts.exempt} exempt`] : []),
    ].join(', '),
  columns: {
    track: 'track',
    rank: 'rank',
    movement: 'moved',
    group: 'group',
    score: 'score',
    board: 'board',
    streak: 'in a row',
    distance: 'to next',
    best: 'best',
    worst: 'worst',
    state: 'state',
    indicator: 'indicator',
    value: 'value',
    points: 'points',
    max: 'of',
    working: 'how',
    change: 'change',
  },
  table: 'Red and black boards',
  indicatorTable: 'Points',
  boards: { red: 'RED', black: 'BLACK' },
  boardMarks: { red: ' R', black: ' B' },
  streak: (count, cycle) => `${count} ${cycle}s in a row`,
  notReported: 'not reported',
  incomplete: 'incomplete',
  inBrackets: (agency, said) => `${agency} (${said})`,
  unheard: (agencies) => `not reported or incomplete: ${agencies.join(', ')}`,
  units: { agency: 'agency', area: 'key area', chain: 'chain', cluster: 'cluster', district: 'district' },
  unitCount: (unit, count) =>
    `${count} ${{ agency: 'agencies', area: 'areas', chain: 'chains', cluster: 'clusters', district: 'districts' }[unit]}`,
  exempt: (reason) => (reason === undefined ? 'exempt (nothing to score)' : `exempt (${reason})`),
  notApplicable: 'not applicable',
  indicatorStates: { scored: 'scored', 'not-applicable': 'not applicable', 'not-reported': 'not reported' },
  measures: ledgerTexts.measures,
  registerMeasure: (item) => `“${item}” of the register`,
  overs: { year: '', quarter: 'this quarter’s ', month: 'this month’s ' },
  timeProgress: 'time progress',
  kinds: {
    base: 'base points, the same for all',
    target: 'the share of a target that is reached, times the weight',
    time: 'completion rate ÷ time progress, times the weight',
    bands: 'the points of the band that the figure falls into',
    deviation: 'base points, minus points for each step below the target, plus points for each step above',
    additive: 'points for each project by what it is and has done',
    'rank-bands': 'points by place in the track',
    'min-max': 'the best of the track gets all points, the worst none, the others in proportion',
    'z-score': 'points by the number of standard deviations from the mean of the track',
    register: 'points by the register',
    judges: 'the mean of the marks without the highest and lowest',
    contribution: 'the share of the city’s amount, times the weight',
    growth: 'growth over last year ÷ its target, times the weight',
    each: 'a fixed number of points for each one',
    gate: 'a gate: if it is missed, the points of its indicators do not count',
  },
  comparison: (figure, from, below) =>
    [from === undefined ? '' : `${figure} ≥ ${from}`, below === undefined ? '' : `${figure} < ${below}`]
      .filter((part) => part !== '')
      .join(' and '),
  boardRule: (board, places, target, score) => {
    const isRed = board === 'red';
    const parts = [
      ...(target.length === 0 ? [] : [isRed ? `target met (${target.join(', ')})` : 'target missed']),
      `among the ${isRed ? 'first' : 'last'} ${places}`,
      ...(score === undefined ? [] : [isRed ? `score at least ${score}` : `score below ${score}`]),
    ];
    return `${isRed ? 'RED' : 'BLACK'}: ${parts.join(' and ')}`;
  },
  tooFew: (fewest) => `fewer than ${fewest} must report: no boards`,
  smallNote: (small) => `* fewer than ${small} projects: one more or less makes a big difference`,
  missingNote: '— not applicable, its weight went to the other indicators',
  hiddenIndicators: (count) => `${plural(count, 'more indicator')}: widen the window, or use --explain`,
  tieNote: (rule, breakers) =>
    `equal scores ${breakers.length === 0 ? '' : `are separated by ${breakers.join(', ')}; if still equal, they `}share a rank, ${rule === 'shared' ? 'and the next ranks are skipped (1, 2, 2, 4)' : 'and the next rank follows (1, 2, 2, 3)'}`,
  explain: {
    place: (place, of, track) => `no. ${place} of ${of} in ${track}`,
    distance: (points) => `${points} points to the next place`,
    bestAndWorst: (best, worst) => `best ${best}, worst ${worst}`,
    small: 'few projects: one more or less makes a big difference',
    unreported: (count) =>
      `${plural(count, 'value')} not reported: counted as nothing in the numerator, while the plan stays in the denominator`,
    entries: (count) => `${count} ${count === 1 ? 'entry' : 'entries'} of the register`,
    projects: (count) => `points of ${plural(count, 'project')}`,
    whatIf: 'What if',
    oneMoreStart: 'one more project starts',
    moreInvestment: '100 million yuan more is completed',
    outcome: (gained, score, place) =>
      `${gained} points, ${score} in all${place === undefined ? '' : `, no. ${place}`}`,
    noDifference: 'the score stays the same',
    trace: (call) => `down to the cells: ${call}`,
  },
  replay: { title: 'Ranks of each period (by the scheme in force then)', none: 'no earlier period to rank' },
  compare: {
    title: (first, second) => `Ranks by two schemes: ${first}, ${second}`,
    correlation: (correlation) => `rank correlation ${correlation}`,
    undecided: 'rank correlation not applicable',
    moved: (count) => `${count} ${count === 1 ? 'agency changes' : 'agencies change'} places`,
    track: (track, correlation, moved) => `${track}: ${correlation}, ${moved}`,
  },
  whatIf: {
    title: (replaced, added) =>
      `What if: ${plural(replaced, 'project')} replaced, ${added} added; “moved” compares with the actual ranks`,
    movement: 'moved',
  },
};
