import { createHash } from 'node:crypto';
import { tripwire } from '@vesting/intake';

/** What every change of a plan says of itself. */
export interface PlanRequest {
  planId: string;
  /** The plan's version that the caller last saw. */
  version: number;
  /** The caller's name for this request; sending it twice does it once. */
  idempotencyKey: string;
  /** Say what would change and change nothing. The key is not used up. */
  dryRun?: boolean;
}

/** SHA-256 of a request's content, whatever the order of its fields; its key and whether it was tried are not part of it. */
export function requestDigest(
  kind: string,
  { idempotencyKey: _key, dryRun: _tried, ...content }: object & { idempotencyKey: string; dryRun?: boolean },
): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, sorted(content)]))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, sorted(member)]),
  );
}

const LONGEST_REASON = 500;

/** What is wrong with a reason that a person gives, in words. Dates are welcome in it; nobody's identity is. */
export function faultOfReason(reason: string): string | undefined {
  if (reason.trim() === '') return 'Give a reason; others will read it in the history.';
  if (reason.length > LONGEST_REASON) return `A reason has ${LONGEST_REASON} characters at most.`;
  const found = tripwire(reason);
  return found !== undefined && found !== 'DATE'
    ? 'The reason seems to identify a person. Write it without names, numbers and addresses.'
    : undefined;
}
