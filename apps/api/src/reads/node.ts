import type { GraphQLResolveInfo } from 'graphql';
import { decodeId, encodeId, plannedKey, splitPlannedKey } from '../graphql/global-id.js';
import type { PlannedCase } from '../graphql/types/planned-case.js';
import { bodiesInReach, type DataClass } from '@vesting/domain';
import { readCase } from './cases.js';
import { readImport, readQuestion } from './imports.js';
import { readPlannedCases } from './planned-cases.js';
import { readPlannedWorker } from './planned-workers.js';
import { readBaseline, readPlan, type PlanRow } from './plans.js';
import { readPost } from './posts.js';
import { readReorganisation } from './reorganisation.js';
import { readRun } from './runs.js';
import type { Reads } from './session.js';
import { readsField } from './shown.js';
import { readWorker } from './workers.js';

type Found = Promise<{ __typename: string } | null>;
type Read = (reads: Reads, key: string, info: GraphQLResolveInfo) => Found;

async function planned<T>(
  reads: Reads,
  key: string,
  read: (plan: PlanRow, item: string) => Promise<T | null>,
): Promise<T | null> {
  const split = splitPlannedKey(key);
  const plan = split && (await reads.once(`plan ${split.planId}`, () => readPlan(reads, split.planId)));
  return split && plan ? read(plan, split.itemId) : null;
}

/** Planned cases of one field: those that `nodes` asks for come by one statement. */
function plannedCasesFor(reads: Reads, plan: PlanRow, info: GraphQLResolveInfo) {
  const field = `planned cases of ${plan.key} for ${String(info.path.key)}`;
  return reads.gathered<string, PlannedCase | null>(field, async (items) => {
    const found = await readPlannedCases(reads, plan, items, info);
    const byId = new Map(found.map((planned) => [planned.id, planned]));
    return items.map((item) => byId.get(encodeId('PlannedCase', plannedKey(plan.key, item))) ?? null);
  });
}

/** How each type is read by its id, and what its reader must be allowed to do. */
const READS: Readonly<Record<string, { dataClass: DataClass; read: Read }>> = {
  Reorganisation: {
    dataClass: 'STRUCTURE',
    read: async (reads, key) => (key === reads.reorganisationId ? readReorganisation(reads) : null),
  },
  Body: {
    dataClass: 'STRUCTURE',
    read: async (reads, key) => (await reads.structure()).bodies.get(key) ?? null,
  },
  Service: {
    dataClass: 'STRUCTURE',
    read: async (reads, key) => (await reads.structure()).services.get(key) ?? null,
  },
  CurrentService: {
    dataClass: 'STRUCTURE',
    read: async (reads, key) => (await reads.structure()).currentServices.get(key) ?? null,
  },
  Case: { dataClass: 'CASES', read: (reads, id, info) => readCase(reads, { id }, info) },
  Worker: { dataClass: 'STAFF', read: readWorker },
  Post: { dataClass: 'ESTABLISHMENT', read: readPost },
  Import: { dataClass: 'HISTORY', read: readImport },
  Question: { dataClass: 'ESTABLISHMENT', read: readQuestion },
  Baseline: { dataClass: 'TOTALS', read: readBaseline },
  Plan: { dataClass: 'TOTALS', read: readPlan },
  Run: { dataClass: 'TOTALS', read: readRun },
  PlannedCase: {
    dataClass: 'CASES',
    read: (reads, key, info) =>
      planned(reads, key, (plan, item) => plannedCasesFor(reads, plan, info).load(item)),
  },
  PlannedWorker: {
    dataClass: 'STAFF',
    read: (reads, key, info) =>
      planned(reads, key, (plan, item) => readPlannedWorker(reads, plan, item, info)),
  },
};

/** Records that belong to one body whole: their reads ask for it. */
const OF_ONE_BODY: ReadonlySet<string> = new Set(['Import', 'Question']);

/** The record behind an id. What the actor may not read is answered as what does not exist. */
export async function readNode(reads: Reads, id: string, info: GraphQLResolveInfo): Found {
  const decoded = decodeId(id);
  const how = decoded && READS[decoded.type];
  if (!how) return null;
  if (!readsField(reads.actor, how.dataClass)) return null;
  if (OF_ONE_BODY.has(decoded.type) && bodiesInReach(reads.actor, how.dataClass).length === 0) return null;
  return how.read(reads, decoded.key, info);
}
