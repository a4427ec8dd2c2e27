import type { LedgerField } from '../ledger.ts';

/** The serial number of a row. */
export const SERIAL = {
  field: 'serial',
  kind: 'serial',
  title: { 'zh-CN': '序号', en: 'No.' },
  wordings: '(总|分|)序号 编号 序 no 号',
} as const satisfies LedgerField;

/** The code of the project that an entry is about. */
export const PROJECT_CODE = {
  field: 'code',
  kind: 'code',
  title: { 'zh-CN': '项目代码', en: 'Code' },
  wordings: '(项目|)(统一|)(代码|编码) 项目赋码',
} as const satisfies LedgerField;

/** The project that an entry stands for, where lists have no other name for it. */
export const PROJECT_NAME = {
  field: 'name',
  kind: 'name',
  title: { 'zh-CN': '项目名称', en: 'Project' },
  wordings: '(建设|重点|)(项目|工程)(名称|) 名称 (企业|单位)项目(名称|)',
  endings: '项目名称 工程名称',
} as const satisfies LedgerField;

/** The agency that is responsible. */
export const AGENCY = {
  field: 'agency',
  kind: 'text',
  title: { 'zh-CN': '责任单位', en: 'Agency' },
  wordings:
    '(项目|)责任(单位|主体|部门) (申报|上报|报送|填报|提报|推荐)(单位|主体|部门) (属地|所属区县|区县|区市县|县区|县市区|所在区县|所属县区|所在县区|所属地区|地区)(名称|)',
  isAgency: true,
} as const satisfies LedgerField;

/** Columns that many lists have and no figure needs. */
export const USUALLY_UNUSED =
  '(联系|责任|经办|填报|负责|项目负责|具体)人(及电话|及联系方式|姓名|) (联系|)(电话|方式) 备注(说明|) 说明 (建设|)(地点|规模|内容|地址|年限|周期|性质) (主要|)建设(规模及|)内容(及规模|) (项目|)(概况|简介|性质|类型|类别) (包联|分管|牵头|责任)领导 (下|)一步(工作|)(打算|计划|安排|)';
/** The total cost of an entry's project; its headings are those of project lists. */
export const TOTAL_INVESTMENT = {
  field: 'totalInvestment',
  kind: 'money',
  title: { 'zh-CN': '总投资', en: 'Total investment' },
  means: { '- -|plan|expected total': 1, '- - investment': 0.6, '- expected investment': 0.5 },
} as const satisfies LedgerField;

/** The investment planned for this year. */
export const ANNUAL_PLAN = {
  field: 'annualPlan',
  kind: 'money',
  title: { 'zh-CN': '年度计划投资', en: 'Annual plan' },
  means: {
    'year plan investment': 1,
    'year plan -|total': 0.9,
    '- plan investment': 0.9,
    'year - investment': 0.8,
    'year expected investment': 0.5,
  },
} as const satisfies LedgerField;
