import { type FileChild, type IPatch, PatchType, patchDetector, patchDocument } from 'docx';
import { nearestNames } from '../../model/nearest.ts';
import type { Paper, PaperTemplate } from '../../model/paper.ts';
import { failure } from '../../model/problem.ts';
import { withSameBytes } from './same-bytes.ts';
import { textRun } from './text.ts';

/** How each kind of part is drawn over the width of an upright page. */
export interface Drawn {
  readonly section: (section: Paper['sections'][number]) => readonly FileChild[];
  readonly table: (table: Paper['annexes'][number]['table']) => readonly FileChild[];
  readonly chart: (chart: Paper['sections'][number]['charts'][number]) => FileChild;
}

/**
 * Fills the placeholders of an office's own document: `{{overall.rate}}` is a figure by its name in `kp trace`; also
 * `{{table:byAgency}}`, `{{chart:byAgency}}`, `{{section:starts}}`. Word may have split a placeholder into runs. Text
 * that was filled in is not searched for placeholders. An unknown name is a Failure.
 */
export async function renderTemplate(
  paper: Paper,
  { path, bytes }: PaperTemplate,
  drawn: Drawn,
): Promise<Uint8Array> {
  const asked = await patchDetector({ data: bytes }).catch(() => {
    throw failure('usage/template-unreadable', { path });
  });
  const patches = new Map<string, IPatch>();
  const unknown: string[] = [];
  for (const name of asked) {
    const patch = patchFor(name.trim(), paper, drawn);
    if (patch === undefined) unknown.push(name);
    else patches.set(name, patch);
  }
  const [first] = unknown;
  if (first !== undefined) {
    const known = namesIn(paper);
    const near = nearestNames(first, [...known, ...paper.named.names()]);
    throw failure('usage/unknown-placeholder', { path, placeholders: unknown, near, known });
  }
  const filled = await patchDocument({
    outputType: 'nodebuffer',
    data: bytes,
    patches: Object.fromEntries(patches),
    keepOriginalStyles: true,
    recursive: false,
  });
  return withSameBytes(filled);
}

const KINDS = { table: '表', chart: '图', section: '节' } as const;

/** A part that is empty this month leaves nothing; only a name that never exists is unknown. */
function patchFor(name: string, { named, sections }: Paper, drawn: Drawn): IPatch | undefined {
  const [, kind = '', id = ''] = /^(\p{L}+)\s*[:：]\s*(.+)$/u.exec(name) ?? [];
  const is = (wanted: keyof typeof KINDS) => kind === wanted || kind === KINDS[wanted];
  const block = (known: readonly string[], children: () => readonly FileChild[]): IPatch | undefined => {
    if (!known.includes(id)) return undefined;
    const found = children();
    return found.length === 0 ? inline('') : { type: PatchType.DOCUMENT, children: found };
  };
  if (is('table')) return block(named.tableIds, () => named.tables(id).flatMap(drawn.table));
  if (is('chart')) return block(named.chartIds, () => named.charts(id).map(drawn.chart));
  if (is('section'))
    return block(named.sectionIds, () => sections.filter((one) => one.id === id).flatMap(drawn.section));
  const text = named.text(name);
  return text === undefined ? undefined : inline(text);
}

function inline(text: string): IPatch {
  return { type: PatchType.PARAGRAPH, children: [textRun(text)] };
}

/** All names except those of figures. */
function namesIn({ named }: Paper): readonly string[] {
  const under = (kind: string, ids: readonly string[]) => ids.map((id) => `${kind}:${id}`);
  return [
    ...named.words,
    ...under('section', named.sectionIds),
    ...under('table', named.tableIds),
    ...under('chart', named.chartIds),
  ];
}
