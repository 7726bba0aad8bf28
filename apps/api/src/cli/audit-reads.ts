import { words } from '@vesting/domain';
import { disclosuresOf, forgetDisclosures, type Session } from '@vesting/persistence';
import { reading } from './chosen-plan.js';
import { COMMAND_LINE, withProduct } from './product.js';
import { answer, CommandError, environment, remark, table, wrongUse, type ExitCode } from './terminal.js';

/** The latest entries that are shown: beyond it the question is one for the table itself. */
const MOST = 1_000;

/** Who was told of a case or worker, or of how many people an actor was told, the latest first. */
export function showReads(
  { item, actor }: { item?: string | undefined; actor?: string | undefined },
  json: boolean | undefined,
): Promise<ExitCode> {
  return withProduct(environment(), remark, (product) =>
    reading(product, async (session): Promise<ExitCode> => {
      const by = actor === undefined ? { itemIds: await itemsOf(session, product.pack.id, item) } : { actor };
      const found = await disclosuresOf(session, product.pack.id, by, MOST);
      answer(json, found, () => [
        ...table(
          found.map(({ at, actor: who, role, bodyId, way, operation, items }) => [
            at.toISOString(),
            who,
            bodyId === null ? role : `${role} of ${bodyId}`,
            operation === null ? way : `${way} ${operation}`,
            items,
          ]),
        ),
        words.counted(found.length, 'answer'),
      ]);
      return 0;
    }),
  );
}

async function itemsOf(session: Session, reorganisationId: string, reference = ''): Promise<string[]> {
  const rows = await session.query<{ id: string }>(
    `select id from item where reorganisation_id = $1 and reference = $2 and kind in ('CASE', 'WORKER')`,
    [reorganisationId, reference],
  );
  if (rows.length === 0) throw new CommandError('The register has no case or worker of this reference.');
  return rows.map(({ id }) => id);
}

/** Removes the entries from before a day, when the councils' schedule says that their time has passed. */
export function forgetReads(before: string, json: boolean | undefined): Promise<ExitCode> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(before) || Number.isNaN(Date.parse(before)))
    wrongUse('--before takes a day as YYYY-MM-DD.');
  return withProduct(environment(), remark, async ({ database, pack }) => {
    const removed = await forgetDisclosures(database, COMMAND_LINE, pack.id, before);
    answer(json, { removed }, () => [
      `${words.counted(removed, 'entry', 'entries')} from before ${before} removed`,
    ]);
    return 0;
  });
}
