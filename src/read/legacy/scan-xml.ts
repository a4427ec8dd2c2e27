import type { Limits } from '../options.ts';
import { type XmlHandler, XmlScanner } from '../xlsx/xml-scanner.ts';

/** Scans a file that is plain XML. Throws a Fault if it is not well-formed or has a document type. */
export function scanXml(bytes: Uint8Array, name: string, handler: XmlHandler, limits: Limits): void {
  const scanner = new XmlScanner(name, handler, limits.nesting);
  for (let at = 0; at < bytes.length; at += CHUNK) scanner.push(bytes.subarray(at, at + CHUNK));
  scanner.end();
}

const CHUNK = 1 << 20;
