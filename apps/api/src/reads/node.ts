import type { GraphQLResolveInfo } from 'graphql';
import { decodeId, splitPlannedKey } from '../graphql/global-id.js';
import { isAllowed, type Action } from '@vesting/domain';
import { readCase } from './cases.js';
import { readImport, readQuestion } from './imports.js';
import { readPlannedCases } from './planned-cases.js';
import { readPlannedWorker } from './planned-workers.js';
import { readBaseline, readPlan } from './plans.js';
import { readPost } from './posts.js';
import { readReorganisation } from './reorganisation.js';
import { readRun } from './runs.js';
import type { Reads } from './session.js';
import { readWorker } from './workers.js';

type Found = Promise<{ __typename: string } | null>;
type Read = (reads: Reads, key: string, info: GraphQLResolveInfo) => Found;

async function planned<T>(
  reads: Reads,
  key: string,
  read: (plan: NonNullable<Awaited<ReturnType<typeof readPlan>>>, item: string) => Promise<T | null>,
): Promise<T | null> {
  const split = splitPlannedKey(key);
  const plan = split && (await readPlan(reads, split.planId));
  return split && plan ? read(plan, split.itemId) : null;
}

/** How each type is read by its id, and what its reader must be allowed to do. */
const READS: Readonly<Record<string, { action: Action; read: Read }>> = {
  Reorganisation: {
    action: 'READ_STRUCTURE',
    read: async (reads, key) => (key === reads.reorganisationId ? readReorganisation(reads) : null),
  },
  Body: {
    action: 'READ_STRUCTURE',
    read: async (reads, key) => (await reads.structure()).bodies.get(key) ?? null,
  },
  Service: {
    action: 'READ_STRUCTURE',
    read: async (reads, key) => (await reads.structure()).services.get(key) ?? null,
  },
  CurrentService: {
    action: 'READ_STRUCTURE',
    read: async (reads, key) => (await reads.structure()).currentServices.get(key) ?? null,
  },
  Case: { action: 'READ_REGISTER', read: (reads, id, info) => readCase(reads, { id }, info) },
  Worker: { action: 'READ_REGISTER', read: readWorker },
  Post: { action: 'READ_REGISTER', read: readPost },
  Import: { action: 'READ_RECEIVED', read: readImport },
  Question: { action: 'READ_RECEIVED', read: readQuestion },
  Baseline: { action: 'READ_TOTALS', read: readBaseline },
  Plan: { action: 'READ_TOTALS', read: readPlan },
  Run: { action: 'READ_TOTALS', read: readRun },
  PlannedCase: {
    action: 'READ_REGISTER',
    read: (reads, key, info) =>
      planned(
        reads,
        key,
        async (plan, item) => (await readPlannedCases(reads, plan, [item], info))[0] ?? null,
      ),
  },
  PlannedWorker: {
    action: 'READ_REGISTER',
    read: (reads, key, info) =>
      planned(reads, key, (plan, item) => readPlannedWorker(reads, plan, item, info)),
  },
};

/** The record behind an id. What the actor may not read is answered as what does not exist. */
export async function readNode(reads: Reads, id: string, info: GraphQLResolveInfo): Found {
  const decoded = decodeId(id);
  const how = decoded && READS[decoded.type];
  if (!how) return null;
  const received = how.action === 'READ_RECEIVED';
  if (!received && !isAllowed(reads.actor, how.action)) return null;
  return how.read(reads, decoded.key, info);
}
