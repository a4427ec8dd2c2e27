import { MOST_NAMED, type PictureWords } from '../../show/report/picture-words.ts';

export const picture: PictureWords = {
  title: (year, month) => `重点项目进度  ${year}年${month === 1 ? '1月' : `1—${month}月`}`,
  months: (month) => (month === 1 ? '1月' : `1—${month}月`),
  inputs: (files, projects, packages) =>
    packages === undefined
      ? `${files}个文件  ${projects}个项目`
      : `${files}个文件  ${packages.lines}项（打包${packages.count}项），拆分后${projects}个项目`,
  investment: '投资',
  starts: '开工',
  finishes: '竣工',
  reserves: '储备',
  benchmarks: '对标',
  findings: '核对',
  timeProgress: (percent) => `时序${percent}`,
  ofPlanned: (finished, planned) => `${finished}／${planned}个`,
  incomplete: '缺报较多',
  lead: (points, side) =>
    side === 'level' ? '与时序持平' : `${side === 'ahead' ? '高于' : '低于'}时序${points}个百分点`,
  startLines: (figures) => [
    `计划新开工${figures.planned}个，已开工${figures.started}个${inBrackets(figures.rate, '开工率')}${figures.early === undefined ? '' : `，其中提前开工${figures.early}个`}`,
    `应开工${figures.due}个，已开工${figures.startedOfDue}个${inBrackets(figures.rateOfDue, '占应开工')}，应开工未开工${figures.overdue}个${figures.unknown === undefined ? '' : `，开工情况不明${figures.unknown}个`}`,
    ...(figures.rateOfAll === undefined ? [] : [`已开工的新开工项目占全部项目的${figures.rateOfAll}`]),
  ],
  finishLines: (figures) => [
    `计划竣工${figures.planned}个，已竣工${figures.finished}个${inBrackets(figures.finishedInvestment, '')}，${figures.isYearOver ? '未竣工' : '年内还将竣工'}${figures.expected}个${inBrackets(figures.expectedInvestment, '')}`,
    `应竣工未竣工${figures.overdue}个${figures.unknown === undefined ? '' : `，竣工情况不明${figures.unknown}个`}`,
  ],
  reserveLine: (projects, totalInvestment) =>
    `${projects}个${totalInvestment === undefined ? '' : `，总投资${totalInvestment}`}`,
  reserveStep: (step, projects) => `${step} ${projects}个`,
  benchmark: (name, rate, overall, provincial) =>
    `${name} ${rate}：${[against('全部项目', overall), against('省重点', provincial)].filter((part) => part !== '').join('，') || '无可比数据'}`,
  findingCounts: (errors, warnings, notes) =>
    errors + warnings + notes === 0 ? '没有发现问题' : `错误${errors}条  警告${warnings}条  说明${notes}条`,
  reporting: '报送',
  reported: (expected, missing) =>
    missing.length === 0
      ? `应报送${expected}家，都已报送`
      : `应报送${expected}家，未报送${missing.length}家：${missing.join('、')}`,
  unheard: (agencies) =>
    agencies.length <= MOST_NAMED ? agencies.join('、') : `${agencies[0]}等${agencies.length}家`,
  unreadable: (files) => `${files}个文件读不出，未计入`,
};

function inBrackets(figure: string | undefined, name: string): string {
  return figure === undefined ? '' : `（${name}${figure}）`;
}

function against(who: string, points: string | undefined): string {
  if (points === undefined) return '';
  return `${who}${points.startsWith('-') ? `低${points.slice(1)}` : `高${points.replace('+', '')}`}个百分点`;
}
