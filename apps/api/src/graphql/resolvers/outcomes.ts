import { isAllowed, refusalOf, type Power } from '@vesting/domain';
import type { Outcome } from '../../use-cases/outcome.js';
import { readPlan, type PlanRow } from '../../reads/plans.js';
import type { OperationContext } from '../context.js';
import { keyOf, type IdType } from '../global-id.js';
import type { UserError } from '../types/register-mutations.js';

/** An expected failure, as data. Nothing was changed. */
export class Refusal {
  constructor(readonly userErrors: UserError[]) {}
}

const refusal = (code: string, message: string, path: string): Refusal =>
  new Refusal([{ code, message, path: ['input', path] }]);

/** The internal key of an id in an input; a refusal names the field. */
export function requireKey(id: string, field: string, ...types: IdType[]): string {
  const key = keyOf(id, ...types);
  if (key === undefined)
    throw refusal('NOT_FOUND', `${field} is not the id of a ${types.join(' or ').toLowerCase()}.`, field);
  return key;
}

export function requireEach(
  ids: readonly string[],
  field: string,
  keyOfId: (id: string) => string | undefined,
): string[] {
  if (ids.length === 0) throw refusal('INVALID', `${field} names nothing.`, field);
  return ids.map((id) => {
    const key = keyOfId(id);
    if (key === undefined) throw refusal('NOT_FOUND', `${field} holds an id of another kind.`, field);
    return key;
  });
}

export async function requireBody(
  { reads }: OperationContext,
  gssCode: string,
  field: string,
): Promise<string> {
  const key = (await reads.structure()).bodyKeyOfGss.get(gssCode);
  await reads.renew();
  if (key === undefined)
    throw refusal('NOT_FOUND', `No body of the programme has the code given as ${field}.`, field);
  return key;
}

export function requireOwn({ actor }: OperationContext, power: Power, bodyId: string): void {
  if (!isAllowed(actor, power, bodyId))
    throw new Refusal([{ code: 'NOT_ALLOWED', message: refusalOf(actor, power) }]);
}

/** Text that a person wrote for the record: trimmed, within bounds, without control characters. */
export function requireText(value: string, field: string, longest: number): string {
  const text = value.trim();
  if (text === '' || text.length > longest || /\p{Cc}/u.test(text))
    throw refusal(
      'INVALID',
      `${field} must be 1 to ${longest} characters, without control characters.`,
      field,
    );
  return text;
}

/** Use cases name the field; the contract's path begins at the argument. */
const withinInput = ({ code, message, path }: UserError): UserError => ({
  code,
  message,
  path: path ? ['input', ...path] : null,
});

/**
 * Runs a use case and answers with its payload. The snapshot of the operation is left behind before, so that no
 * connection is held while the use case waits for one of its own, and after, so that the payload shows what was
 * written. A refusal answers `nothing` with the reasons.
 */
export async function answer<T, Payload extends object>(
  context: OperationContext,
  nothing: Omit<Payload, 'userErrors'>,
  work: () => Promise<Outcome<T>>,
  payloadOf: (value: T) => Promise<Omit<Payload, 'userErrors'>>,
): Promise<Payload> {
  try {
    await context.reads.renew();
    const outcome = await work();
    await context.reads.renew();
    if (!outcome.ok) return { ...nothing, userErrors: outcome.errors.map(withinInput) } as unknown as Payload;
    return { ...(await payloadOf(outcome.value)), userErrors: [] } as unknown as Payload;
  } catch (error) {
    if (error instanceof Refusal) return { ...nothing, userErrors: error.userErrors } as unknown as Payload;
    throw error;
  }
}

export const planAfter = async (
  context: OperationContext,
  { planId }: { planId: string },
): Promise<{ plan: PlanRow | null }> => ({
  plan: await readPlan(context.reads, planId),
});

/** What every change of a plan names, with the plan's internal key. */
export const commandOf = (input: { planId: string; version: number; idempotencyKey: string }) => ({
  planId: requireKey(input.planId, 'planId', 'Plan'),
  version: input.version,
  idempotencyKey: requireText(input.idempotencyKey, 'idempotencyKey', 200),
});
