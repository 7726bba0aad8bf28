import type { Pack } from '@vesting/domain';
import type { Environment } from '../environment.js';
import { withBodies } from '../identity/bodies.js';
import { createServer, type RunningServer } from '../server.js';
import { Supervisor } from '../solving/supervisor.js';
import { useCasesOf } from '../use-cases/all.js';
import { openingSolves, openProgramme, solveAndAccept } from './open-programme.js';
import { folderOfPack, openProduct, type Product } from './product.js';
import { CommandError, environment, parseOnly, remark, type ExitCode } from './terminal.js';

export const USAGE = 'start';

/** Requests under way get so long to end. */
const DRAIN_MS = 20_000;

/** Starts the service, opens the reorganisation if nobody has yet, and says the address once all is there. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  parseOnly(args, {}, USAGE);
  const settings = environment();
  const product = await openProduct(settings, remark);
  const supervisor = new Supervisor(product.database, remark);
  const server = await serve(product, supervisor, settings);
  const ending = untilAsked();
  const opening = open(product, folderOfPack(settings.pack), supervisor, server.url);
  let code: 0 | 1 = 0;
  try {
    await Promise.race([ending, opening.then(() => ending)]);
  } catch (error) {
    remark(error instanceof CommandError ? error.message : String((error as Error).stack));
    code = 1;
  }
  // What was still being opened ends with the process; the next start finishes it.
  opening.catch(() => {});
  setTimeout(() => process.exit(1), DRAIN_MS).unref();
  await server.stop();
  await supervisor.stop();
  await product.close();
  process.exit(code);
}

async function serve(
  product: Product,
  supervisor: Supervisor,
  settings: Environment,
): Promise<RunningServer> {
  const { database, pack } = product;
  const useCases = useCasesOf(product.contextOf, () => supervisor.wake());
  try {
    const environment = withKnownBodies(settings, pack);
    return await createServer({ database, pack, environment, useCases, log: remark });
  } catch (error) {
    await product.close();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new CommandError(`Port ${settings.port} is taken by another program. Set PORT to a free one.`);
  }
}

/** The settings with the bodies of this programme in the place of their codes. */
function withKnownBodies(settings: Environment, { bodies }: Pack): Environment {
  if (!settings.identity) return settings;
  const read = withBodies(settings.identity.tenants, bodies);
  if (!read.ok) throw new CommandError(read.problems.join('\n'));
  return { ...settings, identity: { ...settings.identity, tenants: read.value } };
}

async function open(
  product: Product,
  packFolder: string,
  supervisor: Supervisor,
  url: string,
): Promise<void> {
  await openProgramme(product, packFolder, remark);
  const [first, ...later] = await openingSolves(product);
  if (first) await solveAndAccept(product, first.planId, first.clientGroup, remark);
  process.stdout.write(`${url}\n`);
  supervisor.start();
  for (const { planId, clientGroup } of later) await solveAndAccept(product, planId, clientGroup, () => {});
}

function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
