import { formatPeriod, isSamePeriod } from '../../model/period.ts';
import type { CheckWords } from '../check-words.ts';

export const check: CheckWords = {
  title: '问题清单',
  sheet: '填报问题',
  receipts: '报送情况',
  files: { workbook: '核对情况.xlsx', findings: '问题清单.csv' },
  columns: {
    severity: '程度',
    file: '文件',
    sheet: '工作表',
    cell: '单元格',
    sentence: '问题',
    remedy: '处理办法',
    code: '代码',
    facts: '数据',
    agency: '单位',
    state: '状态',
    rows: '行数',
    projects: '项目数',
    totalInvestment: '总投资',
    annualPlan: '年度计划投资',
    completed: '本年累计完成投资',
    errors: '错误',
    warnings: '警告',
    sha256: 'SHA-256',
  },
  explained: {
    title: '问题代码一览',
    meaning: '含义',
    example: '举例',
    cause: '常见原因',
    labelled: (label, text) => `${label}：${text}`,
  },
  trend: {
    title: (from, to) =>
      `各单位填报问题  ${formatPeriod(from)}${isSamePeriod(from, to) ? '' : `—${formatPeriod(to)}`}`,
    months: (closed, open) =>
      [closed > 0 ? `已归档${closed}个月` : '', open > 0 ? `未归档${open}个月` : '']
        .filter(Boolean)
        .join('，'),
    month: (period, isOneYear) => (isOneYear ? `${period.month}月` : formatPeriod(period)),
    all: '合计',
    sum: '合计',
    nobody: '不属于任何单位',
    byAgency: '各单位填报问题',
    period: '月份',
    place: '位置',
    reported: '是否报送',
    yes: '是',
    no: '否',
    noteCount: '说明',
    notes: [
      '已归档的月份按归档时留存的问题计，未归档的按现有清单核对；经同意暂不处理的不计。',
      '空白为当月没有该单位的清单；kp.yaml 所列单位未报送，计错误1条。',
    ],
  },
  states: {
    accepted: '无问题',
    'to-mend': '需修改',
    refused: '读不出',
    'left-out': '不计',
    'not-reported': '未报送',
  },
  superseded: (file) => `不计，以“${file}”为准`,
  received: (files, projects) => `${files}个文件  ${projects}个项目`,
  heading: (year, month) => `重点项目清单核对  ${year}年${month}月`,
  summary: ({ errors, warnings, notes, waived }, files, clean) => {
    const found =
      errors + warnings > 0
        ? `错误${errors}条、警告${warnings}条`
        : notes + waived === 0
          ? '没有发现问题'
          : '没有错误和警告';
    const aside = [notes > 0 ? `说明${notes}条` : '', waived > 0 ? `经同意暂不处理${waived}条` : ''].filter(
      Boolean,
    );
    return `${files}份清单，${clean}份无问题；${found}${aside.length > 0 ? `（另有${aside.join('、')}）` : ''}。`;
  },
  file: (rows, projects, errors, warnings) => {
    const faults = [errors > 0 ? `错误${errors}` : '', warnings > 0 ? `警告${warnings}` : ''].filter(Boolean);
    return [`${rows}行`, `${projects}个项目`, ...faults].join('  ');
  },
  projects: (count) => `${count}个项目`,
  notReported: (count) => `未报送（${count}家）`,
  comma: '、',
  returned: (times) => (times === 1 ? '（退回修改）' : `（第${times}次退回）`),
  workbook: {
    sheet: '问题清单',
    title: (file) => `${file}  问题清单`,
    instruction:
      '请改好标色的单元格（红为错误，黄为警告），仍用本工作簿报送；本表和标记在再次核对时自动清除。',
    headers: ['序号', '程度', '位置', '原值', '问题', '处理办法'],
    wholeFile: '整个文件',
    list: '清单',
    comment: '【退回修改】',
  },
};
