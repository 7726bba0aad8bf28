/**
 * `npm run -s bench -- gap FILE... | transfer | api | import | web`: how good and how quick the product is.
 * `--seconds` are CPU seconds an instance.
 * Exit 0 done, 1 a plan was infeasible or below its bound, 2 wrong use.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { registerProblem } from '@vesting/api/dist/solving/for-benchmarks.js';
import { readGapProblem } from './gap-problem.js';
import type { Problem } from '@vesting/optimiser';
import { measure, type Row } from './measure.js';
import { measureRounds } from './measure-rounds.js';
import { sideBySide } from './side-by-side.js';
import { tableOf } from './table.js';

/** Sizes of a transfer: the pack's children, a big adults' service, and many counties side by side. */
const SIZES: Readonly<Record<string, (seed: number) => Problem>> = {
  county: (seed) => registerProblem('CHILDREN', seed),
  adults: (seed) => registerProblem('ADULTS', seed, { cases: 10_000, workers: 400 }),
  10: (seed) => counties(10, seed),
  100: (seed) => counties(100, seed),
};

const counties = (count: number, seed: number): Problem =>
  sideBySide(Array.from({ length: count }, (_, k) => registerProblem('CHILDREN', seed + k)));

const USAGE = `usage: bench gap FILE... | transfer | api | import | web
       [--seconds N] [--seed N] [--size ${Object.keys(SIZES).join('|')}] [--json]`;

interface Options {
  seconds: number;
  seed: number;
  size: string;
}

function refuse(why: string): never {
  process.stderr.write(`${why}\n${USAGE}\n`);
  process.exit(2);
}

function whole(text: string, name: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least)
    refuse(`--${name} must be a whole number from ${least}, not "${text}"`);
  return value;
}

function gap(files: string[], { seconds, seed }: Options): Row[] {
  if (files.length === 0) refuse('gap needs at least one file');
  return files.map((file) => {
    if (!existsSync(file)) refuse(`no file ${file}`);
    const row = measure(basename(file), readInstance(file), seconds, seed);
    const bestKnown = bestKnownOf(file);
    return bestKnown === undefined ? row : { ...row, bestKnown, aboveBestKnown: row.cost / bestKnown - 1 };
  });
}

function readInstance(file: string) {
  try {
    return readGapProblem(readFileSync(file, 'utf8'));
  } catch (error) {
    return refuse(`${file}: ${error instanceof Error ? error.message : String(error)}`);
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

async function transfer({ seconds, seed, size }: Options): Promise<Row[]> {
  const chosen = SIZES[size];
  if (chosen === undefined) refuse(`--size must be one of ${Object.keys(SIZES).join(', ')}`);
  return [await measureRounds(`transfer-${size}-${seed}`, chosen(seed), seconds, seed)];
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        seconds: { type: 'string', default: '10' },
        seed: { type: 'string', default: '7' },
        size: { type: 'string', default: 'county' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parse();
  const [command, ...files] = positionals;
  const options = {
    seconds: whole(values.seconds, 'seconds', 1),
    seed: whole(values.seed, 'seed', 0),
    size: values.size,
  };
  if (command === 'api' || command === 'import' || command === 'web')
    refuse(`bench ${command} is not built yet`);
  if (command !== 'gap' && command !== 'transfer')
    refuse(command === undefined ? 'which benchmark?' : `there is no benchmark "${command}"`);
  const rows = command === 'gap' ? gap(files, options) : await transfer(options);
  process.stdout.write(values.json ? `${JSON.stringify(rows, null, 2)}\n` : `${tableOf(rows)}\n`);
  const sound = rows.every(
    (row) =>
      row.feasible && row.bound <= row.cost && (row.bestKnown === undefined || row.bound <= row.bestKnown),
  );
  process.exitCode = sound ? 0 : 1;
}

await main();
