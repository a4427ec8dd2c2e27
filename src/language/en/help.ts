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
  more: 'kp help COMMAND or kp COMMAND --help tells more; kp help exit lists the exit codes, kp help figures says how each figure is calculated.',
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
        ['kp report -o wall-chart.html', 'the year on a wall: opens in a browser, prints on A0 to A4'],
        ['kp report -o report.html', 'the report as a page to be mailed'],
        [
          'kp report submissions/ --where level=省重点 --by agency --format csv',
          'provincial projects by agency, as CSV',
        ],
      ],
      notes: [
        'INPUT is a file, a folder (read recursively, sorted; names with ~$ or . in front are skipped, and README, LICENSE and their kind), a glob (* ? ** [abc] {a,b}), or - for standard input.',
        'The period is taken from the folder, the file names or the titles, or given with --period.',
        'A page whose name has wall-chart (挂图, 作战图) in it is the wall chart, any other the report; both are one file and need no network. In a workspace the wall chart has lights, and the agencies month by month.',
        'When a file cannot be read the others are reported all the same; the exit code is 3.',
      ],
      options: {
        output:
          'write to a file, by its ending: .xlsx, .docx, .html, .csv, .json or .md, or to a folder (ending in /: the whole pack); - is standard output; repeatable',
      },
    },
    check: {
      summary: 'every fault at once; with --return the lists go back marked',
      examples: [
        ['kp check', "checks the workspace's month against the plan and last month"],
        ['kp check lists/2023-09/', 'checks the lists by themselves'],
        ['kp check --return back/', 'writes every list with faults to back/, marked and commented'],
        ['kp check --only money,month --format csv', 'amounts and changes since last month only, as CSV'],
      ],
      notes: [
        "What goes back is the agency's own workbook: faulty cells filled and commented, a first sheet that lists them, everything else untouched. Mended, it is sent in again; the old marks are taken off.",
        'The plan is that of plan/ with its recorded adjustments; last month is the closed one, or the lists of submissions/ where it is not closed.',
        'A fault that is accepted for a while goes into waivers in kp.yaml, with a reason and a last day.',
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
        'Grey columns are locked, white ones are to be filled in; faults are refused or turn red while they are typed. A filled form is read as it is.',
        'With a name, the form of that ledger: what its last lists say is locked. Of matters everybody who is asked gets those still open; the answers are left blank, and count before what others say of them.',
      ],
      options: {
        output: 'a folder for the forms (out/ and the month if left out), or for one form an .xlsx file',
        all: 'a form for every agency',
        period: 'the month of the form, as 2023-10; the one after the current month if left out',
      },
    },
    explain: {
      summary: 'what a finding means, how it usually comes about, and what to do about it',
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
        ['kp plan next 2024年申报/ -o new.xlsx', 'those that pass, as a list of the plan; new.docx: a paper'],
      ],
      notes: [
        'A plan lies in the workspace as plan/2023.xlsx (or another format), several files in plan/2023/; plan/2022.xlsx is what it is compared with.',
        'Each line of an adjustment says what it does in a column 调整方式 (调入 add, 调出 take out, 调增, 调减, 调整 change), or stands in a section or sheet named so; a line that says nothing changes the project it names, or adds it. Only filled cells change anything, and amounts are those after the change.',
        'The list is kept as sent in plan/2023.adjustments/, the original plan is left alone; an adjustment holds from the month of its date on (--plan adjusted). A list with errors is not recorded: exit code 1.',
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
        'The same project: as identities in kp.yaml say, else the same code, else the same name and agency. Renames, splits and mergers are inferred from amounts, dates and names; what is uncertain is a warning with the line for kp.yaml that settles it.',
        'before + added − removed ± changed = after, to the yuan; an amount that only one list states stands apart and is no progress.',
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
        'Months come from history/ (closed ones) and submissions/ (open ones); one that is missing is a gap, never 0.',
      ],
    },
    forecast: {
      summary:
        'what the year will come to: three methods, what they span and how far each was off in the past, what each month must bring, and which agencies and projects decide',
      examples: [
        ['kp forecast', "by the workspace's current month"],
        ['kp forecast --period 2023-09 --where 级别=省重点', 'provincial projects, by September'],
        ['kp forecast -o forecast.xlsx', 'a workbook'],
        ["kp trace 'forecast.methods[run-rate].completed'", 'a forecast down to its cells'],
      ],
      notes: [
        'Run rate: completed + (completed − completed three months before) ÷ 3 × months left; not before March.',
        'Season: completed ÷ (last year’s by the same month ÷ last year’s in all); it needs that month and last December, closed or as lists.',
        'Schedule: completed + Σ annual plan × months of the stretch after this month ÷ months of the stretch. A stretch goes from planned start to planned finish within the year; ongoing projects from January on, and to December what does not finish this year.',
        'Error: the mean absolute difference, in percentage points of the plan, between what a method said at the same month of past years and what those came to. Only years whose December is closed count; where there is none, that is said.',
        'Shortfalls of agencies, and the projects that decide, follow the run rate: annual plan − forecast; the fewest projects, most left of the plan first, that make up for it.',
        'A month in which more than thresholds.missing of kp.yaml (5 %) is missing is not gone by.',
      ],
    },
    rank: {
      summary: 'scores and ranks the agencies, with red and black boards; every point can be told',
      examples: [
        ['kp rank submissions/2023-09/', 'ranked by the scheme basic, without any configuration'],
        ['kp rank --scheme office-c-investment --replay', 'in a workspace: the boards of every quarter'],
        ['kp rank --explain 新都区', 'where each of its points comes from'],
        ['kp rank -o boards.xlsx', 'writes a workbook'],
      ],
      notes: [
        'Schemes are data: shipped are basic, office-c-investment, office-c-progress, office-e, office-f, promotion, promotion-register, matters, tour, four-rates, quarterly-focus; your own stand in schemes/ beside kp.yaml, or are named by their path. kp help schemes says how they are written.',
        'Without --scheme the first of schemes in kp.yaml holds, without configuration basic: 60 points for the completion rate against time progress, 40 for the start rate.',
        'Agencies that did not report, or are exempt, have no rank; an indicator that does not apply is no zero. Equal scores share a rank.',
      ],
      options: {
        replay: 'the earlier periods too, each by the scheme that held then',
      },
    },
    alerts: {
      summary:
        'lights, for how many months, escalated or cleared; with --replay whether the rules were right',
      examples: [
        ['kp alerts', 'what is red, yellow and blue this month, red first'],
        ['kp alerts --rules office-b --on 2023-10-15', 'by other rules; deadlines counted from this day'],
        [
          'kp alerts --replay',
          'the months before by today’s rules: what would have been lit, and how it came out',
        ],
        ['kp alerts -o alerts.xlsx', 'as a workbook'],
      ],
      notes: [
        'Rules are data: shipped are office-a (the default), office-b, sanya-2022, xinhuang-2015, all-rules; your own stand in lights/ beside kp.yaml, and are named by lights in kp.yaml or --rules. kp help lights says how they are written.',
        'Months in a row are those the workspace keeps (closed ones as closed, others as their lists are), of this year and the last; lists given as INPUT are this month.',
        'What is not reported, or not in full, is never green and clears nothing: it is grey, and a light that was lit stays lit, with the month it goes by. What could not be judged is counted, rule by rule.',
        'What shall not warn for a while stands in the waivers of kp.yaml (code: alert/lagging and the like, or alert/*), with a reason and an end; then it is listed again.',
      ],
      options: {
        replay: 'look back: the earlier months by today’s rules, and how they came out',
      },
    },
    ledger: {
      summary: 'the other lists an office keeps: read, checked, added up; without a name, which there are',
      examples: [
        ['kp ledger', 'which ledgers the month holds, with their counts'],
        [
          'kp ledger matters submissions/2024-03/',
          'matters to be coordinated: figures, groups, what is overdue',
        ],
        ['kp ledger matters --on 2024-04-10 --format json', 'as of a day, as JSON'],
        ['kp ledger matters -o matters.xlsx', 'as a workbook'],
        ['kp ledger targets', 'targets: what is done against what is wanted by the day'],
      ],
      notes: [
        'Everything is as of the last day of the month; --on takes another day.',
        'Every figure can be traced to its cells, as in kp trace matters.overdue.',
      ],
    },
    sample: {
      summary:
        'spot checks: projects drawn by strata from a seed, so that anybody can repeat it; with the route, the inspection form, the judges’ form and the list of questions',
      examples: [
        ['kp sample --seed 7', 'a tenth, by agency'],
        ['kp sample --seed 7 --size 20 --strata district', 'twenty, by district'],
        ['kp sample --seed 7 --unseen', 'every connected site that the centre has not looked at for long'],
        ['kp sample --seed 7 --where 性质=续建 -o tour.xlsx', 'the route and the forms as a workbook'],
      ],
      notes: [
        'The same list and seed give the same draw on any machine: a ticket is the SHA-256 of “seed:identity:k”, k from 1 to the weight; the identity is the code, or “name@agency” without one; the smallest ticket is the number, and of each stratum those with the smallest numbers are drawn.',
        'Weights follow the lights of kp alerts: red 4, yellow 3, blue 2, others 1; a site that kp ledger connected calls unseen (connected.weeks in kp.yaml) has at least 3.',
        'Places of a stratum = places × its projects ÷ all projects, whole; what is left over goes to the largest remainders.',
        'Put the filled-in marks and questions into the month’s folder in submissions/: kp ledger tour reads them.',
      ],
    },
    proof: {
      summary:
        'hold the figures of a text against the data and against each other; a .docx comes back with comments',
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
        'A text is .docx, .txt, .md, .html, or - for standard input; figures of sentences and tables are held.',
        'Verdicts: right, wrong (with the right one), rounding, other denominator (which one makes it true), unknown (nobody can tell what it is, or there are no data).',
        '百分点 and % are not the same: a lead of 10.8% is wrong where 10.8 percentage points are meant.',
        'Where a sum fails, the whole is the wrong figure, and its parts are named.',
        'A wrong figure makes the exit code 1.',
      ],
      options: {
        output:
          'write to a file, by its ending: .docx (the text itself, with comments), .xlsx, .html, .csv, .json or .md; - is standard output; repeatable',
      },
    },
    dispatch: {
      summary:
        'the month in one go: report, check, ranking, alerts, ledgers in use, forecast into one folder; last what needs a person',
      examples: [
        ['kp dispatch', "the workspace's current month, into out/2023-09/"],
        ['kp dispatch --period 2023-08 -o papers/august/', 'that month, into that folder'],
        ['kp dispatch -q --fail-on never', 'for cron: prints errors only, and they are no failure'],
        ['kp dispatch --format json', 'the list of what was done, for programs (kp.dispatch/1)'],
      ],
      notes: [
        'Written: all files that kp report and kp check write into a folder; a workbook and a JSON each for the ranking (by each of the schemes of kp.yaml), the alerts, the forecast, and every ledger of which the month has entries; last dispatch.json.',
        'dispatch.json holds the version of kp, every file written and every file read, with their SHA-256. Inputs as they were give the same bytes again.',
        'A file of an earlier run for which this one has nothing is removed only where dispatch.json names it and nobody has changed it since; else it is named.',
        'A part that cannot be done (a scheme that begins later) is said, and keeps no other from it. Where not one list can be read nothing is written, and the papers stay as they were.',
        'The exit code is that of the worst part; 1 on errors unless --fail-on says otherwise.',
      ],
      options: {
        output: 'the folder to write to; out/ and the month if left out',
        failOn: 'exit code 1 on findings of this severity or above: error (default), warning, note, never',
      },
    },
    inspect: {
      summary: 'how each file was understood: encoding, sheets, headers, columns, units, rows left out',
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
        ['kp config', 'what holds here'],
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
      summary: 'the script with which a shell completes commands, options, periods, agencies, figures …',
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
        ['kp man > kp.1', 'that of kp, as a file'],
      ],
      notes: ['Installed with npm, the pages in English are there already: man kp, man kp-report.'],
    },
    close: {
      summary: 'closes the month: checks its lists and stores records and evidence in history/, for good',
      examples: [
        ['kp close', 'the current month (the latest in submissions/)'],
        ['kp close --period 2023-08 --dry-run', 'only see whether it can be closed'],
        ['kp close --accept "青羊区 reports late"', 'with open errors, and why'],
        [
          'kp close --period 2023-07 --revise "a double removed"',
          'revise a closed month; the former version stays',
        ],
      ],
      notes: [
        'Not closed with open errors, unreadable files, or without a project.',
        'Stored as history/2023-08/1/, a revision as 2/, and so on. A power cut, a full disk or two runs at once never leave half a month.',
      ],
    },
    history: {
      summary: 'closed months: list, show, export, verify, set aside what is damaged',
      examples: [
        ['kp history', 'list the closed months'],
        ['kp history show 2023-08', 'the report as it was closed; 2023-08/1 is version 1'],
        ['kp history export --all --format csv > history.csv', 'all records'],
        [
          'kp history verify',
          'whether every file is as it was stored, and the lists as they were; exit code 1 if not',
        ],
        [
          'kp history repair',
          'move what is damaged to history/quarantine, record what is lost, invent nothing; then close anew',
        ],
      ],
      notes: [
        'list, show, verify and repair take --format table (default) or json, export takes ndjson (default), csv or tsv.',
        'Every command verifies what it takes from history; a damaged month is not used, exit code 3.',
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
        ['kp export dataset/ --without names', 'figures only: no project can be told'],
      ],
      notes: [
        'A file a ledger and month: projects/year=2023/month=08/city=成都市/part-0.parquet. Its columns are the keys of kp normalize, then the states that figures go by (rateCounted, startDue …), then file, sheet, row and the SHA-256 of the file.',
        'Amounts are whole 元 (INT64). A date is the last day that it can mean; the column beside it says how precise it was. What a list does not state is null.',
        'manifest.json names every file with its rows and SHA-256, and the figures of each month as it was closed. Equal months give equal bytes.',
        'views.duckdb.sql and views.postgres.sql give every figure of kp report over these files, exact to the 元: docs/DATASET.md.',
        'CSV is written for engines: no mark keeps text from being taken for a formula. Open it with a spreadsheet only if you trust the lists.',
        'The folder must be new. A month that is not closed is not exported, and a damaged one ends the run.',
      ],
    },
    rollup: {
      summary: 'a province or a country from the sealed datasets of its cities',
      examples: [
        ['kp rollup cities/*', 'the latest month: by city and level, who has not reported'],
        ['kp rollup cities/* --period 2023-08 -o rollup.xlsx', 'one month, as a workbook'],
        ['kp rollup cities/* --format csv', 'a line a city, for programs'],
      ],
      notes: [
        'DATASET is a folder that kp export wrote. Every file is held against its SHA-256, the manifest against its own seal; what was changed is refused by name, exit code 3.',
        'What is added up are the sums that kp export sealed in manifest.json, so that no record is read and rates keep their denominators. The figures are those of one report over all lists.',
        'A project that two cities list counts in both: nobody but they can say whose it is. Its code is named. Of a city that exported --without names this cannot be told, and kp says so.',
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
    by: 'these tables only: agency, level, district, category, phase, chain, area, separated by commas',
    where: 'only projects that fit, level=省重点; repeatable',
    unit: 'unit of amounts: 亿元 or 万元',
    benchmark: 'a published rate to compare with, 全省=101.1% (with its %); repeatable',
    template: 'fill your own .docx instead, with placeholders such as {{overall.rate}}, {{table:byAgency}}',
    failOn: 'exit code 1 on findings of this severity or above: error, warning, note, never (default)',
    agency: 'the form of this agency only',
    return: 'write the lists that have faults to this folder, marked',
    only: 'only these codes (money/unreadable), or a subject (money); separated by commas, repeatable',
    ignore: 'without these codes; separated by commas, repeatable',
    lists:
      'read the lists of a closed month as well, and say how they differ from what was closed; without it the closed figures hold',
    plan: 'go by the original plan, the adjusted one, or what was reported; without it report, rank and trace go by basis in kp.yaml; by a plan agency, phase, level, dates and denominators are the plan’s',
    date: 'the date of the adjustment, as 2023-07-15',
    on: 'everything as of this day, as in 2024-03-31; the last day of the month if left out',
    from: 'the first month, as 2023-01',
    fromLists: 'a folder with a first month of lists: kp.yaml takes its agencies from them',
    to: 'the last month, as 2023-12',
    reason: 'why it was made, kept word for word',
    remove: 'take out all projects of the list whose line says nothing else',
    scheme: 'the scheme: its name, or the path of its file',
    track: 'only this track',
    explain: 'tell where each point of an agency comes from, and what a little more would bring',
    whatIf: 'suppose: the projects of this list stand for those of the same name',
    replay: 'the earlier periods too',
    compareSchemes: 'rank by two schemes and tell who moves',
    register: 'a register (责任单位, 年月, 事项, 数值, 目标); repeatable',
    rules: 'the light rules: their id, or the path of their file',
    encoding: 'encoding of text files: utf-8, gb18030, big5, utf-16le …',
    delimiter: 'delimiter of text files: , ; | tab or space',
    quote: 'quotation mark of text files: " or \'',
    table:
      'only the list in it, from its header to its last row, without what stands above, below and beside it',
    sheet: 'read this sheet only',
    headerRow: 'the row of the header',
    rawCsv: "write CSV without the ' in front of formulas",
    fields: 'only these columns, in this order, in CSV, TSV and NDJSON: key,completed',
    skipHidden: 'leave out hidden sheets, rows and columns',
    accept: 'close in spite of errors or unreadable files; the reason is stored',
    revise: 'revise a closed month; the reason is stored, the former version stays',
    all: 'all of them',
    example: 'make the workspace of an invented city, and say which commands to try',
    origin: 'where each value comes from: line and column of kp.yaml, option, environment or default',
    seed: 'the seed of the draw, a number or words: who knows it can repeat it',
    size: 'how many to draw',
    share: 'which share to draw, such as 10%; a tenth if left out, a part of a project rounded up',
    strata: 'by what to divide: agency (default), level, district, light',
    unseen: 'only connected sites that nobody has looked at for long, all of them unless a size is said',
    data: 'the lists to hold it against (default: the workspace’s month)',
    datasetFormat: 'parquet (default) or csv',
    without: 'names: without projects’ names, codes, free text, and the names of files and sheets',
    city: 'the city’s name in the dataset; city in kp.yaml if left out',
    alone: 'without data, the text against itself',
    workspace: 'the workspace (a folder with kp.yaml); else searched from the working folder upward',
    quiet: 'besides the data, say errors only',
    verbose: 'print every finding',
    debug: 'on a bug print the stack',
    lang: 'language: zh-CN (default) or en; then KP_LANG, then kp.yaml',
    progress: 'show no progress',
    dryRun: 'do everything but write files',
    color:
      'colours: auto (default), always (if no value is given), never; NO_COLOR and FORCE_COLOR count too',
    noColor: 'no colours',
    project: 'one project, by its name or code, followed through its renames',
    findings: 'in place of figures: how many errors and warnings the lists of each agency had',
    log: 'what is said on stderr: text (default), or json, a document kp.log/1 a line',
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
      '  130  ended by a signal: 130 SIGINT (Ctrl-C), 143 SIGTERM',
    ],
  },
};
