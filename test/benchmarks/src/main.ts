/**
 * `npm run -s bench -- gap FILE... | transfer | api | import | web`: how good and how quick the product is, and
 * with `--peers` how good solvers of others are on the same problems.
 * Exit 0 done, 1 a plan of ours was infeasible or a bound above the cost of a plan, 2 wrong use.
 */
import { gapInstances, SIZES, transferInstances, type Instance } from './instances.js';
import { DEFAULT_CASES, readOptions, type Options } from './options.js';
import { isSound, runAll } from './run.js';
import { spreadsOf } from './spread.js';
import { apiTableOf, importTableOf, spreadTableOf, tableOf, webTableOf } from './table.js';

const USAGE = `usage: bench gap FILE... | transfer | api | import | web
       [--seconds N] [--seed N | --seeds N,N,...] [--size ${Object.keys(SIZES).join('|')}]
       [--cases N] [--peers [--peer-seconds N]] [--json]
--seconds      CPU seconds an instance, 10 unless said; of api, of the server that takes most, 4 unless said
--cases        cases in the register of api, ${DEFAULT_CASES} unless said
--seeds        each seed in turn; the table ends with median, min and max
--peers        also HiGHS on the whole model, and Cbc where a program cbc is on the PATH
--peer-seconds CPU seconds of a peer, as many as ours unless said`;

function refuse(why: string): never {
  process.stderr.write(`${why}\n${USAGE}\n`);
  process.exit(2);
}

function instancesOf({ benchmark, files, seeds, size }: Options): Instance[] {
  try {
    return benchmark === 'gap' ? gapInstances(files, seeds) : transferInstances(size, seeds);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') refuse(options);
if (options.benchmark === 'api') await printApi(options);
else if (options.benchmark === 'import') await printImport(options);
else if (options.benchmark === 'web') await printWeb(options);
else await printPlans(options);

async function printPlans(asked: Options): Promise<void> {
  const { seconds, peers, peerSeconds, seeds, json } = asked;
  const rows = await runAll(instancesOf(asked), { seconds, peerSeconds: peers ? peerSeconds : undefined });
  const text = json
    ? JSON.stringify(
        rows.map(({ kind: _, ...row }) => row),
        null,
        2,
      )
    : [tableOf(rows), ...(seeds.length > 1 ? ['', spreadTableOf(spreadsOf(rows))] : [])].join('\n');
  process.stdout.write(`${text}\n`);
  process.exitCode = isSound(rows) ? 0 : 1;
}

async function printApi({ cases, seconds, json }: Options): Promise<void> {
  const { measureApi } = await import('./api/rows.js');
  const rows = await measureApi(cases, seconds);
  process.stdout.write(`${json ? JSON.stringify(rows, null, 2) : apiTableOf(rows)}\n`);
}

async function printImport({ json }: Options): Promise<void> {
  const { measureImport } = await import('./import.js');
  const rows = await measureImport();
  process.stdout.write(`${json ? JSON.stringify(rows, null, 2) : importTableOf(rows)}\n`);
}

async function printWeb({ json }: Options): Promise<void> {
  const { measureWeb } = await import('./web.js');
  const rows = await measureWeb();
  process.stdout.write(`${json ? JSON.stringify(rows, null, 2) : webTableOf(rows)}\n`);
}
