/** Numbers that look like chance and are decided by a seed (mulberry32): the same on every machine. */
export class Random {
  private state: number;

  constructor(...seeds: readonly number[]) {
    this.state = 0;
    for (const seed of seeds) {
      this.state = (this.state ^ seed) >>> 0;
      this.state = this.next();
    }
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
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
}
