import type { DatasetWords } from '../../show/dataset/words.ts';

export const dataset: DatasetWords = {
  title: (city) => `数据集  ${city}`,
  aside: (months, files) => `归档${months}个月，共${files}个文件`,
  columns: { period: '月份', ledger: '清单', rows: '行数', path: '文件', sha256: 'SHA-256' },
  tables: { projects: '项目清单', months: '各月情况', published_rates: '对标数据' },
};
