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
    time: 'the completion rate against time progress, times the weight',
    bands: 'the points of the band that the figure falls into',
    deviation: 'base points, less for each point short, more for each beyond',
    additive: 'points for what each project is and has done',
    'rank-bands': 'points by the place in the track',
    'min-max': 'the best of the track gets all, the worst nothing, the others in proportion',
    'z-score': 'points by standard deviations from the mean of the track',
    register: 'points by the register',
    judges: 'the mean of the marks without the highest and lowest',
    contribution: 'the share of the city’s amount, times the weight',
    growth: 'growth on last year against a target, times the weight',
    each: 'so many points for each one',
    gate: 'a gate: where it is shut, the points behind it do not count',
  },
  comparison: (figure, from, below) =>
    [from === undefined ? '' : `${figure} ≥ ${from}`, below === undefined ? '' : `${figure} < ${below}`]
      .filter((part) => part !== '')
      .join(' and '),
  boardRule: (board, places, target, score) => {
    const isRed = board === 'red';
    const parts = [
      ...(target.length === 0 ? [] : [isRed ? `target beaten (${target.join(', ')})` : 'target missed']),
      `among the ${isRed ? 'first' : 'last'} ${places}`,
      ...(score === undefined ? [] : [isRed ? `score from ${score}` : `score below ${score}`]),
    ];
    return `${isRed ? 'RED' : 'BLACK'}: ${parts.join(' and ')}`;
  },
  tooFew: (fewest) => `fewer than ${fewest} must report: no boards`,
  smallNote: (small) => `* over fewer than ${small} projects: one more or less makes much difference`,
  missingNote: '— not applicable, its weight went to the other indicators',
  hiddenIndicators: (count) => `${count} more indicators: widen the window, or see --explain`,
  tieNote: (rule, breakers) =>
    `equal scores ${breakers.length === 0 ? '' : `are parted by ${breakers.join(', ')}, else `}share a rank, ${rule === 'shared' ? 'and the next ranks are skipped (1, 2, 2, 4)' : 'and the next rank follows (1, 2, 2, 3)'}`,
  explain: {
    place: (place, of, track) => `no. ${place} of ${of} in ${track}`,
    distance: (points) => `${points} points to the next place`,
    bestAndWorst: (best, worst) => `best ${best}, worst ${worst}`,
    small: 'over few projects: one more or less makes much difference',
    unreported: (count) =>
      `${count} values not reported: nothing above the line, what is planned stays below it`,
    entries: (count) => `${count} entries of the register`,
    projects: (count) => `points of ${count} projects`,
    whatIf: 'What if',
    oneMoreStart: 'one more project starts',
    moreInvestment: '100 million yuan more are completed',
    outcome: (gained, score, place) =>
      `${gained} points, ${score} in all${place === undefined ? '' : `, no. ${place}`}`,
    noDifference: 'the score stays',
    trace: (call) => `down to the cells: ${call}`,
  },
  replay: { title: 'Ranks of each period (by the scheme that held then)', none: 'no earlier period to rank' },
  compare: {
    title: (first, second) => `Ranks by two schemes: ${first}, ${second}`,
    correlation: (correlation) => `rank correlation ${correlation}`,
    undecided: 'rank correlation not applicable',
    moved: (count) => `${count} agencies change places`,
    track: (track, correlation, moved) => `${track}: ${correlation}, ${moved}`,
  },
  whatIf: {
    title: (replaced, added) =>
      `Supposing: ${replaced} projects replaced, ${added} added; moved is against the actual ranks`,
    movement: 'moved',
  },
};
