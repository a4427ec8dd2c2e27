import type { LanguageTag } from '../model/language-tag.ts';

/** The usual cause of a finding, shared by all findings that come about in the same way. */
export const CAUSES = {
  'cut-off': {
    'zh-CN': '上传、拷贝或发邮件中途断了',
    en: 'The upload, copy or e-mail was interrupted',
  },
  'wrong-file': {
    'zh-CN': '拿错了文件，或把扫描件、公文、照片当清单报来',
    en: 'The wrong file was sent, or a scan, a letter or a photo instead of the list',
  },
  password: {
    'zh-CN': '存盘时设了打开密码',
    en: 'A password was set when the file was saved',
  },
  'bad-writer': {
    'zh-CN': '存盘、传输出了错，或是业务系统导出时没有按格式写',
    en: 'Saving or sending went wrong, or the system that exported the file breaks the rules of the format',
  },
  oversized: {
    'zh-CN': '文件异常大：整列都带格式、反复粘贴，或者有人有意做成这样',
    en: 'The file is far too large: whole columns are formatted, content was pasted many times, or it was made so on purpose',
  },
  system: {
    'zh-CN': '路径写错、文件被移走、没有权限，或磁盘有故障',
    en: 'A wrong path, a file that was moved, missing permissions, or a fault of the disk',
  },
  'renamed-extension': {
    'zh-CN': '导出系统写的其实是另一种格式，或只改了扩展名没有另存',
    en: 'The system exports another format than the extension says, or the extension was changed by hand',
  },
  'old-encoding': {
    'zh-CN': '由旧版 Excel 或业务系统存成文本，没有用 UTF-8',
    en: 'The text was saved by an old Excel or a business system, not as UTF-8',
  },
  'no-list-in-it': {
    'zh-CN': '工作表是封面、说明或汇总，或者表头的写法不常见',
    en: 'The sheet is a cover, an explanation or a summary, or its header uses unusual words',
  },
  layout: {
    'zh-CN': '按单个项目的卡片、台账或进度图的样式填了表，没有用清单的样式',
    en: 'A card, a register or a progress chart was filled in instead of a list',
  },
  'sent-twice': {
    'zh-CN': '同一份清单放了两次，或重报后前一份没有删',
    en: 'The same list was saved twice, or it was sent again and the earlier one was kept',
  },
  'copied-file': {
    'zh-CN': '拿别的单位、别的月份的文件改了文件名就报了',
    en: 'The file of another agency or month was renamed and sent',
  },
  'own-output': {
    'zh-CN': 'kp 写出的报告放进了清单所在的文件夹',
    en: 'A report of kp was saved in the folder of the lists',
  },
  'said-in-settings': {
    'zh-CN': 'kp.yaml 里这样写的',
    en: 'kp.yaml says so',
  },
  'settings-outdated': {
    'zh-CN': 'kp.yaml 的写法与文件对不上：文件换过，或写错了',
    en: 'kp.yaml does not match the file: the file was replaced, or the entry has a typing error',
  },
  'sheet-name': {
    'zh-CN': '工作表名写错了，或文件里已改名',
    en: 'The sheet name has a typing error, or the sheet was renamed',
  },
  'form-only': {
    'zh-CN': '只把空表或上月的表发了回来，没有填',
    en: 'The form was sent back without being filled in',
  },
  'quotes-in-text': {
    'zh-CN': '文本清单里，格内的逗号、引号没有按规则加引号',
    en: 'In a text list, a field with a comma or a quotation mark was not quoted correctly',
  },
  'pasted-characters': {
    'zh-CN': '从网页、公文、聊天里粘贴时带进了看不见的字符',
    en: 'Invisible characters were pasted from a web page, a document or a chat',
  },
  'hidden-by-hand': {
    'zh-CN': '填表人隐藏了行、列或工作表，或筛选后没有还原',
    en: 'Rows, columns or a sheet were hidden by hand, or a filter was left on',
  },
  'summary-in-file': {
    'zh-CN': '工作簿里另有一张汇总表或分析表',
    en: 'The workbook has a summary or an analysis besides the list',
  },
  'summary-not-updated': {
    'zh-CN': '清单改过以后汇总没有跟着改，或清单少了行',
    en: 'The list was changed but the summary was not, or rows are missing from the list',
  },
  'months-together': {
    'zh-CN': '历月的数放在一个文件里，或上月的表没有删',
    en: 'Several months are kept in one file, or last month’s table was left in it',
  },
  'old-title': {
    'zh-CN': '拿上月的表接着填，标题、表头的月份没有改',
    en: 'Last month’s list was reused, and the month in its title or header was not changed',
  },
  'own-wording': {
    'zh-CN': '表头用了本单位自己的说法',
    en: 'The agency uses its own words in the header',
  },
  'unclear-header': {
    'zh-CN': '表头没有写明是什么口径：本月还是累计、计划还是实际',
    en: 'The header does not say whether it is the month or the year to date, planned or actual',
  },
  'no-column-for-it': {
    'zh-CN': '用的不是统一的表，或填表时删了这一栏',
    en: 'The list does not use the common form, or the column was deleted',
  },
  'same-header-twice': {
    'zh-CN': '同一栏分计划和实际，或复制列后表头没有改',
    en: 'A column was copied with its header, or two headers differ in only one word',
  },
  'unit-unsaid': {
    'zh-CN': '表头、标题里没有写单位，或只写了半截',
    en: 'Neither the header nor the title gives the whole unit',
  },
  'unit-wrong': {
    'zh-CN': '单位写错了，或表里改用了另一个单位而标题没有改',
    en: 'The unit has a typing error, or the list changed to another unit but its title did not',
  },
  'other-ledger': {
    'zh-CN': '一个文件夹里放着几种台账，都按内容分',
    en: 'One folder holds several kinds of lists, which kp tells apart by their content',
  },
  'ledger-unclear': {
    'zh-CN': '几种台账的栏目差不多，标题又没有写明',
    en: 'Several ledgers have similar columns, and no title says which one it is',
  },
  'entered-twice': {
    'zh-CN': '同一项填了两行，或两份清单都列了',
    en: 'The same entry was filled in twice, or is in two lists',
  },
  'lists-disagree': {
    'zh-CN': '两份清单由不同的人、在不同的时候填，没有对过',
    en: 'Two lists were filled in by different people or at different times and not compared',
  },
  'list-not-in': {
    'zh-CN': '这个单位本月的项目清单还没有报来',
    en: 'The project list of this agency has not arrived yet',
  },
  'agencies-together': {
    'zh-CN': '牵头单位和配合单位填在一格里',
    en: 'The leading agency and supporting agencies were written into one cell',
  },
  'struck-by-author': {
    'zh-CN': '填表人划掉了不再算数的内容，没有删',
    en: 'Old content was struck through instead of deleted',
  },
  'kept-after-removal': {
    'zh-CN': '已调出、退出或取消的项目没有移出清单，只加了注',
    en: 'Projects that left the plan were marked in the list instead of removed',
  },
  'counted-together': {
    'zh-CN': '几个项目合并建设、合并统计，分列时金额没有分开',
    en: 'Projects are built or counted together, and their amounts were not separated',
  },
  'listed-before-decision': {
    'zh-CN': '拟新增、建议纳入的项目还没批准，就填进了月报清单',
    en: 'Proposed projects were written into the monthly list before they were approved',
  },
  'totals-among-rows': {
    'zh-CN': '合计、小计、打包项目的分项与项目混在一起，编号、名称看不出来',
    en: 'Totals, subtotals or parts of a package are among the projects, and neither number nor name shows it',
  },
  'example-left': {
    'zh-CN': '表里的填写示例没有删',
    en: 'The example of the form was not deleted',
  },
  'second-table': {
    'zh-CN': '一张表上接着另一张表，表头不同',
    en: 'Another table with another header follows on the same sheet',
  },
  'name-blank': {
    'zh-CN': '名称漏填，或只写在合并的格里',
    en: 'The name was left out, or is only in a merged cell',
  },
  'package-slip': {
    'zh-CN': '打包项目增减了分项，个数、金额没有跟着改',
    en: 'Parts of a package were added or removed, but its number or amounts were not updated',
  },
  'package-unsaid': {
    'zh-CN': '列了分项，没有写明算一个项目还是几个',
    en: 'Parts are listed without saying whether they count as one project or as several',
  },
  'total-not-updated': {
    'zh-CN': '加了行、删了行或改了数，合计没有更新；或合计的公式漏了行',
    en: 'Rows were added, deleted or changed but the total was not, or its formula misses rows',
  },
  'not-a-number': {
    'zh-CN': '该填数的地方写了文字、几个数，或多打了字符',
    en: 'The cell holds words, several numbers or a stray character instead of one number',
  },
  'not-an-answer': {
    'zh-CN': '该答“是”“否”的地方写了别的话',
    en: 'The cell holds other words instead of 是 or 否',
  },
  'agency-unsaid': {
    'zh-CN': '清单是全市汇总的，或文件名、标题里没有写单位',
    en: 'The list covers the whole city, or neither file name nor title names the agency',
  },
  'agency-differs': {
    'zh-CN': '文件名、标题、填报单位是照别处抄的，或单位改过名',
    en: 'The file name, title or 填报单位 was copied from another list, or the agency was renamed',
  },
  'contact-in-cell': {
    'zh-CN': '把联系人和单位写在了一格',
    en: 'The contact was written into the cell of the agency',
  },
  late: {
    'zh-CN': '单位报晚了',
    en: 'The agency was late',
  },
  'nothing-sent': {
    'zh-CN': '单位没有报，或报来的文件名、标题里看不出是它的',
    en: 'The agency sent nothing, or its file does not name it',
  },
  'formula-broken': {
    'zh-CN': '公式引用的行、表被删了，或引用的文件不在',
    en: 'The rows or the file that the formula refers to no longer exist',
  },
  'not-recalculated': {
    'zh-CN': '由程序写出，没有在 Excel、WPS 里算过就报了',
    en: 'The file was written by a program and never calculated in Excel or WPS',
  },
  picture: {
    'zh-CN': '把截图、照片贴在了格里',
    en: 'A screenshot or a photo was pasted onto the cell',
  },
  'merged-cells': {
    'zh-CN': '为了好看合并了单元格',
    en: 'Cells were merged to look better',
  },
  'cell-format': {
    'zh-CN': '单元格设了按万、按千显示的格式，或沿用了别处的格式',
    en: 'The cell has a number format that shows thousands or 万, or one copied from another cell',
  },
  'dot-or-comma': {
    'zh-CN': '从别的系统导出，或把千位的逗号打成了点',
    en: 'It comes from another system, or a point was typed for the comma between thousands',
  },
  'correction-as-minus': {
    'zh-CN': '用负数冲减以前多报的数',
    en: 'A negative number corrects an earlier report that was too high',
  },
  'rough-figure': {
    'zh-CN': '没有准数，先报了个约数、估计数，或在数后加了话',
    en: 'The exact figure was not available, so an approximate one, an estimate or one with a remark was given',
  },
  'date-wording': {
    'zh-CN': '日期只写了半截，写成了文字，或分不清是月还是日',
    en: 'The date is incomplete, written in words, or does not show which part is the month',
  },
  'date-slip': {
    'zh-CN': '日期填错了年月，或两个日期填反了',
    en: 'A date has the wrong year or month, or two dates were exchanged',
  },
  'renamed-project': {
    'zh-CN': '项目改名、拆分、合并，没有代码可认',
    en: 'A project was renamed, split or merged, and there is no code to prove it',
  },
  'agency-renamed': {
    'zh-CN': '单位改了名，或职责划给了别的单位',
    en: 'The agency was renamed, or its work was given to another agency',
  },
  'list-after-closing': {
    'zh-CN': '月份归档以后，清单又有更正、补报，或被移走、删掉',
    en: 'After the month was closed, lists were corrected, handed in late, moved or deleted',
  },
  'damaged-history': {
    'zh-CN': '归档的文件被改动或损坏，修复时移开了',
    en: 'Files of the closed month were changed or damaged, and a repair set them aside',
  },
  'forecast-base': {
    'zh-CN': '推算所用月份的清单少报了、改小了',
    en: 'The lists of a month that the forecast is based on are incomplete, or amounts were lowered',
  },
  'not-closed-yet': {
    'zh-CN': '去年的这个月没有归档',
    en: 'That month of last year was never closed',
  },
  'not-asked-for': {
    'zh-CN': '清单里没有这一栏，没有哪个单位填过',
    en: 'No list has a column for it',
  },
  'first-row-only': {
    'zh-CN': '同一组的几行只填了第一行，没有合并单元格',
    en: 'Of the rows of a group only the first one was filled in, and the cells were not merged',
  },
  'left-blank': {
    'zh-CN': '填表时漏了，或当时还不知道',
    en: 'It was left out, or was not known yet',
  },
  'free-words': {
    'zh-CN': '进展、状态写成了话，没有写办结、完成之类的词',
    en: 'The progress was described without the usual words',
  },
  'own-terms': {
    'zh-CN': '没有用统一的叫法，或有错字',
    en: 'Unusual words were used, or there is a typing error',
  },
  'amounts-confused': {
    'zh-CN': '两个数填在了对方的栏里，口径不同，或其中一个没有更新',
    en: 'Two amounts were exchanged or cover different things, or one of them is out of date',
  },
  'half-updated': {
    'zh-CN': '改了一栏，相关的另一栏没有跟着改',
    en: 'One column was updated, but the related column was not',
  },
  'name-elsewhere': {
    'zh-CN': '两份清单里名称不一样，或项目不在项目清单里',
    en: 'The project list uses another name, or does not have the project',
  },
  'dropped-row': {
    'zh-CN': '拷贝、筛选、重填时漏了行，或自己认为办完了就不再列',
    en: 'A row was lost when the list was copied, filtered or rewritten, or was left out because the work is done',
  },
  'taken-back': {
    'zh-CN': '上月多报、错报，本月改了回来',
    en: 'Last month’s report was too high or wrong, and this month corrects it',
  },
  'changed-on-way': {
    'zh-CN': '过程中调整了计划、时限或总投资，没有说明',
    en: 'The plan, the limit or the total was changed without notice',
  },
  'nobody-reported': {
    'zh-CN': '计划里有，单位漏报了，或项目已经退出',
    en: 'The agency forgot the planned project, or it was given up',
  },
  'not-in-plan': {
    'zh-CN': '计划下达以后新增的，或名称、代码与计划不同',
    en: 'The project was added after the plan was issued, or has another name or code in the plan',
  },
  'phase-from-dates': {
    'zh-CN': '清单没有建设性质一栏',
    en: 'The list has no column for the phase',
  },
  'merged-projects': {
    'zh-CN': '计划里的几个项目报成了一个',
    en: 'Several projects of the plan were reported as one',
  },
  'not-begun': {
    'zh-CN': '项目还没有开工，这一格就空着',
    en: 'The project has not begun, and the cell was left blank',
  },
  'early-costs': {
    'zh-CN': '征地、设计等前期费用记成了完成投资，或项目已经开工',
    en: 'Costs of preparation, such as land or design, were counted as investment, or works have begun',
  },
  relabelled: {
    'zh-CN': '开工、竣工以后就把建设性质改了',
    en: 'The phase was changed when works began or ended',
  },
  'code-typed': {
    'zh-CN': '代码是手工录入的',
    en: 'The code was typed by hand',
  },
  'same-or-not': {
    'zh-CN': '一个项目报了两次，或者确有两个相近的项目',
    en: 'One project was reported twice, or two projects are similar',
  },
  'copied-figures': {
    'zh-CN': '拿上月的表改了月份就报了，或确实没有进展',
    en: 'Last month’s list was sent again under the new month, or there was no progress',
  },
  'year-mixed': {
    'zh-CN': '把上年完成的也算进了本年，或上年的清单后来改过',
    en: 'Last year’s results were counted in this year, or last year’s list was changed later',
  },
  'adjustment-mistaken': {
    'zh-CN': '调整清单与计划对不上：名称、代码写法不同，或已经调过',
    en: 'The list of changes does not match the plan: names or codes differ, or the change was recorded before',
  },
  'adjustment-difference': {
    'zh-CN': '填的是增减的差额，不是调整后的数',
    en: 'The difference was given instead of the amount after the change',
  },
  'kept-files-touched': {
    'zh-CN': '登记以后，plan 文件夹里的文件被改动',
    en: 'Files in the plan folder were changed after they were recorded',
  },
  'not-qualified': {
    'zh-CN': '项目达不到申报条件',
    en: 'The project does not meet the conditions',
  },
  'threshold-unset': {
    'zh-CN': 'kp.yaml 没有给这个类别定标准，或类别写法不同',
    en: 'kp.yaml has no threshold for this category, or spells it differently',
  },
  'register-form': {
    'zh-CN': '登记表没有按规定的栏目填',
    en: 'The register does not have the required columns',
  },
  'register-twice': {
    'zh-CN': '登记表既放在清单里，又在命令里给了，或逐月接着填',
    en: 'A register is among the lists and also named on the command line, or is continued from month to month',
  },
  'not-handed-on': {
    'zh-CN': '项目单位提出了，还没有登记交办',
    en: 'The agency raised it, but nobody has registered and assigned it yet',
  },
  'sponsor-unset': {
    'zh-CN': '新项目还没有安排包联领导，或包联表没有更新',
    en: 'A new project has no sponsor yet, or the list of sponsors is out of date',
  },
  'parts-and-whole': {
    'zh-CN': '分到各单位、各时段的数改了，总数没有改；或累计与当期混着填',
    en: 'The shares of agencies or periods were changed but the whole was not, or cumulative and single periods are mixed',
  },
  'units-mixed': {
    'zh-CN': '两栏用了不同的单位',
    en: 'Two columns are in different units',
  },
  'held-or-reached': {
    'zh-CN': '“不低于”既可能是全年要达到的量，也可能是任何时候都要保持的水平',
    en: '“At least” can mean a total for the year, or a level to be kept at all times',
  },
  'no-holidays': {
    'zh-CN': 'kp 自带的节假日安排里没有这一年',
    en: 'kp does not know the holidays of that year',
  },
  'votes-amiss': {
    'zh-CN': '评委漏投、误投，或打分超出了范围',
    en: 'A judge did not vote, made a typing error, or gave a mark out of range',
  },
  'kickoff-waits': {
    'zh-CN': '集中开工时条件还不具备，或开工后没有报',
    en: 'The project was not ready when the event was held, or works began but were not reported',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<LanguageTag, string>>>>;

export type Cause = keyof typeof CAUSES;
