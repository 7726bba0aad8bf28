/** The command line of the benchmarks. Wrong use is said with the usage, exit 2. */
import { parseArgs } from 'node:util';

export type Benchmark = 'gap' | 'transfer' | 'api' | 'import' | 'web';

export interface Options {
  benchmark: Benchmark;
  files: string[];
  /** CPU seconds an instance; of `api`, of the server that takes most. */
  seconds: number;
  /** Cases in the register of `api`. */
  cases: number;
  seeds: number[];
  size: string;
  peers: boolean;
  peerSeconds: number;
  json: boolean;
}

export const DEFAULT_SIZE = 'county';
export const DEFAULT_CASES = 150_000;
/** A hundred full pages of a hundred, and one behind them. */
const LEAST_CASES = 10_100;
const DEFAULT_SEED = 7;
const DEFAULT_SECONDS = '10';
/** The ratios of `api` stand by then, and the other servers and the database take as much again. */
const DEFAULT_SECONDS_OF_API = '4';

/** @returns the options, or why they are none. */
export function readOptions(args: string[]): Options | string {
  try {
    return read(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function read(args: string[]): Options | string {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      seconds: { type: 'string' },
      cases: { type: 'string' },
      seed: { type: 'string' },
      seeds: { type: 'string' },
      size: { type: 'string', default: DEFAULT_SIZE },
      peers: { type: 'boolean', default: false },
      'peer-seconds': { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [benchmark, ...files] = positionals;
  if (benchmark === undefined) return 'which benchmark?';
  if (!isBenchmark(benchmark)) return `there is no benchmark "${benchmark}"`;
  if (values.seed !== undefined && values.seeds !== undefined) return 'either --seed or --seeds';
  if (values['peer-seconds'] !== undefined && !values.peers) return '--peer-seconds goes with --peers';
  if (values.cases !== undefined && benchmark !== 'api') return '--cases goes with api';
  const usual = benchmark === 'api' ? DEFAULT_SECONDS_OF_API : DEFAULT_SECONDS;
  const seconds = whole(values.seconds ?? usual, 'seconds', 1);
  const cases = whole(values.cases ?? String(DEFAULT_CASES), 'cases', LEAST_CASES);
  const seeds =
    values.seeds === undefined
      ? [whole(values.seed ?? String(DEFAULT_SEED), 'seed', 0)]
      : values.seeds.split(',').map((text) => whole(text, 'seeds', 0));
  if (new Set(seeds).size < seeds.length) return '--seeds must differ';
  const peerSeconds = whole(values['peer-seconds'] ?? String(seconds), 'peer-seconds', 1);
  const { size, peers, json } = values;
  return { benchmark, files, seconds, cases, seeds, size, peers, peerSeconds, json };
}

const isBenchmark = (name: string): name is Benchmark =>
  ['gap', 'transfer', 'api', 'import', 'web'].includes(name);

function whole(text: string, name: string, least: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(value) || value < least)
    throw new Error(`--${name} takes whole numbers from ${least}, not "${text}"`);
  return value;
}
