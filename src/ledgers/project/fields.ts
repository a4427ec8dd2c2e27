import type { LanguageTag } from '../../model/language-tag.ts';
import type { Said } from '../../model/said.ts';
import type { FieldKind } from '../../model/table.ts';
import type { FieldDefinition } from '../../recognise/ledger-words.ts';
import { capitalised } from '../../write/spoken/en.ts';

/** What kp does with a field after reading its column. */
interface Definition extends Omit<FieldDefinition, 'field'> {
  /** The name in sentences. */
  readonly title: Said;
  /** The heading in kp's own tables, if it differs from the title. */
  readonly heading?: Said;
  /**
   * Whether closed months, `kp normalize` and the detail table have the field: as a property of the record (needed for
   * figures) or read from its cell. A field without `kept` only helps to read others.
   */
  readonly kept?: 'record';
  readonly roles?: readonly Role[];
}

/** Words that no figure needs are read from their cells on demand: see free-text.ts. */
interface InCell extends Omit<Definition, 'kept'> {
  readonly kind: 'text' | 'progress';
  readonly kept: 'cell';
}

export type Role =
  /** Only single projects fill it, never a section or a total. */
  | 'single'
  /** The rows of a summary may be named after its values. */
  | 'grouping'
  /** Section rows, sheets and titles can state it for the rows below them. */
  | 'inherited'
  /** A list of problems that has this field is a project list. */
  | 'telling'
  /** If there is a plan for the year, its value replaces the month's. */
  | 'planned'
  /** Only a month's list states it: it is missing for a planned project that nobody reported. */
  | 'reported'
  /** A list of changes to the plan can change it. */
  | 'adjustable'
  /** Its cell shows whether a project counts. */
  | 'proving';

/**
 * The fields of a project list, and the headings that mean them. For amounts, rates, dates and yes-no answers, `means`
 * lists what a heading can say (recognise/heading/sense.ts) and how certain the field then is; `a|b` stands for either.
 * A heading listed in `likely` is never taken as the field, but reported if no other column has it. For words,
 * `wordings` lists headings without times and filler words; `(a|b|)c` is short for `ac`, `bc`, `c`. If several columns
 * match one field, the earlier wording is taken.
 */
