import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SYSTEM, words } from '@vesting/domain';
import {
  readPack,
  restoreBackup,
  withThrowAwayDatabase,
  writeBackup,
  type Database,
} from '@vesting/persistence';
import { countUnreconciled } from '../reads/unreconciled.js';
import { verifyPlan } from '../solving/verify-plan.js';
import { verifyAudit } from '../use-cases/verify-audit.js';
import { inWords } from './backup.js';
import { listPlans } from './chosen-plan.js';
import { openAsItIs } from './product.js';
import { readLedger } from './reconcile.js';
import { answer, environment, parseOnly, remark, type ExitCode } from './terminal.js';

export const USAGE = 'drill';

/** Proves that a backup can be restored: takes one, restores it aside, and asks the copy everything again. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const values = parseOnly(args, {}, USAGE);
  const settings = environment();
  const database = await openAsItIs(settings, remark);
  const folder = mkdtempSync(join(tmpdir(), 'vesting-drill-'));
  try {
    const drill = await inWords(() => carryOut(database, join(folder, 'drill.backup'), settings.dataFolder));
    answer(values.json, drill, () => linesOf(drill));
    return drill.held ? 0 : 1;
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Checked {
  reorganisation: string;
  /** Items of all plans that are not held exactly once. */
  unreconciled: number;
  plans: { name: string; version: number; balanced: boolean }[];
  /** The newest plan, its rules and its cost recomputed; null when it has no scheme to be judged by. */
  verified: { plan: string; feasible: boolean; cost: number; bound: number | null } | null;
  audit: { holds: boolean; commands: number; changes: number };
}

interface Drill {
  held: boolean;
  bytes: number;
  tables: number;
  rows: number;
  seconds: { backup: number; restore: number; checks: number };
  checked: Checked[];
}

async function carryOut(database: Database, file: string, dataFolder: string): Promise<Drill> {
  const clock = stopwatch();
  remark('taking a backup');
  const { bytes, tables, rows } = await writeBackup(database, file);
  const backup = clock();
  remark('restoring it into a database of its own');
  return withThrowAwayDatabase(database, dataFolder, async (copy) => {
    // Reads everything back and compares it with the backup's digests; throws when they differ.
    await restoreBackup(copy, file);
    const restore = clock();
    remark('recomputing ledger, rules and history from the copy');
    const checked = await check(copy);
    const held = checked.every(
      ({ unreconciled, plans, audit }) =>
        unreconciled === 0 && plans.every(({ balanced }) => balanced) && audit.holds,
    );
    return { held, bytes, tables, rows, seconds: { backup, restore, checks: clock() }, checked };
  });
}

async function check(copy: Database): Promise<Checked[]> {
  const session = copy.reader(SYSTEM);
  try {
    const checked: Checked[] = [];
    for (const { id } of await session.query<{ id: string }>('select id from reorganisation order by id')) {
      const listed = await listPlans(session, id);
      const plans = [];
      for (const plan of listed) {
        const { balanced } = await readLedger(session, id, plan);
        plans.push({ name: plan.name, version: plan.version, balanced });
      }
      const [newest] = listed;
      const pack = await readPack(session, id);
      const judged = newest && pack ? await verifyPlan(session, pack, newest.id) : undefined;
      const { holds, commands, changes } = await verifyAudit(session, id);
      checked.push({
        reorganisation: id,
        unreconciled: await countUnreconciled(session, id),
        plans,
        verified:
          newest && judged
            ? { plan: newest.name, feasible: judged.feasible, cost: judged.cost, bound: judged.bound }
            : null,
        audit: { holds, commands, changes },
      });
    }
    return checked;
  } finally {
    await session.close();
  }
}

/** Seconds since it was last asked. */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = Math.round((now - last) / 10) / 100;
    last = now;
    return seconds;
  };
}

function* linesOf({ held, bytes, tables, rows, seconds, checked }: Drill): Generator<string> {
  yield `The drill ${held ? 'held' : 'did NOT hold'}: ${words.counted(rows, 'row')} of ${words.counted(tables, 'table')}, ${words.counted(bytes, 'byte')}; backup ${seconds.backup} s, restore ${seconds.restore} s, checks ${seconds.checks} s`;
  yield 'Read back from the restored database, every table has the digest that the backup states.';
  for (const { reorganisation, unreconciled, plans, verified, audit } of checked) {
    yield `${reorganisation}: ${words.counted(unreconciled, 'item')} out of balance; ${plans.filter(({ balanced }) => balanced).length} of ${words.counted(plans.length, 'plan')} in balance`;
    yield `${audit.holds ? 'The history holds' : 'The history does NOT hold'}: ${words.counted(audit.commands, 'command')}, ${words.counted(audit.changes, 'change')}`;
    if (verified)
      yield `${verified.plan}: ${verified.feasible ? 'within its rules' : 'not within its rules, as before'}; cost ${words.number(verified.cost)}`;
  }
}
