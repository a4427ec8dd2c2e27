/** The smallest compound file with one empty stream of this name in its root: header, allocation table, directory. */
export function compoundFile(stream: string): Buffer {
  const file = Buffer.alloc(512 * 3);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(4096, 56);
  for (const at of [60, 68]) file.writeUInt32LE(END_OF_CHAIN, at);
  for (let at = 76; at < 512; at += 4) file.writeUInt32LE(at === 76 ? 0 : FREE, at);
  file.writeUInt32LE(0xfffffffd, 512);
  file.writeUInt32LE(END_OF_CHAIN, 516);
  writeEntry(file, 1024, 'Root Entry', 5, 1);
  writeEntry(file, 1152, stream, 2, FREE);
  return file;
}

const FREE = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;

function writeEntry(file: Buffer, at: number, name: string, type: number, child: number): void {
  file.write(name, at, 'utf16le');
  file.writeUInt16LE(name.length * 2 + 2, at + 64);
  file.writeUInt8(type, at + 66);
  for (const offset of [68, 72]) file.writeUInt32LE(FREE, at + offset);
  file.writeUInt32LE(child, at + 76);
  file.writeUInt32LE(END_OF_CHAIN, at + 116);
}