const PROJECT_FIELDS = {
  serial: {
    kind: 'serial',
    title: { 'zh-CN': '序号', en: 'serial number' },
    wordings: '(总|分|市|新|)序号 编号 项目编号 序 no 号',
  },
  code: {
    kind: 'code',
    title: { 'zh-CN': '项目代码', en: 'project code' },
    kept: 'record',
    roles: ['single', 'telling', 'adjustable'],
    wordings: '(项目|)(统一|唯一|国家|)(代码|编码) 项目赋码',
    endings:
      '项目代码 项目编码 统一代码 统一编码 平台代码 平台项目代码 库编码 库代码 立项代码 赋码 在线代码 备案代码',
  },
  name: {
    kind: 'name',
    title: { 'zh-CN': '项目名称', en: 'project name' },
    heading: { 'zh-CN': '项目名称', en: 'Project' },
    kept: 'record',
    roles: ['adjustable'],
    wordings:
      '(调整后|变更后)(的|)(项目|)名称 项目名称(及|和|与|)(主要|)(建设|)(内容|规模|概况|内容及规模|规模及内容|) (企业|项目|项目企业|企业项目|工程)名称 (单位|部门|区县|地区|区域|类别|分类)(项目|项目名称) 项目内容 名称 项目名 项目 (重点|建设|重点建设|重大|重大建设|投资|工程|申报|拟申报|候选)项目',
    endings: '项目名称 工程名称',
  },
  /** In standard words (省级重点 → 省重点); none if the list names none. */
  level: {
    kind: 'levels',
    title: { 'zh-CN': '项目级别', en: 'level' },
    kept: 'record',
    roles: ['single', 'grouping', 'inherited', 'telling', 'planned', 'adjustable'],
    wordings:
      '(所属|列入|)(级别|层级|等级) 省市重点(项目|) 重点项目(类别|类型|层次) (国家|)省市级(重点|)(项目|) (列入|纳入)(省市|各级|)重点(项目|)',
    doubtful: '(项目|)(类别|类型|属性|标识)',
  },
  district: {
    kind: 'district',
    title: { 'zh-CN': '所属区县', en: 'district' },
    heading: { 'zh-CN': '区（市）县', en: 'District' },
    kept: 'record',
    roles: ['grouping', 'inherited', 'planned', 'adjustable'],
    wordings:
      '(所属|所在|归属|落地|)(区县|区市县|县市区|区市|市区|市县|区县市|县区|市区县|区|地区|区域|辖区|行政区|行政区划|行政区域|地域|属地|所在地|区划|区县园区) 所属(区市县园区|镇街)',
    endings: '属地 所在地 辖区 所属区县 行政区 行政区划',
    doubtful: '(建设|实施|)(地点|地址|位置)',
  },
  category: {
    kind: 'text',
    title: { 'zh-CN': '项目类别', en: 'category' },
    kept: 'record',
    roles: ['grouping', 'inherited', 'planned', 'adjustable'],
    wordings: '(项目|)(类别|分类|大类) (所属|投资|产业|)领域 所属(类别|大类) (类别|大类)名称 领域(类别|分类)',
    doubtful:
      '(项目|)(类型|属性|种类|类) (所属|产业|)(行业|板块) (行业|产业)(类别|分类|类型) 专项 (国民经济|)行业(门类|大类)',
  },
  chain: {
    kind: 'text',
    title: { 'zh-CN': '产业链', en: 'industrial chain' },
    kept: 'record',
    roles: ['single', 'grouping', 'inherited', 'planned', 'adjustable'],
    wordings:
      '(所属|所在|)产业(链|链条|建圈强链|生态圈)(名称|) (产业|)建圈强链(产业链|链条|) (所属|)链条 所属产业',
  },
  area: {
    kind: 'text',
    title: { 'zh-CN': '重点片区', en: 'key area' },
    kept: 'record',
    roles: ['single', 'grouping', 'inherited', 'planned', 'adjustable'],
    wordings: '(所属|所在|)(片区|板块|功能区|产业功能区|园区|产业园区|功能片区)(名称|)',
  },
  cluster: {
    kind: 'text',
    title: { 'zh-CN': '项目集群', en: 'cluster' },
    kept: 'record',
    roles: ['single', 'inherited', 'planned', 'adjustable'],
    wordings: '(所属|产业|)集群(名称|)',
  },
  agency: {
    kind: 'text',
    title: { 'zh-CN': '责任单位', en: 'responsible agency' },
    heading: { 'zh-CN': '责任单位', en: 'Agency' },
    kept: 'record',
    roles: ['single', 'grouping', 'inherited', 'planned', 'adjustable'],
    wordings:
      '责任单位(名称|) 责任单位(及|和|与)(责任人|负责人|联系人) (包保|落实|承办|推进落实)(责任|)单位 责任(局办|单位部门|单位名称|区县|区市县) 主体责任(单位|部门) 负责(单位|部门) (推进|服务|促建|主责)(单位|部门) 行业部门',
    endings:
      '责任单位 责任部门 责任主体 责任部门单位 负责单位 负责部门 责任方 归口管理部门 行业管理部门 行业监管部门 行业监管单位 牵头单位 牵头部门 主管单位 主管部门 归口单位 归口部门 落实单位 服务单位 包保单位 推进单位',
  },
  reporter: {
    kind: 'text',
    title: { 'zh-CN': '填报单位', en: 'reporting agency' },
    roles: ['single'],
    wordings: '(填报|上报|报送|申报|提报)(单位|部门|主体) 部门',
    doubtful: '单位',
  },
  owner: {
    kind: 'text',
    title: { 'zh-CN': '业主单位', en: 'owner' },
    kept: 'cell',
    roles: ['single'],
    wordings:
      '(业主|业主建设|建设业主|建设|法人|投资建设|实施|投资|承办|承建|项目)单位(名称|) 业主(名称|) 项目法人 (投资|建设|实施|承建|运营)(主体|企业|业主|方|法人) 业主或建设单位 (企业|公司)名称',
    endings:
      '业主 业主单位 业主全称 建设单位 法人单位 项目法人 项目单位 管理单位 建设主体 实施主体 实施单位 投资主体 代建单位',
  },
  sponsor: {
    kind: 'text',
    title: { 'zh-CN': '包联领导', en: 'sponsor' },
    kept: 'cell',
    roles: ['single'],
    wordings: '领导 包联人',
    endings:
      '包联领导 挂钩领导 联系领导 联系服务领导 责任领导 分管领导 牵头领导 包保领导 挂点领导 挂包领导 挂联领导 包抓领导 督导领导 市领导 县领导 区领导 级领导',
  },
  phase: {
    kind: 'phase',
    title: { 'zh-CN': '项目性质', en: 'phase' },
    kept: 'record',
    roles: ['single', 'grouping', 'inherited', 'telling', 'planned', 'adjustable', 'proving'],
    wordings: '(项目|计划|年度|投资|)性质 (项目|)(计划|年度)(类别|类型|分类) (建设|项目)阶段',
    endings: '阶段分类 新建续建 新建或续建 新开工续建',
    doubtful:
      '(项目|)(类型|类别|属性|状态|阶段|分类|标识) (项目|)(推进|进展|建设|实施|工程|所处|当前|目前)(阶段|状态|类型|类别|性质) 类',
  },
  scale: {
    kind: 'text',
    title: { 'zh-CN': '建设规模及内容', en: 'scale and contents' },
    kept: 'cell',
    roles: ['single'],
    wordings: '(建设|工程)(规模|内容)(及|和|与|)(主要|)(建设|)(内容|规模|) (项目|)(概况|简介|基本情况|内容)',
    endings: '建设内容 建设规模 规模和内容 规模及内容 规模与内容 内容和规模 内容及规模 工程内容 项目概况',
  },
  members: {
    kind: 'count',
    title: { 'zh-CN': '包含项目数', en: 'number of projects in the package' },
    wordings:
      '(打包|包含|含|拆分|子|所含|内含|下辖|拆分后|)(项目|子项目|)(个数|数|数量) 子项(目|)(个数|数|数量)',
  },
  totalInvestment: {
    kind: 'money',
    title: { 'zh-CN': '总投资', en: 'total investment' },
    kept: 'record',
    roles: ['telling', 'planned', 'adjustable'],
    means: { '- -|plan|expected total': 1, '- - investment': 0.6, '- expected investment': 0.5 },
    likely: ['- plan investment'],
  },
  completedBefore: {
    kind: 'money',
    title: { 'zh-CN': '截至上年底累计完成投资', en: 'completed before this year' },
    kept: 'record',
    roles: ['adjustable'],
    means: {
      'before -|done investment': 1,
      'before done -|total': 0.95,
      'before - -|total': 0.8,
      'before forecast investment|-': 0.6,
    },
  },
  annualPlan: {
    kind: 'money',
    title: { 'zh-CN': '年度计划投资', en: 'annual plan' },
    kept: 'record',
    roles: ['telling', 'adjustable'],
    means: {
      'year plan investment': 1,
      'year plan -|total': 0.9,
      '- plan investment': 0.9,
      'year - investment': 0.8,
      'year - total': 0.6,
      '- plan -': 0.6,
      'year|- either investment': 0.5,
      'year expected investment|-': 0.5,
      'year forecast investment': 0.4,
    },
    likely: ['year|year-to-date - -', '- - investment', 'year|- assigned investment|-'],
  },
  periodPlan: {
    kind: 'money',
    title: { 'zh-CN': '本期计划投资', en: 'plan for the period' },
    means: {
      'month|year-to-date|quarter|span|schedule plan investment|total|-': 1,
      'open plan investment': 0.8,
    },
  },
  completedMonth: {
    kind: 'money',
    title: { 'zh-CN': '本月完成投资', en: 'completed this month' },
    kept: 'record',
    roles: ['reported'],
    means: {
      'month done investment': 1,
      'month done -': 0.95,
      'month - investment': 0.95,
      'month done total': 0.8,
      'month - -': 0.5,
      'month-or-to-date done investment|-': 0.55,
      '- done investment': 0.3,
      '- done -': 0.2,
    },
  },
  /** This year, cumulative to the period’s end. */
  completed: {
    kind: 'money',
    title: { 'zh-CN': '本年累计完成投资', en: 'completed this year' },
    kept: 'record',
    roles: ['reported', 'telling'],
    means: {
      'year|year-to-date done investment': 1,
      'year-to-date done -': 0.95,
      'year-to-date - investment': 0.95,
      'year|year-to-date done total': 0.9,
      'year done -': 0.9,
      'quarter|span done investment|-': 0.9,
      'year-to-date - -': 0.8,
      'quarter|span - investment': 0.8,
      '- done investment': 0.8,
      '- done -': 0.6,
      'open done investment': 0.6,
      'open done -': 0.55,
      'open - investment': 0.5,
      'year either investment|-': 0.5,
      'year - investment': 0.4,
      'project done investment': 0.5,
      '- either investment': 0.45,
      'open - -': 0.43,
      'month-or-to-date done investment|-': 0.55,
    },
    likely: [
      'year|year-to-date|open|- done output',
      'year|year-to-date|open|- rate investment',
      'year - -',
      '- - investment',
    ],
  },
  completedTotal: {
    kind: 'money',
    title: { 'zh-CN': '开工以来累计完成投资', en: 'completed since the start' },
    roles: ['telling'],
    means: {
      'since-start done investment|total|-': 1,
      'since-start - investment': 1,
      'project|open done total': 1,
      'project done investment|-': 0.9,
      'project - investment': 0.9,
      '- done total': 0.9,
      'since-start - -': 0.8,
      'open - total': 0.8,
      'open done investment': 0.55,
      'open done -': 0.5,
      'open - investment': 0.5,
      '- done investment': 0.4,
      '- done -': 0.3,
      'open - -': 0.4,
    },
  },
  completionRate: {
    kind: 'percent',
    title: { 'zh-CN': '年度投资完成率', en: 'completion rate' },
    means: {
      'year|year-to-date|- rate plan|investment': 1,
      'year|year-to-date rate -': 0.9,
      'open rate plan': 0.7,
      '- rate -': 0.7,
      '- share -': 0.5,
    },
  },
  fundsInPlace: {
    kind: 'money',
    title: { 'zh-CN': '资金到位', en: 'funds in place' },
    kept: 'record',
    roles: ['reported'],
    means: { 'year|year-to-date|- -|done funds': 1, 'open -|done funds': 0.9 },
  },
  plannedStart: {
    kind: 'date',
    title: { 'zh-CN': '计划开工时间', en: 'planned start' },
    kept: 'record',
    roles: ['single', 'telling', 'planned', 'adjustable'],
    means: { 'start plan time|limit': 1, 'start plan -': 0.9, 'start - limit': 0.9 },
  },
  actualStart: {
    kind: 'date',
    title: { 'zh-CN': '实际开工时间', en: 'actual start' },
    kept: 'record',
    roles: ['single'],
    means: { 'start done time|limit': 1, 'start done -': 0.9 },
  },
  start: {
    kind: 'date',
    title: { 'zh-CN': '开工时间', en: 'start' },
    roles: ['single'],
    means: { 'start - time': 1, 'start - -': 0.5 },
  },
  plannedFinish: {
    kind: 'date',
    title: { 'zh-CN': '计划竣工时间', en: 'planned finish' },
    kept: 'record',
    roles: ['single', 'telling', 'planned', 'adjustable'],
    means: {
      'finish plan time|limit': 1,
      'finish plan -': 0.9,
      'finish - limit': 0.9,
      'completion plan time': 0.6,
    },
  },
  actualFinish: {
    kind: 'date',
    title: { 'zh-CN': '实际竣工时间', en: 'actual finish' },
    kept: 'record',
    roles: ['reported', 'single'],
    means: { 'finish done time|limit': 1, 'finish done -': 0.9, 'completion done time': 0.6 },
  },
  finish: {
    kind: 'date',
    title: { 'zh-CN': '竣工时间', en: 'finish' },
    roles: ['single'],
    means: { 'finish - time': 1, 'finish - -': 0.5, 'completion - time': 0.6 },
  },
  plannedRange: {
    kind: 'date-range',
    title: { 'zh-CN': '建设起止时间', en: 'planned start and finish' },
    roles: ['single', 'telling'],
    means: { 'duration -|plan time|limit|-': 1 },
  },
  /** By the period’s end; reading/state.ts decides which columns count. */
  started: {
    kind: 'yes-no',
    title: { 'zh-CN': '是否开工', en: 'started or not' },
    heading: { 'zh-CN': '已开工', en: 'Started' },
    kept: 'record',
    roles: ['single'],
    means: {
      'start -|done|plan whether': 1,
      'start -|done state': 0.9,
      'start - -': 0.55,
      'start done -': 0.55,
    },
  },
  finished: {
    kind: 'yes-no',
    title: { 'zh-CN': '是否竣工', en: 'finished or not' },
    heading: { 'zh-CN': '已竣工', en: 'Finished' },
    kept: 'record',
    roles: ['reported', 'single'],
    means: {
      'finish -|done|plan whether': 1,
      'finish -|done state': 0.9,
      'finish - -': 0.55,
      'finish done -': 0.55,
    },
  },
  enteredStatistics: {
    kind: 'yes-no',
    title: { 'zh-CN': '是否入库纳统', en: 'in statistics or not' },
    heading: { 'zh-CN': '已入库纳统', en: 'In statistics' },
    kept: 'record',
    roles: ['reported', 'single'],
    means: { 'statistics -|done whether': 1, 'statistics -|done state': 0.9, 'statistics -|done -': 0.7 },
  },
  step: {
    kind: 'step',
    title: { 'zh-CN': '前期工作阶段', en: 'reserve step' },
    kept: 'record',
    roles: ['single', 'inherited', 'telling', 'adjustable', 'proving'],
    wordings: '前期(工作|)(阶段|进展|步骤|进度|情况|) 储备(项目|)(阶段|步骤|进展)',
    endings:
      '前期阶段 前期工作阶段 前期工作所处阶段 前期进展 前期工作进展 前期工作进展情况 前期推进情况 前期项目阶段 储备项目推进阶段',
    doubtful: '(推进|进展|工作|所处|目前所处|)(阶段|步骤|进度)',
  },
  siteProgress: {
    kind: 'progress',
    title: { 'zh-CN': '形象进度', en: 'site progress' },
    kept: 'cell',
    roles: ['single'],
    wordings:
      '(工程|现场|)(形象进度|形象进展|工程形象)(描述|) (工程|项目|现场|建设|项目建设|项目推进|工作|)(进展|进度)(说明|描述|情况|) (项目|工作|)推进(情况|进展) (目前|当前)(情况|状态)',
    endings:
      '形象进度 形象进展 形象进度描述 项目进展 工程进展 建设进展 进展描述 进展情况 推进情况 项目进度 建设进度 工程进度',
    doubtful: '(建设|推进|目前|当前|项目建设|项目推进|项目|)状态',
  },
  /** Undefined if the cell is empty or says 无. */
  problem: {
    kind: 'text',
    title: { 'zh-CN': '存在问题', en: 'problem' },
    kept: 'record',
    roles: ['reported', 'single'],
    wordings: '问题 困难 制约因素',
    endings: '问题 困难 问题情况 滞后原因 制约因素 堵点 难点',
  },
  matter: {
    kind: 'text',
    title: { 'zh-CN': '需协调事项', en: 'matter to coordinate' },
    kept: 'cell',
    roles: ['single'],
    wordings:
      '(需|需要|请求|须|拟请|提请)(支持|解决|协调支持)(的|)(事项|问题|困难|事宜|情况|) (意见|)建议 工作建议',
    endings:
      '协调解决的问题 协调的问题 协调问题 协调解决问题 协调 协调解决 协调事项 协调事宜 协调困难 协调解决事项 协调解决的事项 支持事项',
  },
  /** What a list of changes does with a row: 调入, 调出, 调增, 调减, 调整. */
  adjustment: {
    kind: 'text',
    title: { 'zh-CN': '调整方式', en: 'kind of adjustment' },
    wordings:
      '(拟|)调整(方式|类型|类别|性质|意见|种类|情况) (变动|变更|增减|调整变动)(方式|类型|类别|性质|情况) (调入调出|增减调整)(类型|)',
  },
  /** The unit of the row's amounts. */
  unit: {
    kind: 'unit',
    title: { 'zh-CN': '计量单位', en: 'unit' },
    wordings: '(计量|金额|货币|币种|投资计量)单位 (货币|)币种',
    doubtful: '单位',
  },
  /** The month of the row, in a list with one row per month. */
  month: {
    kind: 'month',
    title: { 'zh-CN': '月份', en: 'month' },
    wordings: '(统计|报告|填报|数据|所属|)月份 (统计|报告|填报|数据)(期|期别|时期|月度|年月) 月度 期别',
  },
  remark: {
    kind: 'text',
    title: { 'zh-CN': '备注', en: 'remark' },
    wordings: '备注(说明|栏|1|2|3|) 说明 其他(说明|情况|) 其它',
    endings: '备注',
  },
} as const satisfies Readonly<Record<string, Definition | InCell>>;

