import { createHash } from 'node:crypto';
import { quotaOf, REQUEST_COST, STRANGER, type Actor, type Quota } from '@vesting/domain';
import { addSpending, readQuotas, type Database } from '@vesting/persistence';
import { SYSTEM } from '../use-cases/context.js';
import { Spending, type Caller, type Standing } from './spending.js';

/** How often the programme's own quotas are read. */
const READ_AGAIN_MS = 60_000;

/** What callers may still ask, by who they are, or by their address while nobody knows who they are. */
export interface Allowances {
  /** Takes what an operation may answer with. */
  operation(actor: Actor, cost: number): Promise<Standing>;
  /** Takes what a request costs, before it is known what it asks for. */
  request(actor: Actor): Promise<Standing>;
  /** Takes what can no longer be refused. */
  owe(actor: Actor, cost: number): void;
  /** Takes one refused attempt to be known from the address. */
  attempt(address: string | undefined): Promise<Standing>;
  /** Whether the address may still try. */
  mayTry(address: string | undefined): Standing;
  close(): Promise<void>;
}

/** Opens what callers may ask of a programme, counted in its database together with every other process. */
export async function openAllowances(database: Database, reorganisationId: string): Promise<Allowances> {
  let own: ReadonlyMap<string, Quota> = new Map();
  const read = async (): Promise<void> => {
    const reader = database.reader(SYSTEM);
    try {
      own = new Map((await readQuotas(reader, reorganisationId)).map((quota) => [quota.name, quota]));
    } finally {
      await reader.close();
    }
  };
  await read();
  // A database that is away does not change quotas: the last ones hold.
  const reading = setInterval(() => void read().catch(() => {}), READ_AGAIN_MS);
  reading.unref();
  const spending = new Spending({
    add: (spent) =>
      database.write(SYSTEM, (session) =>
        addSpending(session, reorganisationId, spent, Math.floor(Date.now() / 1000)),
      ),
  });
  const callerOf = ({ id, role }: Actor): Caller => ({ key: `actor ${id}`, quota: quotaOf(role, own) });
  const strangerAt = (address: string | undefined): Caller => ({
    key: `address ${createHash('sha256').update(String(address)).digest('base64url')}`,
    quota: own.get(STRANGER.name) ?? STRANGER,
  });
  return {
    operation: (actor, cost) => spending.spend(callerOf(actor), cost),
    request: (actor) => spending.spend(callerOf(actor), REQUEST_COST),
    owe: (actor, cost) => spending.owe(callerOf(actor), cost),
    attempt: (address) => spending.spend(strangerAt(address), 1),
    mayTry: (address) => spending.look(strangerAt(address)),
    async close() {
      clearInterval(reading);
      await spending.close();
    },
  };
}
