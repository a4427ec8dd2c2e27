import type { ConfigurationWords } from '../../configure/words.ts';

export const configuration: ConfigurationWords = {
  keys: {
    city: 'Name of the city or county, for bulletins; in titles and file names it is not taken for an agency',
    language: 'Language of screens and reports: zh-CN or en; --lang and KP_LANG take precedence',
    basis:
      'What report and rank go by: reported figures (default), the original plan, or the adjusted one; --plan takes precedence',
    agencies:
      'Agencies that must report. Tables and boards show them in this order, others after them; lists and file names that use an alias or a former name are counted under the name given here',
    'agencies.track': 'The track it is ranked in',
    'agencies.group': 'Its group inside the track',
    categories: 'Standard names of the categories; lists that use an alias are counted under the name',
    chains: 'Standard names of the industrial chains, likewise',
    lifecycle:
      'The stages of a project’s life (六个一批, 五个一批, 三个一批) in their order, written like categories',
    areas: 'Standard names of the key areas and clusters, likewise',
    name: 'The name',
    aliases: 'Aliases, short forms, former names',
    synonyms: 'How the lists of this place write things',
    'synonyms.columns':
      'Columns: the field (of another ledger as matters.due), and the headers under which the lists have it',
    'synonyms.values': 'Phases, levels, reserve steps: the standard word, and how the lists write it',
    thresholds: 'What counts as too much or too little',
    'thresholds.lagging': 'Lagging: how far the completion rate may be below time progress',
    'thresholds.missing':
      'Missing: how much of plan or projects may be unreported before there is no lead and no rank',
    'thresholds.overPlan': 'How much of the annual plan may be completed before kp asks to check it',
    'thresholds.candidates':
      'Least total investment of a candidate for next year, by category; default holds for the others',
    'thresholds.readiness':
      'The step of preparation that candidates must have reached, unless construction has begun; if left out, only their size counts',
    'thresholds.reportingDay': 'Day of the next month by which a list must be in',
    targets: 'The ledger of targets',
    'targets.spread':
      'How a goal is spread over its year where its list does not say: months, working-days, or twelve weights as 4/4/8/9/9/10/8/8/10/10/10/10',
    sponsors: 'The ledger of sponsors',
    'sponsors.five':
      'The five (五个一): columns of a list of sponsors that must be filled in, of 项目名称, 包联领导, 责任单位, 工作专班, 工作方案, 一抓到底, 责任人, 时间表, 目标任务; where lists call one otherwise, say so under synonyms.columns (sponsors.plan)',
    calendar:
      'Days off and days worked beyond the calendar that is built in (2004 to 2026); all of a year, with 1 October',
    'calendar.holidays': 'Days off',
    'calendar.workdays': 'Weekends that are worked in exchange',
    approvals: 'The ledger of approvals',
    'approvals.days': 'Working days that all steps of a project may take together',
    connected: 'The ledger of connected projects',
    'connected.weeks': 'Weeks after which a connected project that nobody has viewed counts as unseen',
    promotion: 'The ledger of promotion',
    'promotion.large': 'The amount from which a signed project counts as large',
    'promotion.startDays':
      'Days from signing within which construction must start; a limit given by a list takes precedence, and if this is left out only such limits count',
    goals:
      'Goals of the year for figures of ledgers: the figure as kp trace names it, with a whole number, an amount with its unit, or a percentage. The goal and the share reached are then shown beside the figure',
    'goals.wanted': 'The same as written behind the colon',
    'goals.task':
      'A task of the list of targets: its goal of the year counts, for a figure of the quarter that of the quarter',
    bulletin: 'What goes around the text of the bulletin (.docx); what is not set is not printed',
    'bulletin.head': 'Red head: who issues it',
    'bulletin.number': 'Document number',
    'bulletin.to': 'To whom it goes',
    'bulletin.signature': 'Signature, one entry per line',
    benchmarks: 'Published rates to compare with, instead of --benchmark each time',
    'benchmarks.rate': 'The published completion rate',
    lights:
      'The light rules of kp alerts: the id of shipped ones (office-a, office-b, sanya-2022, xinhuang-2015, all-rules), or of a file in lights/',
    schemes: 'Scoring schemes in use, the headline board first: ids of shipped ones, or files in schemes/',
    identities: 'Projects, and entries of other ledgers, that were renamed, merged or split up',
    'identities.from': 'The projects before, by name or code',
    'identities.to': 'The projects after, by name or code',
    'identities.same': 'false says that they are not the same',
    waivers: 'Findings that are known and accepted for a while',
    'waivers.code': 'Code of the finding; date/* for all of a kind',
    'waivers.project': 'Name or code of the project, or name of the entry; all of them if left out',
    'waivers.reason': 'The reason',
    'waivers.until': 'The last day on which it holds',
    exemptions: 'Agencies kept off the boards for a while',
    'exemptions.reason': 'The reason',
    'exemptions.from': 'The first day',
    'exemptions.until': 'The last day',
    sources:
      'Files as sent in: what they leave out or state wrongly, and what is not counted and why; a finding reports each of these',
    'sources.file': 'The name of the file, with folders or without; * stands for anything',
    'sources.sheet': 'Only this sheet of it (with leaveOut)',
    'sources.month': 'The month it is about, whatever its name and title say',
    'sources.leaveOut': 'Not counted, for this reason',
    'sources.note': 'A note that is kept with what was sent in',
    agency: 'The agency',
  },
  introduction: [
    'kp.yaml: the configuration of a key-project office. Everything has a default; an empty file will do.',
    'A line that begins with “# ” explains; a line with a bare “#” is an example: change it and remove the # to use it.',
    'Indent with spaces. Run kp config check afterwards.',
  ],
  entry: (key, meaning) => `${key} (${meaning})`,
  init: {
    made: (folder) => `made the workspace ${folder}`,
    wouldMake: (folder) => `dry run, would make the workspace ${folder}`,
    contents: [
      ['kp.yaml', 'the configuration, every key explained'],
      ['submissions/', 'the lists as sent in, one folder per month'],
      ['plan/', 'the annual plan, as plan/2023.xlsx'],
      ['history/', 'closed months; kp writes them, do not change them'],
      ['out/', 'reports that were written'],
    ],
    next: 'Next:',
    steps: (folder, month, hasAgencies) => [
      ...(folder === '.' ? [] : [`cd ${folder}`]),
      hasAgencies
        ? 'name the city in kp.yaml, and look over its agencies'
        : 'name the city and the agencies in kp.yaml',
      `put the lists that were sent in into submissions/${month}/`,
      'run kp report',
    ],
    taken: (agencies) =>
      `the ${agencies} agencies in kp.yaml were taken from the lists: check that none is there under two names, and add any that sent no list`,
    corrections: ['corrections/', 'what three agencies send again after the lists of March were returned'],
    example:
      'The example is an invented city: 4 agencies, 12 projects, the lists of February and March 2024. In March one amount has fallen, one total does not add up, one project has a new name, and one agency has sent nothing.',
    tryThese: 'Try:',
    tries: [
      ['kp report', 'the progress of March'],
      ['kp check', 'what is wrong with the lists, and who has not reported'],
      ['kp trace overall.rate', 'the cells behind the completion rate'],
      ['kp compare 2024-02 2024-03', 'what changed between the two months'],
      ['kp check --return out/returned', 'the lists, marked, to be sent back'],
    ],
  },
  config: {
    key: 'key',
    value: 'value',
    origin: 'from',
    empty: '(none)',
    byDefault: 'default',
    environment: (name) => `environment ${name}`,
    option: (name) => `option ${name}`,
    items: ', ',
    entries: '; ',
    noFile: 'this is not a workspace; all values are defaults',
    sound: (path) => `“${path}” is valid`,
  },
};
