import type { LayoutCell, LayoutColumn } from '../../../../model/layout.ts';
import { textCell } from '../../../../show/cells.ts';
import type { Project } from '../../record.ts';

/** What several projects say in one cell, each word once. */
export function together(
  projects: readonly Project[],
  say: (project: Project) => string | undefined,
): LayoutCell {
  const words = new Set(projects.map(say).filter((word) => word !== undefined));
  return textCell([...words].join('、'));
}

/** An amount of a list; nothing where the list does not say. */
export function yuanCell(value: number | undefined): LayoutCell {
  return value === undefined ? { type: 'empty' } : { type: 'money', value };
}

export function textColumn(id: string, title: string, expendable = 0): LayoutColumn {
  return { id, title, kind: 'text', expendable };
}

export function moneyColumn(id: string, title: string, expendable = 0): LayoutColumn {
  return { id, title, kind: 'money', expendable };
}
