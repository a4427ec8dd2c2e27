/** The sections of a bulletin in order, with the ids of their tables and charts. */
export interface SectionOutline {
  readonly id: SectionId;
  readonly tables: readonly string[];
  readonly charts: readonly string[];
  /** Tables that are too long for the text and become annexes. */
  readonly annexes: readonly string[];
  /** The same, but only the first rows of a long one are printed: the whole list is in the workbook. */
  readonly lists?: readonly string[];
}

export type SectionId =
  | 'overall'
  | 'changes'
  | 'starts'
  | 'finishes'
  | 'reserves'
  | 'lagging'
  | 'boards'
  | 'tour'
  | 'alerts'
  | 'matters'
  | 'targets'
  | 'forecast'
  | 'data';

export const OUTLINE: readonly SectionOutline[] = [
  {
    id: 'overall',
    tables: ['byLevel'],
    charts: ['byAgency'],
    annexes: ['byAgency', 'byDistrict', 'byCategory', 'byPhase', 'byChain', 'byArea'],
  },
  { id: 'changes', tables: [], charts: [], annexes: [], lists: ['entered', 'left'] },
  { id: 'starts', tables: [], charts: [], annexes: [], lists: ['overdueStarts'] },
  { id: 'finishes', tables: [], charts: [], annexes: [], lists: ['overdueFinishes'] },
  { id: 'reserves', tables: ['reserves'], charts: [], annexes: [] },
  { id: 'lagging', tables: [], charts: [], annexes: [], lists: ['lagging'] },
  { id: 'boards', tables: [], charts: [], annexes: ['rank'] },
  { id: 'tour', tables: ['tour.ranking'], charts: [], annexes: [], lists: ['tour.unsettled'] },
  { id: 'alerts', tables: [], charts: [], annexes: [], lists: ['red'] },
  { id: 'matters', tables: [], charts: [], annexes: [], lists: ['matters.overdue'] },
  { id: 'targets', tables: [], charts: [], annexes: [], lists: ['targets.overdue', 'targets.behind'] },
  { id: 'forecast', tables: [], charts: ['months'], annexes: [], lists: ['decisive'] },
  { id: 'data', tables: [], charts: [], annexes: [] },
];
