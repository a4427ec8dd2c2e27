import { describe, expect, test } from 'vitest';
import { siteProgress, siteProgressBy } from '../../src/normalise/site-progress.ts';

const NOT_STARTED = [
  '未开工',
  '尚未开工',
  '未动工',
  '尚未正式开工',
  '未开工建设',
  '没有开工',
  '未开工，正在办理前期手续',
  '因征地未能按期开工',
  '前期工作',
  '前期阶段',
  '正在开展前期工作',
  '正在编制可研',
  '可研已批复',
  '正在办理用地手续',
  '施工图设计',
  '施工图审查中',
  '正在办理施工许可证',
  '施工准备',
  '开展施工前准备',
  '施工招标',
  '招投标',
  '签约',
  '已签订投资协议',
  '方案设计',
  '初步设计',
  '环评审批',
  '控规调整',
  '土地挂牌',
  '地质勘察',
  '三通一平',
  '场地平整',
  '场平',
  '正在场平',
  '场平施工',
  '土地平整',
  '清表',
  '征地拆迁',
  '征地拆迁完成80%',
  '完成拆迁',
  '围挡施工',
  '临建搭设',
  '管线迁改',
  '预计10月开工',
  '计划9月底开工',
  '拟于明年开工',
  '待开工',
  '拟建',
  '具备开工条件',
  '准备进场施工',
  '力争年底开工',
  '完成施工图设计80%',
];
const STARTED = [
  '已開(kāi)工，樁(zhuāng)基施工',
  '室外总平施工',
  '主体施工至±0.00',
  '管网敷设',

  '已开工',
  '开工',
  '开工建设',
  '项目已开工建设',
  '2019年3月开工',
  '正在施工',
  '全面施工',
  '在建',
  '正在建设',
  '加快建设',
  '建设中',
  '主体结构施工至12层',
  '主体施工',
  '主体结构封顶',
  '主体已封顶',
  '基础施工',
  '3#楼基础',
  '桩基施工',
  '桩基已完工',
  '基坑开挖',
  '基坑支护',
  '土方开挖',
  '土石方施工',
  '地下室施工',
  '完成80%',
  '已完成80%',
  '完成总工程量的80%',
  '形象进度65%',
  '累计完成65%',
  '总体进度达到65%',
  '正在进行设备安装',
  '设备调试',
  '内外装饰',
  '装修施工',
  '幕墙安装',
  '隧道掘进300米',
  '路基施工',
  '盾构始发，掘进至3号站',
  '完成前期工作，进场施工',
  '场地平整完成，正在进行桩基施工',
  '征地拆迁完成90%，路基施工',
  '原计划3月开工，现已开工',
  '主体工程已完工',
  '基本建成',
  '一期已竣工',
  '按计划施工',
  '道路路基施工，部分路段未开工',
];
const FINISHED = [
  '竣工',
  '已竣工',
  '项目已竣工',
  '已完工',
  '全面完工',
  '已全部完工',
  '已建成',
  '已建成投产',
  '已投产',
  '已投入使用',
  '建成通车',
  '已完工并投入使用',
  '竣工验收',
  '已竣工验收',
  '通过竣工验收',
  '竣工验收合格',
  '已完成竣工验收备案',
  '项目全面竣工并投入使用',
  '2019年8月已竣工',
  '已于2019年8月竣工',
  '已完工，正在办理结算',
  '已竣工，正在办理竣工验收备案',
  '1.已竣工；\n2.进展顺利。',
  '已竣工驗收',
  '已建成投產',
  '項目已竣工',
  '已竣工，正在办理竣工验收备案',
  '1.已竣工；\n2.进展顺利。',
  '已竣(jùn)工',
  '已竣工驗收',
  '已建成投產',
  '项目已完成',
];
const STARTED_NOT_FINISHED = [
  '部分标段已竣工',
  '1号楼已竣工',
  '部分建成投用',
  '准备竣工验收',
  '正在办理竣工验收手续',
  '组织竣工验收',
  '进入竣工验收阶段',
  '具备竣工条件',
  '正在主体施工，预计年底竣工',
  '已开工，尚未竣工',
];
const NOT_FINISHED = [
  '尚未竣工',
  '未完工',
  '未竣工',
  '预计年底竣工',
  '力争12月建成投产',
  '计划明年完工',
  '未通过验收',
];
const NOTHING = [
  '',
  '/',
  '正常推进',
  '正在推进',
  '按计划推进',
  '按时序推进',
  '有序推进',
  '停工',
  '2023年12月竣工',
  '确定实施主体',
  '计划12月完成主体施工',
  '完成投资80%',
  '详见附件',
  '主体工程招标',
  '将军路项目',
  '部分标段未开工',
  '未开工，主体施工',
];

const as = (list: string[], expected: object) => list.map((text) => [text, expected] as const);

test('已竣工 beside a part that is not done leaves the finish open', () => {
  expect(siteProgress('已竣工，部分标段未竣工')).toEqual({ started: true });
});

describe('what 形象进度 tells', () => {
  test.each([
    ...as(NOT_STARTED, { started: false, finished: false }),
    ...as(STARTED, { started: true }),
    ...as(FINISHED, { started: true, finished: true }),
    ...as(STARTED_NOT_FINISHED, { started: true, finished: false }),
    ...as(NOT_FINISHED, { finished: false }),
    ...as(NOTHING, {}),
  ])('%s → %j', (text, expected) => {
    expect(siteProgress(text)).toEqual(expected);
  });
});

test('what was finished before a limit is finished', () => {
  expect(siteProgress('已于6月底前竣工').finished).toBe(true);
  expect(siteProgress('6月底前竣工').finished).toBe(false);
});

test.each(['目前已'.repeat(33_000), '未'.repeat(100_000), '已完成'.repeat(33_000), '，'.repeat(100_000)])(
  'a flood of words settles nothing (%#)',
  (text) => {
    expect(siteProgress(text)).toEqual({});
  },
);

describe('a start with a date', () => {
  const SEPTEMBER = { year: 2021, month: 9 };
  test.each<[string, boolean | undefined]>([
    ['10月底前开工', false],
    ['9月下旬前实现开工', false],
    ['年底前动工', false],
    ['三季度前开工', false],
    ['11月开工', false],
    ['12月上旬正式开工', false],
    ['2022年3月开工', false],
    ['3月开工', true],
    ['9月开工', true],
    ['2021年5月份开工，桩基施工', true],
    ['2020年11月开工', true],
    ['已于11月开工', true],
    ['2020年已开工，12月完成主体', true],
    ['11月开工，正在办理施工许可', false],
    // Said to have been done by a limit, not to be done by it.
    ['已于6月底前开工', true],
    ['已在春节前动工', true],
    ['已提前于5月底前实现开工', true],
    ['计划已于6月调整，10月底前开工', false],
    ['一标段3月开工，路基施工', true],
  ])('%s in September 2021', (text, started) => {
    expect(siteProgressBy(text, SEPTEMBER).started).toBe(started);
  });
});
