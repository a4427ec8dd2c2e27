import type { Configuration, NamedEntry } from '../model/configuration.ts';
import type { Fault } from '../model/problem.ts';
import { agencyKey } from '../normalise/agency.ts';
import { matchingKey } from '../normalise/text.ts';
import { checkGoals, goalsOf } from './check-goals.ts';
import { checkNames } from './check-names.ts';
import { checkShape } from './check-shape.ts';
import { CONFIGURATION, OTHER_CATEGORIES, type Written } from './schema.ts';
import { inOrder, readYaml, type YamlFile } from './yaml.ts';

export interface ConfigurationReading {
  /** If the file has faults, the defaults, except for the language. */
  readonly configuration: Configuration;
  /** Every fault, in the order of the file. */
  readonly faults: readonly Fault[];
  readonly file: YamlFile;
}

/** Reads kp.yaml. It neither prints nor throws, whatever bytes it gets. */
export function readConfiguration(bytes: Uint8Array): ConfigurationReading {
  const file = readYaml(bytes);
  const { value, faults } = checkShape(file, CONFIGURATION);
  const written = value ?? defaults(file);
  const broken = new Set(file.faults.map(({ line }) => line));
  // Further faults on a line that already has one would only be noise.
  const more = [...faults, ...checkNames(file), ...checkGoals(file)];
  return {
    configuration: configurationOf(written),
    faults: [...file.faults, ...more.filter(({ line }) => !broken.has(line))].sort(inOrder),
    file,
  };
}

/** Faults are reported in the office's own language if that setting is readable. */
function defaults({ data }: YamlFile): Written {
  const language = typeof data === 'object' && !Array.isArray(data) ? data.language : undefined;
  const told = CONFIGURATION.safeParse({ language });
  return told.success ? told.data : CONFIGURATION.parse({});
}

function configurationOf(written: Written): Configuration {
  const { agencies, categories, synonyms, thresholds } = written;
  const agencyNamed = nameFinder(agencies, agencyKey);
  const categoryNamed = nameFinder(categories, matchingKey);
  const ofAgency = <T extends { readonly agency?: string | undefined }>(one: T) => ({
    ...one,
    agency: one.agency === undefined ? undefined : agencyNamed(one.agency),
  });
  return {
    ...written,
    city: written.city,
    language: written.language,
    agencies: agencies.map(({ track, group, ...named }) => ({ ...named, track, group })),
    synonyms: {
      columns: synonyms.columns,
      values: new Map(
        [...synonyms.values].flatMap(([word, writings]) =>
          writings.map((writing) => [writing, word] as const),
        ),
      ),
    },
    thresholds: {
      ...thresholds,
      candidates: new Map(
        Array.from(thresholds.candidates, ([category, least]) => [
          category === OTHER_CATEGORIES ? '' : categoryNamed(category),
          least,
        ]),
      ),
      readiness: thresholds.readiness,
      reportingDay: thresholds.reportingDay,
    },
    goals: goalsOf(written.goals, agencyNamed),
    promotion: { ...written.promotion, startDays: written.promotion.startDays },
    identities: written.identities.map(ofAgency),
    waivers: written.waivers.map((waiver) => ({ ...ofAgency(waiver), project: waiver.project })),
    exemptions: written.exemptions.map((one) => ({ ...one, agency: agencyNamed(one.agency) })),
    sources: written.sources.map((source) => ({
      ...ofAgency(source),
      sheet: source.sheet,
      month: source.month,
      leaveOut: source.leaveOut,
      note: source.note,
    })),
  };
}

/** Maps any spelling of an entry to its name; other words stay as they are. */
function nameFinder(entries: readonly NamedEntry[], keyOf: (writing: string) => string) {
  const names = new Map<string, string>();
  for (const { name, aliases } of entries)
    for (const writing of [name, ...aliases]) names.set(keyOf(writing), name);
  return (writing: string): string => names.get(keyOf(writing)) ?? writing;
}
