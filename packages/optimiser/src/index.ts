export type { CostTerms, Problem, Solution } from './problem.js';
export { evaluate, type Evaluation } from './evaluate.js';
export { firstPlan } from './construction.js';
export { search, type Progress, type Result, type SearchOptions } from './search.js';
export { replan, type ReplanOptions } from './replan.js';
export { Random } from './random.js';
export { lowerBound, type BoundOptions } from './bound.js';
export { certifiedBound, type BoundProgress, type BoundResult, type Certificate } from './certificate.js';
export { mipOf, wholeScope, type Mip, type Scope } from './mip.js';
export { MipSolver, NO_LIMITS, type MipLimits, type MipResult } from './mip-solver.js';
export { modelOf, type Model } from './model.js';
export { joined, joinedCertificate, partOfSolution, partsOf, type Part } from './parts.js';
export {
  PRICING_ITERATIONS,
  Rounds,
  type PolishTask,
  type PriceTask,
  type RoundsOptions,
  type SearchTask,
  type Task,
} from './rounds.js';
export { polish, type PolishOptions, type PolishProgress, type PolishResult } from './polish.js';
