/** Numbers that look like chance and are decided by seeds: the same on every machine. */
export class Random {
  private state = 0;

  constructor(...seeds: readonly number[]) {
    for (const seed of seeds) this.state = mixed(this.state ^ seed);
  }

  /** From 0 to `below`, `below` left out; 0 when there is nothing to choose from. */
  integer(below: number): number {
    return Math.floor((this.next() / 0x1_0000_0000) * below);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.integer(list.length)]!;
  }

  /** True once in so many times. */
  oneIn(times: number): boolean {
    return this.integer(times) === 0;
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.integer(256));
  }

  private next(): number {
    this.state = (this.state + 0x9e3779b9) >>> 0;
    return mixed(this.state);
  }
}

/** The finaliser of MurmurHash3: different numbers stay different. */
function mixed(number: number): number {
  let bits = number;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
