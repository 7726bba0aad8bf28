/** The product's own server on the benchmark's database: as it runs, with identity, limits and row policies. */
import { createServer } from '@vesting/api/dist/server.js';
import { useCasesOf } from '@vesting/api/dist/use-cases/all.js';
import type { Actor } from '@vesting/domain';
import { newTokenKey } from '@vesting/intake';
import { loadPack, packFolder } from '@vesting/packs';
import { openDatabase } from '@vesting/persistence';
import { beMeasured } from './child.js';
import { PACK } from './county.js';

const [, , databaseUrl = '', dataFolder = ''] = process.argv;
const loaded = loadPack(packFolder(PACK));
if (!loaded.ok) throw new Error(`the pack ${PACK} cannot be read`);
const { pack } = loaded;
const database = await openDatabase({ databaseUrl, dataFolder });
const contextOf = (actor: Actor) => ({
  database,
  actor,
  pack,
  reorganisationId: pack.id,
  dataFolder,
  tokenKey: newTokenKey(),
});
const server = await createServer({
  database,
  pack,
  environment: { port: 0, host: '127.0.0.1', dataFolder, pack: pack.id },
  useCases: useCasesOf(contextOf, () => {}),
});
beMeasured(server.port, async () => {
  await server.stop();
  await database.close();
});
