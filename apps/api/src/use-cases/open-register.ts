import { createHash } from 'node:crypto';
import type { Extract } from '@vesting/domain';
import { applyExtract, registerOrigin, writeAudit } from '@vesting/persistence';
import type { UseCaseContext } from './context.js';
import { deriveUnder } from './derive.js';

/**
 * Loads a synthetic register into an empty one, all of it or nothing. Where a file was ever imported, or the
 * register is there already, nothing happens. Returns whether it was loaded.
 */
export async function openRegister(
  { database, actor, pack, reorganisationId }: UseCaseContext,
  makeExtracts: () => Extract[],
): Promise<boolean> {
  const isOpen = async (session: {
    query: <Row>(sql: string, parameters?: unknown[]) => Promise<Row[]>;
  }): Promise<boolean> =>
    (await registerOrigin(session, reorganisationId)) !== 'EMPTY' ||
    (
      await session.query(
        `select from import where reorganisation_id = $1 and state in ('DONE', 'REPLACED') limit 1`,
        [reorganisationId],
      )
    ).length > 0;
  const reader = database.reader(actor);
  try {
    if (await isOpen(reader)) return false;
  } finally {
    await reader.close();
  }
  const extracts = makeExtracts();
  return database.write(actor, async (session) => {
    await session.query('select from reorganisation where id = $1 for no key update', [reorganisationId]);
    if (await isOpen(session)) return false;
    for (const extract of extracts) {
      const digest = createHash('sha256').update(JSON.stringify(extract)).digest('hex');
      const rows = extract.statements.length;
      const { importId } = await applyExtract(session, {
        reorganisationId,
        import: {
          body: extract.body,
          format: 'synthetic',
          fileDigest: digest,
          rank: `00:${digest}`,
          asAt: extract.asAt,
          synthetic: true,
          completeFor: extract.completeFor,
          rowsIn: rows,
          rowsTaken: rows,
          rowsHeld: 0,
          rowsQuarantined: 0,
          faults: [],
          questions: [],
        },
        extract,
        derive: deriveUnder(pack),
      });
      await writeAudit(session, reorganisationId, 'LOAD_SYNTHETIC', importId, { body: extract.body, rows });
    }
    return true;
  });
}
