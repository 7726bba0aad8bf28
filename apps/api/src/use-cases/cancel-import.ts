import { cancelImport as stop, writeAudit } from '@vesting/persistence';
import { refusalOfAccess } from './access.js';
import type { UseCaseContext } from './context.js';
import { done, refused, type Outcome } from './outcome.js';

/** Stops an import that is under way, here or in another process; the register is as it was. */
export async function cancelImport(
  context: UseCaseContext,
  { importId }: { importId: string },
): Promise<Outcome<{ importId: string }>> {
  const { database, actor, reorganisationId } = context;
  return database.write(actor, async (session): Promise<Outcome<{ importId: string }>> => {
    const [entry] = await session.query<{ body: string }>(
      'select body_id as body from import where reorganisation_id = $1 and id = $2',
      [reorganisationId, importId],
    );
    if (!entry) return refused('NOT_FOUND', 'There is no such import.', ['importId']);
    const denied = refusalOfAccess(context, 'IMPORT', entry.body);
    if (denied) return denied;
    if (!(await stop(session, reorganisationId, importId)))
      return refused('INVALID', 'The import has ended already.', ['importId']);
    await writeAudit(session, reorganisationId, 'CANCEL_IMPORT', importId, { body: entry.body });
    return done({ importId });
  });
}
