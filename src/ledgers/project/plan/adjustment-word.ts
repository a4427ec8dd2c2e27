import { sectionOver } from '../../../model/table.ts';
import { type AdjustmentWord, adjustmentInTitle, readAdjustment } from '../../../normalise/adjustment.ts';
import { sectionName } from '../../../recognise/labels.ts';
import { cellOf } from '../cell-of.ts';
import type { Project } from '../record.ts';

/** What a line of a list of changes says it does; `unknown` is what its 调整方式 says that is no word for it. */
export interface AdjustmentOf {
  readonly word: AdjustmentWord | undefined;
  readonly unknown: string | undefined;
}

/** The line's own 调整方式, else the sections over it, innermost first, else what stands over the whole table, else `all`. */
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
