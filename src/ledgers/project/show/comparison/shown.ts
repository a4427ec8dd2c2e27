import type { LayoutTable } from '../../../../model/layout.ts';
import type { Shown } from '../../../../write/formats.ts';
import type { ProjectPicture } from '../../words/words.ts';
import { comparisonDocument } from './json.ts';
import { renderComparison } from './picture.ts';
import { sideTitles, silentAgencies } from './sides.ts';
import { COMPARISON_TABLES, type ComparisonMaterial, comparisonTable } from './tables.ts';
import type { ComparisonTableId } from './words.ts';

/** A comparison in every format. CSV and NDJSON have one project per line, so that a program can read them. */
export function comparisonShown(material: ComparisonMaterial, drawing: ProjectPicture): Shown {
  const titles = sideTitles(material.from, material.to, material.words.comparison);
  const [from, to] = titles;
  return {
    document: () => comparisonDocument(material),
    tables: (format) => {
      if (format === 'xlsx') return filled(COMPARISON_TABLES, material);
      if (format === 'md') return filled(READ, material);
      return [comparisonTable('projects', material)];
    },
    heading: material.words.comparison.spoken.title(from, to),
    picture: () => {
      const { comparison, change } = material;
      const silent = silentAgencies(material.from, material.to, titles);
      // Doubts are shown below the picture, with the findings.
      const tables = filled(READ, material).filter(({ id }) => id !== 'uncertain');
      return renderComparison({ from, to, comparison, change, silent }, tables, drawing);
    },
  };
}

/** The tables meant for reading; the others are for looking things up. */
const READ = COMPARISON_TABLES.filter((id) => id !== 'projects' && !isAccountOfAgencies(id));

function isAccountOfAgencies(id: ComparisonTableId): boolean {
  return id.endsWith('ByAgency') && id !== 'comparisonByAgency';
}

/** The tables that have rows. */
function filled(ids: readonly ComparisonTableId[], material: ComparisonMaterial): LayoutTable[] {
  return ids.map((id) => comparisonTable(id, material)).filter(({ rows }) => rows.length > 0);
}
