import { SYSTEM } from '@vesting/domain';
import { openRegister } from '@vesting/api/dist/use-cases/open-register.js';
import { newTokenKey } from '@vesting/intake';
import { loadPack, loadRegisterParameters, packFolder, syntheticRegister } from '@vesting/packs';
import { savePack } from '@vesting/persistence';
import { freshDatabase } from '@vesting/testkit';

export const PACK = 'northamptonshire';

/** A database with a register as large as asked. */
export interface County {
  url: string;
  cases: number;
  drop(): Promise<void>;
}

/**
 * The synthetic county, its cases copied under new keys until there are so many: each copy has the worker, team
 * and council of the case that it copies.
 */
export async function openCounty(cases: number): Promise<County> {
  const folder = packFolder(PACK);
  const [pack, register] = [loadPack(folder), loadRegisterParameters(folder)];
  if (!pack.ok || !register.ok) throw new Error(`the pack ${PACK} cannot be read`);
  const fresh = await freshDatabase();
  try {
    const { database } = fresh;
    await database.write(SYSTEM, (session) => savePack(session, pack.pack));
    await openRegister(
      {
        database,
        actor: SYSTEM,
        pack: pack.pack,
        reorganisationId: pack.pack.id,
        dataFolder: '',
        tokenKey: newTokenKey(),
      },
      () => syntheticRegister(pack.pack, register.parameters),
    );
    const administrator = await fresh.connect();
    await administrator.query(
      `insert into item (reorganisation_id, body_id, kind, key, reference, measure, counted, gone, synthetic, as_at, facts,
         open, unallocated, in_safety_order, waiting_days, risk, points)
       select reorganisation_id, body_id, kind, key || '/' || copy, reference || '/' || copy, measure, counted, gone,
         synthetic, as_at, facts, open, unallocated, in_safety_order, waiting_days, risk, points
       from item, generate_series(1, ($1::int / (select count(*) from item where kind = 'CASE'))::int + 1) copy
       where kind = 'CASE' order by copy, key limit greatest(0, $1::int - (select count(*) from item where kind = 'CASE'))`,
      [cases],
    );
    await administrator.query('vacuum analyze item');
    return { url: fresh.url, cases, drop: () => fresh.drop() };
  } catch (error) {
    await fresh.drop();
    throw error;
  }
}
