import type { Pack } from '@vesting/domain';
import type { TokenKey } from '@vesting/intake';
import type { Database } from '@vesting/persistence';

/** Who acts. `system` is the product itself when it opens a reorganisation. */
export interface Actor {
  /** Name in history and audit. */
  name: string;
  role: string;
  /** Id in the pack of the body that the actor acts for; null: the whole programme. */
  body: string | null;
  development: boolean;
}

/** What every use case needs besides its own input. Ids are internal ones: uuids, and slugs of the pack. */
export interface UseCaseContext {
  database: Database;
  actor: Actor;
  pack: Pack;
  reorganisationId: string;
  dataFolder: string;
  tokenKey: TokenKey;
}

export const SYSTEM: Actor = { name: 'system', role: 'PROGRAMME_PLANNER', body: null, development: false };
