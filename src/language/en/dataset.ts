import type { DatasetWords } from '../../show/dataset/words.ts';

export const dataset: DatasetWords = {
  title: (city) => `Dataset  ${city}`,
  aside: (months, files) => `${months} closed months, ${files} files`,
  columns: { period: 'month', ledger: 'list', rows: 'rows', path: 'file', sha256: 'SHA-256' },
  tables: { projects: 'projects', months: 'months', published_rates: 'published rates' },
};
