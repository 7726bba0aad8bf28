import type { Pack, Statement } from '@vesting/domain';
import { staffTeams, type Staffing, type WorkerDraft } from './caseloads.js';
import { childFacts } from './children-facts.js';
import { settleFamilies } from './children-homes.js';
import { caseStatements, familySizes, type CaseDraft, type FamilyDraft } from './drafts.js';
import { daysBefore, type PoolParameters, type RegisterParameters } from './parameters.js';
import type { Random } from './random.js';

/** The children's cases and the teams that hold them. */
export function syntheticChildren(
  pack: Pack,
  parameters: RegisterParameters,
  random: Random,
): { cases: Statement<'CASE'>[]; staffing: Staffing } {
  const { children } = parameters;
  const staffing = staffTeams(children, random.fork('staff'));
  const serviceOf = serviceOfCaseTypes(pack);
  const families: FamilyDraft[] = [];
  for (const pool of children.pools) {
    const workers = staffing.workers.filter((worker) => worker.pool === pool);
    families.push(...poolFamilies(pack, parameters, pool, workers, serviceOf, random.fork(pool.id)));
  }
  const waiting = queueFamilies(pack, parameters, serviceOf, random.fork('queue'));
  const drafts = settleFamilies(pack, parameters, families, waiting, random.fork('homes'));
  const cases = caseStatements(
    drafts,
    { body: parameters.county, prefix: parameters.referencePrefix, first: children.firstReference },
    random.fork('references'),
  );
  return { cases, staffing };
}

export function serviceOfCaseTypes(pack: Pack): ReadonlyMap<string, string> {
  return new Map(
    pack.schemes.flatMap(({ caseTypes }) => caseTypes.map(({ id, service }) => [id, service] as const)),
  );
}

/** Families under one worker each, filling every worker's load and every case type's count exactly. */
function poolFamilies(
  pack: Pack,
  { children }: RegisterParameters,
  pool: PoolParameters,
  workers: readonly WorkerDraft[],
  serviceOf: ReadonlyMap<string, string>,
  random: Random,
): FamilyDraft[] {
  const tapes = pool.caseTypes.map((type) => ({ ...type }));
  const sizes = (type: string | undefined): [number, number][] =>
    type !== undefined && children.singleCaseTypes.includes(type) ? [[1, 1]] : children.familySizes;
  const wanted = workers.flatMap((worker) =>
    familySizes(worker.cases, sizes(tapes[0]?.caseType), random).map((size) => ({ worker, size })),
  );
  const inOrder = random.shuffled(wanted);
  // Workers who may hold one type only choose first, so that the type does not run out.
  inOrder.sort(
    (a, b) => Number(b.worker.band.holds !== undefined) - Number(a.worker.band.holds !== undefined),
  );
  return inOrder.map(({ worker, size }) => {
    const members = Array.from({ length: size }, (): CaseDraft => {
      const { holds } = worker.band;
      const tape = tapes.find(
        ({ caseType, cases }) => cases > 0 && (holds === undefined || caseType === holds),
      );
      if (!tape) throw new RangeError(`pool ${pool.id}: its bands hold more cases than its case types have`);
      tape.cases -= 1;
      const service = serviceOf.get(tape.caseType) ?? worker.team.service;
      const facts = childFacts(tape.caseType, service, tape.inProceedings ?? false, pack.asAt, random);
      facts.team = worker.team.name;
      return { facts, worker };
    });
    return { members, districts: worker.team.districts, homePull: pool.homePull };
  });
}

/** Children who wait: none on a plan, looked after, in an enquiry or in court; brothers and sisters since one day. */
function queueFamilies(
  pack: Pack,
  { children }: RegisterParameters,
  serviceOf: ReadonlyMap<string, string>,
  random: Random,
): FamilyDraft[] {
  const { queue } = children;
  const service = serviceOf.get(queue.caseType) ?? '';
  const families = familySizes(queue.cases, children.familySizes, random).map((size, index): FamilyDraft => {
    const days =
      index === 0
        ? queue.longestDays
        : index === 1
          ? queue.shortestDays
          : random.waiting(queue.meanDays, queue.shortestDays, queue.longestDays);
    const members = Array.from({ length: size }, (): CaseDraft => {
      const facts = childFacts(queue.caseType, service, false, pack.asAt, random);
      facts.openedOn = daysBefore(pack.asAt, days);
      facts.lastSeenOn = daysBefore(pack.asAt, Math.max(0, days - random.whole(0, 4)));
      facts.team = queue.team;
      return { facts, worker: null };
    });
    return { members, districts: [], homePull: 0 };
  });
  const all = random.shuffled(families.flatMap(({ members }) => members));
  for (const { facts } of all.slice(0, queue.neverSeen)) delete facts.lastSeenOn;
  return families;
}
