/** The sections of a bulletin in their order, and what stands in each. Its tables and charts are known by their ids. */
export interface SectionOutline {
  readonly id: SectionId;
  readonly tables: readonly string[];
  readonly charts: readonly string[];
  /** Tables that are too long for the text. */
  readonly annexes: readonly string[];
}

export type SectionId =
  | 'overall'
  | 'starts'
  | 'finishes'
  | 'reserves'
  | 'lagging'
  | 'boards'
  | 'alerts'
  | 'matters'
  | 'forecast'
  | 'data';

export const OUTLINE: readonly SectionOutline[] = [
  {
    id: 'overall',
    tables: ['byLevel'],
    charts: ['byAgency'],
    annexes: ['byAgency', 'byDistrict', 'byCategory', 'byPhase', 'byChain', 'byArea'],
  },
  { id: 'starts', tables: [], charts: [], annexes: ['overdueStarts'] },
  { id: 'finishes', tables: [], charts: [], annexes: ['overdueFinishes'] },
  { id: 'reserves', tables: ['reserves'], charts: [], annexes: [] },
  { id: 'lagging', tables: [], charts: [], annexes: ['lagging'] },
  { id: 'boards', tables: [], charts: [], annexes: ['rank'] },
  { id: 'alerts', tables: [], charts: [], annexes: ['red'] },
  { id: 'matters', tables: [], charts: [], annexes: ['matters.overdue'] },
  { id: 'forecast', tables: [], charts: ['months'], annexes: ['decisive'] },
  { id: 'data', tables: [], charts: [], annexes: [] },
];
