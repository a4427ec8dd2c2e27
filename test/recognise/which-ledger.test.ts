import { describe, expect, test } from 'vitest';
import { entryWords } from '../../src/ledgers/entries/entry-words.ts';
import { LEDGERS } from '../../src/ledgers/ledgers.ts';
import { ANY_OFFICE } from '../../src/ledgers/office.ts';
import { projectWords } from '../../src/ledgers/project/list-words.ts';
import { createRecogniser } from '../../src/recognise/recognise.ts';
import { grid } from './grid.ts';

const recognise = createRecogniser(
  projectWords(ANY_OFFICE),
  LEDGERS.map((ledger) => entryWords(ledger, ANY_OFFICE)),
);

const PROJECTS = `序号|项目名称|责任单位|项目性质|总投资（万元）|年度计划投资（万元）|需协调的问题
1|北环路|甲区|续建|5000|900|管线迁改
2|北环桥|甲区|新开工|2000|400|无`;
const MATTERS = `序号|项目名称|需协调事项|牵头部门|办结时限|是否办结
1|北环路|管线迁改|电力公司|2024-05-31|否
2|北环桥|树木移栽|城管局|2024-04-30|是`;

/** The ledgers of a sheet's tables, each with its rows, and what was found. */
function ledgersOf(drawing: string, name = '表1', file = '清单.xlsx'): readonly string[] {
  const { value, findings } = recognise({ file, format: 'xlsx', sheets: [grid(drawing, { name })] }, {});
  const tables = [...value[0]!.tables, ...value[0]!.others];
  const doubts = findings.filter(({ code }) => code === 'table/which-ledger').map(({ code }) => code);
  return [...tables.map(({ ledger, rows }) => `${ledger} ${rows.length}`), ...doubts];
}

