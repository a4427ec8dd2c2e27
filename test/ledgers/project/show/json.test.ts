import { expect, test } from 'vitest';
import { calculateReport } from '../../../../src/ledgers/project/measures/report.ts';
import { reportDocument } from '../../../../src/ledgers/project/show/report/json.ts';
import { projects } from '../measures/records.ts';

const AUGUST = { year: 2019, month: 8 };
const INPUTS = {
  notes: 7,
  warnings: 6,
  errors: 5,
  packages: 4,
  projects: 3,
  rows: 2,
  unreadable: 1,
  files: 1,
};
const NOTHING = {
  projects: 0,
  totalInvestment: null,
  annualPlan: null,
  completed: null,
  rate: null,
  lead: null,
  complete: true,
  missing: { annualPlan: { projects: 0 }, completed: { projects: 0, annualPlan: 0 } },
  wholeLifeRate: null,
  fundsRate: null,
};

test('keys and their order are those of the contract', () => {
  const report = calculateReport(
    projects([
      {
        levels: ['省重点'],
        agency: '锦江区',
        phase: '新开工',
        started: true,
        totalInvestment: 9,
        annualPlan: 4,
        completed: 3,
      },
    ]),
    AUGUST,
  );
  const figures =
    '"projects":1,"totalInvestment":9,"annualPlan":4,"completed":3,"rate":0.75,"lead":8.333333333333334,' +
    '"complete":true,"missing":{"annualPlan":{"projects":0},"completed":{"projects":0,"annualPlan":0}},' +
    '"wholeLifeRate":0.3333333333333333,"fundsRate":null';
  const starts =
    '"planned":1,"started":1,"rate":1,"early":0,"due":0,"startedOfDue":0,"rateOfDue":null,"rateOfAll":1,"overdue":0,"unknown":0';
  const finishes =
    '{"planned":0,"plannedInvestment":0,"finished":0,"rate":null,"finishedInvestment":0,"expected":0,"expectedInvestment":0,"overdue":0,"unknown":0}';
  const group = `${figures},"starts":{${starts}},"finishes":${finishes}`;
  const list = '{"projects":0,"annualPlan":0,"items":[]}';
  const step = (key: string) => `{"key":"${key}","projects":0,"totalInvestment":0}`;
  const steps = [
    '签订投资协议',
    '编制项目建议书及可研报告',
    '办理立项用地规划许可',
    '编报初步设计及施工图设计',
    '开展施工前准备',
  ];
  expect(JSON.stringify(reportDocument(report, INPUTS))).toBe(
    `{"schema":"kp.report/1","period":"2019-08","timeProgress":0.6666666666666666,` +
      `"inputs":{"files":1,"unreadable":1,"rows":2,"lines":1,"projects":3,"packages":4,"errors":5,"warnings":6,"notes":7},` +
      `"overall":{${figures}},"byLevel":[{"key":"省重点",${group}}],"byAgency":[{"key":"锦江区",${group}}],` +
      `"byDistrict":[],"byCategory":[],"byPhase":[{"key":"新开工",${group}}],"byChain":[],"byArea":[],` +
      `"starts":{${starts},"byLevel":[{"key":"省重点","planned":1,"started":1,"rate":1}]},"finishes":${finishes},` +
      `"reserves":{"projects":0,"totalInvestment":0,"converted":{"projects":0,"totalInvestment":0},` +
      `"steps":[${steps.map(step).join(',')}]},` +
      `"lagging":${list},"overdueStarts":${list},"overdueFinishes":${list},"problems":0}`,
  );
});

test('without projects nothing is 0 but the counts', () => {
  const document = reportDocument(calculateReport([], AUGUST), INPUTS);
  expect(document.overall).toEqual(NOTHING);
  expect(document.finishes).toMatchObject({ finished: 0, finishedInvestment: null, rate: null });
});

test('benchmarks appear only when asked for', () => {
  const list = projects([{ annualPlan: 4, completed: 3 }]);
  const benchmarks = [{ name: '全省', ratio: { numerator: 7, denominator: 10 } }];
  expect(reportDocument(calculateReport(list, AUGUST), INPUTS)).not.toHaveProperty('benchmarks');
  expect(reportDocument(calculateReport(list, AUGUST, { benchmarks }), INPUTS)).toHaveProperty('benchmarks', [
    { name: '全省', rate: 0.7, overall: 5, provincial: null },
  ]);
});
