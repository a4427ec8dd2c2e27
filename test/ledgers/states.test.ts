import { describe, expect, test } from 'vitest';
import { LEDGERS } from '../../src/ledgers/ledgers.ts';
import { stateTold } from '../../src/ledgers/lines/done-words.ts';

/** What is denied or awaited is not done, whatever words it is said with; a word that says neither is nobody's. */
const SAID: Readonly<Record<string, readonly (readonly [said: string, state: string | undefined])[]>> = {
  matters: [
    ['是', '已办结'],
    ['否', '未办结'],
    ['已解决', '已办结'],
    ['按期办结', '已办结'],
    ['尚待解决', '未办结'],
    ['预计10月底前解决', '未办结'],
    ['拟办结', '未办结'],
    ['按计划完成', '已办结'],
    ['正在办理，预计下月办结', '办理中'],
    ['待销号', '未办结'],
    ['已销号', '已销号'],
    ['已转市规划局', undefined],
  ],
  targets: [
    ['已完成', '已完成'],
    ['力争年底完成', '未完成'],
    ['计划四季度完成', '未完成'],
    ['按计划已完成', '已完成'],
  ],
  approvals: [
    ['已取得批复', '已办结'],
    ['待批复', '未办结'],
    ['预计8月取得', '未办结'],
    ['已完成申报', '办理中'],
    ['不予批复', '未办结'],
    ['已报送', undefined],
  ],
  financing: [
    ['是', '已对接'],
    ['已放款', '已放款'],
    ['未放款', '已对接'],
    ['已授信尚未放款', '已授信'],
    ['已授信未放款', '已授信'],
    ['待授信', '已对接'],
    ['拟对接', '未对接'],
    ['无', '未对接'],
  ],
  promotion: [
    ['已签约', '签约'],
    ['签订框架协议', '意向'],
    ['待签约', '拜访'],
    ['未签约', '拜访'],
    ['签约未开工', '签约'],
    ['拟开工', '签约'],
    ['已开工，预计年底投产', '开工'],
    ['已投产', '投产'],
    ['达成共识', '共识'],
    ['尚未对接', '待拜访'],
    ['在谈', '拜访'],
    ['项目流失', '终止'],
    ['三方会谈', undefined],
  ],
  opportunities: [
    ['对接成功', '已匹配'],
    ['已达成合作', '已匹配'],
    ['是', '已匹配'],
    ['否', '未对接'],
    ['达成合作意向', '对接中'],
    ['正在对接', '对接中'],
    ['寻求合作', '对接中'],
    ['已签订意向协议', '对接中'],
    ['已对接', '对接中'],
    ['待匹配', '对接中'],
    ['已对接，尚未签约', '对接中'],
    ['拟签约', '对接中'],
    ['已签约', '已签约'],
    ['已签约未落地', '已签约'],
    ['已落地', '已落地'],
    ['未对接', '未对接'],
    ['暂无对接', '未对接'],
    ['已撤回', '已失效'],
    ['见附件', undefined],
  ],
  claims: [
    ['√', '已批复'],
    ['已批复', '已批复'],
    ['待批复', '争取中'],
    ['未批复', '争取中'],
    ['未获批', '未通过'],
    ['尚未获批', '争取中'],
    ['资金未到位', undefined],
    ['已下达，资金尚未到位', '已批复'],
    ['拟申报', '争取中'],
  ],
  needs: [
    ['已保障', '已落实'],
    ['待落实', '未落实'],
    ['拟于5月保障到位', '未落实'],
    ['部分落实', '部分落实'],
    ['需求已满足', '已落实'],
  ],
  enterprises: [
    ['已入统', '已入统'],
    ['未完成入库', '培育中'],
    ['待入库', '申报中'],
    ['拟于10月申报', '培育中'],
    ['待审核通过', undefined],
    ['材料已提交', '申报中'],
  ],
  connected: [
    ['设备正常', '在线'],
    ['不正常', '离线'],
    ['未在线', '离线'],
    ['待接入', '未接入'],
    ['尚未安装', '未接入'],
    ['已接入', '在线'],
  ],
  lifecycle: [
    ['是', '突破'],
    ['实现突破', '突破'],
    ['已开工', '突破'],
    ['阶段性突破', '未突破'],
    ['尚未取得突破', '未突破'],
    ['无', '未突破'],
    ['力争年底取得突破', '未突破'],
    ['见附件', undefined],
  ],
  tasks: [
    ['已揭榜', '已揭榜'],
    ['已完成揭榜', '已揭榜'],
    ['待揭榜', '未揭榜'],
    ['拟于年底突破', '未完成'],
    ['取得突破', '已突破'],
    ['取得阶段性突破', '推进中'],
    ['按期完成', '已完成'],
    ['已报专家组', undefined],
  ],
  supervision: [
    ['已完成整改', '已整改'],
    ['整改不到位', '未整改'],
    ['拟于4月整改到位', '未整改'],
    ['已整改，待复查', '已整改'],
    ['待整改', '未整改'],
    ['正在整改', '整改中'],
    ['问题反弹', '复发'],
    ['已责令整改', '未整改'],
    ['已通知施工单位整改', '未整改'],
    ['已按要求整改', '已整改'],
    ['已整改未销号', '已整改'],
    ['已整改销号', '已销号'],
    ['已转区里', undefined],
  ],
};

