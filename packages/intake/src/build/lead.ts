import { compare } from '../session.js';
import type { RowReader } from '../row-reader.js';
import { referenceOf } from '../token.js';

/** One worker of one case, open on the date of the file. */
export interface Allocation {
  row: RowReader;
  /** Token of the worker. */
  worker: string;
  /** True: leads; false: works beside a lead; undefined: the row does not say. */
  lead?: boolean | undefined;
}

/**
 * The worker who has the case: its lead, or the only one. Several without a lead, or several leads, are asked;
 * null when nobody has it, undefined while the question is open.
 */
export function leadOf(key: string, allocations: readonly Allocation[]): string | null | undefined {
  const leads = allocations.filter(({ lead }) => lead === true);
  const eligible = leads.length > 0 ? leads : allocations.filter(({ lead }) => lead !== false);
  const workers = [...new Set(eligible.map(({ worker }) => worker))].sort(compare);
  if (workers.length < 2) return workers[0] ?? null;
  let answer: string | undefined;
  for (const { row } of eligible)
    answer = row.session.ask(row.ref, {
      column: row.column('worker').name,
      rule: 'SEVERAL_WORKERS',
      prompt: 'A case has several workers at once and none of them is named as its lead. Who leads?',
      value: key,
      candidates: workers.map((code) => ({ code, label: referenceOf('W', code) })),
    });
  return answer;
}
