import { matchingKey } from '../../normalise/text.ts';
import type { Neighbour } from '../entries/beside.ts';
import type { Entry, Inferred } from '../entries/entry.ts';
import { textOf } from '../entries/entry.ts';
import type { LedgerField } from '../ledger.ts';
import { PROJECT_CODE, SERIAL } from '../lines/common-fields.ts';
import { fromProject } from '../lines/from-project.ts';
import { field } from '../lines/lines.ts';

/**
 * 拉练: what is visited, what each judge thinks of it, and what is asked there. A row is a visit, a vote or a question.
 */
export const TOUR_FIELDS: readonly LedgerField[] = [
  { ...SERIAL, wordings: `${SERIAL.wordings} (查看|参观|路线|拉练)(顺序|序号)` },
  field('name', 'name', '项目名称', 'Project', {
    wordings: '(拉练|查看|参观|观摩|评审|抽查|受检|现场|)(项目|工程|点位)(名称|)',
  }),
  PROJECT_CODE,
  field('text', 'agency', '责任单位', 'Agency', {
    wordings: '(项目|)责任单位',
    isAgency: true,
    otherwise: (_, beside) => fromProject(beside('projects'), 'agency'),
  }),
  field('text', 'district', '区（市）县', 'District', {
    wordings: '(所在|所属|)(区市县|区县|县区|县市区) 所在地 属地',
  }),
  field('text', 'reported', '报送的形象进度', 'Site progress as reported', {
    wordings: '(报送的|)形象进度',
  }),
  field('date', 'visitedOn', '查看时间', 'Visited on', {
    wordings: '(查看|参观|检查|抽查|拉练|现场)(时间|日期)',
    hasHappened: true,
  }),
  field('text', 'judge', '评委', 'Judge', {
    wordings: '(评委|评审|评审人|评审专家|专家|打分人|评分人)(姓名|编号|) 评委单位 (打分|评分)单位',
  }),
  field('number', 'mark', '分数', 'Mark', {
    wordings: '(评委|现场|综合|)(分数|得分|打分|评分|分值)',
  }),
  field('number', 'place', '名次', 'Place', {
    wordings: '(投票|评委|)(名次|排名|位次)(投票|)',
  }),
  field('text', 'question', '现场问题', 'Question', {
    wordings:
      '(现场|收集|提出|反映|会前收集|)(的|)(问题|诉求)(内容|) (现场|拉练)(问题|诉求) (现场|)(提问|询问|提出问题)(内容|问题|)',
  }),
  field('text', 'asked', '答复单位', 'Department', {
    wordings: '(答复|回复|回应|解答|承办)(单位|部门)',
    isAgency: true,
  }),
  field('yes-no', 'onSpot', '是否现场答复', 'Answered on the spot', {
    wordings: '(是否|)(现场|当场)(答复|回复|解答|解决)',
  }),
  field('text', 'answer', '答复意见', 'Answer', {
    wordings: '(答复|回复|解答)(意见|内容|情况)',
  }),
  field('yes-no', 'registered', '是否转需协调事项', 'Registered as a matter', {
    wordings: '(是否|)(转|转为|列入|纳入|登记为|登记)(需协调事项|协调事项|台账|挂账)',
    otherwise: (entry, beside) => matterOf(entry, beside('matters')),
  }),
];

export const TOUR_UNUSED =
  '(联系|填报|检查)人(签字|及电话|) (联系|)电话 备注(说明|) 说明 项目(概况|简介) 总投资 现场形象进度 预警 权重 号码 标识 (检查人|)签字 与报送是否一致 发现的问题 点评';

/** The question was registered if a matter of the same project contains the same words. */
function matterOf(entry: Entry, matters: readonly Neighbour[] | undefined): Inferred | undefined {
  const question = matchingKey(textOf(entry, 'question') ?? '');
  if (question === '') return undefined;
  const found = matters?.find((matter) => {
    const words = matchingKey(String(matter.value('name') ?? ''));
    return words !== '' && (words.includes(question) || question.includes(words));
  });
  return found && { value: true, cell: found.cell('name') };
}
