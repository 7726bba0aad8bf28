/**
 * The best plan seen: fewest units left that must not be, then least cost. Only what changed since the last
 * best is copied, so that keeping it costs no more than the moves that led to it.
 */
import { evaluate } from './evaluate.js';
import { arcBetween } from './model.js';
import type { Problem, Solution } from './problem.js';
import type { State } from './state.js';

export class Incumbent {
  readonly workerOfUnit: Int32Array;
  readonly siteOfWorker: Int32Array;
  cost: number;
  mustLeft = 0;
  private readonly changed: number[] = [];
  private readonly marked: Uint8Array;

  /** @param start a plan that keeps every hard stop. */
  constructor(
    private readonly problem: Problem,
    start: Solution,
  ) {
    this.workerOfUnit = start.workerOfUnit.slice();
    this.siteOfWorker = start.siteOfWorker.slice();
    this.cost = evaluate(problem, start).terms.total;
    for (let u = 0; u < problem.unitCount; u += 1)
      if (problem.shortCost[u]! < 0 && start.workerOfUnit[u]! < 0) this.mustLeft += 1;
    this.marked = new Uint8Array(problem.unitCount + problem.workerCount);
  }

  /** Follows a state, whatever its plan is. */
  follow(state: State): void {
    for (let u = 0; u < this.problem.unitCount; u += 1) this.note(u);
    for (let w = 0; w < this.problem.workerCount; w += 1) this.note(-1 - w);
    state.onChange = (what) => this.note(what);
  }

  private note(what: number): void {
    const slot = what >= 0 ? what : this.problem.unitCount - 1 - what;
    if (this.marked[slot] === 1) return;
    this.marked[slot] = 1;
    this.changed.push(what);
  }

  /** Takes the state's plan when it is better and feasible but for units left that no plan could allocate so far. */
  offer(state: State): boolean {
    if (state.excess > 0 || state.mustLeft > this.mustLeft) return false;
    if (state.mustLeft === this.mustLeft && state.cost >= this.cost) return false;
    for (const what of this.changed) {
      if (what >= 0) this.workerOfUnit[what] = state.workerOf(what);
      else this.siteOfWorker[-1 - what] = state.siteOf[-1 - what]!;
      this.marked[what >= 0 ? what : this.problem.unitCount - 1 - what] = 0;
    }
    this.changed.length = 0;
    this.cost = state.cost;
    this.mustLeft = state.mustLeft;
    return true;
  }

  /** Makes the state's plan the best one again. */
  restore(state: State): void {
    const { problem } = this;
    const differs = Array.from({ length: problem.unitCount }, (_, u) => u).filter(
      (u) => state.workerOf(u) !== this.workerOfUnit[u],
    );
    for (const u of differs) state.move(u, -1);
    for (let w = 0; w < problem.workerCount; w += 1)
      if (state.siteOf[w] !== this.siteOfWorker[w]) state.employ(w, this.siteOfWorker[w]!);
    for (const u of differs)
      if (this.workerOfUnit[u]! >= 0) state.move(u, arcBetween(problem, u, this.workerOfUnit[u]!));
  }

  /** How many units have no worker in the best plan. */
  unallocated(): number {
    let count = 0;
    for (const w of this.workerOfUnit) if (w < 0) count += 1;
    return count;
  }

  solution(): Solution {
    return { workerOfUnit: this.workerOfUnit.slice(), siteOfWorker: this.siteOfWorker.slice() };
  }
}
