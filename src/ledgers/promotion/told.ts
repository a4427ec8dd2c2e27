import type { PlainDate } from '../../model/plain-date.ts';
import { STEPS } from './steps.ts';
import { datedClauses } from './told-days.ts';

/** What a text on progress says of the stage. */
export interface StageTold {
  /** The furthest step that it says is done, 终止 if it has been given up; undefined where it says neither. */
  readonly stage: string | undefined;
  /** A clause that names a step further than that, and leaves open whether the whole project has reached it. */
  readonly doubtful: string | undefined;
  /** The days that it gives for steps, by their fields: 4月18日签约. */
  readonly days: ReadonlyMap<string, PlainDate>;
}

/**
 * The stage that a text on progress tells, for a row whose list says it in no column: the furthest step which one of its
 * clauses says is done (3月签订投资协议 is open, 已于3月签订投资协议 is done). What is denied or awaited does not count
 * (拟签约, 未开工, 计划6月投产), and neither does a thing on the way (开工手续, 签约仪式筹备). A part of the project, a contract
 * with somebody else and a month without 已 are left open; what is told of a day that has come `by` the list's is done.
 */
export function stageTold(progress: string, by?: PlainDate): StageTold {
  let furthest = -1;
  let open: { readonly at: number; readonly clause: string } | undefined;
  let isOver = false;
  let isListing = false;
  const days = new Map<string, PlainDate>();
  const clauses = clausesOf(progress);
  const dated =
    by === undefined
      ? []
      : datedClauses(
          clauses.map(({ clause }) => clause),
          by,
        );
  for (const [at, { clause, follows }] of clauses.entries()) {
    const when = dated[at];
    if (GIVEN_UP.test(clause)) isOver = true;
    const { said, done, doubtful } = stepsIn(when?.asDone ?? clause, isListing && follows);
    if (when !== undefined && said >= 0 && !days.has(STEPS[said]!.day)) days.set(STEPS[said]!.day, when.day);
    isListing = done >= 0;
    furthest = Math.max(furthest, done);
    if (doubtful > (open?.at ?? -1)) open = { at: doubtful, clause };
  }
  return {
    stage: isOver ? '终止' : STEPS[furthest]?.word,
    doubtful: !isOver && open !== undefined && open.at > furthest ? open.clause : undefined,
    days,
  };
}

/** Clauses, and whether one goes on in the list of the clause before: 已签约、注册公司. */
function clausesOf(text: string): readonly { readonly clause: string; readonly follows: boolean }[] {
  return text
    .split(/([，,。；;：:、\n]|并(?=已|完成|注册|落地|拿地|开工|动工|签|取得|投产))/)
    .reduce<{ clause: string; follows: boolean }[]>((clauses, part, at, parts) => {
      const clause = part.replace(/\s/g, '');
      if (at % 2 === 0 && clause !== '')
        clauses.push({ clause, follows: parts[at - 1] === '、' || parts[at - 1] === '并' });
      return clauses;
    }, []);
}

/** The furthest step that a clause says is done, that which follows from it, and the furthest that it leaves open; -1 for none. */
function stepsIn(
  clause: string,
  isListed: boolean,
): { readonly said: number; readonly done: number; readonly doubtful: number } {
  let [said, done, doubtful] = [-1, -1, -1];
  for (const [at, { id }] of STEPS.entries()) {
    const how = saidOf(id, clause, isListed);
    if (how === 'done') said = at;
    if (how === 'doubtful') doubtful = at;
    // It is being talked about, or nothing could be signed.
    if (how === 'awaited' && id === 'signed') done = 0;
  }
  return { said, done: Math.max(said, done), doubtful };
}

/** How a step is said: the verbs that need an 已, and the words that say by themselves that it has come. */
interface Sayings {
  readonly verbs?: RegExp;
  readonly itself?: RegExp;
}

