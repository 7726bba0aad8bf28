import { createHash } from 'node:crypto';
import type { PlanPicture } from './picture.js';

/**
 * Digest of all that a claim about the plan is made on: cases, workers, allocation, rules. Items count by their
 * references and in their order, families by their first member, so that it does not depend on a database's ids.
 */
export function digestOf(picture: PlanPicture): string {
  const digest = known.get(picture) ?? computed(picture);
  known.set(picture, digest);
  return digest;
}

/** One digest of several; of one its own. */
export const digestOfAll = (digests: readonly string[]): string =>
  digests.length === 1 ? digests.join() : createHash('sha256').update(digests.join('\n')).digest('hex');

const known = new WeakMap<PlanPicture, string>();

function computed({ clientGroup, planning, rules, newlyQualifiedThousandths }: PlanPicture): string {
  const { purpose, cases, workers, allocation } = planning;
  const worker = new Map(workers.map(({ id, reference }) => [id, reference]));
  const nameOf = (id: string | null | undefined): string | null =>
    typeof id === 'string' ? (worker.get(id) ?? '?') : null;
  const first = new Map<string, number>();
  cases.forEach(({ family }, place) => {
    if (family !== null && !first.has(family)) first.set(family, place);
  });
  const hash = createHash('sha256');
  const add = (part: unknown): void => void hash.update(`${JSON.stringify(part)}\n`);
  add([clientGroup, purpose, newlyQualifiedThousandths]);
  add(inOrder(rules));
  for (const { id: _id, ...facts } of workers) add(inOrder(facts));
  for (const { id, family, workerToday, ...facts } of cases)
    add([
      inOrder(facts),
      family === null ? null : first.get(family),
      nameOf(workerToday),
      nameOf(allocation.get(id)),
    ]);
  return hash.digest('hex');
}

const inOrder = (facts: object): [string, unknown][] =>
  Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1));
