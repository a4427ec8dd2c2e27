import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentName, promisedDocuments, schemaNamed } from '../../src/office/workspace/document-schemas.ts';

/** The schemas as they lie in the package: `npm run docs` writes them anew. */
const FOLDER = 'schemas';
const NAMES = [...promisedDocuments().keys()];

if (process.env.DOCS_UPDATE) {
  for (const file of readdirSync(FOLDER)) rmSync(`${FOLDER}/${file}`);
  for (const name of NAMES) writeFileSync(`${FOLDER}/${fileOf(name)}`, schemaText(name));
}

test.each(NAMES)('schemas/ has the schema of %s, as `npm run docs` writes it', (name) => {
  expect(readFileSync(`${FOLDER}/${fileOf(name)}`, 'utf8')).toBe(schemaText(name));
});

test('and nothing else', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(NAMES.map(fileOf).sort());
});

/** What the contract promises stands among what a schema requires. */
const PROMISED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  report: {
    '': 'period timeProgress inputs overall byLevel byAgency byDistrict byCategory byPhase byChain byArea starts finishes reserves lagging overdueStarts overdueFinishes problems',
    inputs: 'files unreadable rows lines projects packages errors warnings notes',
    overall:
      'projects totalInvestment annualPlan completed rate lead complete missing wholeLifeRate fundsRate',
    'overall.missing.completed': 'projects annualPlan',
    'byAgency[]': 'key projects rate lead starts finishes',
    starts: 'planned started rate early due startedOfDue rateOfDue rateOfAll overdue unknown byLevel',
    finishes: 'planned finished rate finishedInvestment expected expectedInvestment overdue unknown',
    reserves: 'projects totalInvestment converted steps',
    'lagging.items[]': 'project code agency rate lead file sheet row',
  },
  check: {
    '': 'period counts notReported files findings waived',
    'findings[]': 'code severity file sheet cell sentence remedy facts',
  },
  rank: {
    '': 'period scheme ranks tracks',
    'tracks[].agencies[]': 'rank agency score state board streak movement indicators',
  },
  alerts: {
    '': 'period on rules counts cards byAgency',
    counts: 'projects red yellow blue opened continuing escalated eased cleared reopened warnedThisYear',
    'cards[]': 'project code agency sponsor light lights file sheet row',
    'cards[].lights[]': 'rule light state since months facts',
    'byAgency[]': 'key projects red yellow blue',
  },
  ledger: { '': 'ledger period on inputs figures groups items lists', 'groups[]': 'by rows' },
  ledgers: { 'ledgers[]': 'ledger items open overdue' },
  forecast: {
    '': 'period goal methods neededPerMonth remaining agencies decisive',
    'methods[]': 'method completed rate error reason',
    remaining: 'starts ongoing investment',
    'agencies[]': 'key completed rate shortfall',
    'decisive[]': 'project code agency amount cumulativeShare',
  },
  sample: {
    '': 'seed method strata items',
    'strata[]': 'key size drawn',
    'items[]': 'project code agency light weight order',
  },
  trace: { '': 'figure value formula' },
  dispatch: { '': 'period version parts notReported red needs files inputs' },
  trend: { '': 'from to months series', 'series[]': 'figure unit points' },
  compare: {
    '': 'from to changes rollForward byAgency entered left renamed regrouped transferred replanned phases started finished moved uncertain',
  },
  history: {
    '': 'months damages notes',
    'months[]':
      'period version holds intact closedAt digest previous accepted revised projects totalInvestment annualPlan completed rate inputs',
  },
};

describe('what the contract promises is required', () => {
  test.each(
    Object.entries(PROMISED).flatMap(([name, places]) =>
      Object.entries(places).map(([path, keys]) => [name, path, keys] as const),
    ),
  )('%s %s', (name, path, keys) => {
    const required = new Set(within(schemaNamed(name), path).required);
    expect(keys.split(' ').filter((key) => !required.has(key))).toEqual([]);
    expect(within(schemaNamed(name), '').required).toContain('schema');
  });
});

interface Schema {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** The schema of what stands at a path: `cards[].lights[]`. */
function within(schema: unknown, path: string): Schema {
  const steps = path.replaceAll('[]', '.[]').split('.');
  return steps
    .filter((step) => step !== '')
    .reduce((inner, step) => (step === '[]' ? inner.items! : inner.properties![step]!), schema as Schema);
}

function fileOf(name: string): string {
  return `${documentName(name).replace('/', '.')}.json`;
}

function schemaText(name: string): string {
  return `${JSON.stringify(schemaNamed(name), null, 2)}\n`;
}
