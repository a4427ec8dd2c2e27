import { describe, expect, test } from 'vitest';
import { account } from '../../src/calculate/account.ts';
import { measuredValue } from '../../src/calculate/figure.ts';
import { entryColumns } from '../../src/ledgers/entry-columns.ts';
import { entryWords } from '../../src/ledgers/entry-words.ts';
import { LEDGERS } from '../../src/ledgers/ledgers.ts';
import { ANY_OFFICE } from '../../src/ledgers/office.ts';
import { projectWords } from '../../src/ledgers/project/list-words.ts';
import { parseDate } from '../../src/model/plain-date.ts';
import { readLedger } from '../../src/office/read-ledger.ts';
import { createRecogniser } from '../../src/recognise/recognise.ts';
import { grid } from '../recognise/grid.ts';

const recognise = createRecogniser(
  projectWords(ANY_OFFICE),
  LEDGERS.map((ledger) => entryWords(ledger, ANY_OFFICE)),
);

/** Lists of the same kinds in the words of other offices, each with what a person would count in it. */
const LISTS: readonly (readonly [ledger: string, list: string, figures: Readonly<Record<string, number>>])[] =
  [
    [
      'matters',
      '领导小组会议交办事项销号台账\n项目|存在困难和问题|主办单位|交办时间|完成时限|办理结果\n北环路|拆迁2户未签协议|甲区政府|2024.1.15|2024.3.10|已办结\n北环桥|树木移栽未批|市城管局|2024.2.18|2024.4.12|推进中\n城南水厂|缺施工用电|市供电公司|2024.3.1|2024.3.20|未办结',
      { registered: 3, resolved: 1, open: 2, overdue: 1 },
    ],
    [
      'sponsors',
      '一、市领导挂点项目\n挂点领导|挂点项目|建设地点|联络员\n张三、李四|北环路|甲区|王\n赵六|城南水厂|乙县|周',
      { sponsors: 3, projects: 2 },
    ],
    [
      'scores',
      '2024年一季度项目工作加减分情况\n区县|加减分事项|时间|分值|依据\n甲区|获省级通报表扬|2024年3月|5|省发改通报\n乙县|数据造假|2024年2月|-3|督查通报',
      { registered: 2, deductions: 1 },
    ],
    [
      'scores',
      '考核扣分登记表\n序号|单位|扣分事由|日期|扣分\n1|甲区|迟报月报|2024-03-05|-0.5\n2|乙县|迟报月报|2024-03-05|-0.5\n合计||||-1',
      { registered: 2, deductions: 2 },
    ],
    [
      'tour',
      '拉练评分汇总\n观摩项目|县区|评委|打分\n北环路|甲区|一号|90\n北环路|甲区|二号|86\n城南水厂|乙县|一号|80\n城南水厂|乙县|二号|88',
      { votes: 4 },
    ],
    [
      'financing',
      '政银企对接会项目签约及放款情况\n银行|项目|签约金额（万元）|授信金额（万元）|累计投放（万元）\n工商银行|北环路|20000|15000|6000\n工商银行|北环桥|10000|10000|0\n农发行|城南水厂|8000||',
      { projects: 3, granted: 250_000_000, paid: 60_000_000 },
    ],
    [
      'needs',
      '项目要素保障清单\n项目|要素类型|需求|落实情况|完成时限|责任部门\n北环路|用地|120亩|已落实80亩|2024-06-30|自然资源局\n数据中心|用电|5万千伏安|已落实|2024-03-15|供电公司\n城南水厂|用能|3000吨标煤|未落实|2024-03-01|发改委',
      { items: 3, settled: 1, overdue: 1 },
    ],
    [
      'claims',
      '专项债券申报情况表\n项目名称|主管部门|申请额度（亿元）|是否通过国家审核|发行额度（亿元）\n北环路|市交通局|2|是|1.5\n城南水厂|市水务局|0.8|否|',
      { items: 2, amount: 280_000_000, granted: 150_000_000 },
    ],
    [
      'enterprises',
      '“小升规”重点企业培育名单\n企业名称|所属行业|上年营业收入（万元）|包联单位|入规时间\n华光电子|工业|1800|经信局|2024年2月\n恒通物流|服务业|900|交通局|',
      { candidates: 2, entered: 1, helped: 2 },
    ],
    [
      'connected',
      '重点项目视频监控接入情况\n项目名称|属地|摄像头数量|接入日期|当前状态|最近一次查看\n北环路|甲区|4|2023-11-05|在线|2024-03-20\n城南水厂|乙县|2|2024-01-15|离线|2024-01-30\n合计||6|||',
      { projects: 2, online: 1, viewed: 2, unseen: 1 },
    ],
    [
      'supervision',
      '“互联网+督查”线索办理情况\n线索内容|来源|受理时间|承办单位|办结期限|办理结果\n拖欠工资|国务院客户端|2024-01-05|甲区|2024-01-25|已整改\n占道施工|市长热线|2024-03-18|乙县|2024-03-30|整改中',
      { found: 2, rectified: 1, overdue: 1 },
    ],
    [
      'supervision',
      '巡察反馈问题整改落实情况表\n反馈问题|整改措施|整改时限|整改责任单位|整改进展|是否完成\n项目包装不足|建立储备库|2024年6月|发改局|推进中|否\n台账不规范|统一模板|2024年3月底|发改局|已完成|是',
      { found: 2, rectified: 1 },
    ],
    [
      'tasks',
      '2024年项目攻坚榜\n榜名|挂帅人|责任单位|时限|完成情况\n北环路征迁清零|张三|甲区|2024年3月底|已完成\n水厂通水|李四|乙县|2024年6月底|推进中',
      { posted: 2, finished: 1 },
    ],
    [
      'lifecycle',
      '“三个一批”项目台账（第十期）\n序号|项目名称|类别|投资（亿元）|签约时间|开工时间|投产时间\n1|光学镜头|签约一批|3|2024-01-05||\n2|物流园|开工一批|2|2023-09-01|2024-02-18|\n3|轴承|投产一批|1|2022-05-01|2022-09-01|2024-03-01',
      { projects: 3, totalInvestment: 600_000_000 },
    ],
    [
      'promotion',
      '招商项目进展情况表\n项目名称|投资方|总投资（万元）|进展情况|责任单位\n光学镜头|华光|30000|已签约，已拿地|甲区\n物流园|恒通|20000|拟签约|乙县\n轴承|日精|10000|已开工|甲区',
      { items: 3, signed: 2, landed: 2, started: 1, signedAmount: 400_000_000 },
    ],
    [
      'opportunities',
      '产业链机会清单\n产业链|机会|责任单位|总投资（万元）|截止时间|进展\n电子信息|封测线|甲区|50000|2024-03-01|未对接\n新能源|电芯|乙县|80000|2024-12-31|已落地',
      { items: 2, matched: 1 },
    ],
  ];

