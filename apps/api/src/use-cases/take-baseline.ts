import { takeBaseline as freeze, writeAudit } from '@vesting/persistence';
import { refusalOfAccess } from './access.js';
import type { UseCaseContext } from './context.js';
import { done, type Outcome } from './outcome.js';

export interface TakenBaseline {
  id: string;
  digest: string;
  items: number;
  /** False: the register has the content of this baseline, taken before. */
  created: boolean;
}

/** Freezes the open register. The same content gives the same baseline. */
export async function takeBaseline(context: UseCaseContext): Promise<Outcome<TakenBaseline>> {
  const denied = refusalOfAccess(context, 'TAKE_BASELINE');
  if (denied) return denied;
  const { database, actor, pack, reorganisationId } = context;
  return database.write(
    actor,
    async (session) => {
      const baseline = await freeze(session, { reorganisationId, asAt: pack.asAt });
      if (baseline.created)
        await writeAudit(session, reorganisationId, 'TAKE_BASELINE', baseline.id, {
          digest: baseline.digest,
          items: baseline.items,
        });
      return done(baseline);
    },
    'REPEATABLE READ',
  );
}
