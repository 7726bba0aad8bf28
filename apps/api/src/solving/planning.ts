import { schemeInForce, type ClientGroup, type Pack } from '@vesting/domain';
import type { Session } from '@vesting/persistence';
import { pictureOf, type PlanPicture } from './picture.js';
export type { PlanPicture } from './picture.js';
import { readCaseRows, readPlanHead, readWorkerRows, type PlanHead } from './planning-rows.js';
import { readDeliveries, readRoutes } from './routes.js';

/** Pictures kept, of the plans that people look at just now. */
const KEPT = 6;

const kept = new WeakMap<Pack, Map<string, Promise<PlanPicture | undefined>>>();

/**
 * The picture of a plan, from which run, verifier, checks, explanations and figures are all computed.
 * Undefined when there is no such plan, or the pack has no scheme for the client group. A few pictures are
 * kept, by plan, version and client group: whoever gets one must not change it.
 */
export async function readPlanning(
  session: Session,
  pack: Pack,
  planId: string,
  clientGroup: ClientGroup = 'CHILDREN',
): Promise<PlanPicture | undefined> {
  const plan = await readPlanHead(session, pack.id, planId);
  if (plan === undefined) return undefined;
  const pictures = kept.get(pack) ?? new Map<string, Promise<PlanPicture | undefined>>();
  kept.set(pack, pictures);
  const key = `${planId} ${plan.version} ${clientGroup}`;
  const known = pictures.get(key);
  if (known) return known;
  const read = draw(session, pack, plan, clientGroup);
  pictures.set(key, read);
  read.catch(() => pictures.delete(key));
  for (const oldest of pictures.keys()) if (pictures.size > KEPT) pictures.delete(oldest);
  return read;
}

async function draw(
  session: Session,
  pack: Pack,
  plan: PlanHead,
  clientGroup: ClientGroup,
): Promise<PlanPicture | undefined> {
  const scheme = schemeInForce(pack, clientGroup);
  if (scheme === undefined) return undefined;
  const scope = { reorganisationId: pack.id, plan, clientGroup, types: scheme.caseTypes.map(({ id }) => id) };
  return pictureOf(pack, scheme, {
    plan,
    cases: await readCaseRows(session, scope),
    workers: await readWorkerRows(session, scope),
    routes: await readRoutes(session, pack.id, plan.id),
    deliveries: await readDeliveries(session, pack.id, plan.id),
  });
}
