import { SYSTEM, type Actor, type Pack } from '@vesting/domain';
import type { TokenKey } from '@vesting/intake';
import type { Database } from '@vesting/persistence';

/** What every use case needs besides its own input. Ids are internal ones: uuids, and slugs of the pack. */
export interface UseCaseContext {
  database: Database;
  actor: Actor;
  pack: Pack;
  reorganisationId: string;
  dataFolder: string;
  tokenKey: TokenKey;
}

export { SYSTEM };