const MARCH = { year: 2024, month: 3 };
const ON = parseDate('2024-03-31')!;

/** A list among all ledgers, as a file of a month. */
function read(ledger: string, list: string) {
  const { value, findings } = recognise(
    { file: '清单.xlsx', format: 'xlsx', sheets: [grid(list, { name: 'Sheet1' })] },
    {},
  );
  const definition = LEDGERS.find(({ id }) => id === ledger)!;
  const sheets = [{ tables: value[0]!.tables, others: value[0]!.others, aside: findings }];
  const readings = [{ sheets }] as unknown as Parameters<typeof readLedger>[1]['readings'];
  const { entries, findings: found } = readLedger(definition, { readings }, MARCH, undefined);
  const columns = entryColumns(definition, ON, entries);
  return { figures: account(entries, { ...definition, columns }).figures, found };
}

describe('lists of other offices', () => {
  test.each(LISTS)('%s: %s', (ledger, list, expected) => {
    const { figures } = read(ledger, list);
    const own = Object.keys(expected).map((id) => [id, measuredValue(figures.get(id)!)]);
    expect(Object.fromEntries(own)).toEqual(expected);
  });
});

describe('nobody says how far it is', () => {
  const CAMERAS =
    '重点项目视频监控接入情况\n项目名称|属地|摄像头数量|最近查看|状态\n北环路|甲区|4|2024-03-20|在线';
  const MATTERS = '问题清单\n项目名称|问题描述|牵头部门|办结时限\n北环路|管线迁改|电力公司|2024-05-31';
  test.each([
    ['matters', MATTERS, ['table/state-untold']],
    ['matters', MATTERS.replace('办结时限', '办结时限|办理进展').replace('05-31', '05-31|已解决'), []],
    ['matters', MATTERS.replace('办结时限', '办结时限|是否办结').replace('05-31', '05-31|否'), []],
    ['connected', CAMERAS, []],
  ])('%s %#', (ledger, list, expected) => {
    expect(read(ledger, list).found.map(({ code }) => code)).toEqual(expected);
  });
});
