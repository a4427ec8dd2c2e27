import { finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { decodePage } from '../../read/legacy/read-html.ts';
import type { InputFile } from '../../read/options.ts';
import { sniff } from '../../read/sniff.ts';
import { decodeText } from '../../read/text/encoding.ts';
import { refusal } from '../../read/xlsx/fault.ts';
import { ZipPackage } from '../../return/zip-package.ts';
import { htmlPaper } from './html-paper.ts';
import type { Paper } from './paper.ts';
import { textPaper } from './text-paper.ts';
import { wordPaper } from './word-paper.ts';

/**
 * Reads a text by its bytes: a Word document, a web page, Markdown or plain text. Undefined if it is none of these.
 */
export async function readPaper(file: InputFile): Promise<Outcome<Paper | undefined>> {
  const whole = { file: file.name };
  const kind = sniff(file.bytes);
  try {
    switch (kind) {
      case 'empty':
      case 'encrypted':
        return { value: undefined, findings: [finding(`file/${kind}`, {}, whole)] };
      case 'docx':
        return { value: await wordPaper(new ZipPackage(file.bytes)), findings: [] };
      case 'html':
      case 'text': {
        const decoded =
          kind === 'html' ? decodePage(file.bytes, undefined) : decodeText(file.bytes, undefined);
        if ('candidates' in decoded) {
          const { candidates } = decoded;
          return { value: undefined, findings: [finding('file/encoding-undecided', { candidates }, whole)] };
        }
        const value = kind === 'html' ? htmlPaper(decoded.text, file.name) : textPaper(decoded.text);
        return { value, findings: [] };
      }
      default:
        return { value: undefined, findings: [finding('file/not-a-text', { actual: kind }, whole)] };
    }
  } catch (error) {
    return refusal(error, file.name, undefined);
  }
}
