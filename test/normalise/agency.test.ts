import { describe, expect, test } from 'vitest';
import {
  agencyInFileName,
  agencyInTitle,
  agencyKey,
  agencyOfReporter,
  districtOfAgency,
} from '../../src/normalise/agency.ts';

test.each([
  ['附件1：郫都区2019年1-8月重点项目进度表.xlsx', '郫都区'],
  ['郫都区.xlsx', '郫都区'],
  ['01_锦江区.xlsx', '锦江区'],
  ['2019-08/锦江区.xlsx', '锦江区'],
  ['天府新区重点项目.xlsx', '天府新区'],
  ['简阳市重点项目8月进展.xlsx', '简阳市'],
  ['都江堰市重点项目投资完成情况表.xls', '都江堰市'],
  ['金堂县201908.csv', '金堂县'],
  ['东部新区2023年9月.xlsx', '东部新区'],
  ['成都高新区.xlsx', '高新区'],
  ['成都市郫都区.xlsx', '郫都区'],
  ['四川省成都市简阳市.xlsx', '简阳市'],
  ['新都区发改局2019年8月报表.xlsx', '新都区'],
  ['江油市人民政府.xls', '江油市'],
  ['金牛区 更正.xlsx', '金牛区'],
  ['重点项目（金牛区）.xlsx', '金牛区'],
  ['关于报送金牛区重点项目进展情况的报告.xlsx', '金牛区'],
  ['市交通运输局重点项目清单（最终版）.xls', '市交通运输局'],
  ['市住房和城乡建设局重点项目建设情况表.xls', '市住房和城乡建设局'],
  ['市投资促进局(1).xlsx', '市投资促进局'],
  ['成都轨道集团-201908.csv', '成都轨道集团'],
  ['成都产业投资集团2019年重点项目.xlsx', '成都产业投资集团'],
  ['至诚投资集团2019年1至8月.xlsx', '至诚投资集团'],
  [`${'计划新开工'.repeat(20)}x.xlsx`, undefined],
  ['市住建局牵头重点项目.xls', '市住建局'],
  ['市住建局某某会议材料.xls', '市住建局'],
  ['锦江区某某会议材料.xls', '锦江区'],
  ['简阳市某某会议材料.xls', '简阳市'],
  ['邛崃市重点项目export.xlsx', '邛崃市'],
  ['龙泉驿区重点项目导出.xls', '龙泉驿区'],
  ['市水务局2019年8月水务重点项目（更正）.csv', '市水务局'],
  ['区交通运输委重点项目（202409）.xls', '区交通运输委'],
  ['区教委2024年1-9月重点项目进度表.xml.xls', '区教委'],
  ['铜梁高新区2024年1-9月重点项目进度表.xlsx', '铜梁高新区'],
  ['金堂縣重點項目進度表.xlsx', '金堂县'],
  ['产业功能区项目.xlsx', undefined],
  ['附件1：2023年1-9月先进制造业重点项目进度表.xlsx', undefined],
  ['2023年一季度集中开工项目表.xlsx', undefined],
  ['report.xlsx', undefined],
  ['00012.xlsx', undefined],
  ['重点项目清单.xlsx', undefined],
  ['2019年8月.xlsx', undefined],
  ['汇总.xlsx', undefined],
  ['成都市2019年重点项目计划表.xlsx', undefined],
  ['四川省重点项目.xlsx', undefined],
  ['老旧小区改造.xlsx', undefined],
  ['重点片区.xlsx', undefined],
  ['各区市县.xlsx', undefined],
  ['分区.xlsx', undefined],
  ['分宜县.xlsx', '分宜县'],
  ['附件2.xlsx', undefined],
  ['.xlsx', undefined],
])('the file %s is from %s', (fileName, agency) => {
  expect(agencyInFileName(fileName)).toBe(agency);
});