const PACT = '(?:协议|合同|合约|约)书?';
const SAYS: Readonly<Record<string, Sayings>> = {
  visited: {
    itself: /拜访|走访|接触|接洽|洽谈|在谈|考察|来访|座谈|商谈|磋商|(?<!转)对接|跟踪/,
  },
  agreed: { verbs: /(?:达成|形成)(?:了|初步|合作|投资|高度|基本|一致)*共识|(?:达成|取得)(?:了|基本)?一致/ },
  intended: {
    verbs: new RegExp(
      `签(?:订|署|定)?(?:了|投资|合作|项目)*(?:意向|框架|战略合作)(?:性|投资|合作)*(?:${PACT}|备忘录|书)?|达成(?:了|初步|合作|投资|签约)*意向`,
    ),
  },
  signed: {
    verbs: new RegExp(
      `签约|签(?:订|署|定)?(?:了|正式|投资|合作|项目|招商|引资|入园|入驻|落户|落地|建设|开发)*${PACT}`,
    ),
    itself:
      /(?:投资|合作|项目|正式|^)(?:协议|合同)(?:已经?|均已)(?:正式|于.{1,8})?签(?:订|署|约)(?:完成|完毕)?$/,
  },
  landed: {
    verbs:
      /落地|落户|(?:工商|公司|企业|项目公司)?注册(?:登记|成立)*(?:了|项目|新)*公司|(?:工商|公司|企业|项目公司)?注册(?:登记|成立)*|成立(?:了|项目|新)*公司|拿地|摘地|供地|(?:土地)?摘牌|(?:取得|竞得|获得)(?:了|项目|建设)*(?:土地|用地|地块)(?:使用权)?|签订(?:土地|国有土地使用权)出让合同/,
  },
  started: {
    verbs:
      /(?:破土|正式|全面)?(?:开工|动工)(?:建设)?|进场施工|(?:主体|厂房)(?:结构)?(?:完工|封顶)|封顶|竣工(?:验收)?|完工|建成/,
    itself:
      /(?:正在|正)(?:进行|开展|组织|推进)?(?:厂房|车间|主体|基础|桩基|地基|土建|钢构|钢结构|楼体|项目|工程|一体化)*(?:结构|工程)*(?:建设|施工)(?:中)?$|^(?:目前|现|项目)*(?:在建|建设中|施工中|续建)/,
  },
  producing: {
    verbs:
      /(?:竣工|建成|全面|部分)?(?:投产|达产)|试(?:投产|生产|运[行营])|投入(?:生产|运营|使用)|投运|(?<!试)运营/,
  },
};

function saidOf(id: string, clause: string, isListed: boolean) {
  const { verbs, itself } = SAYS[id]!;
  const own = itself?.exec(clause);
  if (own) return isDenied(clause.slice(0, own.index).replace(/正在$/, '')) ? 'awaited' : 'done';
  const found = verbs?.exec(clause);
  if (!found) return undefined;
  const [before, after] = [clause.slice(0, found.index), clause.slice(found.index + found[0].length)];
  if (ON_THE_WAY.test(after)) return undefined;
  const done = DONE.exec(before);
  const isSaid =
    done !== null ||
    (isListed && before === '') ||
    // The whole cell is the word of a stage: 签约.
    (before === '' && after === '' && found[0] === clause) ||
    /^(?:完成|完毕|成功)/.test(after);
  if (!isSaid || isDenied(done?.[1] ?? before)) return isDenied(before) ? 'awaited' : 'doubtful';
  // A ceremony may come long before the works.
  return PART.test(clause) ||
    (after === '仪式' && id === 'started') ||
    ANOTHER.test(before) ||
    !BEHIND.test(after)
    ? 'doubtful'
    : 'done';
}

const WHEN =
  '(?:(?:20)?\\d\\d年)?(?:\\d{1,2}月(?:份|底|末|初|[上中下]旬)?)?(?:\\d{1,2}日)?(?:上周|本周|上月|本月|昨日|近日|近期|年初|去年底?)?';
const MANNER = '经|正式|全面|成功|顺利|全部|按期|如期|完成|实现|完毕|举行|举办|在我[市区县]|办理|了';
const DONE = new RegExp(`^(.*?)(?:已经?|完成|成功|顺利)于?${WHEN}(?:${MANNER})*$`);
/** What may stand behind the verb. */
const BEHIND =
  /^(?:完成|完毕|成功|建设|生产|使用|运营|仪式|登记|手续|了|\d[\d.,]*(?:亿|万)?(?:元|亩|平方米|平米)?|[（(].*[)）])*$/;
const ON_THE_WAY =
  /^(?:前|后|准备|条件|许可|计划|方案|时间|流程|事宜|所需|筹备|手续(?:办理中|正在|待)|手续$|仪式.|率|任务|目标)/;
const PART =
  /[一二三四五首][期批]|部分|其中|子项目|个别|试(?:生产|运[行营]|投产)|[\d一二两三四五六七八九十]+(?:家|个|户)/;
/** A contract or land of somebody else. */
const ANOTHER = /施工|设计|监理|勘察|融资|贷款|银行|采购|设备|供应|租赁|安置|拆迁|征地|征收|商标|用工/;
const GIVEN_UP =
  /^(?:目前|现|该|本)?(?:项目|企业|投资方)?(?:已|已经|现已|决定)?(?:终止|流失|放弃|取消|搁置|退出|解约)(?:投资|合作|项目)?$/;

function isDenied(before: string): boolean {
  return /未|没|无|不|非|尚|待|拟|预计|计划|预期|即将|将|争取|力争|确保|有望|希望|准备|筹备|申请|正在|推动|推进|促成|加快|催促|要求|需|如|若|下一?步|下月|明年|目标/.test(
    before.replace(/按计划|按要求|有待|不断/g, ''),
  );
}
