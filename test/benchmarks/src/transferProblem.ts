/**
 * A seeded transfer problem of a county: seven districts of two successors, five specialisms, workers with a
 * base, a team and a points target, families of one to four cases with a current worker and a risk of
 * breaking that bond. Demand is 1.12 times the capacity and some families have no worker. Units in one family
 * are wished to share a worker.
 *
 * The numbers are made up; only their proportions follow a county of 2018.
 */
import { Random, type Problem } from '@vesting/optimiser';

export interface TransferSize {
  units: number;
  workers: number;
}

export const SIZES: Record<string, TransferSize> = {
  county: { units: 2440, workers: 220 },
  adults: { units: 5390, workers: 400 },
  '10': { units: 23940, workers: 2200 },
  '100': { units: 266800, workers: 25000 },
};

const DISTRICTS = [
  { x: 0, y: 12, site: 1, share: 11 },
  { x: 10, y: 0, site: 1, share: 12 },
  { x: 12, y: 10, site: 1, share: 31 },
  { x: 26, y: 24, site: 0, share: 13 },
  { x: 32, y: 18, site: 0, share: 11 },
  { x: 22, y: 18, site: 0, share: 12 },
  { x: 22, y: 12, site: 0, share: 10 },
];
const SPECIALISMS = 5;
const HUBS = 3;
const NEAREST = 20;
const COUNTY_WORKERS = 220;

interface Worker {
  county: number;
  district: number;
  first: number;
  second: number;
  x: number;
  y: number;
  target: number;
  team: number;
}

export function transferProblem(size: TransferSize, seed: number): Problem {
  const random = new Random(seed);
  const counties = Math.max(1, Math.round(size.workers / COUNTY_WORKERS / 1.2));
  const workers = Array.from({ length: size.workers }, (_, w) =>
    makeWorker(random, Math.floor((w * counties) / size.workers)),
  );
  const units = makeUnits(random, size, workers, counties);
  return tabulate(workers, units, counties);
}

function pickDistrict(random: Random): number {
  let draw = random.below(100);
  for (let d = 0; d < DISTRICTS.length; d += 1) {
    draw -= DISTRICTS[d]!.share;
    if (draw < 0) return d;
  }
  return DISTRICTS.length - 1;
}

function makeWorker(random: Random, county: number): Worker {
  const district = pickDistrict(random);
  const first = random.below(SPECIALISMS);
  const second = random.below(100) < 30 ? random.below(SPECIALISMS) : first;
  const fte = [10, 10, 10, 8, 6][random.below(5)]!;
  const team = (county * SPECIALISMS + first) * HUBS + random.below(HUBS);
  return {
    county,
    district,
    first,
    second,
    ...scatter(random, district),
    target: Math.round((fte * 36) / 10),
    team,
  };
}

function scatter(random: Random, district: number): { x: number; y: number } {
  return {
    x: DISTRICTS[district]!.x + random.below(11) - 5,
    y: DISTRICTS[district]!.y + random.below(11) - 5,
  };
}

interface Unit {
  county: number;
  specialism: number;
  site: number;
  weight: number;
  current: number;
  risk: number;
  court: boolean;
  must: boolean;
  family: number;
  x: number;
  y: number;
}

function makeUnits(
  random: Random,
  { units, workers: count }: TransferSize,
  workers: Worker[],
  counties: number,
): Unit[] {
  const demand = workers.reduce((sum, w) => sum + w.target, 0) * 1.12;
  const mean = demand / units;
  const bySpecialism = new Map<number, number[]>();
  workers.forEach((w, index) => {
    for (const s of new Set([w.first, w.second])) {
      const key = w.county * SPECIALISMS + s;
      bySpecialism.set(key, [...(bySpecialism.get(key) ?? []), index]);
    }
  });
  const made: Unit[] = [];
  for (let u = 0; u < units; u += 1) {
    const county = Math.floor((u * counties) / units);
    const previous = made[u - 1];
    const district = pickDistrict(random);
    const sibling = previous !== undefined && previous.county === county && random.below(100) < 6;
    const specialism = random.below(SPECIALISMS);
    const able = bySpecialism.get(county * SPECIALISMS + specialism) ?? [];
    // The square of a uniform draw heaps work on some workers, as caseloads are heaped.
    const draw = random.below(1000);
    const current =
      random.below(100) < 6 || able.length === 0
        ? -1
        : able[Math.floor((able.length * (draw * draw * 0.4 + draw * 600)) / 1_000_000)]!;
    made.push({
      county,
      specialism: sibling ? previous.specialism : specialism,
      site: sibling ? previous.site : DISTRICTS[district]!.site,
      weight: Math.max(1, Math.round((mean * (40 + random.below(121))) / 100)),
      current: sibling ? previous.current : current,
      risk: 8 + random.below(25),
      court: random.below(100) < 8,
      must: random.below(100) < 30,
      family: sibling ? (previous.family >= 0 ? previous.family : u - 1) : -1,
      ...(sibling ? { x: previous.x, y: previous.y } : scatter(random, district)),
    });
    if (sibling && previous.family < 0) previous.family = u - 1;
  }
  return count > 0 ? made : [];
}

