import type { FindingWords } from '../language.ts';
import {
  damageFaults,
  fieldName,
  likelyShift,
  origin,
  recordWidths,
  refusalRules,
  slipReference,
  systemReason,
  yuan,
} from './facts.ts';
import { names } from './names.ts';

const IDENTITY_CHANGES = { renamed: '改名为', split: '拆分为', merged: '合并为' } as const;

function quotedList(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('、');
}

function identityDoubts(name: string, before: readonly string[], after: readonly string[]) {
  return {
    codes: `“${name}”的项目代码由${quotedList(before)}变为${quotedList(after)}`,
    agency: `“${name}”换了责任单位`,
    name: `${quotedList(before)}与${quotedList(after)}名称不同而情况相近`,
    lines: `名为“${name}”的项目由${before.length}行变为${after.length}行`,
    parts: `${quotedList(before)}与${quotedList(after)}像是拆分或合并`,
  } as const;
}

/** An entry of kp.yaml, to be copied. */
function identityEntry(before: readonly string[], after: readonly string[], same: boolean): string {
  return `- { from: ${JSON.stringify(before)}, to: ${JSON.stringify(after)}, same: ${same} }`;
}

export const findings: FindingWords = {
  'file/empty': () => ({ sentence: '文件是空的，应有一张项目清单', remedy: '请向填报单位重新索取' }),
  'file/not-a-list': ({ actual }) => ({
    sentence: `文件实为 ${names.kinds[actual]}，应为 Excel 或 CSV 清单`,
    remedy: '请填报单位改报 .xlsx 或 .csv',
  }),
  'file/encrypted': () => ({
    sentence: '文件设有打开密码，无法读取',
    remedy: '请在 Excel 或 WPS 中取消密码，另存后重报',
  }),
  'file/truncated': ({ part }) => ({
    sentence: `文件不完整${part === undefined ? '' : `（缺“${part}”的后半部分）`}，多半是上传中断`,
    remedy: '请填报单位重新上传',
  }),
  'file/damaged': ({ part, fault }) => ({
    sentence: `文件已损坏：“${part}”${damageFaults[fault]}`,
    remedy: '请在 Excel 或 WPS 中打开、另存后重报',
  }),
  'file/refused': ({ part, rule, limit }) => ({
    sentence: `文件被拒收：${part === '' ? '' : `“${part}”`}${refusalRules[rule]}${limit === undefined ? '' : `（上限 ${limit}）`}`,
    remedy: '请核实文件来源；确是正常清单的，请拆分或另存后重报',
  }),
  'file/unreadable': ({ reason }) => ({
    sentence: `文件读不出：${systemReason(reason)}`,
    remedy: '请核对路径和权限后重试',
  }),
  'file/misnamed': ({ extension, actual }) => ({
    sentence: `扩展名是“${extension}”，内容实为${names.kinds[actual]}，已按内容读取`,
    remedy: '数据不受影响；建议按实际格式命名',
  }),
  'file/encoding-undecided': ({ candidates }) => ({
    sentence: `文字编码无法确定，可能是 ${candidates.join('、')}`,
    remedy: '请用 --encoding 指明编码，或以 UTF-8 另存',
  }),
  'file/encoding-decided': ({ encoding }) => ({
    sentence: `文字编码按 ${encoding} 读取`,
    remedy: '如出现乱码，请用 --encoding 指明',
  }),
  'file/no-table': ({ sheets }) => ({
    sentence: `没有找到项目清单${sheets.join('') === '' ? '' : `（看过的工作表：${sheets.join('、')}）`}，应有含“项目名称”等栏目的表头`,
    remedy: '请核对是否报错了文件，或用 --sheet、--header-row 指明',
  }),
  'file/same-content': ({ first }) => ({
    sentence: `与“${first}”内容完全相同，只计一次`,
    remedy: '无需处理；如系误报，请删去其一',
  }),
  'file/copied': ({ first }) => ({
    sentence: `内容与“${first}”完全相同，但文件名写的是另一家单位或另一个月，本文件未计入`,
    remedy: '请核对哪一份报错了，向报错的单位重新索取',
  }),
  'file/own-output': () => ({
    sentence: '这是 kp 自己写出的报告，不是报送的清单，未计入',
    remedy: '请把报告写到清单以外的文件夹',
  }),
  'file/superseded': ({ by, agency, projects }) => ({
    sentence: `${agency}另有更新的报送“${by}”，本文件${projects === 0 ? '' : `的${projects}个项目`}不计`,
    remedy: '如应以本文件为准，请移走另一份',
  }),
  'text/open-quote': () => ({
    sentence: '引号有头无尾，已当作普通字符，这一行可能错列',
    remedy: '请补上引号，或在 Excel 中重新导出 CSV',
  }),
  'text/stray-quote': ({ raw }) => ({
    sentence: `“${raw}”中的引号不成对，各栏划分没有疑问，引号照原样保留`,
    remedy: '如系笔误，请改正',
  }),
  'text/quotes-disputed': ({ raw }) => ({
    sentence: `“${raw}”处引号不成对，各栏怎样划分不能确定，暂按 Excel 的读法`,
    remedy: '请核对这一行的各栏，把引号写成一对，或改存为 Excel 工作簿后重报',
  }),
  'text/nul': ({ count }) => ({
    sentence: `文本中有${count}个空字符，已去掉`,
    remedy: '请核对文件是否传坏',
  }),
  'text/ragged-row': ({ expected, found }) => ({
    sentence: `表头${expected}栏，本行${found}栏；各栏看来没有错位，已照常计入`,
    remedy: '请核对这一行（多余的分隔符要加引号）',
  }),
  'text/shifted-row': ({ expected, found, likely, torn }) => ({
    sentence: `${recordWidths(expected, found)}，${likelyShift(likely, torn)}；各栏与表头对不上，本行未计入`,
    remedy: '请给含有分隔符的内容加上引号，或改存为 Excel 工作簿后重报',
  }),
  'text/last-line-cut': ({ raw }) => ({
    sentence: `最后一行没有写完：“${raw}”`,
    remedy: '请核对文件是否上传完整',
  }),
  'text/lost-characters': ({ raw }) => ({
    sentence: `有字符无法还原：“${raw}”`,
    remedy: '请用原表重新导出，或用 --encoding 指明编码',
  }),
  'text/control': ({ raw }) => ({
    sentence: `“${raw}”中夹有看不见的控制字符`,
    remedy: '请删去重新输入，以免同名项目被当作两个',
  }),
  'sheet/not-found': ({ wanted, sheets }) => ({
    sentence: `没有名为“${wanted}”的工作表，现有：${sheets.map((name) => `“${name}”`).join('、')}`,
    remedy: '请改正 --sheet',
  }),
  'sheet/no-table': ({ rows }) => ({
    sentence: `工作表（${rows}行）不是项目清单，未计入`,
    remedy: '如是清单，请用 --header-row 指明表头',
  }),
  'sheet/hidden': ({ visibility, projects }) => ({
    sentence: `工作表${visibility === 'hidden' ? '是隐藏的' : '被深度隐藏'}，其中${projects}个项目已计入`,
    remedy: '如不应计入，请加 --skip-hidden',
  }),
  'sheet/summary': ({ reason, rows }) => ({
    sentence: `工作表（${rows}行）${reason === 'repeats-projects' ? '重复了其他工作表的项目' : '只有汇总数'}，未重复计入`,
    remedy: '无需处理；如另有新项目，请移入清单表',
  }),
  'summary/mismatch': ({ header, printed, own }) => ({
    sentence: `汇总表的“${header}”共 ${printed}，清单各行相加为 ${own}；按清单计`,
    remedy: '请核对汇总表是否更新、清单是否齐全',
  }),
  'summary/other-project': ({ name }) => ({
    sentence: `“${name}”只在这张重复的表里有，清单里没有，未计入`,
    remedy: '请补入清单，或核对项目名称',
  }),
  'summary/unproven': () => ({
    sentence: '这张表像汇总表（有项目个数，没有项目才有的栏目），但与清单对不上，暂作清单计入',
    remedy: '是汇总表的，请核对数字或移出文件；是清单的，请补填责任单位、项目性质等栏目',
  }),
  'sheet/other-period': ({ used, other, rows }) => ({
    sentence: `这张表（${rows}行）是“${other}”的，本期为“${used}”，未计入`,
    remedy: '无需处理；如应计入，请核对表中的年月',
  }),
  'rows/other-period': ({ used, others, rows }) => ({
    sentence: `有${rows}行是${others.map((one) => `“${one}”`).join('、')}的，本期为“${used}”，未计入`,
    remedy: '无需处理；如应计入，请核对“月份”一栏',
  }),
  'sheet/hidden-rows': ({ rows }) => ({
    sentence: `有${rows}行被隐藏或筛掉，已计入`,
    remedy: '如不应计入，请加 --skip-hidden',
  }),
  'sheet/hidden-columns': ({ columns }) => ({
    sentence: `隐藏了 ${columns.join('、')} 列，已照常读取`,
    remedy: '如不应采用，请加 --skip-hidden',
  }),
  'sheet/overlapping-merges': ({ first, second }) => ({
    sentence: `合并单元格 ${first} 与 ${second} 相互重叠`,
    remedy: '请取消合并后重新填报',
  }),
  'sheet/duplicate-cells': ({ count }) => ({
    sentence: `有${count}个单元格在文件中写了不止一次，按最后一次读取`,
    remedy: '请在 Excel 或 WPS 中打开、另存后重报',
  }),
  'sheet/unlisted': ({ part }) => ({
    sentence: `文件里的工作表“${part}”不在工作簿的工作表目录中，没有读取`,
    remedy: '请在 Excel 或 WPS 中打开，核对工作表是否齐全，另存后重报',
  }),
  'column/unmapped': ({ header }) => ({
    sentence: `栏目“${header}”未识别，未采用`,
    remedy: '如有需要，请改用通用的栏目名称',
  }),
  'column/fuzzy': ({ header, field, like }) => ({
    sentence: `栏目“${header}”近似“${like}”，按“${fieldName(field)}”读取`,
    remedy: '请核对；不对的，请改用通用的栏目名称',
  }),
  'column/by-values': ({ header, field, values }) => ({
    sentence: `栏目“${header}”按内容（${values.map((value) => `“${value}”`).join('、')}）判断为“${fieldName(field)}”`,
    remedy: '请核对；不对的，请改用通用的栏目名称',
  }),
  'column/duplicate': ({ header, field, used }) => ({
    sentence: `栏目“${header}”与“${used}”都是“${fieldName(field)}”，采用了后者`,
    remedy: '请核对，删去或改名其一',
  }),
  'column/ambiguous': ({ header, field, other, rival }) => ({
    sentence:
      rival !== undefined
        ? `栏目“${header}”与“${rival}”都可能是“${fieldName(field)}”，数不相同，本次按前者计`
        : `栏目“${header}”按“${fieldName(field)}”计，也可能${other === undefined ? '不是' : `是“${fieldName(other)}”`}`,
    remedy: `请核对，并在 kp.yaml 的 synonyms.columns 下写明：${field}: ["${header}"]${other === undefined ? '' : ` 或 ${other}: ["${header}"]`}`,
  }),
  'column/unexplained': ({ header, field }) => ({
    sentence: `栏目“${header}”有金额，但看不出是什么；清单缺“${fieldName(field)}”，可能就是这一栏`,
    remedy: `如果是，请在 kp.yaml 的 synonyms.columns 下写明：${field}: ["${header}"]`,
  }),
  'column/other-month': ({ header, field, month }) => ({
    sentence: `“${fieldName(field)}”取自“${header}”，只到${month}月，与本期不符`,
    remedy: '请填报单位补报本期数',
  }),
  'column/missing': ({ field }) => ({
    sentence: `没有“${fieldName(field)}”一栏，相应指标无法计算`,
    remedy: '请填报单位补报这一栏',
  }),
  'column/total-missing': ({ projects }) => ({
    sentence: `没有“总投资”一栏，${projects}个项目的总投资未计入`,
    remedy: '请填报单位补报总投资',
  }),
  'unit/missing': ({ header, assumed }) => ({
    sentence: `“${header}”没有注明单位，按${assumed}计`,
    remedy: '请在表头注明“单位：万元”或“亿元”',
  }),
  'unit/unknown': ({ header, raw }) => ({
    sentence:
      raw === ''
        ? `“${header}”没有写单位，而本表各行单位不一，未计入`
        : `“${header}”的单位“${raw}”不认识，应为元、万元或亿元，未计入`,
    remedy: '请改正单位后重报',
  }),
  'unit/shortened': ({ header, assumed }) => ({
    sentence: `“${header}”的单位写得不全，按${assumed}计`,
    remedy: '请写全单位',
  }),
  'unit/implausible': ({ header, usual, assumed }) => ({
    sentence: `“${header}”没有注明单位；按${usual}计，总投资不合常理，按${assumed}才说得通，暂按${assumed}计`,
    remedy: '请在表头注明单位后重报',
  }),
  'unit/conflict': ({ header, used, usedFrom, other, otherFrom }) => ({
    sentence: `“${header}”的单位，${origin(usedFrom)}写“${used}”，${origin(otherFrom)}写“${other}”，暂按“${used}”计`,
    remedy: '请核对单位，改正其一后重报',
  }),
  'unit/proven': ({ header, used, usedFrom, other, otherFrom }) => ({
    sentence: `“${header}”的单位，${origin(usedFrom)}写“${used}”，${origin(otherFrom)}写“${other}”；从总投资的数额看应是“${used}”，按此计`,
    remedy: '请改正写错的一处',
  }),
  'unit/foreign': ({ raw, field }) => ({
    sentence: `“${fieldName(field)}”填“${raw}”，是外币，未计入`,
    remedy: '请折成人民币、按本栏单位填报',
  }),
  'total/mismatch': ({ header, printed, own, rows, label }) => ({
    sentence: `“${label}”行的“${header}”填“${printed}”，所辖${rows}行相加为 ${own}`,
    remedy: '请核对是否漏行、多行或合计未更新',
  }),
  'count/mismatch': ({ declared, own, label }) => ({
    sentence: `“${label}”写明${declared}个，实有${own}个`,
    remedy: '请核对是否漏报或数目未更新',
  }),
  'period/conflict': ({ used, other, otherFrom }) => ({
    sentence: `本期为“${used}”，但${origin(otherFrom)}是“${other}”`,
    remedy: '请核对是否报错了月份；要改本期，请用 --period',
  }),
  'agency/missing': ({ rows }) => ({
    sentence: `${rows}行找不到责任单位（表内、文件名、标题、填报单位都没有）`,
    remedy: '请补填“责任单位”一栏',
  }),
  'agency/conflict': ({ used, other, otherFrom }) => ({
    sentence: `责任单位按“${used}”计，但${origin(otherFrom)}是“${other}”`,
    remedy: '请核对责任单位',
  }),
  'agency/contact': ({ raw, agency }) => ({
    sentence:
      agency === undefined
        ? `“责任单位”一栏填的“${raw}”是人名，未作责任单位`
        : `“责任单位”一栏填的“${raw}”带有联系人，责任单位按“${agency}”计`,
    remedy: '请在“责任单位”一栏只填单位，联系人另列一栏',
  }),
  'cell/error': ({ raw, field }) => ({
    sentence: `“${fieldName(field)}”是公式错误“${raw}”，未计入`,
    remedy: '请改正公式或直接填数后重报',
  }),
  'cell/not-calculated': ({ field }) => ({
    sentence: `“${fieldName(field)}”的公式没有结果，未计入`,
    remedy: '请在 Excel 或 WPS 中打开、重算、保存后重报',
  }),
  'cell/struck': ({ raw, field }) => ({
    sentence: `“${fieldName(field)}”的“${raw}”已划去，按未填处理`,
    remedy: '请填现行的内容；划去有误的，请去掉删除线',
  }),
  'cell/picture': ({ field }) => ({
    sentence: `“${fieldName(field)}”放的是图片，按未填处理`,
    remedy: '要写明的，请用文字填报',
  }),
  'money/unreadable': ({ raw, field }) => ({
    sentence: `“${fieldName(field)}”填“${raw}”，应为金额数字，未计入`,
    remedy: '请改填数字后重报',
  }),
  'money/covered': ({ raw, field }) => ({
    sentence: `“${fieldName(field)}”的合并单元格下还压着看不见的数“${raw}”，未计入`,
    remedy: '请取消合并，逐个项目核对填报',
  }),
  'money/merged': ({ raw, field, rows }) => ({
    sentence: `“${fieldName(field)}”的“${raw}”合并在${rows}行上，只计入首行的项目`,
    remedy: '请取消合并，逐个项目填报',
  }),
  'money/as-shown': ({ raw, stored, field }) => ({
    sentence: `“${fieldName(field)}”存的数是 ${stored}，单元格显示为“${raw}”，本栏按显示的数计入`,
    remedy: '请核对；不对的，请改正单元格格式',
  }),
  'money/shown-otherwise': ({ raw, stored, field }) => ({
    sentence:
      raw === stored
        ? `“${fieldName(field)}”存有 ${stored}，单元格格式没有照样显示这个数，未计入`
        : `“${fieldName(field)}”存的数是 ${stored}，单元格却显示为“${raw}”，看不出以哪个为准，未计入`,
    remedy: '请改正单元格格式后重报',
  }),
  'money/negative': ({ raw, field }) => ({
    sentence: `“${fieldName(field)}”为负数“${raw}”，已照数计入`,
    remedy: '请核实',
  }),
  'amount/negative': ({ raw, field }) => ({
    sentence: `“${fieldName(field)}”为负数“${raw}”，计划和总投资不会小于0`,
    remedy: '请改正；确为核减的，请填核减后的数',
  }),
  'amount/blank': ({ name, field, amount, by, month }) => ({
    sentence: `“${name}”没有填${fieldName(field)}，${by === 'plan' ? '计划' : `${month}`}为${amount}`,
    remedy: '请补报；确实没有的，请填0',
  }),
  'money/approximate': ({ raw, field }) => ({
    sentence: `“${fieldName(field)}”填“${raw}”，不是准数，已按其数值计入`,
    remedy: '请补报准确数',
  }),
  'money/estimated': ({ raw, field }) => ({
    sentence: `“${fieldName(field)}”填“${raw}”，不是准数，已完成的金额不能估计，未计入`,
    remedy: '请补报准确数',
  }),
  'money/noted': ({ raw, field }) => ({
    sentence: `“${fieldName(field)}”填“${raw}”，括注未计，按其数值计入`,
    remedy: '请核对；括注另有含义的，请写入备注',
  }),
  'date/unreadable': ({ raw, field }) => ({
    sentence: `“${fieldName(field)}”填“${raw}”，看不出日期，未采用`,
    remedy: '请改填年月（如 2023-09）',
  }),
  'date/ambiguous': ({ raw, field, readings }) => ({
    sentence: `“${fieldName(field)}”填“${raw}”，可能是${readings.join('或')}`,
    remedy: '请改填年月（如 2023-10）',
  }),
  'date/plan-or-actual': ({ header, used }) => ({
    sentence: `“${header}”是计划还是实际没有写明，按${used === 'planned' ? '计划时间' : '实际时间'}读取`,
    remedy: '请把栏目名称写成“计划…”或“实际…”',
  }),
  'count/unreadable': ({ raw, field }) => ({
    sentence: `“${fieldName(field)}”填“${raw}”，应为整数，未采用`,
    remedy: '请改填整数',
  }),
  'percent/unreadable': ({ raw, field }) => ({
    sentence: `“${fieldName(field)}”填“${raw}”，应为百分数，未采用`,
    remedy: '请改填百分数，如77.45%，或留空',
  }),
  'yes-no/unreadable': ({ raw, field }) => ({
    sentence: `“${fieldName(field)}”填“${raw}”，应为是或否，未采用`,
    remedy: '请改填“是”或“否”',
  }),
  'code/malformed': ({ raw }) => ({
    sentence: `项目代码“${raw}”格式不对，应为 2603-141124-89-05-346948 的样式`,
    remedy: '请到在线审批监管平台核对代码',
  }),
  'code/check-digit': ({ raw, expected }) => ({
    sentence: `项目代码“${raw}”校验码不符，末位应为 ${expected}`,
    remedy: '请核对代码有无录错',
  }),
  'level/unknown': ({ raw }) => ({
    sentence: `项目级别“${raw}”不在国家、省、市重点之列，已照原文归类`,
    remedy: '如系笔误，请改正',
  }),
  'phase/unknown': ({ raw }) => ({
    sentence: `项目性质“${raw}”不认识，应为储备、新开工、续建或竣工`,
    remedy: '请改填四类之一',
  }),
  'step/unknown': ({ raw }) => ({
    sentence: `前期工作阶段“${raw}”不认识，应为五个阶段之一`,
    remedy: '请按“签订投资协议”至“开展施工前准备”五个阶段填报',
  }),
  'closed/list-changed': ({ period }) => ({
    sentence: `清单在${period}归档后有改动，该月的数仍按归档时计`,
    remedy: closedRemedy(period),
  }),
  'closed/list-added': ({ period }) => ({
    sentence: `清单在${period}归档后才到，不在该月的数内`,
    remedy: closedRemedy(period),
  }),
  'closed/list-missing': ({ period }) => ({
    sentence: `${period}归档所依据的清单不见了，该月的数仍按归档时计`,
    remedy: closedRemedy(period),
  }),
  'closed/quarantined': ({ period, version }) => ({
    sentence: `${period}归档的第${version}版有损坏，已隔离，该月的数取自现有清单`,
    remedy: `请从备份恢复，或用 kp close --period ${period} --revise "事由" 重新归档`,
  }),
  'register/no-table': ({ expected }) => ({
    sentence: `不是登记表：没有一行同时有${expected.map((name) => `“${name}”`).join('、')}`,
    remedy: '请写上这几栏的表头，需要时再加“数值”“目标”',
  }),
  'register/unreadable': ({ raw, column }) => ({
    sentence: raw === '' ? `没有填“${column}”，这一行未计入` : `“${column}”填“${raw}”，读不懂，这一行未计入`,
    remedy: column === '年月' ? '请写成 2023-03 或 2023年3月' : '请按栏目填报',
  }),
  'row/struck': ({ raw }) => ({
    sentence: `整行已划去：“${raw}”，未计入`,
    remedy: '项目仍在清单内的，请去掉删除线；已移出的，请删除该行',
  }),
  'name/missing': ({ raw }) => ({
    sentence: `这一行没有项目名称：“${raw}”，未计入`,
    remedy: '请补填项目名称',
  }),
  'phase/missing': ({ projects }) => ({
    sentence: `${projects}个项目看不出项目性质，未计入新开工、续建、竣工、储备`,
    remedy: '请补填“项目性质”一栏',
  }),
  'phase/inferred': ({ projects }) => ({
    sentence: `清单没有写明项目性质，${projects}个项目按计划开竣工时间推定`,
    remedy: '请核对；不对的，请补填“项目性质”一栏',
  }),
  'plan/missing': ({ name }) => ({
    sentence: `“${name}”没有年度计划投资，未计入完成率`,
    remedy: '请补报年度计划投资',
  }),
  'plan/zero': ({ name, completed }) => ({
    sentence: `“${name}”年度计划投资为0，本年却已完成投资${completed}`,
    remedy: '请核对：补报年度计划投资，或改正完成数',
  }),
  'completed/missing': ({ name }) => ({
    sentence: `“${name}”没有本年累计完成投资，未计入完成率`,
    remedy: '请补报完成投资；没有完成的，请填 0',
  }),
  'completed/not-begun': ({ projects }) => ({
    sentence: `${projects}个项目尚未开工，没有填完成投资，按0计`,
    remedy: '无需处理',
  }),
  'start/planned-missing': ({ name }) => ({
    sentence: `“${name}”是计划新开工项目，没有计划开工时间`,
    remedy: '请补填计划开工时间',
  }),
  'start/undecided': ({ name, raw }) => ({
    sentence: `“${name}”是否开工看不出来${raw === '' ? '' : `（“${raw}”）`}，按未开工计`,
    remedy: '请补填实际开工时间或“是否开工”',
  }),
  'start/untold': ({ projects }) => ({
    sentence: `没有一栏说明${projects}个项目是否开工，应有“实际开工时间”或“是否开工”，按未开工计`,
    remedy: '请补填实际开工时间或“是否开工”',
  }),
  'start/contradiction': ({ name, used, other }) => ({
    sentence: `“${name}”的开工情况前后不一：按“${used}”计，另有“${other}”`,
    remedy: '请核实后改为一致',
  }),
  'finish/contradiction': ({ name, used, other }) => ({
    sentence: `“${name}”的竣工情况前后不一：按“${used}”计，另有“${other}”`,
    remedy: '请核实后改为一致',
  }),
  'project/duplicate': ({ name, first }) => ({
    sentence: `“${name}”重复填报，首见于 ${first}，只计首次`,
    remedy: '请删去重复的一行',
  }),
  'project/same-name': ({ name, first }) => ({
    sentence: `“${name}”在同一清单中填了两次，金额不同且没有项目代码（首见于 ${first}），两行都已计入`,
    remedy: '是同一项目的，请删去一行；是两个项目的，请填项目代码或改用不同名称',
  }),
  'project/claimed-twice': ({ name, first, agency = '', by }) => ({
    sentence:
      by === 'both'
        ? `“${name}”与 ${first} 名称、总投资和年度计划都相同，但责任单位不同，两处都已计入`
        : `“${name}”由两家单位各报为本单位项目（另见 ${first}），${claimBasis[by]}按${agency}的计一次`,
    remedy:
      by === 'both'
        ? '是同一项目的，请两家商定由谁填报；不是的，请填项目代码'
        : '请两家商定由谁填报；不是同一项目的，请填项目代码',
  }),
  'project/two-agencies': ({ name, used, other }) => ({
    sentence: `“${name}”由两家报送，按责任单位的“${used}”计，“${other}”不重复计`,
    remedy: '请两家核对数据是否一致',
  }),
  'project/two-sheets': ({ name, first }) => ({
    sentence: `“${name}”在两张表中都有，首见于 ${first}，合并计一次`,
    remedy: '无需处理；如不是同一项目，请把名称写明确',
  }),
  'project/undecided': ({ name, first }) => ({
    sentence: `“${name}”在两份报送中都有，首见于 ${first}，分不清以哪份为准`,
    remedy: '请移走旧的一份，或在文件名注明“更正”',
  }),
  'project/dropped': ({ name, former }) => ({
    sentence: `“${name}”在前一份清单“${former}”中有，更新的这一份没有，未计入`,
    remedy: '请向报送单位核实是否漏报',
  }),
  'package/members': ({ name, declared, listed }) => ({
    sentence: `打包项目“${name}”写明含${declared}个，列出${listed}个`,
    remedy: '请核对打包项目的个数',
  }),
  'package/parts-differ': ({ name, header, parts }) => ({
    sentence: `“${name}”之下列有${parts}个子项，“${header}”相加与本行不等，分不清是子项还是单列的项目，按子项计`,
    remedy: '请核对子项金额；如是另外的项目，请给它自己的序号',
  }),
  'row/sum-of-others': ({ name, first, last }) => ({
    sentence: `“${name}”的每项金额都恰为第${first}至${last}行之和，可能是合计，也可能是项目，现按项目计入`,
    remedy: '如是合计，请把名称写作“合计”并去掉序号；如是打包项目，请给子项编号（如1.1、1.2）',
  }),
  'row/proven-total': ({ name, first, last }) => ({
    sentence: `“${name}”的每项金额都是第${first}至${last}行之和，作为合计，不计项目`,
    remedy: '无需处理；如是项目，请补填序号、责任单位等',
  }),
  'row/proven-whole': ({ name, first, last }) => ({
    sentence: `“${name}”的每项金额都是第${first}至${last}行之和，这些行作为它的子项，金额只计一次`,
    remedy: '无需处理；请给子项编号（如1.1、1.2），以免误读',
  }),
  'row/unclear': ({ name }) => ({
    sentence: `“${name}”没有序号，也没有项目应有的内容，金额又近于以上各行之和，多半是合计，未计入`,
    remedy: '如是合计，请核对金额；如是项目，请补填序号、责任单位等',
  }),
  'row/other-table': ({ name }) => ({
    sentence: `“${name}”在另一个表头之下，看来却是本表的项目，未计入`,
    remedy: '请核对其上的表头是否与本表一致',
  }),
  'row/example': ({ name }) => ({
    sentence: `“${name}”像是表样里的填写示例，未计入`,
    remedy: '如是示例，请删去该行；如是项目，请填写项目的全称',
  }),
  'amount/unit-slip': ({ name, field, amount, against, reference }) => ({
    sentence: `“${name}”的${fieldName(field)}为${amount}，与${slipReference(against)}${reference}相差上千倍，多半写错了单位`,
    remedy: '请核对是万元还是亿元，改正后重报',
  }),
  'amount/over-total': ({ name, done, total }) => ({
    sentence: `“${name}”截至上年底与本年累计完成投资合计${done}，超过总投资${total}`,
    remedy: '请核对三项金额；总投资有调整的请一并更新',
  }),
  'amount/plan-over-total': ({ name, plan, total }) => ({
    sentence: `“${name}”年度计划投资${plan}超过总投资${total}`,
    remedy: '请核对两项金额',
  }),
  'amount/over-plan': ({ name, completed, plan }) => ({
    sentence: `“${name}”本年累计完成投资${completed}，远超年度计划${plan}`,
    remedy: '请核对；属实的请说明原因或按程序调整计划',
  }),
  'amount/month-over-year': ({ name, month, completed }) => ({
    sentence: `“${name}”本月完成投资${month}大于本年累计${completed}`,
    remedy: '请核对两项金额是否填反',
  }),
  'rate/mismatch': ({ name, printed, own }) => ({
    sentence: `“${name}”填报的年度投资完成率“${printed}”与完成投资除以年度计划的${own}不符`,
    remedy: '请核对完成率和两项金额，哪项有误改哪项',
  }),
  'code/missing': ({ name, projects }) => ({
    sentence:
      projects === 1
        ? `“${name}”没有填项目代码，同表其他项目都有`
        : `“项目代码”一栏全空，“${name}”等${projects}个项目都没有填`,
    remedy: '请补填投资项目在线审批监管平台的项目代码',
  }),
  'date/finish-before-start': ({ name, start, finish }) => ({
    sentence: `“${name}”竣工时间${finish}早于开工时间${start}`,
    remedy: '请核对两个日期',
  }),
  'date/future': ({ name, field, date, period }) => ({
    sentence: `“${name}”的${fieldName(field)}为${date}，晚于统计月份${period}`,
    remedy: '请核对日期；尚未发生的请填入计划时间',
  }),
  'start/no-investment': ({ name }) => ({
    sentence: `“${name}”此前月份已开工，累计完成投资却为0`,
    remedy: '请核对是否漏填完成投资，或尚未开工',
  }),
  'start/unstarted-investment': ({ name, completed }) => ({
    sentence: `“${name}”填报为未开工，本年却已完成投资${completed}`,
    remedy: '请核对是否已开工；前期费用请在备注中说明',
  }),
  'finish/below-total': ({ name, done, total }) => ({
    sentence: `“${name}”已竣工，累计完成投资${done}不足总投资${total}的九成`,
    remedy: '请核对是否已竣工，或更新完成投资、总投资',
  }),
  'finish/phase': ({ name, date }) => ({
    sentence: `“${name}”计划${date}竣工，项目性质却是续建，未计入计划竣工`,
    remedy: '请核对项目性质或计划竣工时间',
  }),
  'start/relabelled': ({ name, phase, month }) => ({
    sentence: `“${name}”${month === undefined ? '年度计划' : `${month}的清单`}列为新开工，本月改列${phase}，不再计入计划新开工和开工率`,
    remedy: '新开工项目全年按新开工填报，开工后也不改；经批准调整的请用 kp plan adjust 记录',
  }),
  'start/before-year': ({ name, told }) => ({
    sentence: `“${name}”列为今年新开工，但${told}已经开工，不是今年的开工`,
    remedy: '请核对开工时间；去年已开工的请改列续建',
  }),
  'finish/before-year': ({ name, told }) => ({
    sentence: `“${name}”列为今年竣工，但${told}已经竣工，不是今年的竣工`,
    remedy: '请核对竣工时间；去年已竣工的请从清单删去',
  }),
  'finish/later-year': ({ name, date }) => ({
    sentence: `“${name}”项目性质是竣工，却计划${date}才竣工，不是今年的竣工，未计入`,
    remedy: '请核对项目性质或计划竣工时间',
  }),
  'finish/ongoing': ({ name }) => ({
    sentence: `“${name}”已竣工，项目性质仍为续建，未计入竣工`,
    remedy: '请核对是否已竣工；计划今年竣工的，项目性质请填竣工',
  }),
  'reserve/investment': ({ name, completed }) => ({
    sentence: `“${name}”列为储备，本年却已完成投资${completed}`,
    remedy: '请核对是否应转为新开工；前期费用请在备注中说明',
  }),
  'month/fell': ({ name, field, before, after, month }) => ({
    sentence: `“${name}”的${fieldName(field)}由${month}的${before}降为${after}，累计数不应减少`,
    remedy: '请核对；上月多报的，请更正上月并说明',
  }),
  'month/difference': ({ name, month, difference }) => ({
    sentence: `“${name}”本月完成投资${month}，与本月累计减上月累计的${difference}不符`,
    remedy: '请核对本月数和累计数，哪项有误改哪项',
  }),
  'month/phase-back': ({ name, before, after }) => ({
    sentence: `“${name}”的项目性质由${before}变回${after}`,
    remedy: '请核对项目性质；确有变化的请说明',
  }),
  'month/withdrawn': ({ name, state, month }) => ({
    sentence: `“${name}”${month}报为已${state === 'finished' ? '竣工' : '开工'}，本月又报为未${state === 'finished' ? '竣工' : '开工'}`,
    remedy: '请核对；上月误报的请说明',
  }),
  'month/step-back': ({ name, before, after, month }) => ({
    sentence: `储备项目“${name}”${month}已到“${before}”，本月退回“${after}”`,
    remedy: '请核对前期进展；确有变化的请说明',
  }),
  'month/date-rewritten': ({ name, field, before, after, month }) => ({
    sentence: `“${name}”的${fieldName(field)}${month}报为${before}，本月改为${after}`,
    remedy: '已经发生的时间不应改动；上月误报的请说明',
  }),
  'month/replanned': ({ name, field, before, after, month }) => ({
    sentence: `“${name}”的${fieldName(field)}由${month}的${before}改为${after}，没有调整记录`,
    remedy: '请说明原因；经批准的调整请用 kp plan adjust 记录',
  }),
  'month/dates-moved': ({ name, field, before, after }) => ({
    sentence: `“${name}”的${fieldName(field)}由${before}改为${after}`,
    remedy: '请说明原因；经批准的调整请用 kp plan adjust 记录',
  }),
  'month/renamed': ({ before, after }) => ({
    sentence: `“${before}”改名为“${after}”，项目代码未变，按同一项目计`,
    remedy: '无需处理；如系两个项目，请核对代码',
  }),
  'month/disappeared': ({ name, agency, month }) => ({
    sentence: `“${name}”${agency === undefined ? '' : `（${agency}）`}在${month}的清单中，本月没有任何单位报送`,
    remedy: '请补报；经批准退出的请用 kp plan adjust 记录，改名的请在 kp.yaml 的 identities 中注明',
  }),
  'month/unchanged': ({ names, all }) => ({
    sentence: `${all ? '全部在建项目' : firstNames(names)}的完成投资和形象进度连续三个月原样未变`,
    remedy: '请核实是否照抄上月；确无进展的请说明原因',
  }),
  'month/sent-again': ({ agency = '', names, month }) => ({
    sentence: `${agency}全部${names.length}个在建项目的累计完成投资与${month}完全相同，疑为把上月的清单又报了一次`,
    remedy: '请核实并重报本月数；确无进展的，本月完成投资请填0',
  }),
  'year/before-differs': ({ name, own, done, month }) => ({
    sentence: `“${name}”截至上年底累计完成投资填报为${own}，按${month}的清单应${month.endsWith('-12') ? '为' : '不少于'}${done}`,
    remedy: '请核对；上年底累计＝上年填报的截至前年底累计＋上年全年完成',
  }),
  'year/carried': ({ agency = '', names, all, month }) => ({
    sentence: `${all ? `${agency}整张清单` : firstNames(names)}的本年累计完成投资不少于${month}的上年累计，疑为接着上年累计或把上年的数又报了一次`,
    remedy: '本年累计应从1月1日算起；请扣除上年完成的部分后重报',
  }),
  'project/moved': ({ name, before, after, month, told }) => ({
    sentence:
      told === 'after'
        ? `“${name}”${month === undefined ? '年度计划' : `${month}的清单`}列在${before}，本月改列${after}，没有调整记录`
        : `“${name}”是${before}的项目（${month === undefined ? '年度计划' : `${month}的清单`}），本月列在${after}的清单中，没有调整记录`,
    remedy: '请两家核对；仍由原单位填报，经批准移交的请用 kp plan adjust 记录。排名按计划的责任单位计',
  }),
  'code/similar-names': ({ name, other, place }) => ({
    sentence: `“${name}”与“${other}”（${place}）名称相近、总投资相同，项目代码却不同`,
    remedy: '请核对是否同一项目重复报送；确是两个项目的无需处理',
  }),
  'agency/foreign': ({ name, agency, submitter }) => ({
    sentence: `“${name}”的责任单位是${agency}，却报在${submitter}的清单里`,
    remedy: '请核对责任单位；确属他家的请从本表删去',
  }),
  'agency/late': ({ reported, month, day }) => ({
    sentence: `填报时间${reported}，晚于报送期限${month}月${day}日`,
    remedy: '请提醒该单位按时报送',
  }),
  'agency/not-reported': ({ agency }) => ({
    sentence: `${agency}未报送`,
    remedy: '请催报；确无项目的请在 kp.yaml 的 agencies 中删去',
  }),
  'project/figures-differ': ({ name, used, other }) => ({
    sentence: `“${name}”由两家单位报送而金额不同，按“${used}”计，“${other}”的不计`,
    remedy: '请两家单位核对一致',
  }),
  'code/two-names': ({ name, other, place, counted }) => ({
    sentence: `“${name}”与“${other}”（${place}）项目代码相同，${counted === 'once' ? '按同一项目只计一次' : '金额不同，按两个项目分别计入'}`,
    remedy: '请核对代码；确是两个项目的请更正其中一个代码',
  }),
  'file/blank-form': ({ projects }) => ({
    sentence:
      projects === 0
        ? '空表：只有表头，没有一个项目'
        : `表格没有填写：列有${projects}个项目，本年累计完成投资一栏全空`,
    remedy: '请催报；确无项目的请填报单位说明',
  }),
  'identity/inferred': ({ how, before, after }) => ({
    sentence: `${quotedList(before)}${IDENTITY_CHANGES[how]}${quotedList(after)}：责任单位相同，名称和总投资相合，按同一项目计`,
    remedy: `无需处理；不是同一项目的，请在 kp.yaml 的 identities 中写明：${identityEntry(before, after, false)}`,
  }),
  'identity/uncertain': ({ name, before, after, doubt, taken }) => ({
    sentence: `${identityDoubts(name, before, after)[doubt]}，${taken === 'same' ? '现按同一项目计' : '现按退出和新增计'}`,
    remedy:
      doubt === 'lines'
        ? '请给同名的各行填上项目代码'
        : `请核实后在 kp.yaml 的 identities 中写明：${identityEntry(before, after, taken === 'different')}（是同一项目写 true，不是写 false）`,
  }),
  'identity/agency-changed': ({ before, after, projects }) => ({
    sentence: `“${before}”的项目有${projects}个改列在“${after}”名下，按同一项目计`,
    remedy: '如是同一单位改名，请在 kp.yaml 的 agencies 中把旧名写为新名的 aliases',
  }),
  'project/not-reported': ({ name, agency }) => ({
    sentence: `计划内项目“${name}”本月没有单位报送，按计划计算时视同没有完成`,
    remedy: `请${agency ?? '责任单位'}补报；已退出计划的，请用 kp plan adjust 登记调出`,
  }),
  'project/not-planned': ({ name }) => ({
    sentence: `“${name}”不在年度计划内，按计划计算时未计入`,
    remedy: '确属计划内的，请核对名称、项目代码和责任单位；新纳入的，请用 kp plan adjust 登记调入',
  }),
  'plan/differs': ({ name, field, plan, own }) => ({
    sentence: `“${name}”的${fieldName(field)}填报为${own}，计划为${plan}`,
    remedy: '请按计划填报；经批准的调整请用 kp plan adjust 记录',
  }),
  'plan/merged-groups': ({ name, fields }) => ({
    sentence: `“${name}”由计划内几个${fields.map(fieldName).join('、')}不同的项目合并而成，完成投资分不开，只计入总体和它们共有的分组`,
    remedy: '请用 kp plan adjust 把合并后的项目登记进计划',
  }),
  'adjustment/not-planned': ({ name, word }) => ({
    sentence: `“${name}”写明${word}，但不在计划内`,
    remedy: '请核对名称、项目代码和责任单位；要新纳入计划的，请写“调入”',
  }),
  'adjustment/already-planned': ({ name, first }) => ({
    sentence: `“${name}”写明调入，但计划内已有（${first}）`,
    remedy: '要改它的数，请写“调整”；另有其项目的，请填项目代码或改用不同名称',
  }),
  'adjustment/several': ({ name, lines }) => ({
    sentence: `计划内有${lines}个项目都可能是“${name}”`,
    remedy: '请填项目代码或责任单位',
  }),
  'adjustment/undecided': ({ name, first }) => ({
    sentence: `“${name}”在计划内归另一家责任单位（${first}），看不出是调整它还是调入新项目`,
    remedy: '请写明“调入”或“调整”，或填项目代码',
  }),
  'adjustment/unknown-word': ({ raw }) => ({
    sentence: `调整方式“${raw}”不认识，应为调入、调出、调增、调减或调整`,
    remedy: '请改用这五个词之一',
  }),
  'adjustment/no-change': ({ name }) => ({
    sentence: `“${name}”与计划相同，没有什么可改`,
    remedy: '请核对调整后的数；要调出的，请写“调出”',
  }),
  'adjustment/members': ({ name }) => ({
    sentence: `“${name}”是打包项目，金额在所含各项目上，不能只改打包这一行`,
    remedy: '请逐个列出所含项目调整后的金额',
  }),
  'adjustment/contradiction': ({ name, word, field, before, after }) => ({
    sentence: `“${name}”写明${word}，但${fieldName(field)}由${yuan(before)}改为${yuan(after)}`,
    remedy: '请填调整后的数（不是增减的数），或改正调整方式',
  }),
  'adjustment/altered': ({ date }) => ({
    sentence: `${date}登记的调整清单不在原处，或登记后被改过，这次调整未计入`,
    remedy: '请从备份恢复原来的清单；不要改动 plan 下已登记的调整',
  }),
  'adjustment/plan-changed': ({ date }) => ({
    sentence: `年初计划的文件在${date}登记调整之后改过`,
    remedy: '请核对改了什么；年初计划是全年的基准，变动请用 kp plan adjust 登记',
  }),
  'candidate/too-small': ({ category, total, threshold }) => ({
    sentence: `总投资${yuan(total)}，低于${category === '' ? '' : `${category}类`}${yuan(threshold)}的标准`,
    remedy: '不符合入选条件；总投资填错的，请更正',
  }),
  'candidate/no-total': () => ({ sentence: '没有填总投资，无法比对标准', remedy: '请补填总投资' }),
  'candidate/no-category': () => ({
    sentence: '没有填项目类别，不知适用哪一类的标准',
    remedy: '请补填项目类别',
  }),
  'candidate/no-threshold': ({ category }) => ({
    sentence: `“${category}”类没有设入选标准`,
    remedy: '请核对类别，或在 kp.yaml 的 thresholds.candidates 中设定',
  }),
  'candidate/in-plan': ({ year, first }) => ({
    sentence: `已在${year}年计划内（${first}）`,
    remedy: '无需申报：续建的自然结转',
  }),
  'candidate/finished': () => ({ sentence: '已经竣工', remedy: '不再列入计划；填错的，请更正' }),
};

/** Two of them, and how many there are. */
function firstNames(names: readonly string[]): string {
  const first = names.slice(0, 2).map((name) => `“${name}”`);
  return `${first.join('、')}${names.length > 1 ? `等${names.length}个项目` : ''}`;
}

const claimBasis = {
  plan: '依年度计划',
  month: '依此前的清单',
  nothing: '计划和此前的清单都没有写明归谁，暂',
} as const;

function closedRemedy(period: string): string {
  return `请恢复归档时的文件；如应改按现有清单，请用 kp close --period ${period} --revise "事由" 修订`;
}
