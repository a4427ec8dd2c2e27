import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { sniff } from '../../src/read/sniff.ts';
import { readBytes } from './grid.ts';
import { compoundFile } from './legacy/compound-file.ts';

const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array(0)])));
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const ODS = {
  mimetype: Buffer.from('application/vnd.oasis.opendocument.spreadsheet'),
  'content.xml': new Uint8Array(0),
};

test.each<[string, Uint8Array]>([
  ['empty', Buffer.alloc(0)],
  ['empty', Buffer.from(' \r\n\t\n')],
  ['empty', Buffer.from('\uFEFF\n')],
  ['empty', Buffer.from([0xff, 0xfe])],
  ['empty', Buffer.alloc(512)],
  ['xlsx', zip('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml')],
  ['xlsx', zip('[Content_Types].xml', '_rels/.rels', 'data')],
  ['xlsx', zip('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml').subarray(0, 90)],
  ['xlsb', zip('[Content_Types].xml', 'xl/workbook.bin')],
  ['ods', zipSync(ODS, { level: 0 })],
  ['ods', zip('content.xml', 'META-INF/manifest.xml')],
  ['docx', zip('[Content_Types].xml', 'word/document.xml')],
  ['pptx', zip('[Content_Types].xml', 'ppt/presentation.xml')],
  ['ofd', zip('OFD.xml', 'Doc_0/Document.xml')],
  ['zip', zip('锦江区.xlsx')],
  ['xls', compoundFile('Workbook')],
  ['xls', compoundFile('Book')],
  ['doc', compoundFile('WordDocument')],
  ['encrypted', compoundFile('EncryptedPackage')],
  ['binary', compoundFile('PowerPoint Document')],
  ['xls', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 cut')],
  ['xls', latin('\x09\x08\x10\x00\x00\x06\x05\x00')],
  ['html', Buffer.from('\uFEFF\n<!DOCTYPE html><html>')],
  ['html', Buffer.from('<?xml version="1.0"?><html xmlns="x">')],
  ['html', Buffer.from('<!-- made by hand -->\n<TABLE border=1>')],
  ['html', iconv.encode('<html><body>', 'utf16le', { addBOM: true })],
  ['html', iconv.encode('<html><body>', 'utf16be', { addBOM: true })],
  [
    'xml2003',
    Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
  ],
  ['text', Buffer.from('<1>,<2>\n')],
  ['text', Buffer.from('BM,项目\n')],
  ['text', Buffer.from('项目,金额\n')],
  ['text', iconv.encode('项目\t金额\r\n', 'utf16le', { addBOM: true })],
  ['pdf', latin('%PDF-1.7')],
  ['jpeg', latin('\xff\xd8\xff\xe0\0\x10JFIF')],
  ['png', latin('\x89PNG\r\n\x1a\n')],
  ['gif', latin('GIF89a')],
  ['bmp', Buffer.concat([latin('BM\x46\0\0\0\0\0\0\0'), Buffer.alloc(40)])],
  ['tiff', latin('II*\0')],
  ['webp', latin('RIFF\x10\0\0\0WEBPVP8 ')],
  ['rar', latin('Rar!\x1a\x07\x01\0')],
  ['7z', latin('7z\xbc\xaf\x27\x1c')],
  ['binary', latin('\0\0\0\x18ftypheic')],
])('%s', (kind, bytes) => {
  expect(sniff(bytes)).toBe(kind);
});

test.each<[string, Uint8Array | string, string[]]>([
  ['a.csv', '', ['file/empty']],
  ['a.xlsx', latin('\xff\xd8\xff\xe0\0\x10JFIF'), ['file/not-a-list']],
  ['a.xlsx', compoundFile('EncryptedPackage'), ['file/encrypted']],
  [
    'a.xls',
    Buffer.concat([latin('\x09\x00\x04\x00\x02\x00\x10\x00'), Buffer.alloc(40)]),
    ['file/not-a-list'],
  ],
  [
    'a.xls',
    Buffer.concat([latin('\x09\x04\x06\x00\x00\x00\x10\x00'), Buffer.alloc(40)]),
    ['file/not-a-list'],
  ],
  ['a.dat', Buffer.from(Array.from({ length: 600 }, (_, at) => (at * 7) % 256)), ['file/not-a-list']],
  ['a.xls', 'a\tb\n1\t2\n', ['file/misnamed']],
  ['a.xls', '<table><tr><td>a</table>', ['file/misnamed']],
  ['a.xlsx', 'a,b\n', ['file/misnamed']],
  ['a.csv', 'a,b\n', []],
  ['a.TXT', 'a,b\n', []],
  ['a.dat', 'a,b\n', []],
  ['-', 'a,b\n', []],
  ['锦江区.1-8月', 'a,b\n', []],
])('%s %#', async (name, content, found) => {
  expect((await readBytes(content, name)).found).toEqual(found);
});
