import {
  caseTypesInForce,
  deriveRegisterRow,
  familiesOf,
  routesOf,
  schemeInForce,
  type CaseFacts,
  type ClientGroup,
  type Extract,
  type Pack,
  type WorkerFacts,
} from '@vesting/domain';
import { pictureOf, type PlanPicture } from '../solving/picture.js';
import type { CaseRow, PlanHead, WorkerRow } from '../solving/planning-rows.js';
import { openingPlan, type OpeningItem, type OpeningPlan } from '../use-cases/opening.js';

export interface Opened {
  picture: PlanPicture;
  opening: OpeningPlan;
  items: OpeningItem[];
}

/** The picture of a new plan over extracts, as the database would give it, for tests without one. */
export function openPlanInMemory(
  pack: Pack,
  extracts: readonly Extract[],
  template: string,
  clientGroup: ClientGroup = 'CHILDREN',
): Opened {
  const scheme = schemeInForce(pack, clientGroup);
  if (scheme === undefined) throw new Error(`the pack has no scheme for ${clientGroup}`);
  const caseTypes = caseTypesInForce(pack);
  const found = pack.planTemplates.find(({ id }) => id === template);
  const purpose = found?.purpose ?? 'TRANSFER';
  const routes = routesOf(pack, template);
  const idOf = (body: string, kind: string, key: string) => `${body}/${kind}/${key}`;
  const items = extracts.flatMap(({ body, statements }) =>
    statements.map(({ kind, key, reference, measure, counted, facts }): OpeningItem => {
      const worker = kind === 'CASE' ? (facts as CaseFacts).worker : undefined;
      return {
        id: idOf(body, kind, key),
        kind,
        body,
        reference,
        measure: measure ?? 1,
        divisible: counted === true || kind === 'SPEND' || kind === 'FUNDING',
        service: (facts as { service?: string }).service ?? null,
        facts,
        workerId: worker ? idOf(body, 'WORKER', worker) : null,
        points: deriveRegisterRow(kind, facts, { asAt: pack.asAt, caseTypes }).points,
      };
    }),
  );
  const opening = openingPlan(pack, purpose, routes, items);
  const inGroup = items.filter(
    ({ facts }) => (facts as { clientGroup?: ClientGroup }).clientGroup === clientGroup,
  );
  const tied = items
    .filter(({ kind }) => kind === 'CASE')
    .map(({ id, facts }) => ({ key: id, ties: (facts as CaseFacts).ties }));
  const families = familiesOf(tied);
  const allocated = new Map(opening.allocations.map(({ caseId, workerId }) => [caseId, workerId]));
  const bodyOf = (id: string) => opening.destinations.get(id)?.[0]?.body ?? null;
  const cases = inGroup
    .filter(({ kind }) => kind === 'CASE')
    .map((item): CaseRow => {
      const facts = item.facts as CaseFacts;
      const derived = deriveRegisterRow('CASE', facts, { asAt: pack.asAt, caseTypes });
      return {
        id: item.id,
        reference: item.reference,
        caseType: facts.caseType ?? null,
        service: item.service,
        points: derived.points,
        waitingDays: derived.waitingDays,
        inSafetyOrder: derived.inSafetyOrder,
        inProceedings: facts.inProceedings ?? false,
        area: facts.responsibleArea ?? null,
        family: families.get(item.id) ?? null,
        workerToday: item.workerId,
        team: facts.team ?? null,
        responsible: bodyOf(item.id),
        workerId: allocated.get(item.id) ?? null,
        lock: null,
      };
    });
  const workers = inGroup
    .filter(({ kind }) => kind === 'WORKER')
    .map((item): WorkerRow => {
      const facts = item.facts as WorkerFacts;
      return {
        id: item.id,
        reference: item.reference,
        body: item.body,
        team: facts.team ?? null,
        service: item.service,
        role: facts.role ?? null,
        fteThousandths: facts.fteThousandths ?? null,
        newlyQualified: facts.newlyQualified ?? false,
        carriesCases: facts.carriesCases ?? null,
        specialisms: facts.specialisms ?? [],
        base: facts.base ?? null,
        employer: bodyOf(item.id),
        locked: false,
      };
    });
  const byReference = (a: { reference: string }, b: { reference: string }) =>
    a.reference < b.reference ? -1 : 1;
  const plan: PlanHead = {
    id: template,
    name: found?.name ?? template,
    purpose,
    status: 'DRAFT',
    version: 1,
    baselineId: 'baseline',
    template,
    rules: found?.rules ?? {},
  };
  const rows = {
    plan,
    cases: cases.sort(byReference),
    workers: workers.sort(byReference),
    routes,
    deliveries: opening.deliveries,
  };
  return { picture: pictureOf(pack, scheme, rows), opening, items };
}
