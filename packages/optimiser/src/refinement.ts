/**
 * The end of a search: repartitions (repartition.ts) from the best plan, accepted when they do not cost more,
 * so that the plan also drifts between plans of one cost. When many in a row find nothing cheaper, each may
 * look twice as far (variable neighbourhood search, N. Mladenovic and P. Hansen 1997). Where there are several
 * employers, some of the proposals change them (employers.ts), for a repartition leaves them as they are.
 */
import { steepPrice } from './construction.js';
import { changeEmployer, colleaguesOf } from './employers.js';
import type { Guide } from './guide.js';
import type { Incumbent } from './incumbent.js';
import type { Random } from './random.js';
import { Repartition } from './repartition.js';
import type { State } from './state.js';

/** Nodes that a first repartition may search, and any. */
const FIRST_NODES = 2000;
const MOST_NODES = 100_000;

/** One proposal in so many is of another employer; on average one is worth this many steps. */
const EMPLOYERS_ONE_IN = 4;
const EMPLOYER_STEPS = 500;

/** Repartitions per worker without a gain before they look further. */
const PATIENCE = 20;

export class Refinement {
  private readonly repartition: Repartition;
  private readonly colleagues;
  private nodes = FIRST_NODES;
  private idle = 0;

  constructor(
    private readonly state: State,
    private readonly best: Incumbent,
    private readonly random: Random,
    guide: Guide,
    pointPrice: Float64Array,
  ) {
    state.excessPrice = steepPrice(state.problem);
    best.restore(state);
    this.colleagues = colleaguesOf(state, guide.siteShare);
    this.repartition = new Repartition(state, guide, pointPrice);
  }

  /** One proposal. @returns steps it is worth. */
  step(): number {
    const { state, best, random } = this;
    let steps = EMPLOYER_STEPS;
    if (state.problem.siteCount > 1 && random.below(EMPLOYERS_ONE_IN) === 0) {
      changeEmployer(state, this.colleagues, random, 0);
    } else {
      steps = this.repartition.propose(random, 0, this.nodes);
      this.idle += 1;
    }
    if (best.offer(state)) this.idle = 0;
    if (this.idle > PATIENCE * state.problem.workerCount) {
      this.nodes = Math.min(MOST_NODES, 2 * this.nodes);
      this.idle = 0;
    }
    return steps;
  }
}
