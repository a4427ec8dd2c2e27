import type { DispatchWords } from '../../show/dispatch/words.ts';

export const dispatch: DispatchWords = {
  title: (year, month) => `${year}年${month}月重点项目调度`,
  parts: { report: '进度', check: '核对', rank: '排名', alerts: '预警', forecast: '预测' },
  files: { rank: '排名', alerts: '预警', forecast: '预测' },
  subjects: { changes: '对比上月', boards: '红黑榜', alertGroups: '预警分组情况' },
  ledgers: '台账',
  named: (title, name) => `${title}（${name}）`,
  byScheme: (scheme) => `按办法 ${scheme}：`,
  boards: (track, board, agencies, hasTracks) =>
    `${hasTracks ? `${track}` : ''}${board === 'red' ? '红榜' : '黑榜'}：${agencies.join('、')}`,
  noBoards: (agencies) => `${agencies}个单位已排名，无人上红黑榜`,
  ledger: (items, open, overdue) =>
    [
      `${items}条`,
      ...(open === null ? [] : [`未办结${open}条`]),
      ...(overdue === null ? [] : [`超期${overdue}条`]),
    ].join('，'),
  forecast: (span, rate, plan) =>
    `预测全年完成${span}${rate === undefined ? '' : `，占年度计划${rate}`}${plan === undefined ? '' : `；${plan}`}`,
  planNeeds: (perMonth) => `完成计划每月需${perMonth}`,
  planComplete: '年度计划已提前完成',
  forecastOpen: (method, reason) => `${method}${reason}`,
  notDone: (reason) => `未完成：${reason}`,
  nothingRead: '所有文件都读不出',
  planUnread: '年度计划的文件都读不出',
  written: (files, folder) => `已写出${files}个文件到 ${folder}`,
  notWritten: (files, folder) =>
    files === 0 ? `未写出，${folder} 保持原样` : `试运行，未写${files}个文件到 ${folder}`,
  labels: { files: '材料', removed: '已删除', notRemoved: '会删除', left: '未删除' },
  removed: (files) => `${files.join('、')}（上次运行写出，这次没有）`,
  left: (files) => `${files.join('、')}（这次没有写；不是 kp 写出的，或写出后有人改过，请看是否还要）`,
  red: (count) => `红灯${count}个`,
  more: (count, file) => `另有${count}个，见 ${file}`,
  needs: '需人工处理',
  nothingNeeded: '没有需要人工处理的',
  unread: (files) => `读不出的文件${files.length}个：${files.join('、')}`,
  warnings: (count, file) => `警告${count}处，见 ${file}`,
  comma: '、',
};
