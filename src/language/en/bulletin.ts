import type { BulletinWords } from '../../show/bulletin/words.ts';

const lead = (of: string) =>
  `{${of}.lead:# percentage points ahead of time progress|level with time progress|# percentage points behind time progress}`;

export const bulletin: BulletinWords = {
  opening: [
    [
      { when: ['no overall.projects'], say: '{$months}: no project meets the conditions.' },
      {
        when: ['some $missing', 'known overall.rate'],
        say: `{$months}: {overall.rated.projects:# key project that reports|# key projects that report} completed {overall.rated.completed}, {overall.rate} of the annual plan of {overall.rated.annualPlan}<, ${lead('overall')}>; {$missing}.< Total investment {overall.totalInvestment}.>`,
      },
      {
        say: `{$months}: {overall.projects:# key project|# key projects} completed {overall.completed}<, {overall.rate} of the annual plan of {overall.annualPlan}><, ${lead('overall')}><; {$missing}>.< Total investment {overall.totalInvestment}.>`,
      },
      {
        say: '{$months}: {overall.projects:# key project|# key projects}< plan {overall.annualPlan} this year and> {overall.projects:reports|report} no completed investment<; {$missing}>.< Total investment {overall.totalInvestment}.>',
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
            say: 'Of these, {.projects} {$key} {.projects:project|projects}< plan {.annualPlan} this year and> {.projects:reports|report} no completed investment<; {$missing}>.',
          },
        ],
      },
    ],
    [{ say: '{$basis}' }],
  ],
};
