import { survivorsOf, type MergeDecision } from './identity.js';

/** Stands as author of the merges that follow from equal numbers: no person made them, and a person may undo them. */
export const IMPORT_AUTHOR = 'import';

/** A number under more names than this is nobody's: it stands for "agency" or "not known yet". */
const MOST_NAMES = 4;

/** A worker's record with all by which a list can name her. */
export interface NumberedWorker {
  id: string;
  body: string;
  /** Token of the name or the number by which files name the worker. */
  key: string;
  /** Token of the registration or payroll number that a list gives beside the name. */
  number?: string | null;
  /** Token of the national registration number. */
  registration?: string | null;
}

/** What people have decided, which no equal number overrules. */
export interface DecidedByPeople {
  /** Merges that hold. */
  same: readonly MergeDecision[];
  /** Pairs that were told apart: neither is merged with anyone of the number. */
  distinct: readonly (readonly [string, string])[];
  /** Merges that were undone: the record that was merged stays out. */
  undone: readonly MergeDecision[];
}

/**
 * The merges that follow from equal numbers: one body gives one worker one number, so records of a body with one
 * number are of one worker. The record of a list with names stands, as case files know names. They depend on
 * nothing but the records and what people decided, so the order of files does not matter.
 */
export function mergesByNumber(
  workers: readonly NumberedWorker[],
  { same, distinct, undone }: DecidedByPeople,
): MergeDecision[] {
  const survivors = survivorsOf(same);
  const standing = (id: string): string => survivors.get(id) ?? id;
  const alike = new Alike();
  const named = new Map<string, number>();
  for (const name of workers.flatMap(namesOf)) named.set(name, (named.get(name) ?? 0) + 1);
  for (const worker of workers) {
    alike.join(`is ${worker.id}`, `is ${standing(worker.id)}`);
    for (const name of namesOf(worker))
      if ((named.get(name) ?? 0) <= MOST_NAMES) alike.join(`is ${worker.id}`, name);
  }
  const together = (one: string, other: string): boolean =>
    standing(one) !== standing(other) &&
    alike.of(`is ${standing(one)}`) === alike.of(`is ${standing(other)}`);
  const out = new Set<string>();
  for (const [one, other] of distinct) if (together(one, other)) out.add(standing(one)).add(standing(other));
  for (const { survivor, merged } of undone) if (together(survivor, merged)) out.add(standing(merged));

  const first = new Map<string, string>();
  const merges: MergeDecision[] = [];
  const done = new Set<string>();
  for (const { id } of [...workers].sort(byPrecedence)) {
    const stands = standing(id);
    if (out.has(stands) || done.has(stands)) continue;
    done.add(stands);
    const group = alike.of(`is ${stands}`);
    const survivor = first.get(group);
    if (survivor === undefined) first.set(group, stands);
    else merges.push({ survivor, merged: stands });
  }
  return merges;
}

/** All by which other records can name the worker too. */
const namesOf = ({ body, key, number, registration }: NumberedWorker): string[] => [
  ...new Set([key, number].flatMap((known) => (known ? `${body} number ${known}` : []))),
  ...(registration ? [`${body} registration ${registration}`] : []),
];

const byPrecedence = (a: NumberedWorker, b: NumberedWorker): number =>
  Number(!a.number) - Number(!b.number) || compare(`${a.body} ${a.key}`, `${b.body} ${b.key}`);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Names that stand for one and the same. */
class Alike {
  private readonly next = new Map<string, string>();

  of(name: string): string {
    let at = name;
    for (let next = this.next.get(at); next !== undefined; next = this.next.get(at)) at = next;
    for (let each = name; each !== at;) {
      const next = this.next.get(each) ?? at;
      this.next.set(each, at);
      each = next;
    }
    return at;
  }

  join(one: string, other: string): void {
    const [a, b] = [this.of(one), this.of(other)];
    if (a !== b) this.next.set(a, b);
  }
}
