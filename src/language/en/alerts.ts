import { plural } from '../../findings/plural.ts';
import type { AlertWords } from '../../show/alerts/words.ts';

const LIGHTS = { red: 'red', yellow: 'yellow', blue: 'blue', grey: 'grey' } as const;

export const alerts: AlertWords = {
  title: (year, month) => `Alerts  ${year}-${String(month).padStart(2, '0')}`,
  aside: (name, version, on) => `${name}, version ${version}  as of ${on}`,
  summary: (counts) => {
    const lit = (['red', 'yellow', 'blue'] as const)
      .filter((light) => counts[light] > 0)
      .map((light) => `${counts[light]} ${light}`);
    const moved = (['opened', 'reopened', 'escalated', 'eased', 'continuing', 'cleared'] as const)
      .filter((state) => counts[state] > 0)
      .map((state) => `${counts[state]} ${state}`);
    return [
      `${counts.projects} lit${lit.length === 0 ? '' : `: ${lit.join(', ')}`}.${counts.grey === 0 ? '' : ` ${counts.grey} could not be judged: not reported, or incomplete.`}`,
      `${moved.length === 0 ? '' : `Lights: ${moved.join(', ')}. `}${plural(counts.warnedThisYear, 'project')} warned so far this year.${counts.waived === 0 ? '' : ` ${counts.waived} waived.`}`,
    ];
  },
  none: 'No alerts.',
  lights: LIGHTS,
  states: {
    opened: 'opened',
    continuing: 'continuing',
    escalated: 'escalated',
    eased: 'eased',
    cleared: 'cleared',
    reopened: 'reopened',
  },
  lists: {
    red: 'Red lights',
    yellow: 'Yellow lights',
    blue: 'Blue lights',
    grey: 'Not reported, incomplete',
    cleared: 'Cleared this month',
    waived: 'Waived',
  },
  tables: {
    byAgency: 'By agency',
    bySponsor: 'By sponsor',
    byArea: 'By area',
    lights: 'All lights',
    counts: 'Alerts in all',
    unknown: 'Could not be judged',
  },
  columns: {
    light: 'Light',
    project: 'Project',
    code: 'Code',
    agency: 'Agency',
    sponsor: 'Sponsor',
    area: 'Area',
    rule: 'Rule',
    reason: 'Why',
    state: 'Change',
    since: 'Since',
    months: 'Months',
    asOf: 'As of',
    waived: 'Waived',
    cells: 'Cells',
    file: 'File',
    sheet: 'Sheet',
    row: 'Row',
    projects: 'Lit',
    of: 'Of',
    period: 'Month',
    count: 'Count',
  },
  greyNote: 'Unknown, which is not an all-clear; lights that were on stay on',
  asOf: (month) => ` (as of ${month}; nothing reported since)`,
  cleared: (shade) => ` (was ${LIGHTS[shade]})`,
  waived: (reason, until) => ` (waived until ${until}: ${reason})`,
  unknown: (rules) =>
    `Could not be judged: ${rules.map(({ rule, subjects, isAgency }) => `${rule} (${subjects} ${isAgency ? (subjects === 1 ? 'agency' : 'agencies') : subjects === 1 ? 'project' : 'projects'})`).join(', ')}; the lists do not have the data, or no earlier month is stored.`,
  colon: ': ',
  semicolon: '; ',
  history: (first, months) =>
    months === 1
      ? 'No earlier month is stored, so months are counted from this one.'
      : `Months are stored from ${first}, ${months} in all.`,
  replay: {
    title: (first, last) => `Alerts replayed  ${first} to ${last}`,
    table: 'How often each rule was right',
    months: 'Lights that would have been on',
    items: 'Who would have been warned',
    columns: {
      fired: 'Warned',
      settled: 'Settled',
      missed: 'Missed',
      rate: 'Hit rate',
      unwarned: 'Missed without warning',
      first: 'First on',
      outcome: 'Outcome',
    },
    outcomes: { missed: 'missed', met: 'met', open: 'open' },
    note: 'Settled in December: starts and finishes by whether they happened within the year, the others by whether the year’s plan was completed; hit rate = missed ÷ settled',
  },
  formula: (what, key) => `${FIGURES[what] ?? what}${key === undefined ? '' : ` of ${key}`}`,
};

const FIGURES: Readonly<Record<string, string>> = {
  projects: 'projects and agencies with a light now',
  red: 'projects and agencies whose worst light is red',
  yellow: 'projects and agencies whose worst light is yellow',
  blue: 'projects and agencies whose worst light is blue',
  grey: 'projects and agencies that could not be judged',
  opened: 'lights opened this month',
  continuing: 'lights that continue',
  escalated: 'lights escalated this month',
  eased: 'lights eased this month',
  cleared: 'lights cleared this month',
  reopened: 'lights reopened this month',
  warnedThisYear: 'projects with a light so far this year',
  waived: 'lights that are waived',
};