describe('a table goes to the ledger whose fields explain it best', () => {
  test.each([
    ['a project list with a column of matters', PROJECTS, '表1', ['project 2']],
    ['a list of matters that names projects', MATTERS, '表1', ['matters 2']],
    [
      'matters that are called neither a name nor an item',
      '序号|存在问题|责任单位|牵头部门|办结时限\n1|管线迁改|甲区|电力公司|2024-05-31\n2|树木移栽|甲区|城管局|2024-04-30',
      '表1',
      ['matters 2'],
    ],
    [
      'judges and their marks',
      '序号|项目名称|责任单位|评委|分数\n1|北环路|甲区|评委1|90\n2|北环路|甲区|评委2|85',
      '表1',
      ['tour 2'],
    ],
    [
      'questions answered on the spot',
      '序号|项目名称|现场问题|答复单位|是否现场答复\n1|北环路|管线迁改|电力公司|否\n2|北环桥|树木移栽|城管局|是',
      '表1',
      ['tour 2'],
    ],
    [
      'problems with a department, a limit and an end are matters',
      '序号|项目名称|存在问题|答复单位|办结时限|是否办结\n1|北环路|管线迁改|电力公司|2024-05-31|否\n2|北环桥|树木移栽|城管局|2024-04-30|是',
      '表1',
      ['matters 2'],
    ],
    ['one below the other', `${PROJECTS}\n\n需协调事项台账\n${MATTERS}`, '表1', ['project 2', 'matters 2']],
    [
      'the other way round',
      `需协调事项台账\n${MATTERS}\n\n重点项目进度表\n${PROJECTS}`,
      '表1',
      ['project 2', 'matters 2'],
    ],
    // 项目 × 审批事项 with the day of each step: nothing but the names is of a project list.
    [
      'projects by the steps of their approval',
      '重点项目前期手续办理情况\n序号|项目名称|立项批复|用地预审|规划许可|施工许可\n1|北环路|2024-01-15|2024-02-20|2024-03-18|\n2|北环桥|2024-02-02|办理中||',
      '表1',
      [],
    ],
    [
      'the same under no title',
      '序号|项目名称|立项批复|用地预审|规划许可|施工许可\n1|北环路|2024-01-15|2024-02-20|2024-03-18|\n2|北环桥|2024-02-02|办理中||',
      '表1',
      [],
    ],
    [
      'a project list that has these columns as well',
      '序号|项目名称|责任单位|项目性质|总投资（万元）|年度计划投资（万元）|立项批复|用地预审|规划许可\n1|北环路|甲区|续建|5000|900|2024-01-15|2024-02-20|2024-03-18\n2|北环桥|甲区|新开工|2000|400|2024-02-02|办理中|',
      '表1',
      ['project 2'],
    ],
    [
      'projects that are signed, under no title',
      '序号|项目名称|投资方|来源地|签约时间|协议投资额（万元）|责任单位\n1|终端产业园|云帆科技|上海市|2024-02-06|32000|甲区\n2|冷链物流|鲜达供应链|浙江省|2024-03-12|8600|乙区',
      '表1',
      ['promotion 2'],
    ],
    [
      'projects that are being talked about, and the title says so',
      '在谈招商项目清单\n序号|项目名称|投资方|项目阶段|责任单位\n1|终端产业园|云帆科技|在谈|甲区\n2|冷链物流|鲜达供应链|签约|乙区',
      '表1',
      ['promotion 2'],
    ],
    [
      'a project list that knows who invests, and when it was signed',
      '序号|项目名称|责任单位|投资方|签约时间|项目性质|总投资（万元）|年度计划投资（万元）|累计完成投资（万元）\n1|北环路|甲区|云帆科技|2023-02-06|续建|5000|900|400\n2|北环桥|甲区|鲜达供应链|2023-03-12|新开工|2000|400|100',
      '表1',
      ['project 2'],
    ],
    [
      'sponsors with a team and a plan',
      '序号|包联领导|项目名称|责任单位|工作专班|工作方案\n1|周明|北环路|甲区|北环专班|1号文\n2|陈立|北环桥|甲区|北桥专班|2号文',
      '表1',
      ['sponsors 2'],
    ],
    [
      'sponsors alone are a column of a project list',
      '序号|包联领导|项目名称|责任单位|项目性质|总投资（万元）\n1|周明|北环路|甲区|续建|5000\n2|陈立|北环桥|甲区|新开工|2000',
      '表1',
      ['project 2'],
    ],
    [
      'sponsors and projects alone, and the title says so',
      '市级领导包联重点项目名单\n序号|包联领导|项目名称\n1|周明|北环路\n2|陈立|北环桥',
      '表1',
      ['sponsors 2'],
    ],
    [
      'sponsors and projects without a serial',
      '市级领导包联重点项目名单\n领导|项目\n周明|北环路\n陈立|北环桥',
      '表1',
      ['sponsors 2'],
    ],
    ['the same, and no title says so', '领导|项目\n周明|北环路\n陈立|北环桥', '表1', []],
    [
      'with the phase of the projects, and the sheet says so',
      '序号|包联领导|项目名称|责任单位|项目性质|建设内容\n1|周明|北环路|甲区|续建|道路\n2|陈立|北环桥|甲区|新开工|桥梁',
      '领导包联',
      ['sponsors 2'],
    ],
    [
      'amounts make a project list of it, whatever the title says',
      '市级领导包联重点项目名单\n序号|包联领导|项目名称|责任单位|总投资（万元）\n1|周明|北环路|甲区|5000\n2|陈立|北环桥|甲区|2000',
      '表1',
      ['project 2'],
    ],
    [
      'so does what has been done',
      '市级领导包联重点项目进展\n序号|包联领导|项目名称|责任单位|形象进度\n1|周明|北环路|甲区|路基完成\n2|陈立|北环桥|甲区|桩基施工',
      '表1',
      ['project 2'],
    ],
    [
      'goals by quarters',
      '序号|任务名称|责任单位|计量单位|全年目标|一季度目标|完成数\n1|新建住房|甲区|套|600|100|120\n2|老旧小区改造|乙县|个|20|5|6',
      '表1',
      ['targets 2'],
    ],
    [
      'a list of responsibilities',
      '序号|工作任务|责任单位|责任领导\n1|新建住房|甲区|张某\n2|老旧小区改造|乙县|李某',
      '责任清单',
      ['targets 2'],
    ],
    [
      'a project list with a goal of the year in words',
      '序号|项目名称|责任单位|总投资（万元）|年度计划投资（万元）|年度目标|完成时限\n1|北环路|甲区|5000|900|主体完工|2024年12月\n2|北环桥|甲区|2000|400|开工|2024年6月',
      '目标任务分解表',
      ['project 2'],
    ],
    [
      'matters with a limit, whose list is called one of tasks',
      '序号|项目名称|需协调事项|牵头部门|办结时限|是否办结\n1|北环路|管线迁改|电力公司|2024-05-31|否\n2|北环桥|树木移栽|城管局|2024-04-30|是',
      '任务清单',
      ['matters 2'],
    ],
    [
      'problems that nobody is asked about are no ledger',
      '序号|项目名称|责任单位|存在问题\n1|北环路|甲区|管线\n2|北环桥|甲区|树木',
      '表1',
      [],
    ],
    [
      'as much of the one as of the other',
      '序号|项目名称|责任单位|总投资（万元）|存在问题|协调部门\n1|北环路|甲区|5000|管线|电力公司\n2|北环桥|甲区|2000|树木|城管局',
      '表1',
      ['project 2', 'table/which-ledger'],
    ],
    [
      'a register of points',
      '责任单位|年月|事项|数值|目标\n甲区|2024-03|签约个数|2|10\n乙区|2024-03|通报批评|-5|',
      '表1',
      ['scores 2'],
    ],
    [
      'a register that names projects',
      '序号|责任单位|年月|事项|项目名称|分值\n1|甲区|2024-03|集中开工|北环路|30\n2|乙区|2024-03|集中开工|北环桥|30',
      '表1',
      ['scores 2'],
    ],
    [
      'a project list with kinds and days',
      '序号|项目名称|责任单位|类别|时间|总投资（万元）|年度计划投资（万元）\n1|北环路|甲区|基础设施|2024-03|5000|900\n2|北环桥|乙区|基础设施|2024-04|2000|400',
      '表1',
      ['project 2'],
    ],
    [
      'matters with a day',
      '序号|事项|责任单位|时间|牵头部门|办结时限\n1|管线迁改|甲区|2024-03|电力公司|2024-05-31\n2|树木移栽|乙区|2024-03|城管局|2024-04-30',
      '表1',
      ['matters 2'],
    ],
    [
      'items of agencies with neither value nor target are no register among other lists',
      '序号|责任单位|年月|类别|地点\n1|甲区|2024-03|集中开工|北环\n2|乙区|2024-03|集中开工|南环',
      '表1',
      [],
    ],
    [
      'items of agencies without a month are none',
      '序号|责任单位|事项|数值\n1|甲区|通报批评|-5\n2|乙区|集中开工|30',
      '表1',
      [],
    ],
    [
      'steps with their department, days and limits',
      '序号|项目名称|责任单位|审批事项|审批部门|受理时间|承诺时限|办结时间|办理状态\n1|北环路|甲区|环评|生态环境局|2024-01-08|15|2024-01-31|已办结\n2|北环桥|甲区|环评|生态环境局|2024-01-09|15||办理中',
      '表1',
      ['approvals 2'],
    ],
    [
      'steps with a department and a state, and the title says so',
      '前期手续办理情况表\n序号|项目名称|手续名称|审批部门|办理状态\n1|北环路|环评|生态环境局|已办结\n2|北环桥|环评|生态环境局|办理中',
      '表1',
      ['approvals 2'],
    ],
    [
      'a project list that says how its procedures stand',
      '重点项目前期手续办理情况表\n序号|项目名称|责任单位|项目性质|总投资（万元）|年度计划投资（万元）|手续办理情况|计划开工时间\n1|北环路|甲区|新开工|5000|900|环评办理中|2024-06\n2|北环桥|甲区|新开工|2000|400|已办结|2024-05',
      '表1',
      ['project 2'],
    ],
    [
      'a project list with a column for each procedure',
      '重点项目审批手续进展\n序号|项目名称|责任单位|总投资（万元）|立项|用地|规划许可|施工许可\n1|北环路|甲区|5000|√|√|√|办理中\n2|北环桥|甲区|2000|√|√||',
      '表1',
      ['project 2'],
    ],
    [
      'matters about procedures',
      '手续类问题清单\n序号|项目名称|需协调事项|牵头部门|提出时间|办结时限|是否办结\n1|北环路|环评批复|生态环境局|2024-03-01|2024-05-31|否\n2|北环桥|施工许可|住建局|2024-03-01|2024-04-30|是',
      '表1',
      ['matters 2'],
    ],
    [
      'what projects need from banks',
      '序号|项目名称|责任单位|总投资（万元）|融资需求（万元）|融资方式|对接银行|授信金额（万元）\n1|北环路|甲区|5000|900|贷款|建行|500\n2|北环桥|甲区|2000|400|债券|工行|',
      '表1',
      ['financing 2'],
    ],
    [
      'a list of progress that also asks for money, whatever its title',
      '重点项目融资需求及进展情况表\n序号|项目名称|责任单位|总投资（万元）|年度计划投资（万元）|1-3月完成投资（万元）|融资需求（万元）|对接银行\n1|北环路|甲区|5000|1000|300|200|建行\n2|北环桥|甲区|2000|800|100|0|工行',
      '表1',
      ['project 2'],
    ],
    [
      'amounts that are needed, and the title says so',
      '重点项目融资需求清单（单位：万元）\n序号|项目名称|责任单位|融资需求\n1|北环路|甲区|900\n2|北环桥|甲区|400',
      '表1',
      ['financing 2'],
    ],
    [
      'a project list with what is lacking and who lends',
      '重点项目进度及融资情况表\n序号|项目名称|责任单位|项目性质|总投资（万元）|年度计划投资（万元）|累计完成投资（万元）|资金缺口（万元）|意向银行|形象进度\n1|北环路|甲区|续建|5000|900|300|200|建行|路基\n2|北环桥|甲区|新开工|2000|400|100|50|工行|桩基',
      '表1',
      ['project 2'],
    ],
    [
      'needs with their kind and amount',
      '序号|项目名称|责任单位|要素类别|需求量|单位|落实情况\n1|北环路|甲区|用地|120|亩|已落实\n2|北环桥|甲区|用电|3000|千伏安|未落实',
      '表1',
      ['needs 2'],
    ],
    [
      'needs with a column for each kind',
      '序号|项目名称|责任单位|用地需求（亩）|用水需求（吨）|用电需求（千伏安）\n1|北环路|甲区|120|30|3000\n2|北环桥|甲区|20|5|500',
      '表1',
      ['needs 2'],
    ],
    [
      'a project list that says how much land it takes',
      '重点项目要素保障情况表\n序号|项目名称|责任单位|项目性质|总投资（万元）|年度计划投资（万元）|用地面积（亩）|要素保障情况|计划开工时间\n1|北环路|甲区|续建|5000|900|120|已保障|2024-03\n2|北环桥|甲区|新开工|2000|400|20|用电未落实|2024-05',
      '表1',
      ['project 2'],
    ],
    [
      'money asked of the province',
      '序号|争取项目名称|责任单位|资金类别|争取对象|申请金额（万元）|批复金额（万元）|到位金额（万元）\n1|北环路|甲区|专项债|省财政厅|5000|4000|1000\n2|北环桥|甲区|中央预算内|省发改委|900||',
      '表1',
      ['claims 2'],
    ],
    [
      'what is wanted and who supplies it',
      '序号|机会名称|机会类别|需求单位|供给单位|对接状态\n1|智慧路灯|政府需求|城管局||对接中\n2|中试车间|企业能力||精铸公司|达成合作',
      '表1',
      ['opportunities 2'],
    ],
    [
      'two columns, and the title says so',
      '城市机会清单\n序号|机会名称|需求单位|对接状态\n1|智慧路灯|城管局|对接中\n2|中试车间|经信局|达成合作',
      '表1',
      ['opportunities 2'],
    ],
    [
      'a project list of what came of opportunities',
      '机会清单落地项目进度表\n序号|项目名称|责任单位|项目性质|总投资（万元）|年度计划投资（万元）|累计完成投资（万元）|需求单位|供给单位|形象进度\n1|北环路|甲区|续建|5000|900|300|城管局|云灯|路基\n2|北环桥|甲区|新开工|2000|400|100|城管局|云桥|桩基',
      '表1',
      ['project 2'],
    ],
    [
      'a project list with funds from above',
      '争取上级资金项目进度表\n序号|项目名称|责任单位|项目性质|总投资（万元）|年度计划投资（万元）|累计完成投资（万元）|上级资金到位（万元）|形象进度\n1|北环路|甲区|续建|5000|900|300|200|路基\n2|北环桥|甲区|新开工|2000|400|100|50|桩基',
      '表1',
      ['project 2'],
    ],
    [
      'enterprises near a threshold',
      '序号|企业名称|所属区县|营业收入（万元）|入统标准（万元）|帮扶单位|申报进度\n1|精铸公司|甲区|1800|2000|经信局|培育中\n2|云仓公司|甲区|2300|2000|商务局|已申报',
      '表1',
      ['enterprises 2'],
    ],
    [
      'a project list of enterprises',
      '升规入统企业项目进度表\n序号|企业名称|项目名称|责任单位|总投资（万元）|年度计划投资（万元）|累计完成投资（万元）|形象进度\n1|精铸公司|铸造线|甲区|5000|900|300|厂房\n2|云仓公司|仓库|甲区|2000|400|100|桩基',
      '表1',
      ['project 2'],
    ],
    [
      'projects that the centre sees',
      '序号|项目名称|责任单位|接入时间|在线状态|最近查看时间\n1|北环路|甲区|2024-01-10|在线|2024-03-03\n2|北环桥|甲区|2024-02-01|离线|',
      '表1',
      ['connected 2'],
    ],
    [
      'projects by the stage of their life',
      '序号|项目名称|责任单位|所属批次|总投资（万元）|签约时间|开工时间\n1|北环路|甲区|开工建设一批|5000|2023-10-01|2024-03-01\n2|北环桥|甲区|签约落地一批|2000|2024-02-01|',
      '表1',
      ['lifecycle 2'],
    ],
    [
      'a progress list of the projects of a stage',
      '开工建设一批项目进度表\n序号|项目名称|责任单位|项目性质|总投资（万元）|年度计划投资（万元）|累计完成投资（万元）|形象进度\n1|北环路|甲区|续建|5000|900|300|路基\n2|北环桥|甲区|新开工|2000|400|100|桩基',
      '表1',
      ['project 2'],
    ],
    [
      'tasks that were taken up',
      '序号|任务名称|责任单位|发榜单位|揭榜单位|揭榜时间|完成时限\n1|管廊顶进|甲区|住建局|甲院|2024-01-20|2024-06\n2|刀具|乙区|经信局|乙院|2024-02-20|2024-07',
      '表1',
      ['tasks 2'],
    ],
    [
      'targets of a list of posted tasks',
      '年度重点任务清单\n序号|任务名称|责任单位|年度目标|单位|完成时限\n1|新建住房|住建局|600|套|2024-12\n2|改造小区|住建局|20|个|2024-12',
      '表1',
      ['targets 2'],
    ],
    [
      'what supervision found',
      '序号|项目名称|责任单位|问题描述|发现渠道|整改时限|整改状态|复查结果\n1|北环路|甲区|裸土未覆盖|热线|2024-03-20|已整改|合格\n2|北环桥|甲区|围挡破损|暗访|2024-03-25|整改中|',
      '表1',
      ['supervision 2'],
    ],
    [
      'the same by its title alone',
      '督查发现问题整改台账\n序号|项目名称|责任单位|问题描述|发现时间|整改时限|整改完成时间\n1|北环路|甲区|裸土未覆盖|2024-03-01|2024-03-20|2024-03-18\n2|北环桥|甲区|围挡破损|2024-03-02|2024-03-25|',
      '表1',
      ['supervision 2'],
    ],
    [
      'matters that are asked of a department, under a title of supervision',
      '市政府督查室协调事项清单\n序号|项目名称|责任单位|需协调事项|牵头部门|办结时限|是否办结\n1|北环路|甲区|管线迁改|电力公司|2024-03-20|否\n2|北环桥|甲区|用地|资规局|2024-03-25|是',
      '表1',
      ['matters 2'],
    ],
    [
      'a project list that says what supervision found',
      '重点项目督查进度表\n序号|项目名称|责任单位|项目性质|总投资（万元）|年度计划投资（万元）|累计完成投资（万元）|存在问题|整改情况\n1|北环路|甲区|续建|5000|900|300|裸土|已覆盖\n2|北环桥|甲区|新开工|2000|400|100|围挡|已修',
      '表1',
      ['project 2'],
    ],
    [
      'a project list that says whether a site is connected',
      '重点项目进度及视频接入情况表\n序号|项目名称|责任单位|项目性质|总投资（万元）|年度计划投资（万元）|是否接入|形象进度\n1|北环路|甲区|续建|5000|900|是|路基\n2|北环桥|甲区|新开工|2000|400|否|桩基',
      '表1',
      ['project 2'],
    ],
    [
      'projects of an event',
      '序号|活动名称|活动类别|开工时间|项目名称|总投资（亿元）\n1|一季度集中开工|市级|2024-03-01|北环路|5\n2|一季度集中开工|市级|2024-03-01|北环桥|2',
      '表1',
      ['kickoffs 2'],
    ],
    [
      'the same without a word of the event, and the title says so',
      '一季度集中开工项目清单\n序号|项目名称|建设单位|项目性质|总投资（亿元）|年度计划投资（亿元）|计划开工时间|建设年限\n1|北环路|甲公司|新建|5|1|2024-03|2024-2025\n2|北环桥|乙公司|新建|2|1|2024-03|2024-2025',
      '表1',
      ['kickoffs 2'],
    ],
    [
      'what has been done makes a project list of it',
      '一季度集中开工项目进展情况\n序号|项目名称|责任单位|总投资（亿元）|年度计划投资（亿元）|累计完成投资（亿元）\n1|北环路|甲区|5|1|0.2\n2|北环桥|甲区|2|1|0.1',
      '表1',
      ['project 2'],
    ],
    [
      'a list of what is needed from banks that also says what was done of the year is asked about',
      '重点项目推进及融资需求情况表\n序号|项目名称|责任单位|总投资（万元）|年度计划（万元）|本年完成（万元）|融资需求（万元）|对接银行|授信（万元）\n1|北环路|甲区|9000|900|700|500|工行|300\n2|北环桥|甲区|4000|800|600|400|建行|200',
      '表1',
      ['financing 2', 'table/which-ledger'],
    ],
    [
      'the same, and its title speaks of nothing else',
      '重点项目融资需求台账\n序号|项目名称|责任单位|总投资（万元）|年度计划（万元）|本年完成（万元）|融资需求（万元）|对接银行|授信（万元）\n1|北环路|甲区|9000|900|700|500|工行|300\n2|北环桥|甲区|4000|800|600|400|建行|200',
      '表1',
      ['financing 2'],
    ],
    [
      'the same without what was done',
      '重点项目融资需求情况表\n序号|项目名称|责任单位|总投资（万元）|年度计划（万元）|融资需求（万元）|对接银行|授信（万元）\n1|北环路|甲区|9000|900|500|工行|300\n2|北环桥|甲区|4000|800|400|建行|200',
      '表1',
      ['financing 2'],
    ],
    [
      'a project list that says in which batch',
      '2024年重点项目计划表\n序号|批次|项目名称|责任单位|项目性质|总投资（亿元）|年度计划投资（亿元）|开工时间\n1|第一批|北环路|甲区|新开工|5|1|2024-03\n2|第二批|北环桥|甲区|新开工|2|1|2024-03',
      '表1',
      ['project 2'],
    ],
    [
      'a project list that says at which event',
      '2024年重点项目进度表\n序号|项目名称|责任单位|项目性质|总投资（亿元）|年度计划投资（亿元）|累计完成投资（亿元）|形象进度|集中开工批次\n1|北环路|甲区|新开工|5|1|0.3|路基|第一批\n2|北环桥|甲区|新开工|2|1|0.2|桩基|第一批',
      '表1',
      ['project 2'],
    ],
    [
      'the same, and the sheet says what it is',
      '序号|项目名称|责任单位|总投资（万元）|存在问题|协调部门|办结时限\n1|北环路|甲区|5000|管线|电力公司|2024-05\n2|北环桥|甲区|2000|树木|城管局|2024-06',
      '问题台账',
      ['matters 2'],
    ],
  ])('%s', (_, drawing, name, expected) => {
    expect(ledgersOf(drawing, name)).toEqual(expected);
  });
});

