import { deriveUnder } from '@vesting/api/dist/use-cases/derive.js';
import { PROGRAMME_PLANNER } from '@vesting/api/dist/identity/development.js';
import { SYSTEM, type Extract, type Pack } from '@vesting/domain';
import { loadPack, loadRegisterParameters, packFolder, syntheticRegister } from '@vesting/packs';
import { savePack } from '@vesting/persistence';
import { freshDatabase } from '@vesting/testkit';
import type { Client } from 'pg';

export const PACK = 'northamptonshire';

/** A database with a register as large as asked. */
export interface County {
  url: string;
  drop(): Promise<void>;
}

/**
 * The synthetic county, its cases copied under new keys until there are so many: each copy has the worker, team
 * and council of the case that it copies. Its quota is what no benchmark spends: it is counted, and never reached.
 */
export async function openCounty(cases: number): Promise<County> {
  const folder = packFolder(PACK);
  const [loaded, register] = [loadPack(folder), loadRegisterParameters(folder)];
  if (!loaded.ok || !register.ok) throw new Error(`the pack ${PACK} cannot be read`);
  const { pack } = loaded;
  const fresh = await freshDatabase();
  try {
    await fresh.database.write(SYSTEM, (session) => savePack(session, pack));
    const administrator = await fresh.connect();
    await fill(administrator, pack, syntheticRegister(pack, register.parameters), cases);
    await administrator.query('insert into quota values ($1, $2, $3, 60)', [
      pack.id,
      PROGRAMME_PLANNER.role,
      Number.MAX_SAFE_INTEGER,
    ]);
    return { url: fresh.url, drop: () => fresh.drop() };
  } catch (error) {
    await fresh.drop();
    throw error;
  }
}

/** Writes the register by one statement, as an import would leave it: what is measured is reading it. */
async function fill(
  administrator: Client,
  pack: Pack,
  extracts: readonly Extract[],
  cases: number,
): Promise<void> {
  const derive = deriveUnder(pack);
  const items = extracts.flatMap(({ asAt, statements }) =>
    statements.map((statement) => ({ ...statement, asAt, ...derive(statement.kind, statement.facts) })),
  );
  await administrator.query(
    `with given as materialized (
       select * from jsonb_to_recordset($2::jsonb) as given (body text, kind item_kind, key text, reference text,
         measure bigint, counted boolean, "asAt" date, facts jsonb, open boolean, unallocated boolean,
         "inSafetyOrder" boolean, "waitingDays" integer, risk integer, points integer)),
     named as (
       select given.*, '' as suffix from given where kind <> 'CASE'
       union all
       (select given.*, case copy when 0 then '' else '/' || copy end
        from generate_series(0, $3::int / (select count(*) from given where kind = 'CASE')) copy, given
        where kind = 'CASE' limit $3::int))
     insert into item (reorganisation_id, body_id, kind, key, reference, measure, counted, synthetic, as_at, facts, open,
       unallocated, in_safety_order, waiting_days, risk, points)
     select $1, body, kind, key || suffix, reference || suffix, coalesce(measure, 1), coalesce(counted, false), true, "asAt",
       facts, open, unallocated, "inSafetyOrder", "waitingDays", risk, points
     from named`,
    [pack.id, JSON.stringify(items), cases],
  );
  await administrator.query('vacuum analyze item');
}
