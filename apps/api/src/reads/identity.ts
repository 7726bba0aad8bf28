import {
  bodiesInReach,
  classOf,
  isStaffMasked,
  words,
  type CaseFacts,
  type Facts,
  type IdentityVerdict,
  type ItemKind,
  type WorkerFacts,
} from '@vesting/domain';
import { encodeId } from '../graphql/global-id.js';
import type { ExternalRecord, IdentityDecision, RegisterRecord } from '../graphql/types/identity.js';
import { bodyOf } from './item-rows.js';
import { standingFor } from './item-sql.js';
import type { Reads } from './session.js';
import type { Structure } from './structure.js';

export interface RecordRow {
  id: string;
  kind: ItemKind;
  reference: string;
  body: string;
  facts: Facts;
}

/** A record as JSON, for statements that read two of them. */
export const recordValue = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'kind', ${alias}.kind, 'reference', ${alias}.reference,
     'body', ${alias}.body_id, 'facts', ${alias}.facts)`;

export const recordOf = (
  { id, kind, reference, body, facts }: RecordRow,
  structure: Structure,
): RegisterRecord => ({
  id: encodeId(kind === 'CASE' ? 'Case' : 'Worker', id),
  kind,
  reference,
  body: bodyOf(structure, body),
  summary: (kind === 'CASE' ? ofCase(facts as CaseFacts, structure) : ofWorker(facts as WorkerFacts)).join(
    ', ',
  ),
});

const ofCase = ({ caseType, openedOn, ageBand, team }: CaseFacts, structure: Structure): string[] =>
  [
    structure.caseType(caseType ?? null)?.name ?? 'Type not known',
    openedOn && `opened ${words.day(openedOn)}`,
    ageBand && `age ${ageBand}`,
    team && `team ${team}`,
  ].flatMap((part) => part || []);

const ofWorker = ({ role, team, fteThousandths, employment }: WorkerFacts): string[] =>
  [
    role === undefined ? 'Role not known' : role.toLowerCase().replaceAll('_', ' '),
    fteThousandths !== undefined && `${words.fte(fteThousandths)} FTE`,
    employment === 'AGENCY' && 'agency',
    team && `team ${team}`,
  ].flatMap((part) => part || []);

interface DecisionRow {
  id: string;
  verdict: IdentityVerdict;
  survivor: RecordRow;
  merged: RecordRow;
  reason: string;
  actor: string;
  at: Date;
  undone_at: Date | null;
  undone_by: string | null;
  undo_reason: string | null;
}

const decisionOf = (row: DecisionRow, structure: Structure): IdentityDecision => ({
  id: encodeId('IdentityDecision', row.id),
  verdict: row.verdict,
  survivor: recordOf(row.survivor, structure),
  merged: recordOf(row.merged, structure),
  reason: row.reason,
  actor: row.actor,
  at: row.at.toISOString(),
  undoneAt: row.undone_at?.toISOString() ?? null,
  undoneBy: row.undone_by,
  undoReason: row.undo_reason,
});

/** Bodies whose records of a kind the actor may see; null for all. Whoever may not know a worker sees none. */
export function recordReach({ actor }: Reads, kind: 'CASE' | 'WORKER'): string[] | null {
  if (kind === 'WORKER' && isStaffMasked(actor)) return [];
  const reach = bodiesInReach(actor, classOf(kind));
  return reach === 'ALL' ? null : reach;
}

async function readDecisions(
  reads: Reads,
  ids: readonly string[] | null,
): Promise<Map<string, IdentityDecision>> {
  const structure = await reads.structure();
  const rows = await reads.query<DecisionRow>(
    `select decision.id, verdict, reason, actor, at, undone_at, undone_by, undo_reason,
       ${recordValue('survivor')} as survivor, ${recordValue('merged')} as merged
     from identity_decision decision
       join item survivor on survivor.reorganisation_id = $1 and survivor.id = survivor_id
       join item merged on merged.reorganisation_id = $1 and merged.id = merged_id
     where decision.reorganisation_id = $1 and ($2::uuid[] is null or decision.id = any($2))
       and case decision.kind when 'CASE' then $3::text[] is null or array[survivor.body_id, merged.body_id] <@ $3
         else $4::text[] is null or array[survivor.body_id, merged.body_id] <@ $4 end
     order by at desc, decision.id limit 500`,
    [reads.reorganisationId, ids, recordReach(reads, 'CASE'), recordReach(reads, 'WORKER')],
  );
  return new Map(rows.map((row) => [row.id, decisionOf(row, structure)]));
}

/** What was decided on identity, the latest first. */
export const listDecisions = async (reads: Reads): Promise<IdentityDecision[]> => [
  ...(await readDecisions(reads, null)).values(),
];

export const readDecision = async (reads: Reads, id: string): Promise<IdentityDecision | null> =>
  (await readDecisions(reads, [id])).get(id) ?? null;

interface ExternalRow {
  asked: string;
  body: string;
  reference: string;
  key: string;
  decision: string | null;
  sources: { format: string; asAt: string }[];
}

/**
 * Every record of the item, each with the files that name it; those of all items of an operation by one statement.
 * An item that is merged itself, as a baseline may hold it, shows the records of the one that stands for it.
 */
export async function readRecords(reads: Reads, itemId: string): Promise<ExternalRecord[]> {
  const loader = reads.gathered<string, ExternalRecord[]>('records', async (keys) => {
    const structure = await reads.structure();
    const rows = await reads.query<ExternalRow>(
      `select asked.id as asked, record.body_id as body, record.reference, record.key, record.merged_by as decision,
         ${SOURCES} as sources
       from item asked join item record on record.reorganisation_id = $1
         and (record.id = ${standingFor('asked')} or record.merged_into = ${standingFor('asked')})
       where asked.reorganisation_id = $1 and asked.id = any($2::uuid[])
       order by record.merged_by is not null, record.body_id, record.reference`,
      [reads.reorganisationId, keys],
    );
    const decisions = rows.flatMap(({ decision }) => decision ?? []);
    const known = decisions.length > 0 ? await readDecisions(reads, decisions) : undefined;
    return keys.map((key) =>
      rows
        .filter(({ asked }) => asked === key)
        .map(({ body, reference, key: token, decision, sources }) => ({
          body: bodyOf(structure, body),
          reference,
          token,
          sources,
          decision: (decision && known?.get(decision)) || null,
        })),
    );
  });
  return loader.load(itemId);
}

/** The formats that name `record`, each with its latest date. */
export const SOURCES = `coalesce((select json_agg(json_build_object('format', format, 'asAt', as_at) order by format)
  from (select import.format, max(statement.as_at)::text as as_at from statement
      join import on import.reorganisation_id = statement.reorganisation_id and import.id = statement.import_id
    where statement.reorganisation_id = record.reorganisation_id and statement.item_id = record.id group by 1) named), '[]')`;
