import { explain } from '@vesting/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { badInput } from '../graphql/errors.js';
import type { Explanation } from '../graphql/types/explanation.js';
import { caseOf, workerOf, type CaseRecord, type WorkerRecord } from './item-rows.js';
import { BASELINE, caseColumns } from './item-sql.js';
import { namesIn, type NamesOthers } from './names.js';
import { readDiscreetPicture } from './plan-picture.js';
import { readPlannedCases } from './planned-cases.js';
import type { PlanRow } from './plans.js';
import type { Reads } from './session.js';

const NO_SUCH_WORKER = 'workerId names a worker who does not work this group of people in the plan.';

interface ExplainedRecord {
  no_home: string | null;
  group: 'CHILDREN' | 'ADULTS' | null;
}

/** Why the case goes to that council and that worker, what else was possible, and why not to a named worker. */
export async function readExplanation(
  reads: Reads,
  plan: PlanRow,
  { itemId, workerId }: { itemId: string; workerId: string | undefined },
  info: GraphQLResolveInfo,
): Promise<Explanation & NamesOthers> {
  const structure = await reads.structure();
  const [planned] = await readPlannedCases(reads, plan, [itemId], info, 'case.');
  if (!planned) throw badInput('The plan holds no such case.');
  const [facts] = await reads.query<ExplainedRecord>(
    `select facts ->> 'noHome' as no_home, client_group as "group" from baseline_item
     where reorganisation_id = $1 and baseline_id = $2 and item_id = $3`,
    [reads.reorganisationId, plan.baselineKey, itemId],
  );
  const picture = await readDiscreetPicture(reads, plan, planned.case.clientGroup);
  const found =
    picture &&
    explain(
      picture.planning,
      itemId,
      {
        councilName: planned.destination.body?.name ?? null,
        decidedBy: planned.destinationDecidedBy,
        decisionReason: planned.destinationReason ?? null,
        noDestinationReason: planned.destination.reason ?? null,
        areaName: planned.case.responsibleArea?.name ?? null,
        areaProtected: planned.case.areaProtected,
        noHome: facts?.no_home ?? null,
        looksBack: plan.purpose === 'TODAY',
      },
      picture.rules,
      picture.newlyQualifiedThousandths,
      {
        ...(workerId === undefined ? {} : { workerId }),
        nameOf: (body) => structure.bodies.get(body)?.name ?? body,
      },
    );
  if (!found)
    throw badInput('The case stands for many and has no worker of its own, so there is nothing to explain.');
  if (workerId !== undefined && found.whyNot === null) throw badInput(NO_SUCH_WORKER);
  const { alternatives, exchange, withoutWorker, binds, whyNot } = found;
  const workers = await readWorkers(reads, plan, [
    ...alternatives.map(({ worker }) => worker),
    ...(exchange ? [exchange.worker] : []),
    ...(whyNot ? [whyNot.worker] : []),
  ]);
  const other = exchange && (await readOther(reads, plan, exchange.case));
  const told = <T extends { worker: string }>(row: T) => {
    const worker = workers.get(row.worker);
    return worker ? { ...row, worker } : null;
  };
  const exchanged = exchange && told(exchange);
  // Of whom the reader may not see is answered as of whom there is not.
  if (whyNot && !told(whyNot)) throw badInput(NO_SUCH_WORKER);
  const sentences = [found, ...found.terms, ...binds].map(({ sentence }) => sentence);
  return {
    names: namesIn(picture.planning)([...sentences, found.workerReason].join('\n')),
    case: planned,
    sentence: found.sentence,
    councilReason: found.councilReason,
    workerReason: found.workerReason,
    terms: found.terms,
    alternatives: alternatives.flatMap((row) => told(row) ?? []),
    exchange: exchanged && other ? { ...exchanged, case: other } : null,
    withoutWorker,
    binds,
    whyNot: whyNot && told(whyNot),
  };
}

async function readWorkers(reads: Reads, plan: PlanRow, ids: readonly string[]) {
  const structure = await reads.structure();
  const records = await reads.query<WorkerRecord>(
    `select item_id as id, body_id, reference, facts, $4::text as as_at, synthetic from baseline_item
     where reorganisation_id = $1 and baseline_id = $2 and item_id = any($3::uuid[])`,
    [reads.reorganisationId, plan.baselineKey, ids, plan.asAt],
  );
  return new Map(records.map((record) => [record.id, workerOf(record, structure)]));
}

async function readOther(reads: Reads, plan: PlanRow, id: string) {
  const [record] = await reads.query<CaseRecord>(
    `select ${caseColumns(BASELINE('$1', '$2', '$3'), 'c')} from baseline_item c
     where c.reorganisation_id = $1 and c.baseline_id = $2 and c.item_id = $4`,
    [reads.reorganisationId, plan.baselineKey, plan.asAt, id],
  );
  return record ? caseOf(record, await reads.structure(), plan.baselineKey) : null;
}