type Fields = typeof PROJECT_FIELDS;

/** Columns of a project list. */
export type ProjectField = keyof Fields;

type Those<Shape> = { [Field in ProjectField]: Fields[Field] extends Shape ? Field : never }[ProjectField];

/** Properties of the record, which figures need. */
export type RecordField = Those<{ kept: 'record' }>;
/** Columns of words that no figure depends on. */
export type FreeTextField = Those<{ kept: 'cell' }>;
export type KeptField = RecordField | FreeTextField;
export type FieldOfKind<Kind extends FieldKind> = Those<{ kept: 'record'; kind: Kind }>;
/** The amounts of a project. */
export type AmountField = FieldOfKind<'money'>;

export type KindOf<Field extends ProjectField> = Fields[Field]['kind'];

export type FieldWith<Given extends Role> = {
  [Field in ProjectField]: Fields[Field] extends { roles: readonly (infer Own)[] }
    ? Given extends Own
      ? Field
      : never
    : never;
}[ProjectField];

const DEFINITIONS = new Map(Object.entries(PROJECT_FIELDS) as [ProjectField, Definition | InCell][]);

export const PROJECT_COLUMNS: readonly FieldDefinition<ProjectField>[] = Array.from(
  DEFINITIONS,
  ([field, definition]) => ({ field, ...definition }),
);

