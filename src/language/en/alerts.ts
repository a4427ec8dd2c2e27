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
      `${counts.projects} lit${lit.length === 0 ? '' : `: ${lit.join(', ')}`}.${counts.grey === 0 ? '' : ` ${counts.grey} not reported or incomplete, so nothing can be said about them.`}`,
      `${moved.length === 0 ? '' : `Lights: ${moved.join(', ')}. `}${counts.warnedThisYear} projects warned this year so far.${counts.waived === 0 ? '' : ` ${counts.waived} waived.`}`,
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
  greyNote: 'Nothing is known, so this is not an all-clear; lights that were lit stay lit',
  asOf: (month) => ` (as of ${month}; nothing reported since)`,
  cleared: (shade) => ` (was ${LIGHTS[shade]})`,
  waived: (reason, until) => ` (waived until ${until}: ${reason})`,
  unknown: (rules) =>
    `Could not be judged: ${rules.map(({ rule, subjects, isAgency }) => `${rule} of ${subjects} ${isAgency ? 'agencies' : 'projects'}`).join(', ')} (no list has the data, or no earlier month is stored).`,
  colon: ': ',
  semicolon: '; ',
  history: (first, months) =>
    months === 1
      ? 'No earlier month is stored, so months count from this one.'
      : `Months are stored from ${first}, ${months} in all.`,
  replay: {
    title: (first, last) => `Alerts replayed  ${first} to ${last}`,
    table: 'How right each rule was',
    months: 'What would have been lit',
    items: 'Who would have been warned',
    columns: {
      fired: 'Warned',
      settled: 'Settled',
      missed: 'Missed',
      rate: 'Hit rate',
      unwarned: 'Unwarned, missed',
      first: 'First lit',
      outcome: 'Outcome',
    },
    outcomes: { missed: 'missed', met: 'met', open: 'open' },
    note: 'Settled in December: starts and finishes by whether they came within the year, the others by whether the year’s plan was done; hit rate = missed ÷ settled',
  },
  formula: (what, key) => `${FIGURES[what] ?? what}${key === undefined ? '' : ` of ${key}`}`,
};

const FIGURES: Readonly<Record<string, string>> = {
  projects: 'cards with a light now',
  red: 'cards whose worst light is red',
  yellow: 'cards whose worst light is yellow',
  blue: 'cards whose worst light is blue',
  grey: 'cards about which nothing is known',
  opened: 'lights opened this month',
  continuing: 'lights that continue',
  escalated: 'lights escalated this month',
  eased: 'lights eased this month',
  cleared: 'lights cleared this month',
  reopened: 'lights reopened this month',
  warnedThisYear: 'projects with a light this year so far',
  waived: 'lights that are waived',
};
