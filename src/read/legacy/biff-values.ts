/** [MS-XLS 2.5.217]: an integer or the upper 30 bits of a double, either of them perhaps hundredfold. */
export function rkNumber(data: Buffer, at: number): number {
  const bits = data.readInt32LE(at);
  SCRATCH.setInt32(0, bits & ~3);
  const value = bits & 2 ? bits >> 2 : SCRATCH.getFloat64(0);
  return bits & 1 ? value / 100 : value;
}

const SCRATCH = new DataView(new ArrayBuffer(8));

/** The name of an error value [MS-XLS 2.5.10]; one that is not known is still an error. */
export function errorName(code: number): string {
  return ERRORS.get(code) ?? '#N/A';
}

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);
