import { createHash } from 'node:crypto';
import type { IsoDate } from '@vesting/domain';
import type { WriteSession } from '../database/session.js';
import { canonicalJson } from '../digest.js';
import { PortableDigest, type DigestedItem } from './portable-digest.js';

export interface TakenBaseline {
  id: string;
  digest: string;
  items: number;
  /** False when an earlier baseline has this content: that one is the answer. */
  created: boolean;
}

const FETCH = 5_000;

/** The worker whom a case names, or the one who stands for her. */
const NAMED_WORKER = `left join item named on item.kind = 'CASE' and named.reorganisation_id = item.reorganisation_id
  and named.body_id = item.worker_body and named.kind = 'WORKER' and named.key = item.worker_key
  left join item worker on worker.reorganisation_id = named.reorganisation_id
  and worker.id = coalesce(named.merged_into, named.id)`;

/** Copies what the register holds open now, with every fact a plan reads. The copy never changes. */
export async function takeBaseline(
  session: WriteSession,
  { reorganisationId, asAt }: { reorganisationId: string; asAt: IsoDate },
): Promise<TakenBaseline> {
  // No import and no other baseline meanwhile.
  await session.query('select from reorganisation where id = $1 for no key update', [reorganisationId]);
  const content = createHash('sha256').update(`${asAt}\n`);
  const portable = new PortableDigest();
  let items = 0;
  for await (const { worker, ...item } of openItems(session, reorganisationId)) {
    content.update(`${canonicalJson(item)}\n`);
    portable.add({ ...item, worker });
    items += 1;
  }
  const contentDigest = content.digest('hex');
  const [known] = await session.query<{ id: string; digest: string }>(
    'select id, digest from baseline where reorganisation_id = $1 and content_digest = $2',
    [reorganisationId, contentDigest],
  );
  if (known) {
    await session.query(
      'insert into baseline_again (reorganisation_id, baseline_id, actor) values ($1, $2, $3)',
      [reorganisationId, known.id, session.actor],
    );
    return { ...known, items, created: false };
  }
  const digest = createHash('sha256').update(`${asAt}\n${portable.finish()}`).digest('hex');
  const [baseline] = await session.query<{ id: string }>(
    `insert into baseline (reorganisation_id, number, digest, content_digest, items, as_at, synthetic, actor)
     select $1, coalesce((select max(number) from baseline where reorganisation_id = $1), 0) + 1, $2, $3, $4, $5,
       exists (select from item where reorganisation_id = $1 and open and not gone and synthetic), $6
     returning id`,
    [reorganisationId, digest, contentDigest, items, asAt, session.actor],
  );
  const id = baseline?.id ?? '';
  await session.query(
    `insert into baseline_item (reorganisation_id, baseline_id, item_id, kind, body_id, reference, measure, divisible,
       service_id, synthetic, facts, worker_id, unallocated, in_safety_order, waiting_days, risk, points, family)
     select item.reorganisation_id, $2, item.id, item.kind, item.body_id, item.reference, item.measure,
       item.counted or item.kind in ('SPEND', 'FUNDING'), item.service_id, item.synthetic, item.facts, worker.id,
       item.unallocated, item.in_safety_order, item.waiting_days, item.risk, item.points, item.family
     from item ${NAMED_WORKER} and worker.open and not worker.gone
     where item.reorganisation_id = $1 and item.open and not item.gone`,
    [reorganisationId, id],
  );
  await session.written('baseline_item', items);
  return { id, digest, items, created: true };
}

async function* openItems(session: WriteSession, reorganisationId: string): AsyncGenerator<DigestedItem> {
  await session.query(
    `declare open_items no scroll cursor for
     select item.kind, item.body_id as body, item.key, item.measure,
       item.counted or item.kind in ('SPEND', 'FUNDING') as divisible, item.facts,
       jsonb_build_object('unallocated', item.unallocated, 'inSafetyOrder', item.in_safety_order, 'waitingDays',
         item.waiting_days, 'risk', item.risk, 'points', item.points, 'synthetic', item.synthetic) as derived,
       case when item.worker_key is not null then coalesce(worker.body_id || '/' || worker.key,
         item.worker_body || '/' || item.worker_key) end as worker
     from item ${NAMED_WORKER}
     where item.reorganisation_id = $1 and item.open and not item.gone
     order by item.body_id collate "C", item.kind, item.key collate "C"`,
    [reorganisationId],
  );
  for (;;) {
    const batch = await session.query<DigestedItem>(`fetch ${FETCH} from open_items`);
    if (batch.length === 0) break;
    yield* batch;
  }
  await session.query('close open_items');
}