export const KINDS: ReadonlyMap<ProjectField, FieldKind> = new Map(
  Array.from(DEFINITIONS, ([field, { kind }]) => [field, kind]),
);

/** kp's own tables begin with a project's name, code, agency and district; the rest is in the order above. */
const FIRST: readonly ProjectField[] = ['name', 'code', 'agency', 'district'];
const IN_ORDER: readonly ProjectField[] = [...new Set([...FIRST, ...DEFINITIONS.keys()])];

/** All fields that are kept, in the order in which they are shown. */
export const KEPT_FIELDS = IN_ORDER.filter(
  (field): field is KeptField => DEFINITIONS.get(field)?.kept !== undefined,
);

export function isFreeText(field: KeptField): field is FreeTextField {
  return DEFINITIONS.get(field)?.kept === 'cell';
}

/** Whether a field is kept in the record, and of this kind. */
export function isOfKind<Kind extends FieldKind>(field: KeptField, kind: Kind): field is FieldOfKind<Kind> {
  return !isFreeText(field) && KINDS.get(field) === kind;
}

export const AMOUNTS = KEPT_FIELDS.filter((field) => isOfKind(field, 'money'));

export function fieldsWith<Given extends Role>(role: Given): readonly FieldWith<Given>[] {
  return IN_ORDER.filter(
    (field): field is FieldWith<Given> => DEFINITIONS.get(field)?.roles?.includes(role) === true,
  );
}

