/**
 * Divides a problem into parts that have nothing to do with each other, and joins their solutions.
 *
 * Units tie together the workers of their arcs, families their units, and a team whose balance has a price its
 * workers; what is not tied, even through others, can be solved apart: the best plan and the best bound of the
 * whole are the sums of those of the parts (block-diagonal structure; the parts are the connected components
 * of a graph, found by R. E. Tarjan's union-find 1975). Counties fall apart so, and within one the children's
 * workers from the adults'. Memory is linear in arcs.
 */
import type { Certificate } from './certificate.js';
import { hasTeamCost, modelOf } from './model.js';
import type { Problem, Solution } from './problem.js';
import { SCALE } from './relaxation.js';

/** A part, and what its units, workers, teams and arcs are called in the whole. */
export interface Part {
  problem: Problem;
  units: Int32Array;
  workers: Int32Array;
  teams: Int32Array;
  arcs: Int32Array;
}

/** Parts of fewer units than this join their neighbour: too small to be worth a task of their own. */
const LEAST_UNITS = 200;

/** The parts in order of their lowest worker; every unit, worker and cost of the problem is in exactly one. */
export function partsOf(problem: Problem, leastUnits = LEAST_UNITS): Part[] {
  const { unitCount, workerCount } = problem;
  const { groupOfUnit, groupOfWorker } = groupsOf(problem);
  const sizes = new Map<number, number>();
  for (let w = 0; w < workerCount; w += 1) if (!sizes.has(groupOfWorker[w]!)) sizes.set(groupOfWorker[w]!, 0);
  for (let u = 0; u < unitCount; u += 1) sizes.set(groupOfUnit[u]!, (sizes.get(groupOfUnit[u]!) ?? 0) + 1);
  const partOfGroup = new Map<number, number>();
  let part = 0;
  let units = 0;
  for (const [group, size] of sizes) {
    if (units >= leastUnits && size >= leastUnits) {
      part += 1;
      units = 0;
    }
    partOfGroup.set(group, part);
    units += size;
  }
  if (part === 0)
    return [
      {
        problem,
        units: indices(unitCount),
        workers: indices(workerCount),
        teams: indices(problem.teamCount),
        arcs: indices(problem.arcStart[unitCount]!),
      },
    ];
  const unitsOf = Array.from({ length: part + 1 }, () => [] as number[]);
  const workersOf = Array.from({ length: part + 1 }, () => [] as number[]);
  for (let u = 0; u < unitCount; u += 1) unitsOf[partOfGroup.get(groupOfUnit[u]!)!]!.push(u);
  for (let w = 0; w < workerCount; w += 1) workersOf[partOfGroup.get(groupOfWorker[w]!)!]!.push(w);
  return unitsOf.map((list, k) =>
    cut(problem, Int32Array.from(list), Int32Array.from(workersOf[k]!), k === 0),
  );
}

/** The solution of the whole that consists of those of its parts. */
export function joined(problem: Problem, parts: readonly Part[], solutions: readonly Solution[]): Solution {
  const whole = {
    workerOfUnit: new Int32Array(problem.unitCount).fill(-1),
    siteOfWorker: new Int32Array(problem.workerCount),
  };
  parts.forEach(({ units, workers }, k) => {
    const { workerOfUnit, siteOfWorker } = solutions[k]!;
    units.forEach((u, at) => {
      const w = workerOfUnit[at]!;
      whole.workerOfUnit[u] = w < 0 ? -1 : workers[w]!;
    });
    workers.forEach((w, at) => (whole.siteOfWorker[w] = siteOfWorker[at]!));
  });
  return whole;
}

/** The certificate of the whole that proves the sum of what those of its parts prove. */
export function joinedCertificate(
  problem: Problem,
  parts: readonly Part[],
  certificates: readonly Certificate[],
): Certificate {
  const { siteCount, unitCount, teamCount } = problem;
  const unitPrice = new Float64Array(unitCount);
  const familyPrice = new Float64Array(problem.familyCost.length);
  const teamSitePrice = new Float64Array(teamCount * siteCount);
  parts.forEach((part, k) => {
    const certificate = certificates[k]!;
    part.units.forEach((u, at) => {
      unitPrice[u] = certificate.unitPrice[at]!;
      const f = problem.unitFamily[u]!;
      // A unit that nobody may hold is of no family, and may be of another part than those who have its name.
      if (f >= 0 && problem.arcStart[u]! < problem.arcStart[u + 1]!)
        familyPrice[f] = certificate.familyPrice[part.problem.unitFamily[at]!]!;
    });
    part.teams.forEach((team, at) => {
      for (let s = 0; s < siteCount; s += 1)
        teamSitePrice[team * siteCount + s] = certificate.teamSitePrice[at * siteCount + s]!;
    });
  });
  return { scale: SCALE, unitPrice, familyPrice, teamSitePrice };
}

/** What a solution of the whole is in one part. */
export function partOfSolution({ units, workers }: Part, whole: Solution): Solution {
  const place = new Map(Array.from(workers, (w, at) => [w, at]));
  return {
    workerOfUnit: units.map((u) => place.get(whole.workerOfUnit[u]!) ?? -1),
    siteOfWorker: workers.map((w) => whole.siteOfWorker[w]!),
  };
}

