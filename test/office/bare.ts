import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A workbook as if nobody had calculated it yet, so that LibreOffice has to. */
export function withoutCachedValues(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    parts[name] = strToU8(strFromU8(bytes).replace(/<\/f><v>[^<]*<\/v>/g, '</f>'));
  }
  return zipSync(parts);
}
