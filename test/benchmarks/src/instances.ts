/** What the benchmarks `gap` and `transfer` solve, once a seed. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { registerProblems, type PlanProblems } from '@vesting/api/dist/solving/for-benchmarks.js';
import type { Problem } from '@vesting/optimiser';
import { readGapProblem } from './gap-problem.js';
import { measure, type Row } from './measure.js';
import { measureRounds } from './measure-rounds.js';
import { sideBySide } from './side-by-side.js';

export interface Instance {
  name: string;
  /** What its rows of several seeds are summed up under: the name without the seed. */
  kind: string;
  seed: number;
  /** What peers solve. */
  problem: () => Problem;
  /** Runs our engine for so many CPU seconds. */
  solve: (seconds: number) => Row | Promise<Row>;
  /** Of a published instance. */
  bestKnown?: number;
}

/** Sizes of a transfer: the pack's children, a big adults' service, and many counties side by side. */
export const SIZES: Readonly<Record<string, (seed: number) => PlanProblems>> = {
  county: (seed) => registerProblems('CHILDREN', seed),
  adults: (seed) => registerProblems('ADULTS', seed, { cases: 10_000, workers: 400 }),
  10: (seed) => counties(10, seed),
  100: (seed) => counties(100, seed),
};

function counties(count: number, seed: number): PlanProblems {
  const each = Array.from({ length: count }, (_, k) => registerProblems('CHILDREN', seed + k));
  return {
    search: sideBySide(each.map(({ search }) => search)),
    proof: sideBySide(each.map(({ proof }) => proof)),
  };
}

/** @throws naming the file that is none or holds no instance. */
export function gapInstances(files: readonly string[], seeds: readonly number[]): Instance[] {
  if (files.length === 0) throw new Error('gap needs at least one file');
  return files.flatMap((file) => {
    const problem = readInstance(file);
    const bestKnown = bestKnownOf(file);
    const name = basename(file);
    return seeds.map((seed) => ({
      name,
      kind: name,
      seed,
      problem: () => problem,
      solve: (seconds: number) => measure(name, problem, seconds, seed),
      ...(bestKnown === undefined ? {} : { bestKnown }),
    }));
  });
}

/** @throws when there is no such size. */
export function transferInstances(size: string, seeds: readonly number[]): Instance[] {
  const chosen = SIZES[size];
  if (chosen === undefined) throw new Error(`--size must be one of ${Object.keys(SIZES).join(', ')}`);
  return seeds.map((seed) => {
    const name = `transfer-${size}-${seed}`;
    return {
      name,
      kind: `transfer-${size}`,
      seed,
      problem: () => chosen(seed).search,
      solve: (seconds) => measureRounds(name, chosen(seed), seconds, seed),
    };
  });
}

function readInstance(file: string): Problem {
  if (!existsSync(file)) throw new Error(`no file ${file}`);
  try {
    return readGapProblem(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** From best-known.csv beside the instance: name, jobs, agents, best known value. */
function bestKnownOf(file: string): number | undefined {
  const list = join(dirname(file), 'best-known.csv');
  if (!existsSync(list)) return undefined;
  const line = readFileSync(list, 'utf8')
    .split('\n')
    .map((text) => text.trim().split(','))
    .find(([name]) => name === basename(file));
  return line?.[3] === undefined ? undefined : Number(line[3]);
}
