import { monthIndex, type Period } from '../model/period.ts';
import { simplified } from './folding.ts';
import { remember } from './remember.ts';
import { halfWidth, withoutPinyin } from './text.ts';

/** What words about a building site say about its start and finish; a field is absent when they do not decide it. */
export interface SiteProgress {
  readonly started?: boolean;
  readonly finished?: boolean;
}

/**
 * Reads 形象进度: has the project started, is it finished? Clause by clause, and cautiously: a start is permanent works
 * (site clearing and paperwork are none), a finish must be said of the whole project and in the past (部分标段已竣工 and
 * 准备竣工验收 are none). Clauses that contradict each other decide nothing.
 */
export const siteProgress: (text: string) => SiteProgress = remember((text) => {
  const said = new Set<Judgement>();
  for (const clause of clausesOf(text)) said.add(judge(clause));
  const begun = BEGUN.some((judgement) => said.has(judgement));
  const notStarted = said.has('not-started');
  if (begun && notStarted) return {};
  if (!begun && (notStarted || said.has('preparing'))) return { started: false, finished: false };
  return { ...(begun && { started: true }), ...finishOf(said) };
});

/**
 * The same by the end of a month: 11月开工 says in September what is to come, and in December what was. 已于11月开工 is a
 * statement of fact, whatever its date.
 */
export function siteProgressBy(text: string, period: Period): SiteProgress {
  if (!STARTS_IN.test(text)) return siteProgress(text);
  const told = text.replaceAll(ALL_STARTS_IN, (start: string, year: string | undefined, month: string) => {
    const at = monthIndex(year === undefined ? period.year : Number(year), Number(month));
    return at > monthIndex(period.year, period.month) ? `拟${start}` : start;
  });
  return siteProgress(told);
}

/** An unfinished part contradicts 已竣工; paperwork about the acceptance (已竣工，正在办理备案) does not. */
function finishOf(said: ReadonlySet<Judgement>): Pick<SiteProgress, 'finished'> {
  const unfinished = said.has('unfinished') || said.has('partly-finished');
  if (said.has('finished')) return unfinished ? {} : { finished: true };
  return unfinished || said.has('accepting') ? { finished: false } : {};
}

/**
 * `preparing` is weaker than `not-started`: paperwork also goes on during works. `accepting`: finished or nearly, and
 * not yet accepted.
 */
type Judgement =
  | 'works'
  | 'not-started'
  | 'preparing'
  | 'finished'
  | 'accepting'
  | 'partly-finished'
  | 'unfinished'
  | 'nothing';
const BEGUN: readonly Judgement[] = ['works', 'finished', 'accepting', 'partly-finished'];

function judge(clause: string): Judgement {
  if (NOT_STARTED.test(clause)) return PART_OF.test(clause) ? 'nothing' : 'not-started';
  if (NOT_FINISHED.test(clause)) return PART_OF.test(clause) ? 'partly-finished' : 'unfinished';
  if (FINISH_WORD.test(clause)) return judgeFinish(clause);
  if (WHOLE_DONE.test(clause)) return 'finished';
  if (FUTURE.test(clause)) return START_WORD.test(clause) ? 'preparing' : 'nothing';
  const building = BUILDING.test(clause);
  if (AFTERWARDS.test(clause)) return building ? 'works' : 'nothing';
  if (PAPERWORK.test(clause)) return building ? 'nothing' : 'preparing';
  if (SITE_CLEARING.test(clause)) return building ? 'works' : 'preparing';
  return building || WORKS.test(clause) ? 'works' : 'nothing';
}

/** Judges a clause with 竣工, 完工, 建成, 投产 …: done, still to come, or only a part of the project? */
function judgeFinish(clause: string): Judgement {
  if (FUTURE.test(clause)) return BEFORE_ACCEPTANCE.test(clause) ? 'accepting' : 'unfinished';
  if (PART_OF.test(clause)) return 'partly-finished';
  if (BEFORE_ACCEPTANCE.test(clause)) return 'accepting';
  if (SITE_CLEARING.test(clause) || PAPERWORK_DONE.test(clause)) return 'preparing';
  return WHOLE_FINISHED.test(clause)
    ? 'finished'
    : BUILDING.test(clause) || DONE.test(clause)
      ? 'works'
      : 'nothing';
}

function clausesOf(text: string): string[] {
  const plain = simplified(withoutPinyin(text.slice(0, LONGEST)));
  return halfWidth(plain).replace(/[ \t]/g, '').split(CLAUSE_END);
}

/** Longer than any cell about a site; the text behind it is not read. */
const LONGEST = 2_000;
const CLAUSE_END = /[,;。、\n\r!()]|\.(?!\d)/;
const NOT_STARTED =
  /(?:未|没有|没|无法|不能|不具备|尚不)(?:正式|全面|实质性?|能|如期|按期|按时|实际|完全|具备){0,3}(?:开工|动工|开建|启动建设|启动|进场|施工|建设(?!完|成))|^(?:待开工|待建|拟建|缓建|未开始)/;
const NOT_FINISHED =
  /(?:未|没有|没|无法|不能|不具备)(?:全部|全面|整体|能|如期|按期|按时|最终|正式|完成|通过|建设|具备){0,3}(?:竣工|完工|建成|投产|投用|投入使用|验收|通车|交付|完成建设|建设完)/;
