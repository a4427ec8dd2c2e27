import { formatPeriod } from '../../model/period.ts';
import type { Context } from '../context.ts';
import { findWorkspace } from './workspace.ts';

/** A name that can stand on the command line, and what it is. */
export type Known = readonly [name: string, meaning: string];

/**
 * What names there are, of this kp and of this workspace. No more is loaded than the name asked for needs, and only for
 * projects is a list read: whoever presses a key does not wait.
 */
export const KNOWN_NAMES = {
  period: async (context) => {
    const workspace = await findWorkspace(context);
    return plain((workspace?.months ?? []).map(formatPeriod).reverse());
  },
  closedPeriod: async (context) => {
    const workspace = await findWorkspace(context);
    if (workspace === undefined) return [];
    const { listHistory } = await import('../history/store.ts');
    const { months } = await listHistory(workspace, context);
    return plain([...new Set(months.map(({ period }) => formatPeriod(period)))].reverse());
  },
  agency: async (context) => {
    const workspace = await findWorkspace(context);
    return (workspace?.configuration.agencies ?? []).map(({ name, aliases }) => [name, aliases.join('、')]);
  },
  track: async (context) => {
    const workspace = await findWorkspace(context);
    const tracks = (workspace?.configuration.agencies ?? []).flatMap(({ track }) => track ?? []);
    return plain([...new Set(tracks)]);
  },
  figure: async (context) => {
    const agencies = (await findWorkspace(context))?.configuration.agencies ?? [];
    const { figurePaths } = await import('../report/report.ts');
    return plain(figurePaths(agencies.map(({ name }) => name)));
  },
  code: async ({ language }) => {
    const { FINDING_CODES, FINDINGS } = await import('../../findings/findings.ts');
    const subjects = [...new Set(FINDING_CODES.map((code) => code.split('/')[0]!))];
    const codes = FINDING_CODES.map((code): Known => [code, FINDINGS[code][language.tag].meaning]);
    return [...plain(subjects), ...codes];
  },
  scheme: async (context) => {
    const { knownSchemeNames } = await import('./schemes.ts');
    return plain(await knownSchemeNames(await findWorkspace(context), context));
  },
  lights: async (context) => {
    const { knownLights } = await import('../alerts/lights.ts');
    return plain(await knownLights(await findWorkspace(context), context));
  },
  ledger: async ({ language }) => {
    const { LEDGERS } = await import('../../ledgers/ledgers.ts');
    return LEDGERS.map(({ id, title }) => [id, title[language.tag]]);
  },
  document: async () => {
    const { promisedDocuments } = await import('./document-schemas.ts');
    return Array.from(promisedDocuments(), ([name, { call }]) => [name, call]);
  },
  /** Those of the latest month: as it was closed, else its lists are read. */
  project: async (context) => {
    const workspace = await findWorkspace(context);
    const latest = workspace?.months.at(-1);
    if (workspace === undefined || latest === undefined) return [];
    const { monthOf } = await import('../months/months.ts');
    const projects = (await monthOf(latest, workspace, context))?.projects ?? [];
    return projects.map(({ name, agency }) => [name, agency ?? '']);
  },
} as const satisfies Record<string, (context: Context) => Promise<readonly Known[]>>;

function plain(names: readonly string[]): readonly Known[] {
  return names.map((name) => [name, '']);
}
