import { describe, expect, test } from 'vitest';
import { account } from '../../src/calculate/account.ts';
import { type Figure, measuredValue } from '../../src/calculate/figure.ts';
import { entryColumns } from '../../src/ledgers/entries/entry-columns.ts';
import { entryWords, wideWords } from '../../src/ledgers/entries/entry-words.ts';
import { LEDGERS } from '../../src/ledgers/ledgers.ts';
import { ANY_OFFICE } from '../../src/ledgers/office.ts';
import { projectWords } from '../../src/ledgers/project/list-words.ts';
import { parseDate } from '../../src/model/plain-date.ts';
import { quantityNumber } from '../../src/model/quantity.ts';
import { readLedger } from '../../src/office/ledger/read-ledger.ts';
import { createRecogniser } from '../../src/recognise/recognise.ts';
import { grid } from '../recognise/grid.ts';

const recognise = createRecogniser(
  projectWords(ANY_OFFICE),
  LEDGERS.flatMap((ledger) => [entryWords(ledger, ANY_OFFICE), ...wideWords(ledger, ANY_OFFICE)]),
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
      'claims',
      '2024年1-3月向上争取项目资金情况\n序号|资金名称|项目名称|责任单位|对口国家（省）部门|申报资金（万元）|已批复（下达）资金（万元）|已到账（万元）|进展\n一、中央预算内投资\n1|棚改配套|北环路|甲区|国家发展改革委|7000|5000|2000|已下达\n2|污水治理|城南水厂|乙县|生态环境部|3000|||待评审\n二、超长期特别国债\n3|水源工程|青山水库|乙县|国家发展改革委|9000|||未通过\n合计|||||19000|5000|2000|',
      { items: 3, amount: 190_000_000, granted: 50_000_000, paid: 20_000_000, refused: 1, open: 1 },
    ],
    [
      'tasks',
      '揭榜挂帅攻坚榜单完成情况\n攻坚任务|发榜单位|揭榜人|揭榜日期|完成期限|目前进展情况|评价得分|完成情况\n拆迁120户|重点办|甲区|2024-01-20|2024-02-28|2月22日全部签约搬迁完毕|92|已完成\n打通隧道|交通局|乙县|2024-02-05|2024-03-20|掘进八成||推进中\n引进龙头|投促局|||2024-12-31|尚未揭榜||未启动',
      { posted: 3, finished: 1, overdue: 1, untaken: 1 },
    ],
    [
      'enterprises',
      '小升规培育库\n企业名称|属地|所属行业|2024年1-2月营收（万元）|入规标准（万元）|包联干部|是否入库纳统|纳统月份\n明珠机械|甲区|工业|2100|2000|陈某|否|\n绿源食品|乙县|工业|2500|2000||是|2024年3月\n宴宾楼|乙县|餐饮|120|200||否|',
      { candidates: 3, helped: 1, ready: 1, entered: 1 },
    ],
    [
      'financing',
      '政银企对接融资需求情况表\n项目名称|借款主体|总投资（万元）|资金缺口（万元）|拟申请贷款金额（万元）|期望放款时间|意向金融机构|已授信（万元）|已投放（万元）|对接情况\n北环路|甲投公司|90000|50000|40000|2024.8|工商银行|40000|10000|已授信\n城南水厂|水务公司|30000|20000|15000|2024.9||||尚未对接',
      { need: 550_000_000, gap: 700_000_000, met: 1, granted: 400_000_000, paid: 100_000_000 },
    ],
    [
      'promotion',
      '重点招商项目推进情况表\n填报单位：市投资促进局\n项目名称|客商|投资额（亿元）|牵头单位|项目进展\n隔膜厂|某公司|5|甲区|已签约\n物流园|某企业|3|乙县|正在洽谈',
      { signed: 1, visited: 2 },
    ],
    [
      'needs',
      '重大项目要素保障需求清单\n项目名称|责任单位|用地需求（亩）|用能需求（吨标准煤）|用水需求（万立方米）\n北环路|甲区|120||\n水泥厂|乙县|80|5000|3.5',
      { items: 2, land: 200, energy: 5000, water: 35_000 },
    ],
    [
      'tour',
      '拉练现场评分汇总表\n项目名称|责任单位|评委1|评委2|评委3|评委4|平均分|排名\n北环路|甲区|90|86|92|88|89|1\n城南水厂|乙县|80|88||85|84.33|2',
      { drawn: 2, visited: 2, votes: 7, marks: 2 },
    ],
    [
      'connected',
      '项目视频接入智慧调度平台统计\n县区|项目名称|接入路数|接入情况|平台在线情况|市领导最近调度时间\n甲区|北环路|3|已接入|正常|2024-03-20\n甲区|北环桥|2|已接入|掉线|2024-01-10\n乙县|城南水厂|0|正在接入||',
      { items: 3, projects: 2, online: 1, viewed: 2, unseen: 1 },
    ],
    [
      'supervision',
      '重点项目督查问题清单\n项目|责任单位|发现时间|发现方式|问题描述|整改时限|整改进展|复查时间|复查结果\n北环路|甲区|2024-02-06|暗访|现场停工|2024-02-28|已复工|2024-03-03|整改到位\n城南水厂|乙县|2024-02-06|媒体报道|弃土未清运|2024-02-20|已清运|2024-02-25|反弹',
      { found: 2, rectified: 1, checked: 2, closed: 1, reopened: 1, open: 1 },
    ],
    [
      'financing',
      '重点项目银企对接清单（单位：亿元）\n序号|项目名称|业主单位|总投资|融资需求|授信额度|累计放款\n一、国家开发银行\n1|北环路|甲公司|8|4|3|1.5\n二、农业银行\n2|城南水厂|乙公司|30|15|10|0\n合计|||38|19|13|1.5',
      { projects: 2, need: 1_900_000_000, met: 2, granted: 1_300_000_000, paid: 150_000_000 },
    ],
    [
      'lifecycle',
      '“六个一批”项目调度表\n项目名称|类别|责任单位|总投资（万元）|本月进展|标志性突破|开工时间\n北环路|开工建设一批|甲区|52000|3月18日开工|是|2024.3.18\n城南水厂|谋划储备一批|乙县|30000|编制可研||',
      { projects: 2, breakthroughs: 1 },
    ],
    [
      'opportunities',
      '机会清单——企业供给清单\n序号|产品（服务）名称|供给企业|产品介绍|应用场景|是否匹配\n1|充电桩|某科技|快充|停车场|是\n2|无人机巡检|某公司|巡检|工地|否',
      { items: 2, matched: 1, open: 1 },
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
    // A state that is denied in a column of its own, beside another that looks like a state.
    [
      'connected',
      '项目“云监工”平台接入及巡检情况\n项目名称|责任单位|是否接入|接入时间|设备状态|上次巡检\n滨河道|甲区|是|2023-12|正常|2024-03-25\n三中|乙县|是|2024-01|掉线|2024-02-02\n冷链园|甲区|否|||',
      { items: 3, projects: 2, online: 1, viewed: 2 },
    ],
    // Points of a deduction are written without a sign.
    [
      'scores',
      '一季度各县区加分、扣分明细\n县区|类别|具体事项|分数|时间\n甲县|加分|承办现场会|3|2024-02\n乙区|扣分|瞒报进度|2|2024-03\n甲县|扣分|迟报|0.5|2024-01',
      { registered: 3, deductions: 2 },
    ],
    [
      'scores',
      '考核扣分登记表\n单位|扣分事由|日期|分值\n甲区|迟报月报|2024-03-05|0.5\n乙县|漏报项目|2024-03-08|1',
      { registered: 2, deductions: 2 },
    ],
    // A number of cases is no number of points.
    [
      'scores',
      '扣分情况登记表\n单位|事项|日期|个数\n甲区|超期未开工|2024-03-05|2\n乙县|超期未开工|2024-03-08|1',
      { registered: 2, deductions: 0 },
    ],
    // 1-3月到位 is this year's; 累计到位 is everything.
    [
      'promotion',
      '招商引资项目签约落地情况统计表（单位：万元）\n项目名称|客商|签约日期|签约额|1-3月到位资金|累计到位|目前进度\n光伏支架|晴天公司|2024-02-18|25000|1200|1200|正在办理土地手续\n饲料加工|丰谷公司|2023-11-02|8000|800|2600|已开工建设\n宠物食品|萌爪公司||12000|0|0|已签框架协议',
      {
        signed: 2,
        started: 1,
        intended: 3,
        fundsInPlaceYear: 20_000_000,
        fundsInPlace: 38_000_000,
      },
    ],
    [
      'needs',
      '重点项目要素保障需求清单\n项目名称|所属县区|用地需求||用能需求|||用工需求（人）|需求时间|答复时间|是否入库\n||新增建设用地（亩）|占补平衡（亩）|用电（万千瓦时）|用水（万吨）|天然气（万立方米）||||\n铝加工|甲县|320|120|9000|45|600|800|2024-06|2024-03-12|是\n预制菜|乙区|150|0|1200|30|80|400|2024-05||否',
      { items: 2, land: 470, offset: 120, power: 102_000_000, water: 750_000, gas: 6_800_000, workers: 1200 },
    ],
    [
      'claims',
      '2024年争取中央预算内投资和专项债进展情况（单位：万元）\n县区|项目|资金来源|申报额|国家发改委下达|已拨付\n甲县|滨河道|专项债|20000|12000|5000\n乙区|二院南院|中央预算内|6000||\n甲县|污水管网|超长期国债|4500|4500|4500',
      { items: 3, amount: 305_000_000, granted: 165_000_000, paid: 95_000_000, open: 1 },
    ],
    [
      'financing',
      '政金企对接项目需求表\n项目名称|借款主体|已到资金（亿元）|拟融资额（亿元）|意向银行|已批授信（万元）|已投放（万元）\n铝加工|铝业公司|12|15|工行、建行|80000|30000\n预制菜|丰谷公司|1|2.5|农商行||',
      { projects: 2, need: 1_750_000_000, granted: 800_000_000, paid: 300_000_000 },
    ],
    [
      'enterprises',
      '2024年拟纳统“四上”企业跟踪表\n县区|企业全称|专业|帮扶干部|目前状态\n甲县|晴天支架|工业|王某|资料已报省局\n乙区|丰谷饲料|批发||培育中\n甲县|快达物流|服务业|李某|3月已入库',
      { candidates: 3, helped: 2, applied: 1, entered: 1 },
    ],
    [
      'supervision',
      '“12345”热线和网民留言涉项目问题办理台账\n反映问题|来源渠道|收件时间|转办单位|要求办结时间|办结时间|是否反弹\n夜间施工|12345|2024-02-03|甲县|2024-02-10|2024-02-09|否\n拖欠工资|领导留言板|2024-03-05|甲县|2024-03-15||\n扬尘|12345|2024-01-15|市教育局|2024-01-25|2024-01-24|是',
      { found: 3, outside: 3, rectified: 1, reopened: 1, overdue: 2 },
    ],
    [
      'tasks',
      '市重点项目“揭榜挂帅”攻坚任务进展表\n攻坚课题|出题单位|揭榜人|揭榜日期|承诺完成日期|最新进展\n过江段盾构|市轨道|陈工|2023-10-12|2024-03-15|已贯通\n净空审批|市机场办|||2024-06-30|尚无人揭榜\n危废焚烧|甲县|周工|2023-12-01|2024-02-28|正在调试',
      { posted: 3, taken: 2, finished: 1, overdue: 1 },
    ],
    [
      'lifecycle',
      '全市项目“五个一批”滚动推进表\n项目|县区|总投资（亿元）|年初所处批次|现所处批次\n铝加工|甲县|40|签约一批|开工一批\n预制菜|乙区|5.5|谋划一批|谋划一批',
      { projects: 2, reserves: 2, converted: 1, convertedInvestment: 4_000_000_000 },
    ],
    [
      'opportunities',
      '2024年第一批城市机会清单（需求侧）\n发布单位|机会名称|投资规模（亿元）|合作方式|发布时间|对接进展\n甲县|屋顶资源|1.2|特许经营|2024-01-10|已与晴天公司签约\n乙区|冷链配送|0.6|股权合作|2024-02-20|正在洽谈',
      { items: 2, amount: 180_000_000, matched: 1, open: 1 },
    ],
    [
      'matters',
      '项目建设“堵点”台账\n所在县区|涉及项目|堵点描述|责任部门（包保领导）|收集日期|拟解决时限|目前状况|是否销账\n甲县|滨河道|杆线未迁|供电公司（王某）|2月5日|3月20日|已迁8处，剩4处|否\n乙区|滨河道|征收差3户|乙区政府（赵某）|1月8日|2月28日|已全部签约|是',
      { registered: 2, resolved: 1, overdue: 1 },
    ],
    [
      'targets',
      '2024年重点工作3月份完成情况调度表\n单位|考核内容|单位|全年任务|3月份任务|3月份完成|1-3月任务|1-3月完成\n甲县|新签约项目|个|24|2|3|6|7\n乙区|新签约项目|个|18|2|1|5|4',
      { items: 2, onTrack: 1, behind: 1, goal: 42, done: 11 },
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
  const sheets = [
    { tables: value[0]!.tables, others: value[0]!.others, aside: [...findings, ...value[0]!.aside] },
  ];
  const readings = [{ sheets }] as unknown as Parameters<typeof readLedger>[1]['readings'];
  const { entries, findings: found } = readLedger(definition, { readings }, MARCH, undefined);
  const columns = entryColumns(definition, ON, entries);
  return { figures: account(entries, { ...definition, columns }).figures, found };
}

/** Quantities in their own unit. */
function plainValue(figure: Figure) {
  const value = measuredValue(figure);
  return typeof value === 'number' && figure.unit !== undefined ? quantityNumber(value, figure.unit) : value;
}

describe('lists of other offices', () => {
  test.each(LISTS)('%s: %s', (ledger, list, expected) => {
    const { figures } = read(ledger, list);
    const own = Object.keys(expected).map((id) => [id, plainValue(figures.get(id)!)]);
    expect(Object.fromEntries(own)).toEqual(expected);
  });
});

describe('what is found in them', () => {
  const CAMERAS =
    '重点项目视频监控接入情况\n项目名称|属地|摄像头数量|最近查看|状态\n北环路|甲区|4|2024-03-20|在线';
  const MATTERS = '问题清单\n项目名称|问题描述|牵头部门|办结时限\n北环路|管线迁改|电力公司|2024-05-31';
  test.each([
    ['matters', MATTERS, ['table/state-untold']],
    ['matters', MATTERS.replace('办结时限', '办结时限|办理进展').replace('05-31', '05-31|已解决'), []],
    ['matters', MATTERS.replace('办结时限', '办结时限|是否办结').replace('05-31', '05-31|否'), []],
    ['matters', MATTERS.replace('办结时限', '办结时限|是否办结').replace('2024-05-31', '长期|否'), []],
    [
      'matters',
      MATTERS.replace('办结时限', '办结时限|是否办结').replace('2024-05-31', '看情况|否'),
      ['date/unreadable'],
    ],
    ['connected', CAMERAS, []],
    // The second column of one field is named, although its wording is the rarer one.
    [
      'connected',
      CAMERAS.replace('20|在线', '20|在线|故障').replace('|状态', '|在线状态|设备状态'),
      ['column/duplicate'],
    ],
    ['connected', CAMERAS.replace('20|在线', '20|在线|在线').replace('|状态', '|在线状态|设备状态'), []],
  ])('%s %#', (ledger, list, expected) => {
    expect(read(ledger, list).found.map(({ code }) => code)).toEqual(expected);
  });
});
