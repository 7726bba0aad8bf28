/**
 * The rule of simulated annealing: a change that costs d more is accepted with probability exp(-d / T)
 * (Metropolis and others 1953; Kirkpatrick, Gelatt and Vecchi 1983).
 *
 * With U uniform in (0, 1) this is the same as d <= T * (-ln U). The values of -ln U are drawn from a table of
 * integers in 1/65536. Math.exp and Math.log may differ in their last bit from one engine to another, so the
 * table is made with + - * / alone, which IEEE 754 fixes to the bit, and the cooling factor with Math.sqrt,
 * which it fixes too. Every decision is therefore the same on every machine.
 */
import type { Random } from './random.js';

const BITS = 14;
const SCALE = 65536;

/** Natural logarithm: x = m 2^k with m in [0.75, 1.5), ln m = 2 artanh((m - 1) / (m + 1)) as a power series. */
export function naturalLog(x: number): number {
  let m = x;
  let k = 0;
  for (; m >= 1.5; k += 1) m /= 2;
  for (; m < 0.75; k -= 1) m *= 2;
  return k * LN2 + artanhSeries((m - 1) / (m + 1));
}

function artanhSeries(z: number): number {
  let sum = 0;
  for (let n = 41; n >= 1; n -= 2) sum = sum * z * z + 1 / n;
  return 2 * z * sum;
}

const LN2 = artanhSeries(1 / 3);

const THRESHOLDS = Float64Array.from({ length: 1 << BITS }, (_, i) =>
  Math.round(-naturalLog((i + 0.5) / (1 << BITS)) * SCALE),
);

/** The largest loss of cost that is accepted this time at the temperature. */
export function threshold(temperature: number, random: Random): number {
  return (temperature * THRESHOLDS[random.next() >>> (32 - BITS)]!) / SCALE;
}

/** Temperatures fall in this many equal ratios, a power of two. */
export const LEVELS = 512;

/** The factor q with first * q^LEVELS = last, by repeated square roots. */
export function coolingFactor(first: number, last: number): number {
  let factor = last / first;
  for (let n = 1; n < LEVELS; n *= 2) factor = Math.sqrt(factor);
  return factor;
}

/** The n-th root of a share between 0 and 1, by halving, the same on every machine. */
export function rootOf(share: number, n: number): number {
  let low = 0;
  let high = 1;
  for (let k = 0; k < 60; k += 1) {
    const middle = (low + high) / 2;
    if (powerOf(middle, n) < share) low = middle;
    else high = middle;
  }
  return high;
}

function powerOf(base: number, n: number): number {
  let power = 1;
  for (let rest = n, square = base; rest > 0; rest = Math.floor(rest / 2), square *= square)
    if (rest % 2 === 1) power *= square;
  return power;
}
