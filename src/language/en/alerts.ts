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
      `${counts.projects} lit${lit.length === 0 ? '' : `: ${lit.join(', ')}`}.${counts.grey === 0 ? '' : ` ${counts.grey} not reported or incomplete, of which nothing can be said.`}`,
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
    unknown: 'Not to be judged',
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
  greyNote: 'Nothing is known, which is not all clear; lights that were lit stay lit',
  asOf: (month) => ` (as of ${month}; nothing reported since)`,
  cleared: (shade) => ` (was ${LIGHTS[shade]})`,
  waived: (reason, until) => ` (waived until ${until}: ${reason})`,
  unknown: (rules) =>
    `Not to be judged: ${rules.map(({ rule, subjects, isAgency }) => `${rule} of ${subjects} ${isAgency ? 'agencies' : 'projects'}`).join(', ')} (no list says so, or no earlier month is kept).`,
  colon: ': ',
  semicolon: '; ',
  history: (first, months) =>
    months === 1
      ? 'No earlier month is kept: months count from this one.'
      : `Months are kept from ${first}, ${months} in all.`,
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
  grey: 'cards of which nothing is known',
  opened: 'lights opened this month',
  continuing: 'lights that continue',
  escalated: 'lights escalated this month',
  eased: 'lights eased this month',
  cleared: 'lights cleared this month',
  reopened: 'lights reopened this month',
  warnedThisYear: 'projects with a light this year so far',
  waived: 'lights that are waived',
};
