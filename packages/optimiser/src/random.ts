/**
 * Seeded pseudo-random numbers.
 *
 * sfc32 ("small fast counter", C. Doty-Humphrey, PractRand): a 96-bit chaotic state and a 32-bit counter, so
 * that every seed has a period of at least 2^32. Only 32-bit additions, shifts and exclusive-or are used, and
 * these give the same bits on every machine: with them the same seed and steps give the same plan.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number) {
    this.a = seed | 0;
    this.b = (seed / 4294967296) | 0;
    this.c = 0x9e3779b9 | 0;
    // Neighbouring seeds start alike; twelve rounds mix them apart.
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** The next 32 bits, as an unsigned integer. */
  next(): number {
    const out = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + out) | 0;
    return out >>> 0;
  }

  /** A whole number from 0 to n - 1, n at most 2^21 for an exact product (larger n is rounded, still the same everywhere). */
  below(n: number): number {
    return Math.floor((this.next() * n) / 4294967296);
  }
}
