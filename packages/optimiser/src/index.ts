export type { CostTerms, Problem, Solution } from './problem.js';
export { evaluate, type Evaluation } from './evaluate.js';
export { firstPlan } from './construction.js';
export { search, type Progress, type Result, type SearchOptions } from './search.js';
export { replan, type ReplanOptions } from './replan.js';
export { Random } from './random.js';
export { lowerBound, type BoundOptions, type LikePrices } from './bound.js';
export { certifiedBound, type BoundProgress, type BoundResult, type Certificate } from './certificate.js';
