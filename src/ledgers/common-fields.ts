import type { LedgerField } from './ledger.ts';

/** The number of a line. */
export const SERIAL = {
  field: 'serial',
  kind: 'serial',
  title: { 'zh-CN': '序号', en: 'No.' },
  wordings: '(总|分|)序号 编号 序 no 号',
} as const satisfies LedgerField;

/** The code of the project that an entry is about. */
export const PROJECT_CODE = {
  field: 'code',
  kind: 'code',
  title: { 'zh-CN': '项目代码', en: 'Code' },
  wordings: '(项目|)(统一|)(代码|编码) 项目赋码',
} as const satisfies LedgerField;