test.each([
  ['锦江区2019年1—8月重点项目进展情况表', '锦江区'],
  ['2019年锦江区重点项目进展情况表', '锦江区'],
  ['成都市锦江区2019年重点项目', '锦江区'],
  ['市交通运输局2019年重点项目推进情况表', '市交通运输局'],
  ['成都轨道交通集团有限公司2019年8月重点项目', '成都轨道交通集团有限公司'],
  ['金堂縣２０１９年１－８月重點項(xiàng)目進度表', '金堂县'],
  ['成都市2019年重点项目计划表', undefined],
  ['2019年成都市市级重点项目名单', undefined],
  ['2019年重点项目进展情况表', undefined],
  ['附件2', undefined],
  ['', undefined],
])('the title %s names %s', (title, agency) => {
  expect(agencyInTitle(title)).toBe(agency);
});

test.each([
  ['锦江区发展和改革局', '锦江区'],
  ['锦江区发改局（盖章）', '锦江区'],
  ['锦江区发展改革局', '锦江区'],
  ['锦江区人民政府', '锦江区'],
  ['锦江区重点项目办公室', '锦江区'],
  ['金堂县发改局', '金堂县'],
  ['简阳市发展改革局', '简阳市'],
  ['成都市锦江区发改局', '锦江区'],
  ['天府新区管委会', '天府新区'],
  ['成都高新区管委会', '高新区'],
  ['东部新区管理委员会', '东部新区'],
  ['锦江区', '锦江区'],
  ['市交通运输局', '市交通运输局'],
  ['成都轨道集团', '成都轨道集团'],
  ['成都市发展和改革委员会', '成都市发展和改革委员会'],
  ['锦江区交通运输局', '锦江区交通运输局'],
  ['金堂縣發(fā)展和改革局', '金堂县'],
  ['  ', undefined],
])('the reporter %s answers for %s', (reporter, agency) => {
  expect(agencyOfReporter(reporter)).toBe(agency);
});

describe('one agency in two writings', () => {
  test.each([
    ['郫都区人民政府', '郫都区'],
    ['成都市郫都区', '郫都区'],
    ['郫 都 区', '郫都区'],
    ['市发展和改革委员会', '成都市发改委'],
    ['市交通运输局', '成都市交通运输局'],
    ['市住房和城乡建设局', '市住建局'],
    ['成都轨道集团有限公司', '成都轨道集团'],
    ['四川天府新区管委会', '天府新区'],
    ['成都高新区管委会', '高新区'],
    ['市交通運輸局', '市交通运输局'],
  ])('%s = %s', (one, other) => {
    expect(agencyKey(one)).toBe(agencyKey(other));
  });

  test.each([
    ['郫都区', '新都区'],
    ['市交通运输局', '郫都区交通运输局'],
    ['成都市', '郫都区'],
    ['省交通运输厅', '市交通运输局'],
    ['成都轨道集团', '成都产业集团'],
  ])('%s ≠ %s', (one, other) => {
    expect(agencyKey(one)).not.toBe(agencyKey(other));
  });
});

test.each([
  ['郫都区', '郫都区'],
  ['成都市郫都区', '郫都区'],
  ['郫都区政府', '郫都区'],
  ['郫都区人民政府', '郫都区'],
  ['简阳市', '简阳市'],
  ['金堂县', '金堂县'],
  ['高新区', '高新区'],
  ['高新区管委会', '高新区'],
  ['四川天府新区', '天府新区'],
  ['东部新区', '东部新区'],
  ['龙泉驿经开区', '龙泉驿经开区'],
  ['成都市', undefined],
  ['市交通运输局', undefined],
  ['郫都区交通运输局', undefined],
  ['成都轨道集团', undefined],
  ['老旧小区', undefined],
  ['', undefined],
  ['区'.repeat(100_000), undefined],
])('%.20s is the district %s', (agency, district) => {
  expect(districtOfAgency(agency)).toBe(district);
});
