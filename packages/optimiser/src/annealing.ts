/**
 * Simulated annealing over the neighbourhoods of moves.ts and employers.ts, counted in steps.
 *
 * A step is one proposal. The temperature falls geometrically from one at which a common loss is often
 * accepted to one at which hardly any is. The price of excess above hard stops follows strategic oscillation
 * (Glover 1977): up while the plan stays infeasible, down while it stays feasible, so that the search walks
 * along the boundary where tight problems have their best plans.
 */
import { colleaguesOf, changeEmployer } from './employers.js';
import type { Guide } from './guide.js';
import type { Incumbent } from './incumbent.js';
import { coolingFactor, LEVELS, threshold } from './metropolis.js';
import { drawArc, ejectionChain, reassign, swap } from './moves.js';
import type { Random } from './random.js';
import type { State } from './state.js';

/** First and last temperature of a search that knows good prices, in common losses: it starts near a good plan. */
const GUIDED_HOT = 0.05;
const GUIDED_COLD = 0.005;

/** A change of employer moves a whole caseload, so that its loss is measured by so many times the temperature. */
const EMPLOYER_HEAT = 30;

/** Steps per unit that one annealing takes; what is left over goes to further ones from the best plan (reheating). */
const STEPS_PER_UNIT = 1500;

/** Steps between two looks at the price of excess. */
const WINDOW = 2048;

export class Annealing {
  private readonly hot: number;
  private temperature: number;
  private readonly factor: number;
  private readonly levelSteps: number;
  private readonly colleagues;
  private readonly employers: boolean;
  private readonly leastExcessPrice: number;
  private feasibleSteps = 0;

  constructor(
    private readonly state: State,
    private readonly best: Incumbent,
    private readonly random: Random,
    steps: number,
    cool: boolean,
    guide: Guide | undefined,
  ) {
    const loss = commonLoss(state, random, guide?.pricedCost ?? state.problem.arcCost);
    this.temperature = loss * (cool ? 0.05 : guide ? GUIDED_HOT : 0.5);
    this.factor = coolingFactor(this.temperature, loss * (guide ? GUIDED_COLD : 0.005));
    const rounds = Math.max(
      1,
      Math.floor(steps / Math.max(200_000, STEPS_PER_UNIT * state.problem.unitCount)),
    );
    this.hot = this.temperature;
    this.levelSteps = Math.max(1, Math.floor(steps / rounds / LEVELS));
    this.colleagues = colleaguesOf(state, guide?.siteShare);
    this.employers = state.problem.siteCount > 1;
    // Cheaper than a point is worth, excess would melt the plan, and a cool search could not freeze it again.
    this.leastExcessPrice = Math.max(1, Math.ceil(guide ? guide.meanPointPrice : loss / 2));
    state.excessPrice = 2 * this.leastExcessPrice;
  }

  step(step: number): void {
    const { state, random } = this;
    const limit = threshold(this.temperature, random);
    const kind = random.next() >>> 20;
    const u = random.below(state.problem.unitCount);
    if (kind < 8 && this.employers) changeEmployer(state, this.colleagues, random, limit * EMPLOYER_HEAT);
    else if (kind < 128) ejectionChain(state, u, random, limit);
    else if (kind < 2048) reassign(state, u, random, limit);
    else swap(state, u, random, limit);
    if (state.excess === 0) {
      this.feasibleSteps += 1;
      if (state.cost < this.best.cost || state.mustLeft < this.best.mustLeft) this.best.offer(state);
    }
    if ((step + 1) % WINDOW === 0) this.oscillate();
    if ((step + 1) % this.levelSteps !== 0) return;
    this.temperature *= this.factor;
    if ((step + 1) % (this.levelSteps * LEVELS) === 0) this.reheat();
  }

  private reheat(): void {
    this.temperature = this.hot;
    this.state.excessPrice = 2 * this.leastExcessPrice;
    this.best.restore(this.state);
  }

  private oscillate(): void {
    const { state } = this;
    if (this.feasibleSteps < WINDOW / 4)
      state.excessPrice = Math.min(64 * this.leastExcessPrice, Math.ceil(state.excessPrice * 1.1));
    else if (this.feasibleSteps > WINDOW / 2)
      state.excessPrice = Math.max(this.leastExcessPrice, Math.floor(state.excessPrice * 0.95));
    this.feasibleSteps = 0;
  }
}

/** Mean difference of cost between a unit's arc and another that the moves would draw: the unit of temperature. */
function commonLoss(state: State, random: Random, cost: Float64Array | Int32Array): number {
  let sum = 0;
  let count = 0;
  const { unitCount } = state.problem;
  for (let trial = 0; trial < 4000 && unitCount > 0; trial += 1) {
    const u = random.below(unitCount);
    const old = state.arcOf[u]!;
    const arc = drawArc(state, u, random);
    if (arc === old || old < 0 || arc < 0) continue;
    sum += Math.abs(cost[arc]! - cost[old]!);
    count += 1;
  }
  return count === 0 ? 1 : Math.max(1, sum / count);
}
