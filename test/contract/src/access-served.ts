import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { developmentKey, mintToken } from '@vesting/api/dist/identity/development.js';
import { createServer } from '@vesting/api/dist/server.js';
import { useCasesOf } from '@vesting/api/dist/use-cases/all.js';
import type { Actor } from '@vesting/domain';
import { accessWorld, type AccessWorld } from './access-world.js';
import { contextsOf } from './served.js';

/** The service as it runs over the access world, for what leaves it by other ways than an answer to a query. */
export interface ServedWorld {
  world: AccessWorld;
  url: string;
  port: number;
  /** The data folder. */
  data: string;
  bearer(actor: Actor): Promise<string>;
  stop(): Promise<void>;
}

export async function serveAccessWorld(): Promise<ServedWorld> {
  const data = mkdtempSync(join(tmpdir(), 'vesting-access-'));
  const world = await accessWorld();
  const { database, pack } = world;
  const contextOf = contextsOf(database, pack, data);
  const server = await createServer({
    database,
    pack,
    environment: { port: 0, host: '127.0.0.1', dataFolder: data, pack: pack.id },
    useCases: useCasesOf(contextOf, () => {}),
  });
  return {
    world,
    url: `http://127.0.0.1:${server.port}`,
    port: server.port,
    data,
    bearer: async (actor) => `Bearer ${await mintToken(developmentKey(data), actor)}`,
    async stop() {
      await server.stop();
      await world.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