function groupsOf(problem: Problem): { groupOfUnit: Int32Array; groupOfWorker: Int32Array } {
  const { unitCount, workerCount, arcStart, arcWorker, workerTeam } = problem;
  // Workers first, then units; the root of a group is its lowest member.
  const parent = indices(workerCount + unitCount);
  const rootOf = (x: number): number => {
    let at = x;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const tie = (a: number, b: number): void => {
    const [one, other] = [rootOf(a), rootOf(b)];
    parent[Math.max(one, other)] = Math.min(one, other);
  };
  const { family, familyStart, familyUnits } = modelOf(problem);
  for (let u = 0; u < unitCount; u += 1) {
    for (let arc = arcStart[u]!; arc < arcStart[u + 1]!; arc += 1) tie(workerCount + u, arcWorker[arc]!);
    if (family[u]! >= 0) tie(workerCount + u, workerCount + familyUnits[familyStart[family[u]!]!]!);
  }
  const firstOfTeam = new Int32Array(problem.teamCount).fill(-1);
  for (let w = 0; w < workerCount; w += 1) {
    const team = workerTeam[w]!;
    if (!hasTeamCost(problem, team)) continue;
    if (firstOfTeam[team]! < 0) firstOfTeam[team] = w;
    tie(w, firstOfTeam[team]!);
  }
  return {
    groupOfWorker: Int32Array.from({ length: workerCount }, (_, w) => rootOf(w)),
    groupOfUnit: Int32Array.from({ length: unitCount }, (_, u) => rootOf(workerCount + u)),
  };
}

function indices(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, k) => k);
}

/** The part of these units and workers; the first one has the teams without workers too, whose balance costs the same in every plan. */
function cut(problem: Problem, units: Int32Array, workers: Int32Array, first: boolean): Part {
  const { siteCount, teamCount, arcStart } = problem;
  const placeOfWorker = new Int32Array(problem.workerCount).fill(-1);
  workers.forEach((w, at) => (placeOfWorker[w] = at));
  const arcs: number[] = [];
  const starts = new Int32Array(units.length + 1);
  units.forEach((u, at) => {
    for (let arc = arcStart[u]!; arc < arcStart[u + 1]!; arc += 1) arcs.push(arc);
    starts[at + 1] = arcs.length;
  });
  const empty = new Uint8Array(teamCount).fill(1);
  for (const team of problem.workerTeam) empty[team] = 0;
  const placeOfTeam = new Map<number, number>();
  const addTeam = (team: number): void => {
    if (!placeOfTeam.has(team)) placeOfTeam.set(team, placeOfTeam.size);
  };
  workers.forEach((w) => addTeam(problem.workerTeam[w]!));
  for (let team = 0; first && team < teamCount; team += 1) if (empty[team] === 1) addTeam(team);
  const teams = [...placeOfTeam.keys()];
  const placeOfFamily = new Map<number, number>();
  const unitFamily = units.map((u) => {
    const f = problem.unitFamily[u]!;
    if (f < 0) return -1;
    if (!placeOfFamily.has(f)) placeOfFamily.set(f, placeOfFamily.size);
    return placeOfFamily.get(f)!;
  });
  const ofWorkers = (values: Int32Array): Int32Array => workers.map((w) => values[w]!);
  const ofUnits = (values: Int32Array): Int32Array => units.map((u) => values[u]!);
  const ofTeams = (values: Int32Array): Int32Array => Int32Array.from(teams, (team) => values[team]!);
  const ofArcs = (values: Int32Array): Int32Array => Int32Array.from(arcs, (arc) => values[arc]!);
  const bySite = (rows: Iterable<number>, values: Int32Array): Int32Array =>
    Int32Array.from([...rows].flatMap((row) => [...values.subarray(row * siteCount, (row + 1) * siteCount)]));
  return {
    units,
    workers,
    teams: Int32Array.from(teams),
    arcs: Int32Array.from(arcs),
    problem: {
      unitCount: units.length,
      workerCount: workers.length,
      siteCount,
      teamCount: teams.length,
      arcStart: starts,
      arcWorker: Int32Array.from(arcs, (arc) => placeOfWorker[problem.arcWorker[arc]!]!),
      arcWeight: ofArcs(problem.arcWeight),
      arcCost: ofArcs(problem.arcCost),
      unitSite: ofUnits(problem.unitSite),
      shortCost: ofUnits(problem.shortCost),
      shortWeight: ofUnits(problem.shortWeight),
      unitFamily,
      familyCost: Int32Array.from(placeOfFamily.keys(), (f) => problem.familyCost[f]!),
      siteCost: bySite(workers, problem.siteCost),
      workerTeam: workers.map((w) => placeOfTeam.get(problem.workerTeam[w]!)!),
      target: ofWorkers(problem.target),
      ceiling: ofWorkers(problem.ceiling),
      hardStop: ofWorkers(problem.hardStop),
      underPrice: ofWorkers(problem.underPrice),
      overTargetPrice: ofWorkers(problem.overTargetPrice),
      overCeilingPrice: ofWorkers(problem.overCeilingPrice),
      teamSiteTarget: bySite(teams, problem.teamSiteTarget),
      balanceCost: ofTeams(problem.balanceCost),
      teamMinimum: ofTeams(problem.teamMinimum),
      smallTeamCost: ofTeams(problem.smallTeamCost),
      workerManages: ofWorkers(problem.workerManages),
      unmanagedCost: ofTeams(problem.unmanagedCost),
    },
  };
}