const PART_OF = /部分|标段|个别|子项|剩余|其余|其中|分项|单体|[\d一二三四五六七八九十](?:号|#|栋|段|座|条)/;
const FINISH_WORD = /竣工|完工|建成|投产|投用|投运|投入(?:使用|运营|运行|生产)|通车|交付使用/;
const FUTURE =
  /预计|拟|将(?!军)|力争|争取|确保|即将|(?<![施开]工|前期?)准备(?!工作|阶段)|目标|预期|有望|下一步|下步|下阶段|下月|明年|尽快|(?<![招接])待|(?<![按照超度资工成])计划(?!投资)|(?<!已.{0,12})[月旬底初末季日度节](?:之|以)?前(?:能|可|实现|全面|正式|完成){0,2}(?:[开动]工|开建|竣工|完工|建成|投产|投用)/;
const STARTS_IN =
  /(?<![已经于在\d年])(?:(20\d\d)年)?(?<!\d)(\d{1,2})月(?:份|底|初|[上中下]旬)?(?:全面|正式|实现){0,2}(?:[开动]工|开建)/;
const ALL_STARTS_IN = new RegExp(STARTS_IN, 'g');
const START_WORD = /开工|动工|开建|开始(?:施工|建设)|进场|启动建设/;
const BEFORE_ACCEPTANCE =
  /正在|准备|组织|申请|申报|筹备|开展|进行|办理|推进|具备|等待|达到|收集|整理|迎接|启动|着手|进入|阶段|验收中/;
/** Steps after the works: they say nothing about the start, and little about the finish. */
const AFTERWARDS = /结算|决算|审计|产权|移交|验收|试生产|试运/;
const PAPERWORK =
  /手续|办理|编制|(?<!装修|装饰|景观|绿化)设计|可研|可行性|立项|审批|审查|图审|审核|评审|报批|报建|报审|报规|批复|批准|备案|核准|(?<!设备|材料|装修|装饰|绿化|景观)招(?:投)?标|比选|环评|能评|稳评|洽谈|签约|签订|选址|勘察|地勘|勘探|论证|规划(?:许可|方案|设计|条件|调整)|控规|调规|预审|(?:施工|规划|用地|建设)许可|前期|征地|征拆|征收|征迁|拆迁|拆除|搬迁|用地|出让|摘牌|挂牌|拿地|供地|谋划|策划|施工前|施工准备|准备工作|准备阶段|筹备|储备|控制价|开工(?:条件|前|准备|手续|报告|令)/;
const PAPERWORK_DONE = /手续|可研|立项|设计|征地|征拆|拆迁|规划/;
const SITE_CLEARING =
  /[三五七]通一平|场地?平|平场|场坪|土地平整|清表|清场|清障|围挡|围墙|打围|临建|临时|板房|便道|附着物|迁改|考古|腾地/;
const BUILDING =
  /(?<!建设|实施|投资|运营|责任|市场|开发|经营|业主)主体(?!单位)|封顶|桩基|打桩|灌注桩|工程桩|管桩|基坑|(?<=[楼房栋幢厂塔墩]|^)基础$|基础(?:施工|开挖|工程|浇筑|部分|完成|已|承台)|地下室|地下结构|地下工程|±0|正负零|浇筑|砌筑|砌体|装修|装饰|安装|吊装|架梁|箱梁|梁板|掘进|贯通|盾构|铺轨|路基|路面|水稳|沥青|墩柱|承台|桥墩|衬砌|幕墙|钢结构|外立面|调试|二次结构|围堰|截流|敷设|铺设|铺装|架设|完成\d{1,3}层|至第?\d{1,3}层|\d{1,3}层(?:施工|结构)/;
const WORKS =
  /开工(?!率|日期|时间|仪式)|土石?方(?:开挖|施工|工程|回填|外运|作业)|动工|施工(?!图|许可|准备|招|单位|方案|证|合同|企业|队)|在建|(?:正在|全面|加快|有序|抓紧|持续|稳步)(?:推进|进行)?(?:项目)?建设|建设中|建设阶段|续建|^(?:已|已经|目前|累计|总体|整体|现|项目|工程|约){0,4}完成(?:总|工程|形象|进度|总量|量|的|约|达|至){0,4}\d{1,3}(?:\.\d{1,2})?%|(?:形象|总体|工程|总)进度(?:完成|达到?|约|已|为|至){0,3}\d{1,3}(?:\.\d{1,2})?%/;
const DONE = /已|完成|基本/;
const DATE = '(?:于|在)?(?:\\d{2,4}[年./-])?\\d{1,2}[月./-](?:\\d{1,2}日?)?(?:底|初|份)?(?:(?:之|以)?前)?';
const STATED =
  '(?:目前|现|均|整体|总体|全部|全面|全线|已经|已|正式|顺利|按期|如期|提前|建设|工程|项目|本|该|通过|完成)';
const FINISHED = '(?:竣工|完工|建成|投产|投用|投运|通车|验收|投入使用|投入运营|投入运行|投入生产|交付使用)';
/** The whole project is done: the clause names nothing that could be a part of it, and a date counts only with 已. */
const WHOLE_FINISHED = new RegExp(
  `^(?:${STATED}{0,6}|${STATED}{0,4}(?:已${DATE}|${DATE}已)${STATED}{0,4})${FINISHED}(?:(?:并|且|和|后)?${STATED}{0,3}(?:${FINISHED}|备案|合格|结算|决算|运营|达产|生产|手续|工作)){0,4}$`,
);
const WHOLE_DONE =
  /^(?:本|该)?(?:项目|工程)?(?:已经|已)?(?:全部|全面|整体)?(?:建设|施工)?完成(?:建设|施工)?$/;
