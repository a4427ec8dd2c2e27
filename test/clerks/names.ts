/** Invented places, works and agencies. */
export const PLACES = [
  '青禾湾',
  '松岭',
  '望江台',
  '白鹭洲',
  '石门',
  '金沙坝',
  '云杉路',
  '桃园',
  '北屏',
  '南浦',
  '凤栖',
  '柏林渡',
  '梅子坪',
  '临水',
  '长丰',
  '永兴',
  '平安里',
  '翠屏山',
  '龙泉沟',
  '鹿鸣',
  '安居',
  '沙河沿',
  '花溪',
  '红星',
  '团结',
  '东坪',
  '西坝',
  '新民',
  '三江口',
  '大渡',
] as const;

export const KINDS = [
  '污水处理厂',
  '小学',
  '第二中学',
  '人民医院',
  '大桥',
  '产业园',
  '标准厂房',
  '水库除险加固',
  '冷链物流基地',
  '安置房',
  '农贸市场改造',
  '老旧小区改造',
  '变电站',
  '快速路',
  '粮食储备库',
  '智慧停车场',
  '文化馆',
  '新能源电池生产线',
  '灌区改造',
  '管网更新',
] as const;

export const SUFFIXES = ['项目', '工程', '建设项目', '建设工程', '（一期）', ''] as const;

/** Projects whose names begin like something that is no project. */
export const GUARDS = [
  '合计村道路硬化工程',
  '总计沟水库除险加固工程',
  '小计塘灌区改造项目',
  '其中坝安置点建设项目',
  '注溪河治理工程',
  '单位大院改造项目',
  '附件厂搬迁技改项目',
  '累计湾码头工程',
  '总部经济园建设项目',
  '计划外道口改造工程',
] as const;

/** Each answers for itself: no district's own office among them, and nobody's superior. */
export const AGENCIES = [
  '市交通运输局',
  '市水务局',
  '市教育局',
  '市卫生健康委',
  '市住房城乡建设局',
  '市城投集团',
  '市农业农村局',
  '市文化广电旅游局',
  '云岭县',
  '清江区',
  '白石县',
  '临河区',
  '兴安区',
  '永宁县',
] as const;

/** Who hands in a list. */
export const SUBMITTERS = ['云岭县', '白石县', '临河区', '兴安区', '永宁县'] as const;

export const PEOPLE = ['王建国', '李秀英', '张伟', '刘洋', '陈静', '杨磊', '赵敏', '周涛'] as const;

export const COMPANIES = [
  '恒达建设有限公司',
  '城建开发有限责任公司',
  '绿源环保科技公司',
  '交投建设公司',
  '国兴置业有限公司',
] as const;
