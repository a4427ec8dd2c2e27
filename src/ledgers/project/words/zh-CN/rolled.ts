import type { RolledWords } from '../../show/rolled/words.ts';

export const rolled: RolledWords = {
  title: ({ year, month }) => `重点项目汇总  ${year}年${month}月`,
  aside: (reported, cities) => `${cities}个市，已报${reported}个`,
  tables: { byCity: '分市情况', twice: '几个市都有的项目' },
  columns: { city: '市', notReported: '未报送单位' },
  notes: {
    notReported: (cities) => `未报当月数据：${cities.join('、')}。合计中没有这些市`,
    twice: (projects) => `${projects}个项目几个市都有，在各市分别计算，合计中重复。请与有关市核实由谁填报`,
    untold: (cities) => `${cities.join('、')}没有报送项目代码，是否与其他市重复无法核对`,
  },
};
