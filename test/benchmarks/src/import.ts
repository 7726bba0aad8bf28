/**
 * Imports a file of cases into an empty register, with the command as its user has it, and measures the process that
 * imports: what the database spends beside it is not counted. Each size has a register of its own.
 */
import { spawn } from 'node:child_process';
import { chmodSync, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

export interface ImportRow {
  name: string;
  engine: 'vesting';
  rows: number;
  cpuSeconds: number;
  wallSeconds: number;
  peakMB: number;
}

const SIZES = [100_000, 1_000_000];
const COUNTY = 'E10000021';
const MAIN = fileURLToPath(new URL('../../../apps/api/dist/main.js', import.meta.url));
/** Writes down what a process has used when it ends. */
const WATCH = `data:text/javascript,${encodeURIComponent(
  "import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(process.env.BENCH_USAGE, JSON.stringify(process.resourceUsage())));",
)}`;

export async function measureImport(sizes: readonly number[] = SIZES): Promise<ImportRow[]> {
  const measured: ImportRow[] = [];
  for (const rows of sizes) measured.push(await measureOne(rows));
  return measured;
}

async function measureOne(rows: number): Promise<ImportRow> {
  const folder = mkdtempSync(join(tmpdir(), 'vesting-bench-'));
  // Open to the server's user, so that the cluster lies inside and goes with the folder.
  chmodSync(folder, 0o755);
  try {
    const file = join(folder, 'cases.csv');
    await pipeline(Readable.from(linesOf(rows)), createWriteStream(file));
    await vesting(['totals'], folder);
    const start = performance.now();
    const { stdout, usage } = await vesting(['import', file, '--body', COUNTY, '--json'], folder);
    const [report] = JSON.parse(stdout) as { rowsTaken: number; changed: number }[];
    if (report?.rowsTaken !== rows)
      throw new Error(`${String(report?.rowsTaken)} of ${rows} rows were taken`);
    return {
      name: `cases.csv ${rows}`,
      engine: 'vesting',
      rows,
      cpuSeconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
      wallSeconds: (performance.now() - start) / 1000,
      peakMB: usage.maxRSS / 1024,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Cases with what a real extract has: ages, areas, teams, workers and families, some dates day first. */
function* linesOf(rows: number): Generator<string> {
  yield 'case_id,client_group,case_type,opened_on,date_of_birth,responsible_area,team,worker,family_id\n';
  for (let n = 0; n < rows; n += 1) {
    const day = String((n % 28) + 1).padStart(2, '0');
    const opened = n % 3 === 0 ? `${day}/03/2018` : `2017-11-${day}`;
    const born = `${2002 + (n % 14)}-0${(n % 9) + 1}-${day}`;
    const area = `E0700015${n % 7}`;
    yield `K${n},CHILDREN,CHILD_IN_NEED,${opened},${born},${area},Team ${n % 40},Worker W${n % 900},F${n >> 1}\n`;
  }
}

/** A command of the product in a folder of its own. */
async function vesting(
  args: readonly string[],
  folder: string,
): Promise<{ stdout: string; usage: NodeJS.ResourceUsage }> {
  const usageFile = join(folder, 'usage.json');
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = spawn(process.execPath, ['--import', WATCH, MAIN, ...args], {
    env: { ...environment, VESTING_DATA: join(folder, 'data'), BENCH_USAGE: usageFile },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.on('data', (text: Buffer) => (stdout += String(text)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`vesting ${args[0] ?? ''} ended with ${String(code)}`);
  return { stdout, usage: JSON.parse(readFileSync(usageFile, 'utf8')) as NodeJS.ResourceUsage };
}
