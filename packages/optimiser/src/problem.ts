/**
 * The assignment problem in numbers.
 *
 * A *unit* is what moves together (a case, or the cases of a family that one worker holds); a *worker* has
 * a load price; a *site* is an employer. Each unit belongs to the one site that delivers it, each worker is
 * employed at one site, and a unit goes to a worker of its site over an *arc*, or stays unallocated.
 *
 *   min  sum arcCost + sum shortCost + sum loadPrice_w(load_w) + sum siteCost_w(site_w)
 *        + sum familyCost_f * (number of distinct workers of f - 1)
 *        + sum_t balanceCost_t * sum_s |capacity of team t at site s - teamSiteTarget_ts|
 *        + sum_ts [team t has capacity at s, but less than teamMinimum_t] smallTeamCost_t
 *        + sum_ts [team t has capacity at s, but nobody who manages] unmanagedCost_t
 *   s.t. every unit on exactly one of its arcs or unallocated (where shortCost >= 0)
 *        arc (u, w) only when site_w = unitSite_u;  load_w <= hardStop_w
 *
 * All costs and weights are integers; costs below 2^31 each, totals below 2^53. No names, no rules: what the
 * numbers mean is the caller's business.
 */
export interface Problem {
  unitCount: number;
  workerCount: number;
  siteCount: number;
  teamCount: number;

  /** Arcs of unit u are arcStart[u] .. arcStart[u + 1] - 1, in rising worker index. */
  arcStart: Int32Array;
  arcWorker: Int32Array;
  /** Load that the unit puts on that worker. */
  arcWeight: Int32Array;
  arcCost: Int32Array;

  /** Site that delivers the unit. */
  unitSite: Int32Array;
  /** Cost of leaving the unit unallocated; -1: must not be left (only the verifier may report that it was). */
  shortCost: Int32Array;
  /** Load that an unallocated unit stands for in the shortage. */
  shortWeight: Int32Array;
  /** Family of the unit, or -1; units of one family are wished to share a worker. */
  unitFamily: Int32Array;
  /** Cost of each further worker in a family. */
  familyCost: Int32Array;

  /** siteCost[w * siteCount + s]: cost of employing w at s; -1: not possible. */
  siteCost: Int32Array;
  workerTeam: Int32Array;
  /** Load at which pricing above target and above ceiling begins, and which is never passed. */
  target: Int32Array;
  ceiling: Int32Array;
  hardStop: Int32Array;
  /** Price per point below target, between target and ceiling, above ceiling. Convex: under may be 0, over rises. */
  underPrice: Int32Array;
  overTargetPrice: Int32Array;
  overCeilingPrice: Int32Array;

  /** Capacity (ceiling points) that team t should have at site s: teamSiteTarget[t * siteCount + s]. */
  teamSiteTarget: Int32Array;
  /** Price per point of deviation, by team. */
  balanceCost: Int32Array;
  /** Least capacity with which team t can stand alone at a site, and the cost of a smaller one. */
  teamMinimum: Int32Array;
  smallTeamCost: Int32Array;
  /** 1: the worker manages her team at her site. */
  workerManages: Int32Array;
  /** Cost of team t at a site where nobody manages it. */
  unmanagedCost: Int32Array;
}

export interface Solution {
  /** Worker of each unit, or -1: unallocated. */
  workerOfUnit: Int32Array;
  siteOfWorker: Int32Array;
}

/** The cost of a solution, term by term; `total` is their sum. */
export interface CostTerms {
  arcs: number;
  short: number;
  load: number;
  sites: number;
  families: number;
  balance: number;
  /** Teams too small to stand alone, and teams that nobody manages. */
  viability: number;
  total: number;
}