/** The names of the fields in sentences. */
export function fieldTitles(tag: LanguageTag): Readonly<Record<ProjectField, string>> {
  return titlesOf([...DEFINITIONS.keys()], ({ title }) => title[tag]);
}

/** The headings of the kept fields in kp's own tables. */
export function columnTitles(tag: LanguageTag): Readonly<Record<KeptField, string>> {
  return titlesOf(KEPT_FIELDS, ({ title, heading }) => heading?.[tag] ?? capitalised(title[tag]));
}

function titlesOf<Field extends ProjectField>(
  fields: readonly Field[],
  titleOf: (definition: Definition | InCell) => string,
): Record<Field, string> {
  const titles = fields.map((field) => [field, titleOf(PROJECT_FIELDS[field])]);
  return Object.fromEntries(titles) as Record<Field, string>;
}

/** Columns that lists often have and no figure needs: `kp inspect` shows them, but there is no finding. */
export const UNUSED_COLUMNS = [
  // A list of changes shows old and new values side by side.
  '(调整前|变更前|原)(的|)(项目|计划|)(名称|性质|类别|级别)',
  '(调整|变更|调入|调出|新增|退出)(理由|原因|依据|事由|说明|金额|额)',
  '资金(来源|筹措|构成|渠道) (投资|资金)(性质|来源|方式)',
  '(主要|)(工作|建设|工程|形象|形象进度|工程形象进度|节点)(目标|计划|安排|任务|打算)(任务|) 主要(目标|计划|安排|任务|打算|内容)',
  '(审批|核准|备案)(文号|类型|部门) (统一社会信用代码|信用代码|组织机构代码) (经度|纬度|坐标)',
  '(设计|施工|监理|勘察)单位 (所属|)(街道|乡镇|镇街|街镇)',
].join(' ');
