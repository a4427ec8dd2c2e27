import { cpus, loadavg, totalmem } from 'node:os';

/** Before the first job: other work on the machine makes the seconds longer and the ratios less sure. */
const LOAD = loadavg()[0];

/** The results as Markdown: machine, budgets, and what every command took. */
export function resultsPage(results) {
  return `# Results of \`npm run bench\`

${machine()}. Load before the run: ${LOAD.toFixed(1)}. Commands of a job ran in turn (A B A B …); the medians are compared. Ratios vary less than seconds do. Processor time, the least of the rounds, says more than seconds where other work shares the machine.

## Budgets

${table(
  ['job', 'measure', 'measured', 'budget', ''],
  results.flatMap(({ title, budgets }) =>
    budgets.map(({ what, measured, bound, unit }) => [
      title,
      what,
      measured === undefined ? 'not run' : figure(measured, unit),
      bound === undefined ? '–' : `≤ ${figure(bound, unit)}`,
      verdict(measured, bound),
    ]),
  ),
)}

## Times

${table(
  ['job', 'command', 'rounds', 'median', 'least', 'processor time', 'peak memory'],
  results.flatMap(({ title, runs }) =>
    [...runs].map(([name, { rounds, median, least, worked, megabytes }]) => [
      title,
      name,
      String(rounds),
      figure(median, 's'),
      figure(least, 's'),
      worked === undefined ? '–' : figure(worked, 's'),
      megabytes === undefined ? '–' : figure(megabytes, 'MB'),
    ]),
  ),
)}
${missing(results)}`;
}

/** The same table for the terminal. */
export function budgetLines({ title, budgets, skipped }) {
  const lines = budgets.map(({ what, measured, bound, unit }) => {
    const found = measured === undefined ? 'not run' : figure(measured, unit);
    return `  ${verdict(measured, bound) || ' '} ${what}: ${found}${bound === undefined ? '' : ` (≤ ${figure(bound, unit)})`}`;
  });
  const absent = skipped.map((peer) => `  ! ${peer} is not installed: not run`);
  return `${[title, ...lines, ...absent].join('\n')}\n`;
}

function machine() {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${processors[0]?.model.trim() || 'unknown processor'}, ${processors.length} cores, ${memory} GB; Node ${process.versions.node}, ${process.platform}`;
}

function verdict(measured, bound) {
  if (measured === undefined || bound === undefined) return '';
  return measured <= bound ? '✓' : '✗';
}

function figure(value, unit) {
  return unit === 'MB' ? `${Math.round(value)} MB` : `${value.toFixed(2)} ${unit}`;
}

function table(header, rows) {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function missing(results) {
  const skipped = results.flatMap(({ title, skipped: peers }) => peers.map((peer) => `- ${peer} (${title})`));
  return skipped.length > 0 ? `\nNot installed, not run:\n\n${skipped.join('\n')}\n` : '';
}