describe('a list without a title is what its file is called', () => {
  const FOUND =
    '序号|项目名称|责任单位|发现问题|交办时间|整改时限|整改情况\n1|北环路|甲区|扬尘|2024-03-05|2024-04|已整改';
  test.each([
    ['a file of findings', FOUND, 'Sheet1', '督查问题整改台账.xlsx', ['supervision 1']],
    ['where the sheet has a name, that holds', FOUND, '汇总', '督查问题整改台账.xlsx', []],
    ['a project list stays one', PROJECTS, 'Sheet1', '需协调事项.xlsx', ['project 2']],
    [
      'whoever sends it is not what it is',
      '序号|项目名称|责任单位|投资方|签约时间|开工时间|总投资（万元）|项目进展\n1|北环厂|甲区|甲公司|2024-03|2024-06|5000|主体施工',
      'Sheet1',
      '招商局2024年重点项目.xlsx',
      ['project 1'],
    ],
    [
      'approvals with nothing but their progress',
      '项目名称|审批事项|审批部门|办理情况\n北环路|施工许可|住建局|已办结\n北环桥|环评|环保局|正在办理',
      'Sheet1',
      '项目审批办理情况.xlsx',
      ['approvals 2'],
    ],
  ])('%s', (_, drawing, name, file, ledgers) => {
    expect(ledgersOf(drawing, name, file)).toEqual(ledgers);
  });
});
