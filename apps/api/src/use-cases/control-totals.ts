import type { ClientGroup, ItemKind } from '@vesting/domain';
import { tripwire } from '@vesting/intake';
import { saveControlTotals, withdrawControlTotal as withdraw, writeAudit } from '@vesting/persistence';
import { refusalOfAccess } from './access.js';
import { isUuid } from './change-plan.js';
import type { UseCaseContext } from './context.js';
import { isDate } from './dates.js';
import { done, refused, type Outcome } from './outcome.js';

export interface EnterControlTotalRequest {
  /** Id in the pack of the predecessor that it is about. */
  body: string;
  kind: ItemKind;
  clientGroup?: ClientGroup;
  /** In the unit of the kind. */
  total: number;
  rows?: number;
  asAt: string;
  /** The list, return or system that says so. */
  source: string;
}

const LONGEST_SOURCE = 200;

/**
 * Writes down what a source says a predecessor has, so that what is loaded can be held against it. The same
 * source, date and kind entered again is a correction.
 */
export async function enterControlTotal(
  context: UseCaseContext,
  { body, kind, clientGroup, total, rows, asAt, source }: EnterControlTotalRequest,
): Promise<Outcome<{ controlTotalId: string }>> {
  const denied = refusalOfAccess(context, 'ENTER_CONTROL_TOTAL', body);
  if (denied) return denied;
  const { database, actor, pack, reorganisationId } = context;
  if (pack.bodies.find(({ id }) => id === body)?.role !== 'PREDECESSOR')
    return refused('INVALID', 'Totals are held of the predecessor councils of the programme.', [
      'bodyGssCode',
    ]);
  if (!isDate(asAt)) return refused('INVALID', 'The as-at date is a calendar date, YYYY-MM-DD.', ['asAt']);
  if (!isWhole(total))
    return refused('INVALID', 'A total is a whole number of its unit, not below 0.', ['total']);
  if (rows !== undefined && !isWhole(rows))
    return refused('INVALID', 'The number of records is a whole number, not below 0.', ['rows']);
  if (clientGroup !== undefined && kind !== 'CASE' && kind !== 'WORKER')
    return refused('INVALID', 'Only cases and workers are counted by client group.', ['clientGroup']);
  const said = source.trim();
  if (said === '' || said.length > LONGEST_SOURCE || /\p{Cc}/u.test(said))
    return refused('INVALID', `Name the source in 1 to ${LONGEST_SOURCE} characters.`, ['source']);
  const found = tripwire(said);
  if (found !== undefined && found !== 'DATE')
    return refused('INVALID', 'The source seems to identify a person. Name the list, return or system.', [
      'source',
    ]);
  const given = {
    body,
    kind,
    asAt,
    total,
    ...(clientGroup === undefined ? {} : { clientGroup }),
    ...(rows === undefined ? {} : { count: rows }),
    source: { text: said, asAt },
  };
  return database.write(actor, async (session) => {
    const [controlTotalId = ''] = await saveControlTotals(session, reorganisationId, 'ENTERED', [given]);
    await writeAudit(session, reorganisationId, 'ENTER_CONTROL_TOTAL', controlTotalId, {
      body,
      kind,
      clientGroup,
      asAt,
      total,
    });
    return done({ controlTotalId });
  });
}

/** Takes back a total that was entered or imported by mistake; the audit trail keeps that it was. */
export async function withdrawControlTotal(
  context: UseCaseContext,
  { controlTotalId }: { controlTotalId: string },
): Promise<Outcome<{ controlTotalId: string }>> {
  const { database, actor, reorganisationId } = context;
  const missing = refused('NOT_FOUND', 'There is no such control total.', ['controlTotalId']);
  if (!isUuid(controlTotalId)) return missing;
  return database.write(actor, async (session): Promise<Outcome<{ controlTotalId: string }>> => {
    const [row] = await session.query<{ body: string; origin: string; total: number }>(
      'select body_id as body, origin, total from control_total where reorganisation_id = $1 and id = $2 for update',
      [reorganisationId, controlTotalId],
    );
    if (row === undefined) return missing;
    const denied = refusalOfAccess(context, 'ENTER_CONTROL_TOTAL', row.body);
    if (denied) return denied;
    if (row.origin === 'PACK')
      return refused('INVALID', 'A published total belongs to the programme and stays.', ['controlTotalId']);
    await withdraw(session, reorganisationId, controlTotalId);
    await writeAudit(session, reorganisationId, 'WITHDRAW_CONTROL_TOTAL', controlTotalId, row);
    return done({ controlTotalId });
  });
}

const isWhole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
