import { CLIENT_GROUPS, schemeInForce, type ClientGroup } from '@vesting/domain';
import { hasRegister, loadRegisterParameters, syntheticRegister } from '@vesting/packs';
import { registerOrigin, type Session } from '@vesting/persistence';
import { acceptProposal } from '../use-cases/accept-proposal.js';
import { SYSTEM } from '../use-cases/context.js';
import { createPlan } from '../use-cases/create-plan.js';
import { openRegister } from '../use-cases/open-register.js';
import type { Outcome } from '../use-cases/outcome.js';
import { solvePlan } from '../use-cases/solve-plan.js';
import { takeBaseline } from '../use-cases/take-baseline.js';
import { faultLine } from '@vesting/packs';
import { solveHere } from './plan-solve.js';
import type { Product } from './product.js';
import { CommandError } from './terminal.js';

/**
 * Opens a reorganisation on a fresh machine: the pack's synthetic register, a baseline and its transfer plans.
 * Each step looks at what is there, so that a start that was killed at any point is finished by the next one.
 * A register that was imported is left to its planners.
 */
export async function openProgramme(
  product: Product,
  packFolder: string,
  log: (line: string) => void,
): Promise<void> {
  const { pack } = product;
  const context = product.contextOf(SYSTEM);
  if (hasRegister(packFolder)) {
    const read = loadRegisterParameters(packFolder);
    if (!read.ok)
      throw new CommandError(
        ['The register of the pack cannot be used:', ...read.faults.map(faultLine)].join('\n'),
      );
    if (await openRegister(context, () => syntheticRegister(pack, read.parameters)))
      log('loaded the synthetic register');
  }
  const { synthetic, plans } = await looking(product, async (session) => ({
    synthetic: (await registerOrigin(session, pack.id)) === 'SYNTHETIC',
    plans: await session.query('select from plan where reorganisation_id = $1 and created_by <> $2 limit 1', [
      pack.id,
      SYSTEM.id,
    ]),
  }));
  if (!synthetic || plans.length > 0) return;
  const baselines = await looking(product, (session) =>
    session.query<{ id: string }>(
      'select id from baseline where reorganisation_id = $1 order by number limit 1',
      [pack.id],
    ),
  );
  const baselineId = baselines[0]?.id ?? must(await takeBaseline(context)).id;
  const made = await looking(product, (session) => systemPlans(session, pack.id));
  for (const { id, name, purpose } of pack.planTemplates) {
    if (purpose !== 'TRANSFER' || made.some((plan) => plan.template === id)) continue;
    must(await createPlan(context, { baselineId, name, template: id, idempotencyKey: `start/plan/${id}` }));
    log(`made the plan "${name}"`);
  }
}

interface SystemPlan {
  id: string;
  name: string;
  template: string | null;
  status: string;
  version: number;
}

/** Plans that the product made when it opened the reorganisation, in the order of the pack. */
export async function systemPlans(session: Session, reorganisationId: string): Promise<SystemPlan[]> {
  return session.query<SystemPlan>(
    'select id, name, template, status, version from plan where reorganisation_id = $1 and created_by = $2 order by created_at, id',
    [reorganisationId, SYSTEM.id],
  );
}

/** The solves that opening the programme still owes: plans that nobody but the product has touched. */
export async function openingSolves(
  product: Product,
): Promise<{ planId: string; clientGroup: ClientGroup }[]> {
  const { pack } = product;
  const groups = CLIENT_GROUPS.filter((group) => schemeInForce(pack, group) !== undefined);
  return looking(product, async (session) => {
    const owed = [];
    for (const plan of await systemPlans(session, pack.id)) {
      const rows = await session.query<{ touched: boolean; accepted: ClientGroup[] }>(
        `select coalesce(bool_or(command.actor <> $3), false) as touched,
           coalesce(array_agg(run.client_group) filter (where run.id is not null), '{}') as accepted
         from command left join run on run.reorganisation_id = $1 and run.id::text = command.answer ->> 'runId'
         where command.reorganisation_id = $1 and command.plan_id = $2`,
        [pack.id, plan.id, SYSTEM.id],
      );
      const { touched = false, accepted = [] } = rows[0] ?? {};
      if (touched || plan.status !== 'DRAFT') continue;
      for (const clientGroup of groups)
        if (!accepted.includes(clientGroup)) owed.push({ planId: plan.id, clientGroup });
    }
    return owed;
  });
}

/**
 * Solves a plan as the product itself and accepts the proposal. A solve that failed before is begun anew. A process
 * that only serves waits until a solver has done it.
 */
export async function solveAndAccept(
  product: Product,
  planId: string,
  clientGroup: ClientGroup,
  log: (line: string) => void,
  onlyWaits = false,
): Promise<void> {
  const { pack } = product;
  const context = product.contextOf(SYSTEM);
  const { version, tries } = await looking(product, async (session) => {
    const [row] = await session.query<{ version: number; tries: number }>(
      `select version, (select count(*) from run where run.reorganisation_id = $1 and plan_id = $2 and client_group = $3
         and actor = $4 and state in ('FAILED', 'STOPPED')) as tries
       from plan where reorganisation_id = $1 and id = $2`,
      [pack.id, planId, clientGroup, SYSTEM.id],
    );
    return row ?? { version: 1, tries: 0 };
  });
  const { runId } = must(
    await solvePlan(context, {
      planId,
      version,
      clientGroup,
      idempotencyKey: `start/solve/${planId}/${clientGroup}/${tries}`,
    }),
  );
  const run = await solveHere(product, runId, log, onlyWaits);
  if (run.state === 'FAILED') throw new CommandError(run.failure ?? 'The first solve failed.');
  must(await acceptProposal(context, { planId, version, runId, idempotencyKey: `start/accept/${runId}` }));
}

async function looking<T>({ database }: Product, look: (session: Session) => Promise<T>): Promise<T> {
  const session = database.reader(SYSTEM);
  try {
    return await look(session);
  } finally {
    await session.close();
  }
}

function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new CommandError(outcome.errors.map(({ message }) => message).join('\n'));
}
