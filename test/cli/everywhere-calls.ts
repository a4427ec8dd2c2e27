import type { CommandName } from '../../src/language/help-words.ts';

/**
 * How each command is called wherever it must be the same: the compiler asks for a command that is added. The first word is
 * a workspace of `fixtures/workspaces/`; `OUT` is a folder to write to. In this order: later ones need what earlier ones
 * stored.
 */
export const CALLS = {
  report: [
    'tricks report -o OUT/pack/',
    'tricks report --lang en -o OUT/report.xlsx -o OUT/report.md -o OUT/report.csv',
    'tricks report -o OUT/bulletin.docx -o OUT/chart.html -o OUT/report.json',
    'tricks report --color always',
    'tricks report --format ndjson',
    'tricks report --format tsv --plan original',
  ],
  check: ['tricks check --return OUT/returned/', 'tricks check --format json', 'lists check --lang en'],
  explain: ['tricks explain', 'tricks explain --lang en -o OUT/codes.xlsx'],
  template: ['tricks template --all -o OUT/forms/', 'matters template matters --all -o OUT/answers/'],
  plan: [
    'year plan 2023 -o OUT/plan.xlsx',
    'year plan adjustments 2023 --format json',
    'tricks plan 2024 --format csv',
    'tricks plan adjust ADJUSTMENT --date 2023-07-15 --reason 年中调整',
  ],
  compare: ['tricks compare 2023-08 2023-09 -o OUT/compare.xlsx', 'tricks compare plan/2023 2023-12'],
  trend: ['tricks trend -o OUT/trend.html', 'tricks trend overall.rate --format json'],
  forecast: ['tricks forecast --format csv', 'tricks forecast -o OUT/forecast.html'],
  rank: [
    'tricks rank -o OUT/rank.xlsx -o OUT/rank.html',
    'tricks rank --explain 东浦区',
    'tricks rank --replay',
  ],
  alerts: ['tricks alerts --format json', 'tricks alerts --replay -o OUT/alerts.md'],
  ledger: [
    'lists ledger',
    'matters ledger matters -o OUT/matters.xlsx',
    'targets ledger targets --format csv',
    'lists ledger sponsors --format json',
    'lists ledger scores test/calculate/scoring/published/promotion-register/register.csv --period 2023-03',
    'tour ledger tour -o OUT/tour.html',
    'lists ledger approvals --on 2024-03-20',
    'lists ledger financing --format ndjson',
    'lists ledger needs --format json',
    'lists ledger claims --lang en',
    'lists ledger enterprises --format json',
    'lists ledger connected --format json',
    'lists ledger kickoffs fixtures/submissions/guangan-zone-2023-promotion --format json',
    'lists ledger supervision --format json',
    'lists ledger tasks --format md',
    'lists ledger lifecycle --format json',
    'lists ledger promotion --format json',
    'lists ledger opportunities --format tsv',
  ],
  sample: ['tricks sample --seed 7 -o OUT/sample.xlsx', 'tricks sample --seed 2024-02-29 --format json'],
  proof: [
    'tricks proof fixtures/bulletins/05-tongbao-jiangmen.docx --data fixtures/submissions/jiangmen-10 -o OUT/proof.docx',
    'tricks proof fixtures/bulletins/23-alone-minhou.md --alone --format json',
  ],
  dispatch: ['tricks dispatch -o OUT/dispatch/', 'lists dispatch --dry-run --format json'],
  inspect: ['year inspect --format json', 'lists inspect --lang en'],
  trace: ['tricks trace overall.rate', 'matters trace matters.overdue --format json'],
  normalize: ['year normalize --format csv', 'tricks normalize --format ndjson'],
  cells: [
    'tricks cells fixtures/broken/date-ambiguous.xlsx',
    'tricks cells fixtures/broken/error-cell.xlsx --format ndjson',
  ],
  init: ['tricks init OUT/new', 'tricks init OUT/example --example'],
  config: ['tricks config show --origin', 'year config check'],
  schema: ['tricks schema', 'tricks schema report'],
  completion: ['bash', 'zsh', 'fish', 'powershell'].map((shell) => `tricks completion ${shell}`),
  man: ['tricks man', 'tricks man report --lang en'],
  close: ['tricks close --period 2023-07', 'matters close --accept 试'],
  history: [
    'tricks history',
    'tricks history show 2023-07',
    'tricks history export --all',
    'tricks history verify --format json',
    'tricks history repair',
  ],
  export: ['tricks export OUT/dataset', 'tricks export OUT/csv --to csv'],
  rollup: ['tricks rollup OUT/dataset -o OUT/rollup.xlsx', 'tricks rollup OUT/dataset --format json'],
  help: ['tricks help', 'tricks help figures', 'tricks help alerts --lang en'],
} as const satisfies Readonly<Record<CommandName, readonly string[]>>;
