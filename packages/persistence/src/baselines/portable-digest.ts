import { createHash } from 'node:crypto';
import type { CaseFacts, Facts, ItemKind, Tie, WorkerFacts } from '@vesting/domain';
import { canonicalJson } from '../digest.js';

/** An open item as a baseline copies it. */
export interface DigestedItem {
  kind: ItemKind;
  body: string;
  key: string;
  measure: number;
  divisible: boolean;
  facts: Facts;
  /** What the rules said of it: waiting days, points and so on. */
  derived: Record<string, unknown>;
  /** Body and key of the worker of today of a case. */
  worker: string | null;
}

const ROUNDS = 3;
const colourOf = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64');
const sorted = (colours: readonly string[]): string => [...colours].sort().join(' ');

/**
 * A digest of a baseline that does not depend on the tokens in it, so that the same files give the same digest
 * under any token key, in any order. Tokens only say who belongs together; that is kept by colour refinement:
 * each item starts with the colour of its token-free content and takes in, a few rounds long, the colours of
 * its worker, its ties and its cases. The digest is over the colours in order.
 */
export class PortableDigest {
  private readonly colours: string[] = [];
  private readonly cases: { node: number; worker: string | undefined; groups: string[] }[] = [];
  private readonly workers = new Map<string, number>();

  add(item: DigestedItem): void {
    const node = this.colours.length;
    const isPerson = item.kind === 'CASE' || item.kind === 'WORKER';
    const {
      worker: _worker,
      ties,
      number: _number,
      registration: _registration,
      ...facts
    } = item.facts as CaseFacts & WorkerFacts;
    this.colours.push(
      colourOf(
        item.kind,
        item.body,
        isPerson ? '' : item.key,
        canonicalJson([item.measure, item.divisible, item.derived, isPerson ? facts : item.facts]),
        item.kind === 'CASE' ? String(item.worker === null) : '',
      ),
    );
    if (item.kind === 'WORKER') this.workers.set(`${item.body}/${item.key}`, node);
    if (item.kind === 'CASE') {
      const groups = (ties ?? []).map(({ type, group }: Tie) => `${item.body} ${type} ${group}`);
      this.cases.push({ node, worker: item.worker ?? undefined, groups });
    }
  }

  /** Hexadecimal SHA-256 over everything added, in whatever order it was. */
  finish(): string {
    for (let round = 0; round < ROUNDS; round += 1) this.refine();
    return createHash('sha256')
      .update([...this.colours].sort().join('\n'))
      .digest('hex');
  }

  private refine(): void {
    const membersOf = new Map<string, string[]>();
    const casesOf = new Map<string, string[]>();
    for (const { node, worker, groups } of this.cases) {
      const colour = this.colours[node] as string;
      for (const group of groups) push(membersOf, group, colour);
      if (worker !== undefined) push(casesOf, worker, colour);
    }
    const groupColour = new Map(
      [...membersOf].map(([group, members]) => [group, colourOf(group.split(' ')[1] ?? '', sorted(members))]),
    );
    const workerColour = new Map(
      [...casesOf].map(([worker, held]) => {
        const node = this.workers.get(worker);
        return [
          worker,
          colourOf(node === undefined ? 'unknown' : (this.colours[node] as string), sorted(held)),
        ];
      }),
    );
    for (const { node, worker, groups } of this.cases) {
      const ties = groups.map((group) => groupColour.get(group) as string);
      this.colours[node] = colourOf(
        this.colours[node] as string,
        worker ? (workerColour.get(worker) as string) : '',
        sorted(ties),
      );
    }
    for (const [worker, node] of this.workers)
      this.colours[node] = workerColour.get(worker) ?? colourOf(this.colours[node] as string);
  }
}

function push(lists: Map<string, string[]>, name: string, value: string): void {
  const list = lists.get(name);
  if (list) list.push(value);
  else lists.set(name, [value]);
}
