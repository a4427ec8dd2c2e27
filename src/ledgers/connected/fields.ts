import type { LedgerField } from '../ledger.ts';
import { AGENCY, PROJECT_CODE, PROJECT_NAME, SERIAL, USUALLY_UNUSED } from '../lines/common-fields.ts';
import { done, notDone, YES } from '../lines/done-words.ts';
import { field } from '../lines/lines.ts';

/** 接入智慧治理中心: the sites that the centre can see, and when it last viewed them. */
export const CONNECTED_FIELDS: readonly LedgerField[] = [
  SERIAL,
  PROJECT_NAME,
  PROJECT_CODE,
  AGENCY,
  field('date', 'connectedOn', '接入时间', 'Connected', {
    wordings: '(系统|平台|视频|正式|)(接入|上线|联网|开通)(平台|中心|)(时间|日期)',
    hasHappened: true,
  }),
  field('yes-no', 'joined', '是否接入', 'Connected?', {
    wordings: '是否(已|完成|)(接入|联网|入网|接入平台|安装)',
    // 接入情况 beside 在线情况.
    spare: '(视频|平台|系统|)(接入|联网)(状态|情况)',
  }),
  field('text', 'status', '在线状态', 'Online?', {
    wordings:
      '(设备|视频|平台|当前|摄像头|)在线(状态|情况) (设备|视频|平台|当前|摄像头|)(接入|联网)(状态|情况) (设备|视频|当前|目前|运行|设备运行|摄像头|)状态 (设备|摄像头)(运行|)情况 是否(已|)在线',
    isState: true,
    toldBy: { stories: [], unless: ['connectedOn', 'joined'] },
    words: [
      ['未接入', notDone('接入|联网|安装')],
      ['未接入', /正在(?:接入|联网|安装|调试)|(?:接入|联网|安装|调试)中/],
      ['离线', /离线|掉线|故障|断线|(?:不|未)在线|停用|异常|不正常|无信号|黑屏/],
      ['在线', YES],
      ['在线', done('在线|正常|接入|联网')],
    ],
  }),
  field('count', 'cameras', '摄像头数', 'Cameras', {
    wordings: '(接入|安装|现场|)(摄像头|监控|点位|视频点位|视频)(数|数量|个数|路数) (接入|视频)路数',
  }),
  field('date', 'lastSeen', '最近在线', 'Last online', {
    wordings: '(最近|最后|末次|上次)(一次|)(在线|上线|回传|联网)(时间|日期|)',
    hasHappened: true,
  }),
  field('date', 'lastViewed', '最近查看', 'Last viewed', {
    wordings:
      '(市领导|领导|中心|平台|)(最近|最后|末次|上次)(一次|)(查看|巡检|巡查|视频查看|视频调度|调度|连线|视频巡查|远程查看|远程调度|调看|调阅|点名|抽看)(时间|日期|) (调看|视频查看|远程查看|查看)(时间|日期)',
    hasHappened: true,
  }),
  field('text', 'trouble', '存在问题', 'Trouble', {
    wordings: '(存在|发现|视频发现|离线|)(的|)(问题|原因|情况说明)',
  }),
  field('count', 'weeks', '查看间隔（周）', 'Weeks', { isDerived: true }),
];

export const CONNECTED_UNUSED = `${USUALLY_UNUSED} (项目|)总投资(额|) (业主|建设|施工)单位 (设备|通道)(编号|厂家|编码)`;
