import { comparisonDocument } from '../ledgers/project/show/comparison/json.ts';
import { sideTitles } from '../ledgers/project/show/comparison/sides.ts';
import {
  COMPARISON_TABLES,
  type ComparisonMaterial,
  comparisonTable,
} from '../ledgers/project/show/comparison/tables.ts';
import type { ComparisonTableId } from '../ledgers/project/show/comparison/words.ts';
import type { LayoutTable } from '../model/layout.ts';
import type { TablePack } from './table-formats.ts';

/** A comparison in every format: CSV and NDJSON are the projects, one a line, so that a program can read them. */
export function comparisonPack(material: ComparisonMaterial): TablePack {
  const [from, to] = sideTitles(material.from, material.to, material.words.comparison);
  return {
    document: () => comparisonDocument(material),
    tables: (format) => {
      if (format === 'xlsx') return filled(COMPARISON_TABLES, material);
      if (format === 'md') return filled(READ, material);
      return [comparisonTable('projects', material)];
    },
    heading: material.words.comparison.spoken.title(from, to),
  };
}

/** The tables of the picture. What is uncertain stands below it, with the findings. */
export function pictureTables(material: ComparisonMaterial): LayoutTable[] {
  return filled(READ, material).filter(({ id }) => id !== 'uncertain');
}

/** What is read rather than searched. */
const READ = COMPARISON_TABLES.filter((id) => id !== 'projects' && !isAccountOfAgencies(id));

function isAccountOfAgencies(id: ComparisonTableId): boolean {
  return id.endsWith('ByAgency') && id !== 'comparisonByAgency';
}

/** The tables that have something to tell. */
function filled(ids: readonly ComparisonTableId[], material: ComparisonMaterial): LayoutTable[] {
  return ids.map((id) => comparisonTable(id, material)).filter(({ rows }) => rows.length > 0);
}
