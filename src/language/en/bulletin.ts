import type { BulletinWords } from '../../show/bulletin/words.ts';
import { monthName } from '../../write/spoken/en.ts';

const lead = (of: string) =>
  `{${of}.lead:# percentage points ahead of time progress|level with time progress|# percentage points behind time progress}`;

export const bulletin: BulletinWords = {
  title: [{ say: 'Bulletin on key projects<, {$city}>\n{$months} {$year}' }],
  lead: [{ say: 'The state of key projects< of {$city}> in {$months} {$year} is as follows.' }],
  opening: [
    [
      { when: ['no overall.projects'], say: '{$months}: no project meets the conditions.' },
      {
        when: ['some $missing', 'known overall.rate'],
        say: `{$months}: {overall.rated.projects:# key project that reports|# key projects that report}< (not reported: {$unheard})> completed {overall.rated.completed}, {overall.rate} of the annual plan of {overall.rated.annualPlan}<, ${lead('overall')}>; {$missing}.< Total investment {overall.totalInvestment}.>`,
      },
      {
        say: `{$months}: {overall.projects:# key project|# key projects}< (not reported: {$unheard})> completed {overall.completed}<, {overall.rate} of the annual plan of {overall.annualPlan}><, ${lead('overall')}><; {$missing}>.< Total investment {overall.totalInvestment}.>`,
      },
      {
        say: '{$months}: {overall.projects:# key project|# key projects}< (not reported: {$unheard})>< {overall.projects:plans|plan} {overall.annualPlan} this year and> {overall.projects:reports|report} no completed investment<; {$missing}>.< Total investment {overall.totalInvestment}.>',
      },
    ],
    [
      {
        each: 'provincial',
        of: [
          {
            when: ['some $missing', 'known .rate'],
            say: `Of these, {.rated.projects} {$key} {.rated.projects:project that reports|projects that report} completed {.rated.completed}, {.rate} of the annual plan of {.rated.annualPlan}<, ${lead('')}>; {$missing}.`,
          },
          {
            say: `Of these, {.projects} {$key} {.projects:project|projects} completed {.completed}<, {.rate} of the annual plan of {.annualPlan}><, ${lead('')}><; {$missing}>.`,
          },
          {
            say: 'Of these, {.projects} {$key} {.projects:project|projects}< {.projects:plans|plan} {.annualPlan} this year and> {.projects:reports|report} no completed investment<; {$missing}>.',
          },
        ],
      },
    ],
    [{ say: '{$basis}' }],
  ],
  sections: {
    overall: {
      heading: 'Overall progress',
      paragraphs: [
        [
          [
            {
              each: 'levels',
              open: 'By level: ',
              between: '; ',
              close: '.',
              of: [
                {
                  when: ['some $missing'],
                  say: '{$key} {.projects:# project|# projects}<, plan {.annualPlan}><, completed {.completed}><, rate {.rate}> ({$missing})',
                },
                {
                  say: '{$key} {.projects:# project|# projects}<, plan {.annualPlan}><, completed {.completed}><, rate {.rate}>',
                },
              ],
            },
          ],
        ],
        [
          [
            {
              each: 'highest',
              open: 'Of the agencies, the highest rate is that of ',
              close: '.',
              of: [{ say: '{$key} ({.rate})' }],
            },
            {
              each: 'best',
              open: 'Of the agencies, the highest rates are those of ',
              between: ', ',
              last: ' and ',
              close: '.',
              of: [{ say: '{$key} ({.rate})' }],
            },
          ],
          [
            {
              each: 'allBehind',
              open: 'Every agency is behind time progress; from the lowest rate up: ',
              between: ', ',
              last: ' and ',
              close: '.',
              of: [{ say: '{$key} ({.rate}, {.lead:# points|# points|# points} behind)' }],
            },
            {
              each: 'behind',
              open: 'Behind time progress: ',
              between: ', ',
              close: '.',
              of: [{ say: '{$key} ({.rate}, {.lead:# points ahead|level|# points behind})' }],
            },
            { when: ['some $noneBehind'], say: 'No agency is behind time progress.' },
          ],
          [{ when: ['some $moreBehind'], say: 'Also behind time progress: {$moreBehind} more.' }],
          [
            {
              each: 'incomplete',
              open: 'Not compared with time progress, because too much is missing: ',
              between: ', ',
              close: '.',
              of: [{ say: '{$key}' }],
            },
          ],
        ],
        [
          [
            {
              when: ['some overall.wholeLifeRate'],
              say: 'Since they started, the projects have completed {overall.wholeLifeRate} of their total investment.',
            },
          ],
          [
            {
              when: ['some overall.fundsRate'],
              say: 'Funds in place are {overall.fundsRate} of the annual plan.',
            },
          ],
          [
            {
              each: 'benchmarks',
              open: 'Compared with published rates, provincial projects are ',
              between: '; ',
              close: '.',
              of: [{ say: '{.provincial:# points above|level with|# points below} {$key} ({$rate})' }],
            },
          ],
        ],
      ],
    },
    changes: {
      heading: 'Compared with last month and last year',
      paragraphs: [[[{ each: 'changes', between: ' ', of: [{ say: '{$key}' }] }]]],
    },
    starts: {
      heading: 'Starts',
      paragraphs: [
        [
          [
            { when: ['no starts.planned'], say: '' },
            {
              when: ['zero starts.started', 'some starts.unknown'],
              say: '{starts.planned:# project is|# projects are} planned to start this year; no start is reported by the end of {$monthName}.',
            },
            {
              when: ['zero starts.started'],
              say: '{starts.planned:# project is|# projects are} planned to start this year; none has started by the end of {$monthName}.',
            },
            {
              say: '{starts.planned:# project is|# projects are} planned to start this year; {starts.started:# has|# have} started by the end of {$monthName}<, {starts.rate} of the year’s plan><, {starts.early} of them early>.',
            },
          ],
          [
            { when: ['no starts.planned'], say: '' },
            // Without planned dates nothing is due, so no sentence is possible.
            { when: ['no starts.due'], say: '' },
            {
              when: ['zero starts.overdue', 'no starts.unknown'],
              say: 'By the plan {starts.due:# was|# were} due by then, and {starts.startedOfDue:# has|# have} started< ({starts.rateOfDue} of those due)>; none is overdue.',
            },
            {
              say: 'By the plan {starts.due:# was|# were} due by then, and {starts.startedOfDue:# has|# have} started< ({starts.rateOfDue} of those due)><; {starts.overdue:# is|# are} overdue>.',
            },
          ],
          [
            {
              when: ['some starts.unknown'],
              say: 'The lists do not say whether {starts.unknown:# project has|# projects have} started; {starts.unknown:it counts|they count} as not started.',
            },
          ],
        ],
        [
          [
            {
              each: 'startLevels',
              open: 'By level: ',
              between: '; ',
              close: '.',
              of: [
                { when: ['zero .started'], say: '{$key} {.planned} planned, none started' },
                { say: '{$key} {.planned} planned, {.started} started ({.rate})' },
              ],
            },
          ],
        ],
      ],
    },
    finishes: {
      heading: 'Finishes',
      paragraphs: [
        [
          [
            { when: ['no finishes.planned'], say: '' },
            {
              when: ['zero finishes.finished', 'some finishes.unknown'],
              say: '{finishes.planned:# project is|# projects are} planned to finish this year< (total investment {finishes.plannedInvestment})>; no finish is reported by the end of {$monthName}.',
            },
            {
              when: ['zero finishes.finished'],
              say: '{finishes.planned:# project is|# projects are} planned to finish this year< (total investment {finishes.plannedInvestment})>; none has finished by the end of {$monthName}.',
            },
            {
              when: ['zero finishes.expected'],
              say: '{finishes.planned:# project was|# projects were} planned to finish this year< (total investment {finishes.plannedInvestment})>; all have finished by the end of {$monthName}.',
            },
            {
              when: ['some $yearOver'],
              say: '{finishes.planned:# project was|# projects were} planned to finish this year< (total investment {finishes.plannedInvestment})>; {finishes.finished:# has|# have} finished< (total investment {finishes.finishedInvestment})><, {finishes.rate} of the year’s plan>, and {finishes.expected:# has|# have} not< (total investment {finishes.expectedInvestment})>.',
            },
            {
              say: '{finishes.planned:# project is|# projects are} planned to finish this year< (total investment {finishes.plannedInvestment})>; {finishes.finished:# has|# have} finished by the end of {$monthName}< (total investment {finishes.finishedInvestment})><, {finishes.rate} of the year’s plan>, and {finishes.expected:# is|# are} still to finish< (total investment {finishes.expectedInvestment})>.',
            },
          ],
          [{ when: ['some finishes.overdue'], say: '{finishes.overdue:# is|# are} overdue.' }],
          [
            {
              when: ['some finishes.unknown'],
              say: 'The lists do not say whether {finishes.unknown:# project has|# projects have} finished; {finishes.unknown:it counts|they count} as not finished.',
            },
          ],
        ],
      ],
    },
    reserves: {
      heading: 'Reserves',
      paragraphs: [
        [
          [
            {
              when: ['some reserves.projects'],
              say: '{reserves.projects:# project is|# projects are} held in reserve<, total investment {reserves.totalInvestment}>.',
            },
          ],
          [
            {
              each: 'steps',
              open: 'By step: ',
              between: ', ',
              close: '.',
              of: [{ say: '{$key} {.projects}' }],
            },
          ],
          [
            {
              when: ['some reserves.converted.projects'],
              say: '{reserves.converted.projects:# reserve has|# reserves have} been converted to {reserves.converted.projects:a start|starts} this year<, total investment {reserves.converted.totalInvestment}>.',
            },
          ],
        ],
      ],
    },
    lagging: {
      heading: 'Lagging projects and problems',
      paragraphs: [
        [
          [
            {
              when: ['some lagging.projects'],
              say: '{lagging.projects:# project lags|# projects lag} behind<, with an annual plan of {lagging.annualPlan}>.',
            },
          ],
          [{ when: ['some problems'], say: '{problems:# project states|# projects state} a problem.' }],
        ],
      ],
    },
    boards: {
      heading: 'Red and black boards',
      paragraphs: [
        [
          [
            {
              each: 'boards',
              between: '\n',
              of: [
                {
                  when: ['some $red', 'some $black'],
                  say: '{$key}red board: {$red}; black board: {$black}.',
                },
                { when: ['some $red'], say: '{$key}red board: {$red}; nobody on the black board.' },
                { when: ['some $black'], say: '{$key}nobody on the red board; black board: {$black}.' },
                { say: '{$key}nobody on either board.' },
              ],
            },
          ],
          [{ when: ['some $unheard'], say: '{$unheard}.' }],
        ],
      ],
    },
    tour: {
      heading: 'Site visits',
      paragraphs: [
        [
          [
            {
              when: ['some tour.drawn', 'zero tour.visited'],
              say: '{tour.drawn:# project was|# projects were} drawn for a visit, none visited by the end of {$monthName}.',
            },
            {
              when: ['some tour.drawn'],
              say: '{tour.drawn:# project was|# projects were} drawn for a visit, {tour.visited} visited by the end of {$monthName}.',
            },
          ],
          [
            {
              when: ['some tour.marks'],
              say: 'The judges cast {tour.votes:# vote|# votes}; {tour.marks:# project has|# projects have} marks.',
            },
          ],
          [
            {
              when: ['some tour.questions'],
              say: '{tour.questions:# question was|# questions were} raised on site<, {tour.answered} answered><, {tour.registered} registered as matters><, {tour.open} neither answered nor registered>.',
            },
          ],
        ],
      ],
    },
    alerts: {
      heading: 'Alerts',
      paragraphs: [
        [
          [
            {
              when: ['some alerts.projects'],
              say: '{alerts.projects:# light is|# lights are} on at the end of {$monthName}<, {alerts.red} red><, {alerts.yellow} yellow><, {alerts.blue} blue>.',
            },
            { when: ['zero alerts.projects'], say: 'No light is on at the end of {$monthName}.' },
          ],
          [
            {
              when: ['some alerts.projects', 'some $earlierLights'],
              say: 'Counted by rule: {alerts.opened} opened<, {alerts.reopened} reopened><, {alerts.escalated} escalated><, {alerts.eased} eased><, {alerts.continuing} continuing><, {alerts.cleared} cleared>.',
            },
          ],
          [
            {
              when: ['some alerts.warnedThisYear', 'some $earlierLights'],
              say: '{alerts.warnedThisYear:# project has|# projects have} been warned this year.',
            },
          ],
          [
            {
              when: ['some alerts.grey'],
              say: '{alerts.grey} more could not be judged, because nothing or too little was reported.',
            },
          ],
        ],
      ],
    },
    matters: {
      heading: 'Matters to be coordinated',
      paragraphs: [
        [
          [
            {
              when: ['some matters.registered', 'zero matters.resolved'],
              say: '{matters.registered:# matter is|# matters are} registered, none resolved by the end of {$monthName}<, {matters.overdue} overdue>.',
            },
            {
              when: ['some matters.registered', 'zero matters.open'],
              say: '{matters.registered:# matter is|# matters are} registered, all resolved by the end of {$monthName}.',
            },
            {
              when: ['some matters.registered'],
              say: '{matters.registered:# matter is|# matters are} registered, {matters.resolved} resolved by the end of {$monthName} ({matters.resolutionRate}), {matters.open} open<, {matters.overdue} of them overdue>.',
            },
          ],
          [
            {
              when: ['some matters.unregistered'],
              say: '{matters.unregistered:# matter that a project list raises is|# matters that project lists raise are} not registered.',
            },
          ],
        ],
      ],
    },
    targets: {
      heading: 'Targets',
      paragraphs: [
        [
          [
            {
              when: ['some targets.items', 'zero targets.open', 'zero targets.unknown'],
              say: 'Of {targets.items:# target|# targets}, all have been met by the end of {$monthName}.',
            },
            {
              when: ['some targets.items', 'zero targets.met'],
              say: 'Of {targets.items:# target|# targets}, none has been met by the end of {$monthName}<, {targets.onTrack} on track><, {targets.going} under way><, {targets.behind} behind><, {targets.overdue} overdue><, {targets.unknown} that cannot be judged>.',
            },
            {
              when: ['some targets.items'],
              say: 'Of {targets.items:# target|# targets}, {targets.met:# has|# have} been met by the end of {$monthName}<, {targets.onTrack} on track><, {targets.going} under way><, {targets.behind} behind><, {targets.overdue} overdue><, {targets.unknown} that cannot be judged>.',
            },
          ],
        ],
      ],
    },
    forecast: {
      heading: 'Forecast of the year',
      paragraphs: [
        [
          [
            {
              each: 'methods',
              open: 'Completed investment of the year is forecast at ',
              between: ', ',
              last: ' and ',
              close: '.',
              of: [{ say: '{.completed} by {$key}' }],
            },
            { when: ['some $noForecast'], say: '{$noForecast}.' },
          ],
          [
            {
              when: ['some forecast.goal', 'below forecast.remaining.investment'],
              say: 'The annual plan of {forecast.goal} has been completed ahead of time.',
            },
            {
              when: ['some forecast.goal', 'zero forecast.remaining.investment'],
              say: 'The annual plan of {forecast.goal} has been completed.',
            },
            {
              when: ['some forecast.goal'],
              say: 'Of the annual plan of {forecast.goal}, {forecast.remaining.investment} is left<; {forecast.neededPerMonth} a month would complete it>.',
            },
          ],
          [
            {
              when: ['some forecast.remaining.starts', 'some forecast.remaining.ongoing'],
              say: '{forecast.remaining.starts:# project is|# projects are} still to start and {forecast.remaining.ongoing:# is|# are} under construction.',
            },
            {
              when: ['some forecast.remaining.starts'],
              say: '{forecast.remaining.starts:# project is|# projects are} still to start.',
            },
            {
              when: ['some forecast.remaining.ongoing'],
              say: '{forecast.remaining.ongoing:# project is|# projects are} under construction.',
            },
          ],
          [
            {
              when: ['some forecast.shortfall'],
              say: 'At the pace of the last three months the year would fall {forecast.shortfall} short.',
            },
          ],
        ],
      ],
    },
    data: {
      heading: 'About these figures',
      paragraphs: [
        [
          [
            {
              say: 'All figures are as of {$lastDay} {$monthName} {$year}, with time progress at {$timeProgress}.',
            },
          ],
          [
            {
              when: ['some inputs.packages'],
              say: 'The lists have {inputs.lines:# line|# lines}, {inputs.packages:# of them a package|# of them packages}, and {inputs.projects:# project|# projects} unpacked.',
            },
          ],
          [{ when: ['some $silent'], say: 'Not reported: {$silent}.' }],
          [
            {
              when: ['some $unreadable'],
              say: 'Files that could not be read and are not counted: {$unreadable}.',
            },
          ],
          [
            {
              when: ['some $errors'],
              say: 'Errors in the lists that are not yet corrected and may change these figures: {$errors}.',
            },
          ],
        ],
      ],
    },
  },
  board: (scheme, track) =>
    [scheme && `By “${scheme}”`, track].map((part) => (part === undefined ? '' : `${part}, `)).join(''),
  numbered: (number, heading) => `${number}. ${heading}`,
  annex: (number, of) => (of === 1 ? 'Annex' : `Annex ${number}`),
  annexLine: (number, of, title) => `${of === 1 ? 'Annex' : `Annex ${number}`}: ${title}`,
  seeAnnexes: (first, last, of) =>
    of === 1
      ? 'See the annex.'
      : first === last
        ? `See annex ${first}.`
        : `See annexes ${first} ${last - first === 1 ? 'and' : 'to'} ${last}.`,
  shortened: (all, shown, file) => `The first ${shown} of ${all}; all of them are in “${file}”.`,
  furthestBehindFirst: 'Those furthest behind come first.',
  comma: ', ',
  space: ' ',
  charts: {
    byMonth: (unit) => `Completed by the end of each month (${unit})`,
    month: monthName,
    byAgency: 'Completion rate by agency',
    rate: 'Completion rate',
    timeProgress: 'Time progress',
  },
};
