import { findingSpeech } from '../../language/describe.ts';
import { changeOf, coverAlike } from '../../ledgers/project/comparison/change.ts';
import { compareProjects } from '../../ledgers/project/comparison/comparison.ts';
import { matchProjects } from '../../ledgers/project/identity/identity.ts';
import { dimensionsInOrder } from '../../ledgers/project/measures/dimensions.ts';
import { renderComparison } from '../../ledgers/project/show/comparison/picture.ts';
import { sideTitles, silentAgencies } from '../../ledgers/project/show/comparison/sides.ts';
import type { ComparisonMaterial } from '../../ledgers/project/show/comparison/tables.ts';
import type { Finding } from '../../model/finding.ts';
import { PLAN_KINDS } from '../../model/vocabulary.ts';
import { type ReadSide, readSide } from '../../office/compare-sides.ts';
import type { Context } from '../../office/context.ts';
import { pictureOptions } from '../../office/picture.ts';
import { findWorkspace, type Workspace } from '../../office/workspace.ts';
import type { DisplayUnit } from '../../write/amounts.ts';
import type { Run } from '../command.ts';
import { comparisonPack, pictureTables } from '../comparison-formats.ts';
import { EXIT } from '../exit.ts';
import { exitCode } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import type { Options } from '../options.ts';
import { printFindings } from '../print-findings.ts';
import { refuseOutputs } from '../refuse-outputs.ts';
import { readingAsked } from '../requests.ts';
import { renderTables, sayTables, tableTargets, writeTables } from '../table-formats.ts';
import { writePieces } from '../write-pieces.ts';

/** `kp compare A B`: two months, two plans, or any two lists: who entered and left, what changed, and an account of it. */
export const compare: Run = async ([first = '', second = ''], options, context) => {
  const { effects, settings, language } = context;
  const request = compareRequest(options);
  const targets = await tableTargets(options.texts('output'), context);
  await refuseOutputs(targets, [], context);
  const workspace = await findWorkspace(context);
  const from = await readSide(first, workspace, request, context);
  const to = await readSide(second, workspace, request, context);
  const ofLists = [...from.findings, ...to.findings];
  // What differs is what was asked for: of the lists' own findings only those that falsify figures are said.
  await printFindings(ofLists, { ...context, settings: { ...settings, quiet: !settings.verbose } });
  if (from.projects === undefined || to.projects === undefined) return EXIT.unreadable;
  await refuseOutputs(targets, [...from.files, ...to.files], context);

  const { material, findings } = held(from, to, workspace, context);
  const style = { ...request, language };
  await writeTables(targets, comparisonPack(material), style, context);
  if (request.format === 'table') await effects.stdout.write(pictureOf(material, request.unit, context));
  else
    await writePieces([await renderTables(request.format, comparisonPack(material), style)], effects.stdout);
  await printFindings([...findings, ...from.drift, ...to.drift], context);
  await sayTables(targets, context);
  return exitCode({ unreadable: from.unreadable + to.unreadable, findings, failOn: 'never' });
};

function compareRequest(options: Options) {
  return {
    format: options.choice('format', FORMATS.compare) ?? 'table',
    unit: options.choice<DisplayUnit>('unit', ['亿元', '万元']),
    rawCsv: options.flag('rawCsv'),
    reading: readingAsked(options),
    plan: options.choice('plan', PLAN_KINDS),
  } as const;
}

/** The two lists held against each other, and what was found on the way. */
function held(
  from: ReadSide,
  to: ReadSide,
  workspace: Workspace | undefined,
  { language }: Context,
): { readonly material: ComparisonMaterial; readonly findings: readonly Finding[] } {
  const { agencies = [], identities = [] } = workspace?.configuration ?? {};
  const { value, findings } = matchProjects(from.projects, to.projects, identities, agencies);
  const ofOneYear = from.period.year === to.period.year;
  const ordered = dimensionsInOrder(agencies.map(({ name }) => name));
  const material: ComparisonMaterial = {
    from,
    to,
    comparison: compareProjects(value),
    change: changeOf(
      from.progress,
      to.progress,
      coverAlike(from.period, to.period),
      ofOneYear ? value : undefined,
    ),
    findings: findings.filter(({ code }) => code !== 'identity/inferred'),
    compareAgencies: ordered.find(({ id }) => id === 'agency')!.compare,
    words: language,
    speech: findingSpeech(language),
  };
  return { material, findings };
}

function pictureOf(material: ComparisonMaterial, unit: DisplayUnit | undefined, context: Context): string {
  const titles = sideTitles(material.from, material.to, context.language.comparison);
  const [from, to] = titles;
  const silent = silentAgencies(material.from, material.to, titles);
  const picture = { from, to, comparison: material.comparison, change: material.change, silent };
  return renderComparison(picture, pictureTables(material), pictureOptions(unit, context));
}
