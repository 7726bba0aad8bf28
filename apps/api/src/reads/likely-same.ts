import {
  LIKENESSES,
  likelySameCases,
  likelySameWorkers,
  postName,
  type CaseFacts,
  type LikelySame as Pair,
  type WorkerFacts,
} from '@vesting/domain';
import type { LikelySame } from '../graphql/types/identity.js';
import { recordOf, recordReach, type RecordRow } from './identity.js';
import { itemScope, loadToday, REGISTER } from './item-sql.js';
import type { Reads } from './session.js';

/** More than a person looks through; those on the strongest ground come first. */
const MOST = 100;
const STRENGTH = Object.keys(LIKENESSES);

/** Records of the open register that look as if they were of one person, without those a person has told apart. */
export async function listLikelySame(reads: Reads): Promise<LikelySame[]> {
  const pairs = [
    ...(await workers(reads, recordReach(reads, 'WORKER'))),
    ...(await cases(reads, recordReach(reads, 'CASE'))),
  ];
  const known = await records(reads, pairs);
  const structure = await reads.structure();
  const open = await undecided(reads, pairs);
  return open
    .sort((a, b) => STRENGTH.indexOf(a.likeness) - STRENGTH.indexOf(b.likeness))
    .slice(0, MOST)
    .flatMap(({ likeness, first, second }) => {
      const [one, other] = [known.get(first), known.get(second)];
      if (!one || !other) return [];
      const sentence = LIKENESSES[likeness];
      return [{ likeness, sentence, first: recordOf(one, structure), second: recordOf(other, structure) }];
    });
}

async function workers(reads: Reads, reach: string[] | null): Promise<Pair[]> {
  const source = REGISTER('$1');
  const rows = await reads.query<{
    id: string;
    body: string;
    key: string;
    facts: WorkerFacts;
    cases: number;
    onStaffList: boolean;
  }>(
    // Hours and the form of employment are what only a list of staff says.
    `select w.id, w.body_id as body, w.key, w.facts, load.cases, w.facts ?| array['fteThousandths', 'employment'] as "onStaffList"
     from item w ${loadToday(source, 'w', 'load')}
     where ${itemScope(source, 'w', 'WORKER')} and ($2::text[] is null or w.body_id = any($2)) order by w.id`,
    [reads.reorganisationId, reach],
  );
  const posts = await reads.query<{ body: string; number: string; fte: number }>(
    `select p.body_id as body, p.key as number, p.measure::float8 as fte from item p where ${itemScope(source, 'p', 'POST')}`,
    [reads.reorganisationId],
  );
  return likelySameWorkers(
    rows,
    new Map(posts.map(({ body, number, fte }) => [postName(body, number), fte])),
  );
}

/** Only cases that share their traits with another are looked at. */
async function cases(reads: Reads, reach: string[] | null): Promise<Pair[]> {
  const rows = await reads.query<{ id: string; body: string; facts: CaseFacts }>(
    `select id, body, facts from (
       select c.id, c.body_id as body, c.facts, count(*) over alike as many,
         min(c.body_id) over alike <> max(c.body_id) over alike as councils
       from item c where ${itemScope(REGISTER('$1'), 'c', 'CASE')} and not c.counted
         and c.facts ?& array['ageBand', 'openedOn', 'responsibleArea'] and ($2::text[] is null or c.body_id = any($2))
       window alike as (partition by c.client_group, c.facts -> 'ageBand', c.facts -> 'openedOn', c.area_gss_code)
     ) candidate where many = 2 and councils order by id`,
    [reads.reorganisationId, reach],
  );
  return likelySameCases(rows);
}

async function undecided(reads: Reads, pairs: readonly Pair[]): Promise<Pair[]> {
  if (pairs.length === 0) return [];
  const decided = await reads.query<{ first: string; second: string }>(
    `select least(survivor_id, merged_id) as first, greatest(survivor_id, merged_id) as second
     from identity_decision where reorganisation_id = $1 and undone_at is null`,
    [reads.reorganisationId],
  );
  const known = new Set(decided.map(({ first, second }) => `${first} ${second}`));
  return pairs.filter(({ first, second }) => !known.has(`${first} ${second}`));
}

async function records(reads: Reads, pairs: readonly Pair[]): Promise<Map<string, RecordRow>> {
  if (pairs.length === 0) return new Map();
  const rows = await reads.query<RecordRow>(
    'select id, kind, reference, body_id as body, facts from item where reorganisation_id = $1 and id = any($2::uuid[])',
    [reads.reorganisationId, pairs.flatMap(({ first, second }) => [first, second])],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
