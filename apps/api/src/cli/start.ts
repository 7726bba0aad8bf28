import type { Pack } from '@vesting/domain';
import type { Environment } from '../environment.js';
import { withBodies } from '../identity/bodies.js';
import { DRAIN_MS } from '../http/graphql-endpoint.js';
import { faultFields } from '../logging/fault.js';
import { processLog, type Log } from '../logging/log.js';
import { createServer, type RunningServer } from '../server.js';
import { Supervisor } from '../solving/supervisor.js';
import { useCasesOf } from '../use-cases/all.js';
import { SYSTEM } from '../use-cases/context.js';
import { openingSolves, openProgramme, solveAndAccept } from './open-programme.js';
import { folderOfPack, openProduct, type Product } from './product.js';
import { CommandError, environment, parseOnly, remark, type ExitCode } from './terminal.js';

export const USAGE = 'start';

/** For so long a stopping service still answers new connections, and says that it is not ready. */
const NOTICE_MS = 1_000;
/** After its requests had their time, a process that still has not ended is ended. */
const EXIT_MS = DRAIN_MS + 8_000;

/** Starts the service, opens the reorganisation if nobody has yet, and says the address once all is there. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  parseOnly(args, {}, USAGE);
  const settings = environment();
  const log = processLog(settings.log);
  const product = await openProduct(settings, (line) => log.remark(line));
  const supervisor = settings.servesOnly ? undefined : new Supervisor(product.database, log);
  const server = await serve(product, supervisor, settings, log);
  const ending = untilAsked();
  const opening = open(product, settings, supervisor, server.url, log);
  let code: 0 | 1 = 0;
  try {
    await Promise.race([ending, opening.then(() => ending)]);
    log.event('info', 'stopping');
  } catch (error) {
    // A refusal is a sentence for whoever started it, whatever becomes of the log.
    if (error instanceof CommandError) remark(error.message);
    log.event('error', 'opening failed', faultFields(error));
    code = 1;
  }
  // What was still being opened ends with the process; the next start finishes it.
  opening.catch(() => {});
  setTimeout(() => process.exit(1), EXIT_MS).unref();
  await Promise.all([server.stop(NOTICE_MS), supervisor?.stop()]);
  await product.close();
  log.event('info', 'stopped');
  process.exit(code);
}

async function serve(
  product: Product,
  supervisor: Supervisor | undefined,
  settings: Environment,
  log: Log,
): Promise<RunningServer> {
  const { database, pack, contextOf } = product;
  const useCases = useCasesOf(contextOf, () => supervisor?.wake());
  const subjectKey = contextOf(SYSTEM).tokenKey.bytes;
  try {
    const environment = withKnownBodies(settings, pack);
    return await createServer({ database, pack, environment, useCases, log, subjectKey });
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
  settings: Environment,
  supervisor: Supervisor | undefined,
  url: string,
  log: Log,
): Promise<void> {
  const tell = (line: string) => log.remark(line);
  const solve = ({ planId, clientGroup }: Awaited<ReturnType<typeof openingSolves>>[number]) =>
    solveAndAccept(product, planId, clientGroup, tell, settings.servesOnly);
  await openProgramme(product, folderOfPack(settings.pack), tell);
  const [first, ...later] = await openingSolves(product);
  if (first) await solve(first);
  process.stdout.write(`${url}\n`);
  log.event('info', 'ready');
  supervisor?.start();
  for (const owed of later)
    await solve(owed).catch((error: unknown) => {
      // The service is in use by now: a plan that its planner has meanwhile submitted, say, is left as it is.
      if (!(error instanceof CommandError)) throw error;
      log.remark(`A plan of the opening was not solved: ${error.message}`);
    });
}

function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
