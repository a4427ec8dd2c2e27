import type { HelpWords } from '../help-words.ts';

export const help: HelpWords = {
  about: 'kp: reads, checks, computes and reports a city’s key-project lists',
  usage: 'Usage: ',
  examples: 'Examples:',
  commandsTitle: 'Commands:',
  optionsTitle: 'Options:',
  globalsTitle: 'Options of every command:',
  more: 'kp help COMMAND or kp COMMAND --help tells more; kp help exit lists the exit codes.',
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
          'kp report submissions/ --where level=省重点 --by agency --format csv',
          'provincial projects by agency, as CSV',
        ],
      ],
      notes: [
        'INPUT is a file, a folder (read recursively, sorted; names with ~$ or . in front are skipped, and README, LICENSE and their kind), a glob (* ? ** [abc] {a,b}), or - for standard input.',
        'The period is taken from the folder, the file names or the titles, or given with --period.',
        'When a file cannot be read the others are reported all the same; the exit code is 3.',
      ],
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
      ],
      notes: [],
    },
    help: {
      summary: 'print help',
      examples: [['kp help report', 'help on the report command']],
      notes: [],
    },
  },
  oneOf: (meaning, [first, ...others]) => `${meaning}: ${[`${first} (default)`, ...others].join(', ')}`,
  options: {
    period: 'the reporting period, 2019-08',
    output: 'write to a file (.xlsx .csv .json .md) or a folder (ending in /: the whole pack); repeatable',
    format: 'format on standard output',
    by: 'these tables only: agency, level, district, category, phase, chain, area, separated by commas',
    where: 'only projects that fit, level=省重点; repeatable',
    unit: 'unit of amounts: 亿元 or 万元',
    benchmark: 'a published rate to compare with, 全省=101.1% (with its %); repeatable',
    failOn: 'exit with 1 on findings of this severity or above: error, warning, note, never (default)',
    encoding: 'encoding of text files: utf-8, gb18030, big5, utf-16le …',
    delimiter: 'delimiter of text files: , ; | or tab',
    sheet: 'read this sheet only',
    headerRow: 'the row of the header',
    rawCsv: "write CSV without the ' in front of formulas",
    skipHidden: 'leave out hidden sheets, rows and columns',
    quiet: 'besides the data, say errors only',
    verbose: 'print every finding',
    debug: 'on a bug print the stack',
    lang: 'language: zh-CN (default) or en; also KP_LANG',
    progress: 'show no progress',
    dryRun: 'do everything but write files',
    color:
      'colours: auto (default), always (if no value is given), never; NO_COLOR and FORCE_COLOR count too',
    noColor: 'no colours',
  },
  topics: {
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
      '  130  interrupted',
    ],
  },
};