describe.each(Object.entries(SAID))('the state of %s', (id, rows) => {
  const { words = [] } = LEDGERS.find((ledger) => ledger.id === id)!.fields.find(({ isState }) => isState)!;
  test.each(rows)('%s', (said, state) => {
    expect(words.find(([, pattern]) => pattern.test(said))?.[0]).toBe(state);
  });
});

test('every ledger with a state is asked', () => {
  const asked = LEDGERS.filter(({ fields }) => fields.some(({ isState }) => isState)).map(({ id }) => id);
  expect(differing(Object.keys(SAID), asked), 'rows of SAID').toEqual({ missing: [], unknown: [] });
});

/** What a story of progress tells where a list has no column for the state; nothing where only a part or a step is done. */
const TOLD: Readonly<Record<string, readonly (readonly [story: string, state: string | undefined])[]>> = {
  matters: [
    ['已于4月20日解决', '已办结'],
    ['该问题经协调已全部化解。', '已办结'],
    ['问题已解决，不再协调', '已办结'],
    ['已落实资金', '已办结'],
    ['已移交城管局，6月销号', undefined],
    ['已解决3户，其余2户正在协商', '办理中'],
    ['已完成80%', undefined],
    ['已基本解决', undefined],
    ['5月底前完成', undefined],
    ['已要求5月底前完成', '未办结'],
    ['已召开专题会研究解决', undefined],
    ['已安排专人负责落实', undefined],
    ['可研报告已完成', undefined],
    ['市财政局已落实资金', '已办结'],
    ['正在研究，力争5月解决', '未办结'],
  ],
  approvals: [
    ['已于3月20日办结', '已办结'],
    ['已取得批复（发改〔2024〕12号）', '已办结'],
    ['正在公示', '办理中'],
    ['已完成可研编制', undefined],
  ],
  needs: [
    ['已于5月落实指标', '已落实'],
    ['已接通', '已落实'],
    ['尚未接通', '未落实'],
    ['已落实50亩，余下下半年落实', undefined],
  ],
  claims: [
    ['3月已上报，4月已获批', '已批复'],
    ['资金已全部到位', '已到位'],
    ['已到位50%', undefined],
  ],
  tasks: [
    ['已完成并通过专家验收', '已完成'],
    ['已于7月完成验收', '已完成'],
    ['正在推进，完成60%', '推进中'],
    ['已完成方案设计', undefined],
    ['已组织专家验收', undefined],
    ['已确定10月完成', undefined],
  ],
  supervision: [
    ['已于4月10日整改到位', '已整改'],
    ['已整改完成并通过复查', '已整改'],
    ['完成整改', '已整改'],
    ['正在整改，7月底前完成', '整改中'],
    ['已制定整改方案', undefined],
    ['已组织整改', undefined],
    ['已停工整改', undefined],
    ['已通知施工单位整改', '未整改'],
    ['已整改到位，正在申请销号', '已整改'],
  ],
  opportunities: [
    ['已于5月签约', '已签约'],
    ['正在洽谈', '对接中'],
  ],
};

describe.each(Object.entries(TOLD))('what progress tells of %s', (id, rows) => {
  const { words = [] } = LEDGERS.find((ledger) => ledger.id === id)!.fields.find(({ toldBy }) => toldBy)!;
  test.each(rows)('%s', (story, state) => {
    expect(stateTold(story, words)).toBe(state);
  });
});

test('every ledger whose state is told by progress is asked', () => {
  const told = LEDGERS.filter(({ fields }) => fields.some(({ toldBy }) => toldBy?.stories.length)).map(
    ({ id }) => id,
  );
  expect(differing(Object.keys(TOLD), told), 'rows of TOLD').toEqual({ missing: [], unknown: [] });
});

function differing(rows: readonly string[], wanted: readonly string[]) {
  return {
    missing: wanted.filter((id) => !rows.includes(id)),
    unknown: rows.filter((id) => !wanted.includes(id)),
  };
}
