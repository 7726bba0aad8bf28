import type pg from 'pg';
import { CannotOpen } from './cannot-open.js';
import { GUARDED_TABLES, OPEN_TABLES } from './row-policies.js';

interface Found {
  role: { rolsuper: boolean; rolbypassrls: boolean } | null;
  tables: { name: string; guarded: boolean; owned: boolean }[];
}

/**
 * Refuses a database whose rows would not be guarded: the role that statements run as must neither stand above
 * policies nor own a table, and every table is either guarded or known to hold nothing about single records.
 * Every process asks this when it starts; throws, in words.
 */
export async function refuseUnguarded(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<Found>(
    `select (select jsonb_build_object('rolsuper', rolsuper, 'rolbypassrls', rolbypassrls)
         from pg_roles where rolname = 'vesting_app') as role,
       (select coalesce(jsonb_agg(jsonb_build_object('name', relname, 'owned', pg_has_role('vesting_app', relowner, 'member'),
           'guarded', relrowsecurity and relforcerowsecurity and exists (select from pg_policy where polrelid = pg_class.oid))), '[]')
         from pg_class where relkind in ('r', 'p', 'm') and relnamespace = 'public'::regnamespace) as tables`,
  );
  const [found] = rows;
  const { role = null, tables = [] } = found ?? {};
  const faults: string[] = [];
  if (role?.rolsuper || role?.rolbypassrls)
    faults.push(
      'the role vesting_app stands above row policies; run: alter role vesting_app nosuperuser nobypassrls',
    );
  for (const { name, guarded, owned } of tables) {
    if (owned) faults.push(`the role vesting_app may act as the owner of the table ${name}`);
    if (GUARDED_TABLES.includes(name) ? !guarded : !OPEN_TABLES.includes(name))
      faults.push(
        GUARDED_TABLES.includes(name)
          ? `row policies are off for the table ${name}`
          : `nothing says whether the rows of the table ${name} are guarded`,
      );
  }
  for (const name of GUARDED_TABLES)
    if (!tables.some((table) => table.name === name)) faults.push(`the table ${name} is not there`);
  if (faults.length > 0) throw new CannotOpen(`The database would not guard its rows: ${faults.join('; ')}.`);
}
