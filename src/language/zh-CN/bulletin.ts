import type { BulletinWords } from '../../show/bulletin/words.ts';

const lead = (of: string) => `{${of}.lead:高于时序进度#个百分点|与时序进度持平|低于时序进度#个百分点}`;

export const bulletin: BulletinWords = {
  title: [{ say: '关于{$year}年{$months}<{$city}>\n重点项目推进情况的通报' }],
  lead: [{ say: '现将{$year}年{$months}<{$city}>重点项目推进情况通报如下。' }],
  opening: [
    [
      { when: ['no overall.projects'], say: '{$months}，没有符合条件的项目。' },
      {
        when: ['some $missing', 'known overall.rate'],
        say: `{$months}，已填报的{overall.rated.projects}个重点项目<（不含未报送的{$unheard}）>完成投资{overall.rated.completed}，占其年度计划{overall.rated.annualPlan}的{overall.rate}<，${lead('overall')}>；{$missing}。<项目总投资{overall.totalInvestment}。>`,
      },
      {
        say: `{$months}，{overall.projects}个重点项目<（不含未报送的{$unheard}）>完成投资{overall.completed}<，占年度计划{overall.annualPlan}的{overall.rate}><，${lead('overall')}><；{$missing}>。<项目总投资{overall.totalInvestment}。>`,
      },
      {
        say: '{$months}，{overall.projects}个重点项目<（不含未报送的{$unheard}）><年度计划投资{overall.annualPlan}，>没有完成投资数据<；{$missing}>。<项目总投资{overall.totalInvestment}。>',
      },
    ],
    [
      {
        each: 'provincial',
        of: [
          {
            when: ['some $missing', 'known .rate'],
            say: `其中{$key}项目已填报的{.rated.projects}个，完成投资{.rated.completed}，占其年度计划{.rated.annualPlan}的{.rate}<，${lead('')}>；{$missing}。`,
          },
          {
            say: `其中{$key}项目{.projects}个，完成投资{.completed}<，占年度计划{.annualPlan}的{.rate}><，${lead('')}><；{$missing}>。`,
          },
          {
            say: '其中{$key}项目{.projects}个，<年度计划投资{.annualPlan}，>没有完成投资数据<；{$missing}>。',
          },
        ],
      },
    ],
    [{ say: '{$basis}' }],
  ],
  sections: {
    overall: {
      heading: '总体进展',
      paragraphs: [
        [
          [
            {
              each: 'levels',
              open: '分级别看，',
              between: '；',
              close: '。',
              of: [
                {
                  when: ['some $missing'],
                  say: '{$key}项目{.projects}个<，年度计划投资{.annualPlan}><，完成投资{.completed}><，完成率{.rate}>（{$missing}）',
                },
                {
                  say: '{$key}项目{.projects}个<，年度计划投资{.annualPlan}><，完成投资{.completed}><，完成率{.rate}>',
                },
              ],
            },
          ],
        ],
        [
          [
            {
              each: 'highest',
              open: '分责任单位看，完成率最高的是',
              close: '。',
              of: [{ say: '{$key}（{.rate}）' }],
            },
            {
              each: 'best',
              open: '分责任单位看，完成率居前的是',
              between: '、',
              close: '。',
              of: [{ say: '{$key}（{.rate}）' }],
            },
          ],
          [
            {
              each: 'allBehind',
              open: '各责任单位完成率均低于时序进度，由低到高依次是',
              between: '、',
              close: '。',
              of: [{ say: '{$key}（{.rate}，低{.lead:#个百分点|#个百分点|#个百分点}）' }],
            },
            {
              each: 'behind',
              open: '低于时序进度的是',
              between: '、',
              close: '。',
              of: [{ say: '{$key}（{.rate}，{.lead:高#个百分点|持平|低#个百分点}）' }],
            },
            { when: ['some $noneBehind'], say: '各责任单位完成率均不低于时序进度。' },
          ],
          [{ when: ['some $moreBehind'], say: '另有{$moreBehind}家也低于时序进度。' }],
          [
            {
              each: 'incomplete',
              open: '缺报较多、不与时序进度相比的是',
              between: '、',
              close: '。',
              of: [{ say: '{$key}' }],
            },
          ],
        ],
        [
          [
            {
              when: ['some overall.wholeLifeRate'],
              say: '自开工累计完成投资占总投资的{overall.wholeLifeRate}。',
            },
          ],
          [{ when: ['some overall.fundsRate'], say: '资金到位率（占年度计划投资）{overall.fundsRate}。' }],
          [
            {
              each: 'benchmarks',
              open: '与公布的完成率相比，',
              between: '；',
              close: '。',
              of: [
                {
                  say: '省重点项目{.provincial:高于#个百分点|持平|低于#个百分点}（{$key}，{$rate}）',
                },
              ],
            },
          ],
        ],
      ],
    },
    changes: {
      heading: '与上月和上年同期比较',
      paragraphs: [[[{ each: 'changes', of: [{ say: '{$key}' }] }]]],
    },
    starts: {
      heading: '开工情况',
      paragraphs: [
        [
          [
            { when: ['no starts.planned'], say: '' },
            {
              when: ['zero starts.started', 'some starts.unknown'],
              say: '今年计划新开工项目{starts.planned}个，截至{$month}月底未见开工。',
            },
            {
              when: ['zero starts.started'],
              say: '今年计划新开工项目{starts.planned}个，截至{$month}月底尚无项目开工。',
            },
            {
              say: '今年计划新开工项目{starts.planned}个，截至{$month}月底已开工{starts.started}个<，占全年计划的{starts.rate}><，其中提前开工{starts.early}个>。',
            },
          ],
          [
            { when: ['no starts.planned'], say: '' },
            // Without planned dates nothing is due, so no sentence is possible.
            { when: ['no starts.due'], say: '' },
            {
              when: ['zero starts.overdue', 'no starts.unknown'],
              say: '截至{$month}月底按计划应开工{starts.due}个，已开工{starts.startedOfDue}个<，占应开工的{starts.rateOfDue}>，没有应开工未开工的项目。',
            },
            {
              say: '截至{$month}月底按计划应开工{starts.due}个，已开工{starts.startedOfDue}个<，占应开工的{starts.rateOfDue}><；应开工未开工{starts.overdue}个>。',
            },
          ],
          [{ when: ['some starts.unknown'], say: '开工情况不明{starts.unknown}个，按未开工计。' }],
        ],
        [
          [
            {
              each: 'startLevels',
              open: '分级别看，',
              between: '；',
              close: '。',
              of: [
                { when: ['zero .started'], say: '{$key}项目计划新开工{.planned}个，尚无开工' },
                { say: '{$key}项目计划新开工{.planned}个，已开工{.started}个，开工率{.rate}' },
              ],
            },
          ],
        ],
      ],
    },
    finishes: {
      heading: '竣工情况',
      paragraphs: [
        [
          [
            { when: ['no finishes.planned'], say: '' },
            {
              when: ['zero finishes.finished', 'some finishes.unknown'],
              say: '今年计划竣工项目{finishes.planned}个<（总投资{finishes.plannedInvestment}）>，截至{$month}月底未见竣工。',
            },
            {
              when: ['zero finishes.finished'],
              say: '今年计划竣工项目{finishes.planned}个<（总投资{finishes.plannedInvestment}）>，截至{$month}月底尚无项目竣工。',
            },
            {
              when: ['zero finishes.expected'],
              say: '今年计划竣工项目{finishes.planned}个<（总投资{finishes.plannedInvestment}）>，截至{$month}月底全部竣工。',
            },
            {
              when: ['some $yearOver'],
              say: '今年计划竣工项目{finishes.planned}个<（总投资{finishes.plannedInvestment}）>，截至{$month}月底已竣工{finishes.finished}个<（总投资{finishes.finishedInvestment}）><，竣工率{finishes.rate}>，未竣工{finishes.expected}个<（总投资{finishes.expectedInvestment}）>。',
            },
            {
              say: '今年计划竣工项目{finishes.planned}个<（总投资{finishes.plannedInvestment}）>，截至{$month}月底已竣工{finishes.finished}个<（总投资{finishes.finishedInvestment}）><，竣工率{finishes.rate}>，年内还将竣工{finishes.expected}个<（总投资{finishes.expectedInvestment}）>。',
            },
          ],
          [{ when: ['some finishes.overdue'], say: '应竣工未竣工{finishes.overdue}个。' }],
          [{ when: ['some finishes.unknown'], say: '竣工情况不明{finishes.unknown}个，按未竣工计。' }],
        ],
      ],
    },
    reserves: {
      heading: '储备情况',
      paragraphs: [
        [
          [
            {
              when: ['some reserves.projects'],
              say: '储备项目{reserves.projects}个<，总投资{reserves.totalInvestment}>。',
            },
          ],
          [
            {
              each: 'steps',
              open: '按前期工作阶段分，',
              between: '，',
              close: '。',
              of: [{ say: '{$key}{.projects}个' }],
            },
          ],
          [
            {
              when: ['some reserves.converted.projects'],
              say: '今年以来由储备转为开工的项目{reserves.converted.projects}个<，总投资{reserves.converted.totalInvestment}>。',
            },
          ],
        ],
      ],
    },
    lagging: {
      heading: '进度滞后和存在问题',
      paragraphs: [
        [
          [
            {
              when: ['some lagging.projects'],
              say: '进度滞后项目{lagging.projects}个<，年度计划投资{lagging.annualPlan}>。',
            },
          ],
          [{ when: ['some problems'], say: '填报存在问题的项目{problems}个。' }],
        ],
      ],
    },
    boards: {
      heading: '红黑榜',
      paragraphs: [
        [
          [
            {
              each: 'boards',
              between: '\n',
              of: [
                { when: ['some $red', 'some $black'], say: '{$key}红榜：{$red}；黑榜：{$black}。' },
                { when: ['some $red'], say: '{$key}红榜：{$red}；没有单位列入黑榜。' },
                { when: ['some $black'], say: '{$key}没有单位列入红榜；黑榜：{$black}。' },
                { say: '{$key}没有单位列入红黑榜。' },
              ],
            },
          ],
          [{ when: ['some $unheard'], say: '{$unheard}。' }],
        ],
      ],
    },
    tour: {
      heading: '拉练观摩',
      paragraphs: [
        [
          [
            {
              when: ['some tour.drawn', 'zero tour.visited'],
              say: '抽中拉练项目{tour.drawn}个，截至{$month}月底尚未现场查看。',
            },
            {
              when: ['some tour.drawn'],
              say: '抽中拉练项目{tour.drawn}个，截至{$month}月底现场查看{tour.visited}个。',
            },
          ],
          [{ when: ['some tour.marks'], say: '评委投票{tour.votes}票，{tour.marks}个项目得分。' }],
          [
            {
              when: ['some tour.questions'],
              say: '现场收集问题{tour.questions}个<，已答复{tour.answered}个><，登记为需协调事项{tour.registered}个><，既未答复也未登记{tour.open}个>。',
            },
          ],
        ],
      ],
    },
    alerts: {
      heading: '预警情况',
      paragraphs: [
        [
          [
            {
              when: ['some alerts.projects'],
              say: '截至{$month}月底亮灯{alerts.projects}个<，红灯{alerts.red}个><，黄灯{alerts.yellow}个><，蓝灯{alerts.blue}个>。',
            },
            { when: ['zero alerts.projects'], say: '截至{$month}月底没有项目亮灯。' },
          ],
          [
            {
              when: ['some alerts.projects', 'some $earlierLights'],
              say: '按灯计，本月新亮{alerts.opened}个<，复亮{alerts.reopened}个><，升级{alerts.escalated}个><，减轻{alerts.eased}个><，持续{alerts.continuing}个><，解除{alerts.cleared}个>。',
            },
          ],
          [
            {
              when: ['some alerts.warnedThisYear', 'some $earlierLights'],
              say: '今年以来预警过的项目{alerts.warnedThisYear}个。',
            },
          ],
          [{ when: ['some alerts.grey'], say: '另有{alerts.grey}个因未报送或缺报，无法判断。' }],
        ],
      ],
    },
    matters: {
      heading: '需协调事项',
      paragraphs: [
        [
          [
            {
              when: ['some matters.registered', 'zero matters.resolved'],
              say: '登记需协调事项{matters.registered}件，截至{$month}月底尚无办结<，其中超期{matters.overdue}件>。',
            },
            {
              when: ['some matters.registered', 'zero matters.open'],
              say: '登记需协调事项{matters.registered}件，截至{$month}月底全部办结。',
            },
            {
              when: ['some matters.registered'],
              say: '登记需协调事项{matters.registered}件，截至{$month}月底办结{matters.resolved}件，办结率{matters.resolutionRate}；未办结{matters.open}件<，其中超期{matters.overdue}件>。',
            },
          ],
          [
            {
              when: ['some matters.unregistered'],
              say: '项目清单提出、台账未登记的{matters.unregistered}件。',
            },
          ],
        ],
      ],
    },
    targets: {
      heading: '目标任务',
      paragraphs: [
        [
          [
            {
              when: ['some targets.items', 'zero targets.open', 'zero targets.unknown'],
              say: '目标任务{targets.items}项，截至{$month}月底全部完成。',
            },
            {
              when: ['some targets.items', 'zero targets.met'],
              say: '目标任务{targets.items}项，截至{$month}月底尚无完成<，达到进度{targets.onTrack}项><，推进中{targets.going}项><，滞后{targets.behind}项><，超期{targets.overdue}项><，无法判断{targets.unknown}项>。',
            },
            {
              when: ['some targets.items'],
              say: '目标任务{targets.items}项，截至{$month}月底完成{targets.met}项<，达到进度{targets.onTrack}项><，推进中{targets.going}项><，滞后{targets.behind}项><，超期{targets.overdue}项><，无法判断{targets.unknown}项>。',
            },
          ],
        ],
      ],
    },
    forecast: {
      heading: '全年预测',
      paragraphs: [
        [
          [
            {
              each: 'methods',
              open: '预计全年完成投资：',
              between: '；',
              close: '。',
              of: [{ say: '按{$key}{.completed}' }],
            },
            { when: ['some $noForecast'], say: '{$noForecast}。' },
          ],
          [
            {
              when: ['some forecast.goal', 'below forecast.remaining.investment'],
              say: '年度计划投资{forecast.goal}，已提前完成。',
            },
            {
              when: ['some forecast.goal', 'zero forecast.remaining.investment'],
              say: '年度计划投资{forecast.goal}，已全部完成。',
            },
            {
              when: ['some forecast.goal'],
              say: '年度计划投资{forecast.goal}，尚余{forecast.remaining.investment}<，完成计划每月需{forecast.neededPerMonth}>。',
            },
          ],
          [
            {
              when: ['some forecast.remaining.starts', 'some forecast.remaining.ongoing'],
              say: '待开工项目{forecast.remaining.starts}个，在建项目{forecast.remaining.ongoing}个。',
            },
            { when: ['some forecast.remaining.starts'], say: '待开工项目{forecast.remaining.starts}个。' },
            { when: ['some forecast.remaining.ongoing'], say: '在建项目{forecast.remaining.ongoing}个。' },
          ],
          [
            {
              when: ['some forecast.shortfall'],
              say: '按近三个月进度推算，全年将短少{forecast.shortfall}。',
            },
          ],
        ],
      ],
    },
    data: {
      heading: '数据说明',
      paragraphs: [
        [
          [{ say: '以上数据截至{$year}年{$month}月{$lastDay}日，时序进度{$timeProgress}。' }],
          [
            {
              when: ['some inputs.packages'],
              say: '清单共{inputs.lines}项，其中打包{inputs.packages}项，拆分后{inputs.projects}个项目。',
            },
          ],
          [{ when: ['some $silent'], say: '未报送的单位：{$silent}。' }],
          [{ when: ['some $unreadable'], say: '有{$unreadable}个文件读不出，未计入。' }],
          [{ when: ['some $errors'], say: '清单中尚有{$errors}处错误没有改正，有关数字以改正后为准。' }],
          [{ each: 'undone', of: [{ say: '未列出{$key}：{$reason}。' }] }],
        ],
      ],
    },
  },
  board: (scheme, track) => `${scheme === undefined ? '' : `按“${scheme}”，`}${track ?? ''}`,
  numbered: (number, heading) => `${chineseNumber(number)}、${heading}`,
  annex: (number, of) => (of === 1 ? '附件' : `附件${number}`),
  annexLine: (number, of, title) =>
    `${number === 1 ? '附件：' : '　　　'}${of === 1 ? '' : `${number}．`}${title}`,
  seeAnnexes: (first, last, of) =>
    of === 1
      ? '详见附件。'
      : first === last
        ? `详见附件${first}。`
        : `详见附件${first}${last - first === 1 ? '、' : '至'}附件${last}。`,
  shortened: (all, shown, file) => `共${all}条，这里列出前${shown}条，全部见“${file}”。`,
  furthestBehindFirst: '落后最多的排在前面。',
  comma: '、',
  space: '',
  charts: {
    byMonth: (unit) => `各月末累计完成投资（${unit}）`,
    month: (month) => `${month}月`,
    byAgency: '各责任单位年度投资完成率',
    rate: '完成率',
    timeProgress: '时序进度',
  },
};

const DIGITS = '一二三四五六七八九';

/** `三`, `十`, `十一` */
function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens - 1)}十`;
  return ten + (ones === 0 ? '' : DIGITS.charAt(ones - 1));
}
