import type { HistoryWords } from '../history-words.ts';
import { fieldName, systemReason } from './facts.ts';

export const history: HistoryWords = {
  damage: {
    missing: () => '不见了',
    extra: () => '不是归档时的文件',
    'wrong-kind': () => '是符号链接，或不是应有的文件、文件夹',
    unreadable: ({ reason }) => `读不出：${systemReason(reason)}`,
    size: ({ bytes, expected }) =>
      `大小不符：现有 ${bytes} 字节，归档时 ${expected} 字节${bytes < expected ? '（被截断）' : ''}`,
    changed: () => '内容与归档时不符',
    malformed: () => '内容看不懂',
    'other-format': ({ schema }) => `格式为“${schema}”，这一版 kp 不认识`,
    misplaced: ({ period, version }) => `放错了地方：其中写明是 ${period} 第${version}版`,
    total: ({ total, stored, own }) =>
      `${totalName(total)}对不上：归档时 ${stored ?? '无'}，按记录为 ${own ?? '无'}`,
    report: ({ figures, count }) =>
      `按记录重算，${count}个数与存下的报告不符：${figures.join('、')}${count > figures.length ? ' 等' : ''}`,
    'link-missing': ({ period, version }) => `所依据的 ${period} 第${version}版不见了`,
    'link-broken': ({ period, version }) => `所记 ${period} 第${version}版的校验码与实际不符`,
    'head-differs': () => '与 history/head.json 所记的校验码不符',
    'list-changed': ({ period }) => `清单在${period}归档后有改动`,
    'list-added': ({ period }) => `清单在${period}归档后才到`,
    'list-missing': ({ period }) => `${period}归档所依据的清单不见了`,
  },
  notes: {
    'former-version': ({ period, before, version }) =>
      `${period} 归档时依据的是 ${before} 第${version}版，${before} 其后有修订`,
    'closed-late': ({ period, later }) => `${period} 归档晚于 ${later}`,
    gap: ({ from, to }) => (from === to ? `${from} 没有归档` : `${from} 至 ${to} 没有归档`),
    leftover: ({ path }) => `${path} 是归档中断留下的，不计，下次归档时清除`,
    quarantined: ({ path, record }) => `${path} 有损坏，已隔离到 ${record}`,
    lost: ({ path, record }) => `${path} 已丢失，记在 ${record}`,
    'no-head': () => '还没有 history/head.json，下次归档时补上',
    recalculated: ({ path, kp, figures }) =>
      `${path} 由 kp ${kp} 归档，这一版 kp 算法有所不同：${figures.join('、')}`,
  },
  version: (version) => `第${version}版`,
  list: '历史归档',
  nothingClosed: '还没有归档的月份',
  columns: { period: '月份', version: '版本', closedAt: '归档时间', digest: '校验码', remarks: '备注' },
  accepted: (reason) => `带错误归档：${reason}`,
  revised: (reason) => `修订：${reason}`,
  replaced: (by) => `已由第${by}版取代`,
  damaged: '已损坏，见 kp history verify',
  close: {
    title: (year, month, version, isDryRun) =>
      `${year}年${month}月${isDryRun ? '可以归档（试运行，未存）' : '已归档'}  第${version}版`,
    basis: '依据',
    counts: (files, rows, projects) => `${files}个文件  ${rows}行  ${projects}个项目`,
    findings: '核对',
    waived: (count) => `经同意暂不处理${count}条`,
    previous: '上期',
    noPrevious: '无',
    accepted: '接受错误',
    revised: '修订事由',
    nothingToAccept: '没有需要接受的错误，--accept 的理由未存',
  },
  repair: {
    moved: (path, record, isDryRun) => `${path} ${isDryRun ? '将移到' : '已移到'} ${record}，原样保留`,
    lost: (path, record, isDryRun) => `${path} 不见了，${isDryRun ? '将记入' : '已记入'} ${record}`,
    closeAgain: (period) =>
      `${period} 如须重新归档，请备齐当月清单，用 kp close --period ${period} --revise "事由"`,
    nothing: '没有需要隔离的',
  },
  source: {
    closed: (year, month, version, day) =>
      `${year}年${month}月已归档（第${version}版，${day}），以上为归档的数。要按现有清单重算，请加 --lists`,
    same: (version) => `现有清单的数与归档（第${version}版）一致`,
    compared: (version) => `以上按现有清单计，与归档（第${version}版）不同：`,
    differs: (agency, measure, closed, now) =>
      `  ${agency ?? '全部'}  ${measure === 'projects' ? '项目数' : fieldName(measure)}：归档 ${closed}，现有清单 ${now}`,
    none: '无',
  },
  verify: {
    intact: (months, versions) => `${months}个月、${versions}版归档全部完好`,
    damaged: (damages, months, versions) =>
      `${months}个月、${versions}版归档中发现${damages}处与归档时不符。请从备份恢复这些文件；没有备份的，先用 kp history repair 移开损坏的，再用 kp close --period 月份 --revise "事由" 按清单重新归档。清单有改动的，恢复原件或同样修订`,
  },
};

function totalName(total: string): string {
  return TOTALS.get(total) ?? `${fieldName(total)}合计`;
}

const TOTALS: ReadonlyMap<string, string> = new Map([
  ['records', '记录数'],
  ['projects', '项目数'],
  ['started', '已开工项目数'],
  ['finished', '已竣工项目数'],
]);
