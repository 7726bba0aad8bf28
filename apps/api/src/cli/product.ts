import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor, Pack } from '@vesting/domain';
import { faultLine, loadPack, packFolder } from '@vesting/packs';
import {
  CannotOpen,
  openDatabase,
  readTokenFingerprint,
  savePack,
  type Database,
  type DatabaseOptions,
} from '@vesting/persistence';
import { fingerprint } from '@vesting/intake';
import type { Environment } from '../environment.js';
import { SYSTEM, type UseCaseContext } from '../use-cases/context.js';
import { CommandError, type ExitCode } from './terminal.js';
import { tokenKeyOf } from './token-key.js';

/** The database, opened, with the pack in it: what every command works on. */
export interface Product {
  database: Database;
  pack: Pack;
  contextOf(actor: Actor): UseCaseContext;
  close(): Promise<void>;
}

/** Who acts at the command line. */
export const COMMAND_LINE: Actor = { id: 'command line', role: 'PROGRAMME_PLANNER', development: false };

/** Folder of the pack: one that is shipped, or any. */
export const folderOfPack = (name: string): string =>
  existsSync(join(name, 'programme.json')) ? name : packFolder(name);

/**
 * How long a command waits for a connection: nobody waits on it as on a page, and a machine that is busy with an
 * import of a million rows may take its time.
 */
const COMMAND_CONNECT_MS = 60_000;

/** Opens the database; why it cannot is a sentence for whoever gave the command. */
async function open(options: DatabaseOptions): Promise<Database> {
  try {
    return await openDatabase(options);
  } catch (error) {
    if (error instanceof CannotOpen) throw new CommandError(error.message);
    throw error;
  }
}

/** Opens the database alone, with its migrations. */
export function openQuietly(
  { dataFolder, databaseUrl }: Environment,
  log: (line: string) => void,
  connectMs?: number,
): Promise<Database> {
  return open({
    dataFolder,
    log,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(connectMs === undefined ? {} : { connectMs }),
  });
}

/** Opens the database alone, as it is: for a backup, also before an upgrade. */
export function openAsItIs(
  { dataFolder, databaseUrl }: Environment,
  log: (line: string) => void,
): Promise<Database> {
  return open({
    dataFolder,
    log,
    asItIs: true,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
}

/** Opens the product: database, migrations, pack, token key. Throws, in words, when it cannot be had. */
export async function openProduct(
  environment: Environment,
  log: (line: string) => void,
  connectMs?: number,
): Promise<Product> {
  const loaded = loadPack(folderOfPack(environment.pack));
  if (!loaded.ok)
    throw new CommandError(
      [`The pack ${environment.pack} cannot be used:`, ...loaded.faults.map(faultLine)].join('\n'),
    );
  const { pack } = loaded;
  const { dataFolder } = environment;
  mkdirSync(dataFolder, { recursive: true });
  const tokenKey = tokenKeyOf(environment);
  const database = await openQuietly(environment, log, connectMs);
  try {
    await database.write(SYSTEM, (session) => savePack(session, pack));
    const reader = database.reader(SYSTEM);
    const known = await readTokenFingerprint(reader, pack.id).finally(() => reader.close());
    if (known !== undefined && known !== fingerprint(tokenKey))
      throw new CommandError(
        'The register was made with another token key than the one given. Use that key (VESTING_TOKEN_KEY or VESTING_DATA/token.key).',
      );
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    database,
    pack,
    contextOf: (actor) => ({ database, actor, pack, reorganisationId: pack.id, dataFolder, tokenKey }),
    close: () => database.close(),
  };
}

/** Runs a command on the product and closes it, whatever happens. */
export async function withProduct(
  environment: Environment,
  log: (line: string) => void,
  work: (product: Product) => Promise<ExitCode>,
): Promise<ExitCode> {
  const product = await openProduct(environment, log, COMMAND_CONNECT_MS);
  try {
    return await work(product);
  } finally {
    await product.close();
  }
}