function tabulate(workers: Worker[], units: Unit[], counties: number): Problem {
  const able = new Map<number, number[]>();
  workers.forEach((w, index) => {
    for (const s of new Set([w.first, w.second])) {
      const key = w.county * SPECIALISMS + s;
      const list = able.get(key);
      if (list) list.push(index);
      else able.set(key, [index]);
    }
  });
  const arcStart = new Int32Array(units.length + 1);
  const arcWorker: number[] = [];
  const arcCost: number[] = [];
  const arcWeight: number[] = [];
  units.forEach((unit, u) => {
    const travel = (w: number): number =>
      Math.round(Math.hypot(workers[w]!.x - unit.x, workers[w]!.y - unit.y) / 2);
    const near = (able.get(unit.county * SPECIALISMS + unit.specialism) ?? [])
      .map((w) => ({ w, cost: travel(w) + (workers[w]!.first === unit.specialism ? 0 : 6) }))
      .sort((a, b) => a.cost - b.cost || a.w - b.w);
    const kept = near.filter(({ w }, rank) => rank < NEAREST || w === unit.current).sort((a, b) => a.w - b.w);
    for (const { w, cost } of kept) {
      arcWorker.push(w);
      arcWeight.push(unit.weight);
      arcCost.push(cost + (unit.current >= 0 && w !== unit.current ? unit.risk * (unit.court ? 3 : 1) : 0));
    }
    arcStart[u + 1] = arcWorker.length;
  });
  return {
    unitCount: units.length,
    workerCount: workers.length,
    siteCount: 2,
    arcStart,
    arcWorker: Int32Array.from(arcWorker),
    arcWeight: Int32Array.from(arcWeight),
    arcCost: Int32Array.from(arcCost),
    unitSite: Int32Array.from(units, (u) => u.site),
    shortCost: Int32Array.from(units, (u) => (u.must ? -1 : 60 + 30 * u.weight)),
    shortWeight: Int32Array.from(units, (u) => u.weight),
    unitFamily: Int32Array.from(units, (u) => u.family),
    familyCost: new Int32Array(units.length).fill(12),
    ...employment(workers, units, counties),
  };
}

function employment(workers: Worker[], units: Unit[], counties: number) {
  const teamCount = counties * SPECIALISMS * HUBS;
  const capacity = new Array<number>(teamCount).fill(0);
  const ceiling = Int32Array.from(workers, (w) => Math.floor(w.target * 1.2));
  workers.forEach((w, index) => (capacity[w.team]! += ceiling[index]!));
  const demand = new Float64Array(counties * SPECIALISMS * 2);
  for (const u of units) demand[(u.county * SPECIALISMS + u.specialism) * 2 + u.site]! += u.weight;
  const teamSiteTarget = new Int32Array(teamCount * 2);
  for (let t = 0; t < teamCount; t += 1) {
    const s = Math.floor(t / HUBS) * 2;
    const north = Math.round((capacity[t]! * demand[s]!) / Math.max(1, demand[s]! + demand[s + 1]!));
    teamSiteTarget[t * 2] = north;
    teamSiteTarget[t * 2 + 1] = capacity[t]! - north;
  }
  const count = workers.length;
  return {
    teamCount,
    siteCost: Int32Array.from({ length: count * 2 }, (_, k) =>
      DISTRICTS[workers[k >> 1]!.district]!.site === (k & 1) ? 0 : 10,
    ),
    workerTeam: Int32Array.from(workers, (w) => w.team),
    target: Int32Array.from(workers, (w) => w.target),
    ceiling,
    hardStop: Int32Array.from(workers, (w) => Math.floor(w.target * 1.4)),
    underPrice: new Int32Array(count).fill(1),
    overTargetPrice: new Int32Array(count).fill(4),
    overCeilingPrice: new Int32Array(count).fill(14),
    teamSiteTarget,
    balanceCost: new Int32Array(teamCount).fill(2),
  };
}
