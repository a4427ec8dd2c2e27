import { plural } from '../../findings/plural.ts';
import { describeDamage } from '../describe-damage.ts';
import type { ProblemWords } from '../language.ts';
import { configurationProblems } from './configuration-problems.ts';
import { systemReason } from './facts.ts';
import { history } from './history.ts';

export const problems: ProblemWords = {
  'usage/unknown-command': ({ command, suggestion }) =>
    `there is no command “${command}”${perhaps(suggestion)}`,
  'usage/unknown-option': ({ option, suggestion }) => `there is no option “${option}”${perhaps(suggestion)}`,
  'usage/missing-argument': ({ argument }) => `the argument “${argument}” is missing`,
  'usage/missing-value': ({ option }) => `the option “${option}” needs a value`,
  'usage/invalid-value': ({ option, value, expected }) =>
    `“${option}” does not take “${value}”, expected: ${expected.join(', ')}`,
  'usage/excess-arguments': ({ argument, suggestion }) =>
    `one argument too many: “${argument}”${perhaps(suggestion)}`,
  'usage/given-twice': ({ option, name }) => `“${option}” names “${name}” twice; each name can be given once`,
  'usage/other': ({ message }) => message,
  'usage/no-input': () =>
    'there is no list to read. Name files, folders, globs, or - for standard input, for example kp report submissions/2019-08/',
  'usage/no-period': ({ files }) =>
    `no month found (in ${files} ${files === 1 ? 'file' : 'files'}: not in the folder, the file names or the titles). Give it with --period, for example --period 2019-08`,
  'usage/no-workspace': ({ folder }) =>
    folder === undefined
      ? 'this is not a workspace: neither this folder nor those above it have a kp.yaml. Make one with kp init, or name its folder with -C'
      : `“${folder}” is not a workspace: it has no kp.yaml. Make one with kp init ${folder}`,
  'usage/no-submissions': ({ folder, found }) =>
    `“${folder}” has no folder for a month yet${found.length === 0 ? '' : ` (only ${found.join(', ')})`}. Put the lists that the agencies sent into a folder such as ${folder}/2023-08/`,
  'usage/workspace-exists': ({ path }) =>
    `this is already a workspace; “${path}” is not replaced. Move it away to begin again`,
  'usage/no-month': ({ period, folder, months }) =>
    `“${folder}” has no folder for ${period}; there are ${months.join(', ')}`,
  'usage/empty-month': ({ folder }) =>
    `“${folder}” has no lists yet. Put the lists that the agencies sent there, or name another month with --period`,
  'usage/no-plan': ({ year, folder, years }) =>
    year === undefined
      ? `there is no annual plan in “${folder}”; save its list as ${folder}/2023.xlsx (named by its year; several files go into ${folder}/2023/)`
      : `there is no plan of ${year} in “${folder}”${years.length === 0 ? '' : ` (there are: ${years.join(', ')})`}; save its list as ${folder}/${year}.xlsx, several files into ${folder}/${year}/`,
  'usage/no-year': ({ files }) =>
    `kp cannot tell the year of this plan (${files} files read; the folder, the file names and the titles name no year); name the year, as in kp plan 2023 plan.xlsx`,
  'usage/option-needed': ({ option, example }) => `“${option}” is needed here, for example ${example}`,
  'usage/date-outside': ({ date, year }) => `the date “${date}” is not in ${year}`,
  'usage/adjusted-already': ({ list, date }) =>
    `“${list}” was already recorded on ${date}; it cannot be recorded twice`,
  'usage/no-thresholds': () =>
    'no thresholds are set; write them into kp.yaml by category, as in thresholds: { candidates: { 重大产业化: 2亿元, default: 1亿元 } }',
  'usage/no-such-month': ({ option, value }) =>
    `“${value}”, given for “${option}”, is not a month; write months 01 to 12, such as 2019-08`,
  'usage/fields-of-no-table': ({ formats }) =>
    `--fields chooses columns of tables: add --format ${formats.join(', ')}, or -o with a .csv file`,
  'usage/nothing-to-fill': ({ year, before, ledger }) =>
    ledger === undefined
      ? `there is no agency to make a form for: kp.yaml names none, and there is no plan of ${year} and no list of ${before}. Name the agencies, or add the plan or last month’s lists`
      : `there is nobody to make a form of “${ledger}” for: kp.yaml names no agencies, and the lists of this month and of ${before} have no entries`,
  'usage/one-file': ({ path, forms }) =>
    `“${path}” takes one form, but there are ${forms}. Choose one with --agency, or name a folder with -o`,
  'usage/unknown-output': ({ path, known, fillsFolder }) =>
    `kp cannot write “${path}”; -o takes ${known.join(', ')}${fillsFolder ? ', or a folder ending in /' : '; this command does not write a folder'}`,
  'usage/unknown-placeholder': ({ path, placeholders, near, known }) =>
    `“${path}” has unknown placeholders: ${placeholders.map((name) => `“{{${name}}}”`).join(', ')}${near.length === 0 ? '' : `; did you mean ${near.join(', ')}?`} Known are the figures of kp trace, and ${known.join(', ')}`,
  'usage/template-unreadable': ({ path }) =>
    `“${path}” cannot be opened as a .docx file, so it cannot be a template`,
  'usage/unknown-figure': ({ figure, examples }) =>
    `“${figure}” is not a figure that can be traced. Figures made of the lists’ cells can be: those under overall, byLevel[…] (and the other by…[…]), starts, finishes and reserves, and problems; for example ${examples.join(', ')}`,
  'usage/unknown-scheme': ({ scheme, known, suggestion }) =>
    `there is no scheme “${scheme}”${suggestion === undefined ? `; there are ${known.join(', ')}, or give the path of a scheme file` : `; did you mean “${suggestion}”?`}`,
  'usage/unknown-lights': ({ lights, known, suggestion }) =>
    `there are no light rules “${lights}”${suggestion === undefined ? `; there are ${known.join(', ')}, or give the path of a file` : `; did you mean “${suggestion}”?`}`,
  'usage/scheme-begins-later': ({ scheme, period, from }) =>
    `the scheme “${scheme}” applies from ${from}, not to ${period}`,
  'usage/unknown-agency': ({ agency, known }) =>
    `there is no agency “${agency}” in the ranking${known.length === 0 ? '' : `; did you mean ${known.join(', ')}?`}`,
  'usage/unknown-ledger': ({ ledger, known }) =>
    `there is no ledger “${ledger}”; there are ${known.join(', ')}`,
  'usage/unknown-track': ({ track, known }) => `there is no track “${track}”; there are ${known.join(', ')}`,
  'usage/either-or': ({ options }) => `use only one of ${options.join(', ')}`,
  'usage/no-month-data': ({ period }) => `there are no lists of ${period}, and this scheme needs projects`,
  'usage/two-schemes': () => '--compare-schemes takes two schemes, as in --compare-schemes basic four-rates',
  'usage/unknown-topic': ({ topic, known }) =>
    `there is no help on “${topic}”; topics are ${known.join(', ')}`,
  'usage/sparse-grid': ({ rows, columns }) =>
    `the sheet is huge but almost empty (${rows} rows × ${columns} columns); as CSV it would be almost only commas. Use --format ndjson`,
  ...configurationProblems,
  'close/closed': ({ period, version }) =>
    `${period} is closed (version ${version}); nothing was changed. To replace it, add --revise "reason"; the former version is kept`,
  'close/not-closed': ({ period }) =>
    `${period} has not been closed, so there is nothing to revise. Leave out --revise`,
  'close/errors-open': ({ period, errors }) =>
    `${period} still has ${plural(errors, 'error')} and was not closed. Correct them first; to close it anyway, add --accept "reason"; the reason is stored with the month`,
  'close/unreadable': ({ period, files }) =>
    `${plural(files, 'file')} of ${period} could not be read; it was not closed. Ask for readable files; to close it without them, add --accept "reason"; the reason is stored with the month`,
  'close/no-projects': ({ period }) => `${period} has no projects and was not closed. Check its lists`,
  'close/nothing-read': ({ period, unreadable }) =>
    `${period} has no projects (${plural(unreadable, 'file')} could not be read) and was not closed. Check its lists`,
  'close/overtaken': ({ period }) =>
    `${period} was closed by another kp close just now; this one stored nothing. See kp history`,
  'history/not-closed': ({ period, months }) =>
    `${period} has not been closed${months.length === 0 ? '; no month has' : `; closed months are ${months.join(', ')}`}`,
  'history/damaged': ({ damages }) =>
    `closed months are damaged and not used: ${damages
      .slice(0, MOST_DAMAGES)
      .map((damage) => `${damage.path} ${describeDamage(damage, history)}`)
      .join(
        '; ',
      )}${damages.length > MOST_DAMAGES ? `; ${damages.length} in all` : ''}. Restore them from a backup (kp history verify lists all); without a backup, kp history repair sets the damaged files aside, and kp close --revise "reason" closes the month again from its lists`,
  'lists/unread': ({ of }) =>
    of === 'lists'
      ? 'none of the lists could be read; the findings say why'
      : 'the plan that the figures are based on could not be read; the findings say why',
  'folder/unreadable': ({ path, reason }) =>
    `the folder “${path}” could not be opened: ${systemReason(reason)}`,
  'output/symlink': ({ path }) => `“${path}” is a symbolic link and is not replaced. Name the real file`,
  'output/not-a-file': ({ path }) =>
    `“${path}” is not a regular file and is not replaced. Choose another name`,
  'output/is-input': ({ path, input }) =>
    `“${path}” is the input “${input}” and is not replaced. Choose another name`,
  'output/in-history': ({ path }) =>
    `“${path}” is in history/, which is only for closed months. Write to another folder, such as out/`,
  'output/taken': ({ path }) =>
    `“${path}” already exists; a dataset is only written to a new folder. Name a new folder, or move this one away first`,
  'dataset/none': ({ path }) =>
    `“${path}” is not a dataset: it has no manifest.json of kp export. Name the folder that kp export wrote`,
  'dataset/incomplete': ({ path }) =>
    `“${path}” is missing, but the manifest names it. Ask the city for the whole dataset`,
  'dataset/changed': ({ path }) =>
    `“${path}” is not as kp export wrote it (SHA-256 differs). Nothing is added up; ask the city for the dataset again`,
  'dataset/outdated': ({ path, kp }) =>
    `“${path}” was written by kp ${kp}, which does not store all the sums that kp needs today. Ask the city to run kp export again`,
  'dataset/same-city': ({ city, paths }) =>
    `${city} is in several datasets: ${paths.join(', ')}. Its projects would count twice; name only one of them`,
  'dataset/other-city': ({ city, path, cities }) =>
    `“${path}” is the dataset of ${city}, which is not among --cities (${cities.join(', ')}). Write the name as the dataset has it, or leave the dataset out`,
  'dataset/no-month': ({ period, months }) =>
    `no dataset has ${period}; they have ${months.length === 0 ? 'no month' : months.join(', ')}`,
  'output/among-inputs': ({ path, folder }) =>
    `“${path}” is in “${folder}”, where kp reads lists and plans; kp does not write there. Write to another folder, such as out/`,
  'output/failed': ({ path, reason }) => `“${path}” could not be written: ${systemReason(reason)}`,
  'stream/failed': ({ reason }) => `the output could not be written: ${systemReason(reason)}`,
  'stream/closed': () => 'the output is no longer read',
};

/** How many are named in a sentence. */
const MOST_DAMAGES = 3;

function perhaps(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : `; did you mean “${suggestion}”?`;
}
