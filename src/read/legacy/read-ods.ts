import type { Outcome } from '../../model/outcome.ts';
import type { Workbook } from '../../model/sheet.ts';
import { DEFAULT_LIMITS, type InputFile, type ReadOptions } from '../options.ts';
import { Fault, refusal } from '../xlsx/fault.ts';
import { PackageParts } from '../xlsx/package-parts.ts';
import type { XmlHandler } from '../xlsx/xml-scanner.ts';
import { readZipDirectory } from '../xlsx/zip-directory.ts';
import { OdsHandler } from './ods-content.ts';
import { scanXml } from './scan-xml.ts';

/** Reads an OpenDocument spreadsheet: a package (.ods) or plain XML (.fods). Read whole or refused whole. */
export async function readOds(file: InputFile, options: ReadOptions): Promise<Outcome<Workbook | undefined>> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const handler = new OdsHandler(file.name, limits);
  try {
    if (file.bytes[0] === 0x50) {
      const parts = new PackageParts(readZipDirectory(file.bytes, limits), limits);
      if (parts.has('META-INF/manifest.xml'))
        await parts.read('META-INF/manifest.xml', () => new ManifestHandler(), MANIFEST_BYTES);
      // Both parts may define formats; those of the content are read later and count.
      if (parts.has('styles.xml')) await parts.read('styles.xml', () => handler);
      await parts.read('content.xml', () => handler);
    } else {
      scanXml(file.bytes, file.name, handler, limits);
    }
    const { sheets, findings } = handler.finish(file.name, options.wanted);
    return { value: { file: file.name, format: 'ods', sheets }, findings };
  } catch (error) {
    return refusal(error, file.name, handler.sheetName);
  }
}

/** Enough for a hundred thousand entries. */
const MANIFEST_BYTES = 1 << 24;

/** The manifest of an encrypted package lists how its parts are encrypted. */
class ManifestHandler implements XmlHandler {
  readonly takesText = false;

  open(name: string): boolean {
    if (name === 'encryption-data') throw new Fault('file/encrypted', {});
    return name === 'manifest' || name === 'file-entry';
  }

  close(): void {}

  text(): void {}
}
