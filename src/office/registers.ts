import type { ScoreEntry } from '../calculate/scoring/entry.ts';
import type { SourceFile } from '../effects/discover.ts';
import { reasonOf } from '../effects/write.ts';
import { type Office, officeOf } from '../ledgers/office.ts';
import { readEntries } from '../ledgers/score/read-entries.ts';
import type { Configuration } from '../model/configuration.ts';
import { type Finding, finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { readWorkbook } from '../read/workbook.ts';

interface Registers {
  readonly entries: readonly ScoreEntry[];
  readonly unreadable: number;
}

/** Reads the registers that agencies are scored by, in the order given. */
export async function readRegisters(
  files: readonly SourceFile[],
  configuration: Configuration | undefined,
): Promise<Outcome<Registers>> {
  const entries: ScoreEntry[] = [];
  const findings: Finding[] = [];
  let unreadable = 0;
  const office = officeOf(configuration);
  for (const file of files) {
    const read = await readRegister(file, office);
    for (const entry of read.value ?? []) entries.push(entry);
    for (const found of read.findings) findings.push(found);
    if (read.value === undefined) unreadable += 1;
  }
  return { value: { entries, unreadable }, findings };
}

async function readRegister(
  { name, read }: SourceFile,
  office: Office,
): Promise<Outcome<readonly ScoreEntry[] | undefined>> {
  const bytes = await read().catch((error: unknown) => reasonOf(error));
  if (typeof bytes === 'string')
    return { value: undefined, findings: [finding('file/unreadable', { reason: bytes }, { file: name })] };
  const { value: workbook, findings } = await readWorkbook({ name, bytes }, {});
  if (workbook === undefined) return { value: undefined, findings };
  const register = readEntries(workbook, office);
  const isNone = register.findings.some(({ code }) => code === 'register/no-table');
  return { value: isNone ? undefined : register.value, findings: [...findings, ...register.findings] };
}
