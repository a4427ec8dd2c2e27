import { sectionOver } from '../../../model/table.ts';
import { type AdjustmentWord, adjustmentInTitle, readAdjustment } from '../../../normalise/adjustment.ts';
import { sectionName } from '../../../recognise/labels.ts';
import { cellOf } from '../cell-of.ts';
import type { Project } from '../record.ts';

/** What a record of a list of changes asks for; `unknown` is the text of its 调整方式 if that is no known word. */
export interface AdjustmentOf {
  readonly word: AdjustmentWord | undefined;
  readonly unknown: string | undefined;
}

/**
 * Taken from the record's own 调整方式, else from its sections (the innermost first), else from what stands above the whole
 * table, else from `all`.
 */
export function adjustmentOf(line: Project, all: AdjustmentWord | undefined): AdjustmentOf {
  const raw = cellOf(line, 'adjustment')?.raw.trim() ?? '';
  if (raw === '') return { word: wordOfSection(line) ?? wordOfTable(line) ?? all, unknown: undefined };
  const word = readAdjustment(raw);
  return { word, unknown: word === undefined ? raw : undefined };
}

function wordOfSection(line: Project): AdjustmentWord | undefined {
  for (let section = sectionOver(line); section !== undefined; section = section.parent) {
    const word = readAdjustment(section.name);
    if (word !== undefined) return word;
  }
  return undefined;
}

function wordOfTable({ table }: Project): AdjustmentWord | undefined {
  const { heading, title } = table.context;
  const file = table.file.slice(table.file.lastIndexOf('/') + 1);
  return (
    readAdjustment(sectionName(heading ?? '').name) ??
    adjustmentInTitle(table.sheet.name) ??
    adjustmentInTitle(title ?? '') ??
    adjustmentInTitle(file)
  );
}
