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
  const opening = open(product, folderOfPack(settings.pack), supervisor, server.url).catch((error: unknown) => {
    if (!ending.asked()) throw error;
  });
  await Promise.race([ending.promise, opening.then(() => ending.promise)]);
  const patience = setTimeout(() => process.exit(1), DRAIN_MS);
  patience.unref();
  await server.stop();
  await supervisor.stop();
  await product.close();
  process.exit(0);
}

async function serve(product: Product, supervisor: Supervisor, settings: ReturnType<typeof environment>): Promise<RunningServer> {
  const { database, pack } = product;
  const useCases = useCasesOf(product.contextOf, () => supervisor.wake());
  try {
    return await createServer({ database, pack, environment: settings, useCases, log: remark });
  } catch (error) {
    await product.close();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new CommandError(`Port ${settings.port} is taken by another program. Set PORT to a free one.`);
  }
}

async function open(product: Product, packFolder: string, supervisor: Supervisor, url: string): Promise<void> {
  await openProgramme(product, packFolder, remark);
  const [first, ...later] = await openingSolves(product);
  if (first) await solveAndAccept(product, first.planId, first.clientGroup, remark);
  process.stdout.write(`${url}\n`);
  supervisor.start();
  for (const { planId, clientGroup } of later) await solveAndAccept(product, planId, clientGroup, () => {});
}

function untilAsked(): { promise: Promise<void>; asked(): boolean } {
  let asked = false;
  const promise = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => {
        asked = true;
        resolve();
      });
  });
  return { promise, asked: () => asked };
}
