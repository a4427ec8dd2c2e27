import type { HelpWords } from '../help-words.ts';
import { lights } from './lights.ts';
import { schemes } from './schemes.ts';

export const help: HelpWords = {
  about: 'kp: reads, checks, computes and reports a city’s key-project lists',
  usage: 'Usage: ',
  examples: 'Examples:',
  commandsTitle: 'Commands:',
  optionsTitle: 'Options:',
  globalsTitle: 'Options of every command:',
  more: 'For more, use kp help COMMAND or kp COMMAND --help; kp help exit lists the exit codes, kp help figures explains how each figure is calculated.',
  seeHelp: (command) => `kp ${command === undefined ? '' : `${command} `}--help shows everything`,
  anyOptions: '[OPTIONS]',
  version: 'print the version',
  showHelp: 'print this page',
  commands: {
    report: {
      summary: 'read, check and compute the lists, print the summary; with -o write the report',
      examples: [
        ['kp report submissions/2019-08/', 'the summary'],
        ['kp report submissions/2019-08/ -o out/', 'the whole pack (workbook, JSON, a CSV per table)'],
        ['kp report submissions/2019-08/ -o report.xlsx', 'the workbook alone'],
        [
          'kp report -o wall-chart.html',
          'the wall chart of the year: opens in a browser, prints on A0 to A4',
        ],
        ['kp report -o report.html', 'the report as a page to send by e-mail'],
        [
          'kp report submissions/ --where level=省重点 --by agency --format csv',
          'provincial projects by agency, as CSV',
        ],
      ],
      notes: [
        'INPUT is a file, a folder (read recursively, sorted; files that begin with ~$ or ., and README, LICENSE and similar files are skipped), a glob (* ? ** [abc] {a,b}), or - for standard input.',
        'The period is taken from the folder, the file names or the titles, or given with --period.',
        'An .html file with wall-chart (挂图, 作战图) in its name is the wall chart, any other the report; both are one file and need no network. In a workspace the wall chart also shows lights, and the agencies month by month.',
        'If a file cannot be read, the others are still reported; the exit code is 3.',
      ],
      options: {
        output:
          'write to a file, by its ending: .xlsx, .docx, .html, .csv, .json or .md, or to a folder (ending in /: the whole pack); - is standard output; repeatable',
      },
    },
    check: {
      summary: 'find every fault at once; with --return, mark the faults in copies of the lists',
      examples: [
        ['kp check', "checks the workspace's month against the plan and last month"],
        ['kp check lists/2023-09/', 'checks the lists by themselves'],
        ['kp check --return back/', 'writes every list with faults to back/, marked and commented'],
        ['kp check --only money,month --format csv', 'amounts and changes since last month only, as CSV'],
      ],
      notes: [
        "--return writes each agency's own workbook: faulty cells are coloured and commented, a first sheet lists them, everything else is unchanged. The agency corrects it and sends it again; the old marks are removed when it is checked.",
        'The plan is the one in plan/ with its recorded adjustments; last month is the closed month, or its lists in submissions/ if it is not closed.',
        'To accept a fault for a while, add it to waivers in kp.yaml, with a reason and a last day.',
        'Errors make the exit code 1; --fail-on changes that.',
      ],
      options: {
        output:
          'write to a file, by its ending: .xlsx, .html, .csv, .json or .md, or to a folder (ending in /: workbook, JSON and CSV); - is standard output; repeatable',
        failOn: 'exit code 1 on findings of this severity or above: error (default), warning, note, never',
      },
    },
    template: {
      summary: 'the form each agency fills in next, prefilled from the plan and last month',
      examples: [
        ['kp template --all', "one for each agency, into the workspace's out/"],
        ['kp template --agency 云溪区 --period 2023-10 -o forms/', 'for one agency'],
        [
          'kp template matters --agency 市水利局',
          'a form of a ledger: open matters, for the department that answers',
        ],
      ],
      notes: [
        'Grey columns are locked, white ones are to be filled in; wrong entries are refused or turn red while typing. A filled form is read as it is.',
        'With a name, the form of that ledger; the contents of its last lists are locked. For matters, each department gets its open ones; the answers are blank, and they take precedence over other lists.',
      ],
      options: {
        output: 'a folder for the forms (out/ and the month if left out), or for one form an .xlsx file',
        all: 'a form for every agency',
        period: 'the month of the form, as 2023-10; the one after the current month if left out',
      },
    },
    explain: {
      summary: 'explain what a finding means, its usual cause, and what to do',
      examples: [
        ['kp explain money/unreadable', 'the meaning of this code'],
        ['kp explain money', 'all findings about money'],
        ['kp explain', 'the list of all codes'],
      ],
      notes: [],
    },
    plan: {
      summary:
        'the annual plan: checked, summed up against last year; candidates screened; adjustments recorded',
      examples: [
        ['kp plan', 'the latest plan'],
        ['kp plan 2023 --plan adjusted', 'the plan of 2023 with its adjustments'],
        ['kp plan 2023年计划.xlsx --by chain -o plan.xlsx', 'a plan outside any workspace'],
        ['kp plan adjust 调整表.xlsx --date 2023-07-15 --reason "mid-year"', 'record an adjustment'],
        ['kp plan adjustments 2023', 'what is recorded'],
        ['kp plan candidates 2024年申报/', 'screen candidates by the thresholds of kp.yaml'],
        ['kp plan 2024 -o plan.docx', "the year's plan as a document, with its list"],
        ['kp plan next 2024年申报/ -o new.xlsx', 'those that pass, as a list of the plan; new.docx: a paper'],
      ],
      notes: [
        'The plan is plan/2023.xlsx in the workspace (or another format; several files go into plan/2023/); it is compared with plan/2022.xlsx.',
        'Each line of an adjustment says what it does in a column 调整方式 (调入 add, 调出 take out, 调增, 调减, 调整 change), or is in a section or sheet with that name; a line without it changes the project it names, or adds it. Only filled cells change anything, and amounts are those after the change.',
        'The list is kept unchanged in plan/2023.adjustments/, and the original plan is not touched; an adjustment applies from the month of its date (--plan adjusted). A list with errors is not recorded; the exit code is 1.',
      ],
    },
    compare: {
      summary:
        'two lists against each other: months, plans, plan against list; who entered, left, was renamed or re-planned, and an account that adds up',
      examples: [
        ['kp compare 2023-08 2023-09', 'two months of the workspace'],
        ['kp compare plan/2022 plan/2023', "two years' plans; plan/2023/adjusted with its adjustments"],
        ['kp compare lists/2023-08/ lists/2023-09/ -o comparison.xlsx', 'any two lists, no workspace needed'],
      ],
      notes: [
        'The same project: as identities in kp.yaml say, else the same code, else the same name and agency. Renames, splits and mergers are inferred from amounts, dates and names; if this is uncertain, a warning gives the line for kp.yaml that settles it.',
        'before + added − removed ± changed = after, to the yuan; an amount that only one list states is shown separately and is not progress.',
      ],
    },
    trend: {
      summary: 'a figure month by month',
      examples: [
        ['kp trend', 'completion rate and completed investment'],
        [
          "kp trend 'byAgency[新都区].rate' --from 2023-01",
          'any figure that can be traced, written as for kp trace',
        ],
        ['kp trend --project 城东大道', 'one project: its figures and states, renames followed'],
        ['kp trend --findings', 'errors and warnings in the lists of each agency'],
        ['kp trend starts.started --format csv', 'for programs'],
      ],
      notes: [
        'Months come from history/ (closed ones) and submissions/ (open ones); a missing month is a gap, never 0.',
      ],
    },
    forecast: {
      summary:
        'forecast the year’s result: three methods, their range and their past errors, what each remaining month needs, and which agencies and projects matter most',
      examples: [
        ['kp forecast', "by the workspace's current month"],
        ['kp forecast --period 2023-09 --where 级别=省重点', 'provincial projects, by September'],
        ['kp forecast -o forecast.xlsx', 'a workbook'],
        ["kp trace 'forecast.methods[run-rate].completed'", 'a forecast down to its cells'],
      ],
      notes: [
        'Run rate: completed + (completed − completed three months before) ÷ 3 × months left; not before March.',
        'Season: completed ÷ (last year’s by the same month ÷ last year’s in all); it needs that month and last December, closed or as lists.',
        'Schedule: completed + Σ annual plan × months of the stretch after this month ÷ months of the stretch. A stretch is the part of the year between planned start and planned finish; it begins in January for ongoing projects, and ends in December for projects that do not finish this year.',
        'Error: the mean absolute difference, in percentage points of the plan, between a method’s forecast at the same month of past years and the result of those years. Only years whose December is closed count; if there is none, kp says so.',
        'Shortfalls of agencies use the run rate: annual plan − forecast. The projects that matter are the fewest, those with most of their plan left first, that would make up for it.',
        'A month in which more than thresholds.missing of kp.yaml (5 %) is missing is not used.',
      ],
    },
    rank: {
      summary: 'score and rank the agencies, with red and black boards; every point can be explained',
      examples: [
        ['kp rank submissions/2023-09/', 'ranked by the scheme basic, without any configuration'],
        ['kp rank --scheme office-c-investment --replay', 'in a workspace: the boards of every quarter'],
        ['kp rank --explain 新都区', 'where each of its points comes from'],
        ['kp rank -o boards.xlsx', 'writes a workbook'],
      ],
      notes: [
        'Schemes are data: shipped are basic, office-c-investment, office-c-progress, office-e, office-f, promotion, promotion-register, matters, tour, four-rates, quarterly-focus, weekly; put your own into schemes/ beside kp.yaml, or name its path. kp help schemes explains how to write one.',
        'Without --scheme, the first of schemes in kp.yaml applies, without configuration basic: 60 points for the completion rate against time progress, 40 for the start rate.',
        'Agencies that did not report, or are exempt, have no rank; an indicator that does not apply is not a zero. Equal scores share a rank.',
      ],
      options: {
        replay: 'also the earlier periods, each by the scheme that applied then',
      },
    },
    alerts: {
      summary:
        'show lights, for how many months, escalated or cleared; with --replay, whether the rules were right',
      examples: [
        ['kp alerts', 'what is red, yellow and blue this month, red first'],
        ['kp alerts --rules office-b --on 2023-10-15', 'by other rules; deadlines counted from this day'],
        ['kp alerts --replay', 'today’s rules for earlier months: what would have been lit, and the outcome'],
        ['kp alerts -o alerts.xlsx', 'as a workbook'],
      ],
      notes: [
        'Rules are data: shipped are office-a (the default), office-b, sanya-2022, xinhuang-2015, all-rules; put your own into lights/ beside kp.yaml and name them with lights in kp.yaml or --rules. kp help lights explains how to write them.',
        'Consecutive months are counted over the months of the workspace (closed ones as closed, others from their lists), of this year and last year; lists given as INPUT are this month.',
        'A project that is not reported, or not fully, is never green and clears no light: it is grey, and a light that was lit stays lit, with the month it is based on. Projects that could not be judged are counted for each rule.',
        'To silence a warning for a while, add it to waivers in kp.yaml (code: alert/lagging and similar, or alert/*), with a reason and an end; after that it is listed again.',
      ],
      options: {
        replay: 'apply today’s rules to earlier months, and show the outcomes',
      },
    },
    ledger: {
      summary: 'read, check and add up the other lists of an office; without a name, show which there are',
      examples: [
        ['kp ledger', 'which ledgers the month holds, with their counts'],
        [
          'kp ledger matters submissions/2024-03/',
          'matters to be coordinated: figures, groups, what is overdue',
        ],
        ['kp ledger matters --on 2024-04-10 --format json', 'as of a day, as JSON'],
        ['kp ledger matters -o matters.xlsx', 'as a workbook'],
        ['kp ledger targets', 'targets: results against what is due by the day'],
      ],
      notes: [
        'Everything is as of the last day of the month; --on takes another day.',
        'Every figure can be traced to its cells, as in kp trace matters.overdue.',
      ],
    },
    sample: {
      summary:
        'draw projects for spot checks by strata, from a seed so that anybody can repeat the draw; with the route, the inspection form, the judges’ form and the list of questions',
      examples: [
        ['kp sample --seed 7', 'a tenth, by agency'],
        ['kp sample --seed 7 --size 20 --strata district', 'twenty, by district'],
        [
          'kp sample --seed 7 --unseen',
          'every connected site that the centre has not viewed for a long time',
        ],
        ['kp sample --seed 7 --where 性质=续建 -o tour.xlsx', 'the route and the forms as a workbook'],
      ],
      notes: [
        'The same list and seed give the same draw on any machine: a ticket is the SHA-256 of “seed:identity:k”, k from 1 to the weight; the identity is the code, or “name@agency” without one; a project’s number is its smallest ticket, and the smallest numbers of each stratum are drawn.',
        'Weights follow the lights of kp alerts: red 4, yellow 3, blue 2, others 1; a site that kp ledger connected calls unseen (connected.weeks in kp.yaml) has at least 3.',
        'Places of a stratum = places × its projects ÷ all projects, rounded down; the remaining places go to the largest remainders.',
        'Put the filled-in marks and questions into the month’s folder in submissions/: kp ledger tour reads them.',
      ],
    },
    proof: {
      summary:
        'compare the figures of a text with the data and with each other; -o writes comments into a .docx',
      examples: [
        ['kp proof bulletin.docx', 'against the workspace’s month'],
        [
          'kp proof bulletin.docx --data submissions/2019-08/ -o marked.docx',
          'with comments at the figures that do not agree',
        ],
        [
          'kp proof note.txt --alone --format csv',
          'without data: sums, rates, shares and leads of the text itself, as a table',
        ],
      ],
      notes: [
        'A text is .docx, .txt, .md, .html, or - for standard input; figures in sentences and tables are checked.',
        'Verdicts: right, wrong (with the right one), rounding, other denominator (which one makes it true), unknown (it is unclear what the figure means, or there are no data).',
        '百分点 and % are not the same: a lead of 10.8% is wrong where 10.8 percentage points are meant.',
        'If a sum does not add up, the total is marked wrong, and its parts are named.',
        'A wrong figure makes the exit code 1.',
      ],
      options: {
        output:
          'write to a file, by its ending: .docx (the text itself, with comments), .xlsx, .html, .csv, .json or .md; - is standard output; repeatable',
      },
    },
    dispatch: {
      summary:
        'the whole month in one run: report, check, ranking, alerts, ledgers in use and forecast, all into one folder; ends with what a person has to do',
      examples: [
        ['kp dispatch', "the workspace's current month, into out/2023-09/"],
        ['kp dispatch --period 2023-08 -o papers/august/', 'that month, into that folder'],
        ['kp dispatch -q --fail-on never', 'for cron: prints only errors, which do not fail the run'],
        ['kp dispatch --format json', 'the list of what was done, for programs (kp.dispatch/1)'],
      ],
      notes: [
        'It writes all files that kp report and kp check write into a folder; a workbook and a JSON each for the ranking (by each scheme of kp.yaml), the alerts, the forecast, and every ledger with entries in the month; last dispatch.json.',
        'dispatch.json holds the version of kp, every file written and every file read, with their SHA-256. The same inputs give the same bytes.',
        'A file of an earlier run that this run does not write is removed only if dispatch.json names it and it has not changed since; otherwise kp names it.',
        'If a part cannot be done (a scheme that begins later), kp says so and does the others. If no list can be read, nothing is written, and the papers stay as they were.',
        'The exit code is that of the worst part; errors make it 1, unless --fail-on says otherwise.',
      ],
      options: {
        output: 'the folder to write to; out/ and the month if left out',
        failOn: 'exit code 1 on findings of this severity or above: error (default), warning, note, never',
      },
    },
    inspect: {
      summary: 'show how each file was understood: encoding, sheets, headers, columns, units, rows left out',
      examples: [
        ['kp inspect submissions/2019-08/', 'file by file'],
        ['kp inspect list.xlsx --format json', 'for programs (kp.inspect/1)'],
      ],
      notes: [],
    },
    trace: {
      summary: 'where a figure comes from: its formula, projects and cells',
      examples: [
        ['kp trace overall.rate submissions/2019-08/', 'the overall completion rate'],
        [
          "kp trace 'byAgency[郫都区].completed' submissions/2019-08/",
          'every amount behind the sum of one agency',
        ],
      ],
      notes: ['FIGURE is written like the keys of kp report --format json.'],
    },
    normalize: {
      summary: 'the lists as typed records, for programs',
      examples: [
        ['kp normalize submissions/2019-08/ > projects.ndjson', 'one project a line'],
        ['cat a.csv | kp normalize - --format csv', 'from standard input'],
      ],
      notes: [
        'Amounts are whole 元; dates are as precise as they were written: 2023, 2023-Q3, 2023-09 or 2023-09-01.',
      ],
    },
    cells: {
      summary: 'the bare cells of a sheet',
      examples: [
        ['kp cells list.xlsx', 'the first visible sheet as CSV'],
        ['kp cells list.xlsx --sheet 续建 --format ndjson', 'one cell a line'],
        ['kp cells list.xlsx --table', 'only the list, without title and notes'],
      ],
      notes: [],
    },
    init: {
      summary: 'make a workspace: the configuration and its folders',
      examples: [
        ['kp init office', 'in the folder office'],
        ['kp init try --example', 'a workspace to try: an invented city, its plan and two months of lists'],
        ['kp init office --from received/2024-01', 'with the agencies of a first month of lists'],
        ['kp init --period 2023-08', 'in the current folder, with a folder for the first month'],
      ],
      notes: [
        'In a workspace, kp.yaml is the configuration; submissions/2023-08/ takes the lists that were sent in for that month, and the latest month is the current one; plan/ takes the annual plan; out/ the reports.',
        'There, kp report without INPUT reads the lists of the current month. A kp.yaml is never replaced.',
      ],
    },
    config: {
      summary: 'show or check the configuration',
      examples: [
        ['kp config', 'the settings that apply here'],
        ['kp config show --origin', 'and where each value comes from'],
        ['kp config check', 'only checks kp.yaml; faults are listed, and the exit code is 5'],
      ],
      notes: ['ACTION is show (the default) or check. The kp.yaml that kp init makes explains every key.'],
    },
    schema: {
      summary: 'the JSON Schema of every document that kp writes, and of kp.yaml',
      examples: [
        ['kp schema', 'every document, and the command that writes it'],
        ['kp schema report', 'the JSON Schema of kp report --format json'],
        [
          'kp schema config > kp.schema.json',
          'as a file; begin kp.yaml with # yaml-language-server: $schema=kp.schema.json',
        ],
      ],
      notes: [],
    },
    completion: {
      summary: 'print the script that lets a shell complete commands, options, periods, agencies, figures …',
      examples: [
        [
          'kp completion bash > ~/.local/share/bash-completion/completions/kp',
          'for bash (with the package bash-completion)',
        ],
        ['kp completion zsh > ~/.zfunc/_kp', 'for zsh; before compinit in ~/.zshrc: fpath=(~/.zfunc $fpath)'],
        ['kp completion fish > ~/.config/fish/completions/kp.fish', 'for fish'],
        ['kp completion powershell >> $PROFILE', 'for PowerShell'],
      ],
      notes: [
        'SHELL is bash, zsh, fish or powershell. The names of the workspace (months, agencies, schemes, projects) are looked up when the key is pressed.',
      ],
    },
    man: {
      summary: 'the manual page of a command, for man',
      examples: [
        ['kp man report | man -l -', 'the page of kp report'],
        ['kp man > kp.1', 'the page of kp, as a file'],
      ],
      notes: ['Installed with npm, the pages in English are there already: man kp, man kp-report.'],
    },
    close: {
      summary: 'close the month: check its lists and store records and evidence permanently in history/',
      examples: [
        ['kp close', 'the current month (the latest in submissions/)'],
        ['kp close --period 2023-08 --dry-run', 'only see whether it can be closed'],
        ['kp close --accept "青羊区 reports late"', 'with open errors, and why'],
        [
          'kp close --period 2023-07 --revise "a double removed"',
          'revise a closed month; the former version is kept',
        ],
      ],
      notes: [
        'A month with open errors, unreadable files or no projects is not closed.',
        'Stored as history/2023-08/1/, a revision as 2/, and so on. A power cut, a full disk or two runs at once never leave half a month.',
      ],
    },
    history: {
      summary: 'closed months: list, show, export, verify, set aside what is damaged',
      examples: [
        ['kp history', 'list the closed months'],
        ['kp history show 2023-08', 'the report as it was closed; 2023-08/1 is version 1'],
        ['kp history export --all --format csv > history.csv', 'all records'],
        ['kp history verify', 'check that every stored file and the lists are unchanged; exit code 1 if not'],
        [
          'kp history repair',
          'move damaged files to history/quarantine and record what is lost; then close the month again',
        ],
      ],
      notes: [
        'list, show, verify and repair take --format table (default) or json, export takes ndjson (default), csv or tsv.',
        'Every command verifies what it reads from history; a damaged month is not used, and the exit code is 3.',
      ],
      options: {
        all: 'export: all closed months',
      },
    },
    export: {
      summary: 'the closed months as a sealed dataset for engines (Parquet or CSV)',
      examples: [
        ['kp export dataset/', 'every closed month, every ledger, as Parquet'],
        ['kp export dataset/ --to csv --period 2023-08', 'one month, as CSV'],
        ['kp export dataset/ --without names', 'figures only: no project can be recognised'],
      ],
      notes: [
        'One file for each ledger and month: projects/year=2023/month=08/city=成都市/part-0.parquet. Its columns are the keys of kp normalize, then the states that figures are based on (rateCounted, startDue …), then file, sheet, row and the SHA-256 of the file.',
        'Amounts are whole 元 (INT64). A date is the last day that it can mean; the column beside it says how precise it was. What a list does not state is null.',
        'manifest.json names every file with its rows and SHA-256, and the figures of each month as it was closed. Equal months give equal bytes.',
        'views.duckdb.sql and views.postgres.sql give every figure of kp report over these files, exact to the 元: docs/DATASET.md.',
        'CSV is written for engines, so text is not protected from being taken for a formula. Open it in a spreadsheet only if you trust the lists.',
        'The folder must be new. Months that are not closed are not exported; a damaged month ends the run.',
      ],
    },
    rollup: {
      summary: 'a province or a country from the sealed datasets of its cities',
      examples: [
        ['kp rollup cities/*', 'the latest month: by city and level, who has not reported'],
        ['kp rollup cities/* --period 2023-08 -o rollup.xlsx', 'one month, as a workbook'],
        ['kp rollup cities/* --cities 成都市,绵阳市,德阳市', 'cities without a dataset are named, too'],
        ['kp rollup cities/* --format csv', 'a line a city, for programs'],
      ],
      notes: [
        'DATASET is a folder that kp export wrote. kp checks every file against its SHA-256 and the manifest against its seal; a changed file is refused by name, and the exit code is 3.',
        'kp adds up the sums that kp export sealed in manifest.json, so no records are read and rates keep their denominators. The figures are those of one report over all lists.',
        'A project that two cities list counts in both, because only the cities can say whose it is; kp names its code. For a city that exported --without names this cannot be checked, and kp says so.',
        'Two datasets of one city are refused. A lead of the whole is given where the lowest limit for missing data allows it.',
      ],
    },
    help: {
      summary: 'help on a command or a topic',
      examples: [
        ['kp help report', 'help on the report command'],
        ['kp help exit', 'the exit codes'],
        ['kp help figures', 'how each figure is calculated'],
        ['kp help schemes', 'how a scheme of kp rank is written; kp help lights: the rules of kp alerts'],
      ],
      notes: [],
    },
  },
  oneOf: (meaning, [first, ...others]) => `${meaning}: ${[`${first} (default)`, ...others].join(', ')}`,
  options: {
    period: 'the reporting period, 2019-08',
    output:
      'write to a file, by its ending: .xlsx, .html, .csv, .json or .md; - is standard output; repeatable',
    format: 'format on standard output',
    by: 'only these tables: agency, level, district, category, phase, chain, area, separated by commas',
    where: 'only projects that match, such as level=省重点; repeatable',
    unit: 'unit of amounts: 亿元 or 万元',
    benchmark: 'a published rate to compare with, 全省=101.1% (with its %); repeatable',
    template: 'fill your own .docx instead, with placeholders such as {{overall.rate}}, {{table:byAgency}}',
    failOn: 'exit code 1 on findings of this severity or above: error, warning, note, never (default)',
    agency: 'the form of this agency only',
    return: 'write the lists that have faults to this folder, marked',
    only: 'only these codes (money/unreadable), or a subject (money); separated by commas, repeatable',
    ignore: 'without these codes; separated by commas, repeatable',
    lists:
      'read the lists of a closed month as well, and show how they differ from the closed figures; without it, the closed figures apply',
    plan: 'base figures on the original plan, the adjusted plan, or the reported lists; without it, report, rank and trace use basis in kp.yaml; with a plan, agency, phase, level, dates and denominators are the plan’s',
    date: 'the date of the adjustment, as 2023-07-15',
    on: 'everything as of this day, as in 2024-03-31; the last day of the month if left out',
    from: 'the first month, as 2023-01',
    fromLists: 'a folder with a first month of lists: kp.yaml takes its agencies from them',
    to: 'the last month, as 2023-12',
    reason: 'the reason for the adjustment, stored word for word',
    remove: 'remove all projects of the list whose line does not say otherwise',
    scheme: 'the scheme: its name, or the path of its file',
    track: 'only this track',
    explain: 'explain where each point of an agency comes from, and what a little more would bring',
    whatIf: 'try out: projects of this list replace those of the same name',
    replay: 'also the earlier periods',
    compareSchemes: 'rank by two schemes and show who moves',
    register: 'a register (责任单位, 年月, 事项, 数值, 目标); repeatable',
    rules: 'the light rules: their id, or the path of their file',
    encoding: 'encoding of text files: utf-8, gb18030, big5, utf-16le …',
    delimiter: 'delimiter of text files: , ; | tab or space',
    quote: 'quotation mark of text files: " or \'',
    table:
      'only the list on the sheet, from its header to its last row, without what is above, below and beside it',
    sheet: 'read this sheet only',
    headerRow: 'the row of the header',
    rawCsv: "write CSV without the ' in front of formulas",
    fields: 'only these columns, in this order, in CSV, TSV and NDJSON: key,completed',
    skipHidden: 'leave out hidden sheets, rows and columns',
    accept: 'close despite errors or unreadable files; the reason is stored',
    revise: 'revise a closed month; the reason is stored, the former version stays',
    all: 'all of them',
    example: 'make the workspace of an invented city, and say which commands to try',
    origin: 'where each value comes from: line and column of kp.yaml, option, environment or default',
    seed: 'the seed of the draw, a number or words; anybody who knows it can repeat the draw',
    size: 'how many to draw',
    share: 'the share to draw, such as 10% (the default); rounded up to whole projects',
    strata: 'divide by: agency (default), level, district, light',
    unseen: 'only connected sites that nobody has viewed for a long time; all of them unless --size is given',
    data: 'the lists to compare the text with (default: the workspace’s month)',
    datasetFormat: 'parquet (default) or csv',
    without: 'names: without projects’ names, codes, free text, and the names of files and sheets',
    city: 'the city’s name in the dataset; city in kp.yaml if left out',
    cities: 'all cities that must report; those without a dataset are named',
    alone: 'without data: check the text only against itself',
    workspace: 'the workspace (a folder with kp.yaml); otherwise searched from the working folder upward',
    quiet: 'besides the data, print only errors',
    verbose: 'print every finding',
    debug: 'print the stack of a bug',
    lang: 'language: zh-CN (default) or en; then KP_LANG, then kp.yaml',
    progress: 'show no progress',
    dryRun: 'do everything except writing files',
    color:
      'colours: auto (default), always (if no value is given), never; NO_COLOR and FORCE_COLOR count too',
    noColor: 'no colours',
    project: 'one project, by its name or code, followed through its renames',
    findings: 'instead of figures: how many errors and warnings the lists of each agency had',
    log: 'format of messages on stderr: text (default), or json, one kp.log/1 document per line',
  },
  manual: {
    name: 'NAME',
    synopsis: 'SYNOPSIS',
    description: 'DESCRIPTION',
    examples: 'EXAMPLES',
    commands: 'COMMANDS',
    options: 'OPTIONS',
    globals: 'OPTIONS OF EVERY COMMAND',
    exit: 'EXIT STATUS',
    seeAlso: 'SEE ALSO',
  },
  topics: {
    schemes,
    lights,
    exit: [
      'Exit codes',
      '',
      '  0    done',
      '  1    done, with findings at or above --fail-on',
      '  2    wrong usage',
      '  3    an input could not be read (beats 1)',
      '  4    an output could not be written',
      '  5    the configuration is invalid',
      '  70   a bug',
      '  71   the system failed, or a part of kp is missing: install kp again',
      '  130  ended by a signal: 130 SIGINT (Ctrl-C), 143 SIGTERM',
    ],
  },
};
