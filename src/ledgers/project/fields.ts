import type { FieldKind } from '../../model/table.ts';
import type { FieldDefinition } from '../../recognise/ledger-words.ts';
import type { ProjectField } from './record.ts';

/**
 * The fields of a project list and what headings mean them. Amounts, rates, dates and answers of yes or no go by what a
 * heading says (recognise/heading/sense.ts), each sense with how sure it is; `a|b` in a place stands for either. Mere words
 * go by wordings: matching keys without times and idle words, `(a|b|)c` short for `ac`, `bc`, `c`. Where several columns of
 * one list are worded for the same field, the wording that stands further to the front holds.
 */
export const PROJECT_COLUMNS: readonly FieldDefinition<ProjectField>[] = [
  { field: 'serial', kind: 'serial', wordings: '(总|分|市|新|)序号 编号 项目编号 序 no 号' },
  {
    field: 'code',
    kind: 'code',
    wordings: '(项目|)(统一|唯一|国家|)(代码|编码) 项目赋码',
    endings:
      '项目代码 项目编码 统一代码 统一编码 平台代码 平台项目代码 库编码 库代码 立项代码 赋码 在线代码 备案代码',
  },
  {
    field: 'name',
    kind: 'name',
    wordings:
      '(调整后|变更后)(的|)(项目|)名称 项目名称(及|和|与|)(主要|)(建设|)(内容|规模|概况|内容及规模|规模及内容|) (企业|项目|项目企业|企业项目|工程)名称 项目内容 名称 项目名 项目 重点项目',
    endings: '项目名称 工程名称',
  },
  {
    field: 'level',
    kind: 'levels',
    wordings:
      '(所属|列入|)(级别|层级|等级) 省市重点(项目|) 重点项目(类别|类型|层次) (国家|)省市级(重点|)(项目|) (列入|纳入)(省市|各级|)重点(项目|)',
    doubtful: '(项目|)(类别|类型|属性|标识)',
  },
  {
    field: 'district',
    kind: 'district',
    wordings:
      '(所属|所在|归属|落地|)(区县|区市县|县市区|区市|市区|市县|区县市|县区|市区县|区|地区|区域|辖区|行政区|行政区划|行政区域|地域|属地|所在地|区划|区县园区) 所属(区市县园区|镇街)',
    endings: '属地 所在地 辖区 所属区县 行政区 行政区划',
    doubtful: '(建设|实施|)(地点|地址|位置)',
  },
  {
    field: 'category',
    kind: 'text',
    wordings: '(项目|)(类别|分类|大类) (所属|投资|产业|)领域 所属(类别|大类) (类别|大类)名称 领域(类别|分类)',
    doubtful:
      '(项目|)(类型|属性|种类|类) (所属|产业|)(行业|板块) (行业|产业)(类别|分类|类型) 专项 (国民经济|)行业(门类|大类)',
  },
  {
    field: 'chain',
    kind: 'text',
    wordings:
      '(所属|所在|)产业(链|链条|建圈强链|生态圈)(名称|) (产业|)建圈强链(产业链|链条|) (所属|)链条 所属产业',
  },
  {
    field: 'area',
    kind: 'text',
    wordings: '(所属|所在|)(片区|板块|功能区|产业功能区|园区|产业园区|功能片区)(名称|)',
  },
  { field: 'cluster', kind: 'text', wordings: '(所属|产业|)集群(名称|)' },
  {
    field: 'agency',
    kind: 'text',
    wordings:
      '责任单位(名称|) 责任单位(及|和|与)(责任人|负责人|联系人) (包保|落实|承办|推进落实)(责任|)单位 责任(局办|单位部门|科室|单位名称|区县|区市县) 主体责任(单位|部门) (推进|服务|促建|主责)(单位|部门) 行业部门',
    endings:
      '责任单位 责任部门 责任主体 责任部门单位 牵头单位 牵头部门 主管单位 主管部门 归口单位 归口部门 落实单位 服务单位 包保单位 推进单位',
  },
  { field: 'reporter', kind: 'text', wordings: '(填报|上报|报送|申报|提报)(单位|部门|主体)' },
  {
    field: 'owner',
    kind: 'text',
    wordings:
      '(业主|业主建设|建设业主|建设|法人|投资建设|实施|投资|承办|承建|项目)单位(名称|) 业主(名称|) 项目法人 (投资|建设|实施|承建|运营)(主体|企业|业主|方|法人) 业主或建设单位 (企业|公司)名称',
    endings:
      '业主 业主单位 业主全称 建设单位 法人单位 项目法人 项目单位 管理单位 建设主体 实施主体 实施单位 投资主体 代建单位',
  },
  {
    field: 'sponsor',
    kind: 'text',
    wordings: '领导 包联人',
    endings:
      '包联领导 挂钩领导 联系领导 联系服务领导 责任领导 分管领导 牵头领导 包保领导 挂点领导 挂包领导 挂联领导 包抓领导 督导领导 市领导 县领导 区领导 级领导',
  },
  {
    field: 'phase',
    kind: 'phase',
    wordings: '(项目|计划|年度|投资|)性质 (项目|)(计划|年度)(类别|类型|分类) (建设|项目)阶段',
    endings: '阶段分类 新建续建 新建或续建 新开工续建',
    doubtful:
      '(项目|)(类型|类别|属性|状态|阶段|分类|标识) (项目|)(推进|进展|建设|实施|工程|所处|当前|目前)(阶段|状态|类型|类别|性质) 类',
  },
  {
    field: 'scale',
    kind: 'text',
    wordings: '(建设|工程)(规模|内容)(及|和|与|)(主要|)(建设|)(内容|规模|) (项目|)(概况|简介|基本情况|内容)',
    endings: '建设内容 建设规模 规模和内容 规模及内容 规模与内容 内容和规模 内容及规模 工程内容 项目概况',
  },
  {
    field: 'members',
    kind: 'count',
    wordings:
      '(打包|包含|含|拆分|子|所含|内含|下辖|拆分后|)(项目|子项目|)(个数|数|数量) 子项(目|)(个数|数|数量)',
  },
  {
    field: 'totalInvestment',
    kind: 'money',
    means: { '- -|plan|expected total': 1, '- - investment': 0.6, '- expected investment': 0.5 },
  },
  {
    field: 'completedBefore',
    kind: 'money',
    means: {
      'before -|done investment': 1,
      'before done -|total': 0.95,
      'before - -|total': 0.8,
      'before forecast investment|-': 0.6,
    },
  },
  {
    field: 'annualPlan',
    kind: 'money',
    means: {
      'year plan investment': 1,
      'year plan -|total': 0.9,
      '- plan investment': 0.9,
      'year - investment': 0.8,
      'year - total': 0.6,
      '- plan -': 0.6,
      'year|- either investment': 0.5,
      'year expected investment': 0.5,
      'year forecast investment': 0.4,
    },
  },
  {
    field: 'periodPlan',
    kind: 'money',
    means: { 'month|year-to-date|quarter|span plan investment|total|-': 1, 'open plan investment': 0.8 },
  },
  {
    field: 'completedMonth',
    kind: 'money',
    means: {
      'month done investment': 1,
      'month done -': 0.95,
      'month - investment': 0.95,
      'month done total': 0.8,
      'month - -': 0.5,
      '- done investment': 0.3,
    },
  },
  {
    field: 'completed',
    kind: 'money',
    means: {
      'year|year-to-date done investment': 1,
      'year-to-date done -': 0.95,
      'year-to-date - investment': 0.95,
      'year|year-to-date done total': 0.9,
      'year done -': 0.9,
      'quarter done investment|-': 0.9,
      'year-to-date - -': 0.8,
      'quarter - investment': 0.8,
      '- done investment': 0.8,
      '- done -': 0.6,
      'open done investment|-': 0.6,
      'open - investment': 0.5,
      'year either investment|-': 0.5,
      'project done investment': 0.5,
      '- either investment': 0.45,
      'open - -': 0.4,
    },
  },
  {
    field: 'completedTotal',
    kind: 'money',
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
    },
  },
  {
    field: 'completionRate',
    kind: 'percent',
    means: {
      'year|year-to-date|- rate plan|investment': 1,
      'year|year-to-date rate -': 0.9,
      'open rate plan': 0.7,
      '- rate -': 0.7,
      '- share -': 0.5,
    },
  },
  {
    field: 'fundsInPlace',
    kind: 'money',
    means: { 'year|year-to-date|- -|done funds': 1, 'open -|done funds': 0.9 },
  },
  {
    field: 'plannedStart',
    kind: 'date',
    means: { 'start plan time|limit': 1, 'start plan -': 0.9, 'start - limit': 0.9 },
  },
  { field: 'actualStart', kind: 'date', means: { 'start done time': 1, 'start done -': 0.9 } },
  { field: 'start', kind: 'date', means: { 'start - time': 1, 'start - -': 0.5 } },
  {
    field: 'plannedFinish',
    kind: 'date',
    means: {
      'finish plan time|limit': 1,
      'finish plan -': 0.9,
      'finish - limit': 0.9,
      'completion plan time': 0.6,
    },
  },
  {
    field: 'actualFinish',
    kind: 'date',
    means: { 'finish done time': 1, 'finish done -': 0.9, 'completion done time': 0.6 },
  },
  {
    field: 'finish',
    kind: 'date',
    means: { 'finish - time': 1, 'finish - -': 0.5, 'completion - time': 0.6 },
  },
  { field: 'plannedRange', kind: 'date-range', means: { 'duration -|plan time|limit|-': 1 } },
  {
    field: 'started',
    kind: 'yes-no',
    means: {
      'start -|done|plan whether': 1,
      'start -|done state': 0.9,
      'start - -': 0.55,
      'start done -': 0.5,
    },
  },
  {
    field: 'finished',
    kind: 'yes-no',
    means: {
      'finish -|done|plan whether': 1,
      'finish -|done state': 0.9,
      'finish - -': 0.55,
      'finish done -': 0.5,
    },
  },
  {
    field: 'enteredStatistics',
    kind: 'yes-no',
    means: { 'statistics -|done whether': 1, 'statistics -|done state': 0.9, 'statistics -|done -': 0.7 },
  },
  {
    field: 'step',
    kind: 'step',
    wordings: '前期(工作|)(阶段|进展|步骤|进度|情况|) 储备(项目|)(阶段|步骤|进展)',
    endings:
      '前期阶段 前期工作阶段 前期工作所处阶段 前期进展 前期工作进展 前期工作进展情况 前期推进情况 前期项目阶段 储备项目推进阶段',
    doubtful: '(推进|进展|工作|所处|目前所处|)(阶段|步骤|进度)',
  },
  {
    field: 'siteProgress',
    kind: 'progress',
    wordings:
      '(工程|现场|)(形象进度|形象进展|工程形象)(描述|) (工程|项目|现场|建设|项目建设|项目推进|工作|)(进展|进度)(说明|描述|情况|) (项目|工作|)推进(情况|进展) (目前|当前)(情况|状态)',
    endings:
      '形象进度 形象进展 形象进度描述 项目进展 工程进展 建设进展 进展描述 进展情况 推进情况 项目进度 建设进度 工程进度',
    doubtful: '(建设|推进|目前|当前|项目建设|项目推进|项目|)状态',
  },
  {
    field: 'matter',
    kind: 'text',
    wordings:
      '(需|需要|请求|须|拟请|提请)(支持|解决|协调支持)(的|)(事项|问题|困难|事宜|情况|) (意见|)建议 工作建议',
    endings:
      '协调解决的问题 协调的问题 协调问题 协调解决问题 协调 协调解决 协调事项 协调事宜 协调困难 协调解决事项 协调解决的事项 支持事项',
  },
  {
    field: 'problem',
    kind: 'text',
    wordings: '问题 困难 制约因素',
    endings: '问题 困难 问题情况 滞后原因 制约因素 堵点 难点',
  },
  {
    field: 'adjustment',
    kind: 'text',
    wordings:
      '(拟|)调整(方式|类型|类别|性质|意见|种类) (变动|变更|增减|调整变动)(方式|类型|类别|性质) (调入调出|增减调整)(类型|)',
  },
  {
    field: 'unit',
    kind: 'unit',
    wordings: '(计量|金额|货币|币种|投资计量)单位 (货币|)币种',
    doubtful: '单位',
  },
  {
    field: 'month',
    kind: 'month',
    wordings: '(统计|报告|填报|数据|所属|)月份 (统计|报告|填报|数据)(期|期别|时期|月度|年月) 月度 期别',
  },
  {
    field: 'remark',
    kind: 'text',
    wordings: '备注(说明|栏|1|2|3|) 说明 其他(说明|情况|) 其它',
    endings: '备注',
  },
];

export const KINDS: ReadonlyMap<ProjectField, FieldKind> = new Map(
  PROJECT_COLUMNS.map(({ field, kind }) => [field, kind]),
);

/** Words that lists often carry and no figure needs: named in `kp inspect`, but no finding. */
export const UNUSED_COLUMNS = [
  // A list of changes shows what was before beside what shall be.
  '(调整前|变更前|原)(的|)(项目|计划|)(名称|性质|类别|级别)',
  '(调整|变更|调入|调出|新增|退出)(理由|原因|依据|事由|说明|金额|额)',
  '资金(来源|筹措|构成|渠道) (投资|资金)(性质|来源|方式)',
  '(主要|)(工作|建设|工程|形象|形象进度|工程形象进度|节点)(目标|计划|安排|任务|打算)(任务|) 主要(目标|计划|安排|任务|打算|内容)',
  '(审批|核准|备案)(文号|类型|部门) (统一社会信用代码|信用代码|组织机构代码) (经度|纬度|坐标)',
  '(设计|施工|监理|勘察)单位 (所属|)(街道|乡镇|镇街|街镇)',
].join(' ');
