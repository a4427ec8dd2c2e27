import type { LedgerField } from '../ledger.ts';
import { SERIAL } from '../lines/common-fields.ts';
import { field } from '../lines/lines.ts';

/** 加减分登记: what an agency did or failed to do, when, and how much of it. */
export const SCORE_FIELDS: readonly LedgerField[] = [
  SERIAL,
  field('text', 'agency', '责任单位', 'Agency', {
    wordings: '(责任|被考核|被扣分|考核对象|)单位 (区|区市|市|)(县|区县|县区)(名称|) 考核对象',
    isAgency: true,
  }),
  field('date', 'period', '年月', 'Month', {
    wordings: '年月 日期 月份 (发生|登记|加分|扣分|)(时间|日期)',
    hasHappened: true,
  }),
  field('name', 'name', '事项', 'Item', {
    wordings:
      '(加减分|加分|扣分|减分|考核|计分|登记|)(事项|指标|事由) (加减分|加分|扣分|减分|考核|计分|登记|)类别 (加减分|加分|扣分|减分|)(原因|理由)',
  }),
  field('text', 'kind', '加减', 'Plus or minus', {
    wordings: '(加减分|加扣分|奖惩|奖扣)(类别|类型|性质) 加(减|扣)',
    spare: '类别',
    words: [
      ['扣分', /^(?=.*[扣减罚惩])(?!.*[加奖])/],
      ['加分', /^(?=.*[加奖])(?!.*[扣减罚惩])/],
    ],
  }),
  field('number', 'value', '数值', 'Value', {
    wordings: '数值 (加减|加|扣|减|)分(值|数|) 得分 个数 金额',
  }),
  field('number', 'target', '目标', 'Target', {
    wordings: '目标 目标值 任务',
  }),
  field('text', 'project', '项目名称', 'Project', {
    wordings: '(涉及|所属|相关|)(项目|工程)(名称|)',
  }),
  field('text', 'registrar', '登记单位', 'Registered by', {
    wordings: '(登记|填报|考核|评分|通报)(单位|部门)',
    isAgency: true,
  }),
];

export const SCORE_UNUSED =
  '备注(说明|) 说明 (文|)号 文件(号|名称|) 依据 (加分|扣分|加减分)(依据|原因|理由) 地点 内容';
