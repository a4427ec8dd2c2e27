/** A record of a BIFF stream: type, length, data. */
export function record(type: number, ...data: (number | Buffer)[]): Buffer {
  const body = Buffer.concat(data.map((part) => (typeof part === 'number' ? u16(part) : part)));
  return Buffer.concat([u16(type), u16(body.length), body]);
}

export function u8(value: number): Buffer {
  return Buffer.from([value]);
}

export function u16(value: number): Buffer {
  return Buffer.from([value & 0xff, value >> 8]);
}

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

export function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

/** Length in two bytes, width flag, characters. */
export function wide(text: string): Buffer {
  return Buffer.concat([u16(text.length), u8(1), Buffer.from(text, 'utf16le')]);
}

const END = record(0x000a);

/** A bare workbook stream: globals, then the sheets with their records. `version` is 0x0600 for BIFF8, 0x0500 for BIFF5. */
export function biffStream(
  globals: readonly Buffer[],
  sheets: readonly { name: Buffer; records: readonly Buffer[]; visibility?: number; type?: number }[],
  version = 0x0600,
): Buffer {
  const begin = (type: number): Buffer =>
    record(0x0809, version, type, version === 0x0600 ? Buffer.alloc(12) : Buffer.alloc(4));
  const bodies = sheets.map(({ records }) => Buffer.concat([begin(0x0010), ...records, END]));
  const listings = (positions: readonly number[]): Buffer[] =>
    sheets.map(({ name, visibility = 0, type = 0 }, index) =>
      record(0x0085, u32(positions[index] ?? 0), u8(visibility), u8(type), name),
    );
  const head = (positions: readonly number[]): Buffer =>
    Buffer.concat([begin(0x0005), ...globals, ...listings(positions), END]);
  let position = head([]).length;
  const positions = bodies.map((body) => {
    const own = position;
    position += body.length;
    return own;
  });
  return Buffer.concat([head(positions), ...bodies]);
}
