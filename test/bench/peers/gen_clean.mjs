// The data of gen_clean.py, for machines without pandas: same columns and distributions, other numbers.
// gen_clean.mjs OUTDIR FILES ROWS_PER_FILE [csv|xlsx]

import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import ExcelJS from 'exceljs';

const [folder, files, rowsPerFile, kind = 'xlsx'] = process.argv.slice(2);
const HEADER =
  '序号,项目代码,项目名称,项目级别,所属区县,项目类别,产业链,项目性质,责任单位,业主单位,建设规模及主要内容,计划开工时间,实际开工时间,计划竣工时间,实际竣工时间,总投资（万元）,截至上年底累计完成投资（万元）,年度计划投资（万元）,本月完成投资（万元）,本年累计完成投资（万元）,前期工作阶段,形象进度,存在问题,需协调事项'.split(
    ',',
  );
const DISTRICTS =
  '锦江区 青羊区 金牛区 武侯区 成华区 龙泉驿区 青白江区 新都区 温江区 双流区 郫都区 新津区 简阳市 都江堰市 彭州市 邛崃市 崇州市 金堂县 大邑县 蒲江县 东部新区 高新区 天府新区'.split(
    ' ',
  );
const CATEGORIES = ['重大基础设施', '重大产业化', '重大功能性', '重大公共服务'];
const PHASES = ['新开工', '续建', '竣工', '储备'];
const STEPS = [
  '签订投资协议',
  '编制项目建议书及可研报告',
  '办理立项用地规划许可',
  '编报初步设计及施工图设计',
  '开展施工前准备',
];

let state = 42;
mkdirSync(folder, { recursive: true });
for (let file = 0; file < Number(files); file += 1) {
  const path = `${folder}/${String(file).padStart(5, '0')}.${kind}`;
  if (kind === 'csv') await writeCsv(path, file);
  else await writeXlsx(path, file);
}

async function writeCsv(path, file) {
  const out = createWriteStream(path);
  out.write(`${HEADER.join(',')}\r\n`);
  for (let index = 0; index < Number(rowsPerFile); index += 1) {
    if (!out.write(`${project(file, index).join(',')}\r\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}

async function writeXlsx(path, file) {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path });
  const sheet = workbook.addWorksheet('项目清单');
  sheet.addRow(HEADER).commit();
  for (let index = 0; index < Number(rowsPerFile); index += 1) sheet.addRow(project(file, index)).commit();
  sheet.commit();
  await workbook.commit();
}

function project(file, index) {
  const district = DISTRICTS[file % DISTRICTS.length];
  const [phase, category] = [pick(PHASES), pick(CATEGORIES)];
  const total = cents(Math.exp(10.5 + 1.2 * normal()));
  const plan = phase === '储备' ? 0 : cents(total * between(0.1, 0.5));
  const isNew = phase === '新开工';
  const started = phase === '续建' || phase === '竣工' || (isNew && random() < 0.7);
  const completed = started ? cents(plan * between(0.2, 1.1)) : 0;
  const month = (last) => String(whole(1, last)).padStart(2, '0');
  const hasProblem = index % 17 === 0;
  return [
    index + 1,
    code(file * Number(rowsPerFile) + index),
    `${district}${category}项目${file}-${index}`,
    random() < 0.13 ? '省重点' : '市重点',
    district,
    category,
    `产业链${whole(1, 26)}`,
    phase,
    `${district}发展改革局`,
    `成都某某实业有限公司${index % 977}`,
    `新建厂房${whole(1, 20)}万平方米，购置设备${whole(10, 900)}台套及配套设施`,
    isNew || phase === '储备' ? `2023-${month(12)}` : '2021-05',
    started ? (isNew ? `2023-${month(9)}` : '2021-06') : null,
    `${phase === '竣工' ? 2023 : 2025}-${month(12)}`,
    phase === '竣工' && random() < 0.5 ? `2023-${month(9)}` : null,
    total,
    started && !isNew ? cents(total * 0.3) : 0,
    plan,
    cents(completed / 9),
    completed,
    phase === '储备' ? pick(STEPS) : null,
    started ? `主体结构施工至${whole(1, 30)}层` : '前期工作',
    hasProblem ? '用地指标未落实' : null,
    hasProblem ? '请市规自局协调用地' : null,
  ];
}

/** A project code with its check digit (ISO 7064 MOD 11,10). */
function code(number) {
  const pad = (value, width) => String(value).padStart(width, '0');
  const month = (Math.floor(number / 100_000) % 12) + 1;
  const region = (Math.floor(number / 1_200_000) % 30) + 1;
  const digits = `23${pad(month, 2)}5101${pad(region, 2)}0401${pad(number % 100_000, 5)}`;
  let product = 10;
  for (const digit of digits) product = (((product + Number(digit)) % 10 || 10) * 2) % 11;
  const groups = [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10, 12), digits.slice(12, 14)];
  return `${groups.join('-')}-${digits.slice(14)}${(11 - product) % 10}`;
}

/** The same numbers in every run (a linear congruential generator; the high bits are used). */
function random() {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

function normal() {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function between(low, high) {
  return low + random() * (high - low);
}

function whole(low, high) {
  return low + Math.floor(random() * (high - low + 1));
}

function pick(list) {
  return list[whole(0, list.length - 1)];
}

function cents(value) {
  return Math.round(value * 100) / 100;
}
