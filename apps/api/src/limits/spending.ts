import type { Quota } from '@vesting/domain';

/** What callers have spent in a window, as the store that all processes share keeps it. */
export interface SpendingStore {
  /** Adds amounts and answers with what each caller has spent in all processes. */
  add(spent: readonly Spent[]): Promise<readonly Spent[]>;
}

export interface Spent {
  caller: string;
  /** End of the window, in seconds since 1970. */
  endsAt: number;
  spent: number;
}

export interface Caller {
  /** Opaque: an actor's id, or the digest of an address. */
  key: string;
  quota: Quota;
}

/** Where a caller stands after asking for more. */
export interface Standing {
  quota: Quota;
  allowed: boolean;
  remaining: number;
  /** Until the window ends. */
  seconds: number;
}

interface Account {
  quota: Quota;
  endsAt: number;
  /** Spent in all processes when the store was last asked. */
  known: number;
  /** Spent here since. */
  own: number;
}

/**
 * A process lets a caller spend this part of a quota before it tells the others. So of `n` processes together a
 * caller gets at most `1 + n / 20` times the quota, and a request waits for the store at most once in a twentieth
 * of a quota.
 */
const SHARE = 1 / 20;
/** How often a process tells the others what its callers have spent, when they have. */
const TELL_MS = 1_000;
/** Callers kept in memory at most; beyond it, those who come new share one account. */
const CALLERS = 20_000;
const THE_REST = 'the rest';

/** What callers spend of their quotas, here and, within the stated bound, in every process of the service. */
export class Spending {
  private readonly accounts = new Map<string, Account>();
  private readonly timer: NodeJS.Timeout;
  private telling: Promise<void> | undefined;
  private tellAgainAt = 0;

  constructor(
    private readonly store: SpendingStore,
    private readonly now: () => number = Date.now,
  ) {
    this.timer = setInterval(() => void this.tell(), TELL_MS);
    this.timer.unref();
  }

  /** Takes the amount from the caller's quota if that much is left. */
  async spend(caller: Caller, amount: number): Promise<Standing> {
    const account = this.accountOf(caller);
    account.own += amount;
    if (account.own > caller.quota.amount * SHARE && this.now() >= this.tellAgainAt) await this.tell();
    if (account.known + account.own <= caller.quota.amount) return this.standing(account, true);
    account.own -= amount;
    return this.standing(account, false);
  }

  /** Where the caller stands, with nothing spent. */
  look(caller: Caller): Standing {
    const account = this.accountOf(caller);
    return this.standing(account, account.known + account.own < caller.quota.amount);
  }

  /** Takes an amount that can no longer be refused, such as what an event of a subscription costs. */
  owe(caller: Caller, amount: number): void {
    this.accountOf(caller).own += amount;
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.tell();
  }

  private accountOf({ key, quota }: Caller): Account {
    const seconds = this.now() / 1000;
    const known = this.accounts.get(key);
    if (known && known.endsAt > seconds) return known;
    const name = known || this.accounts.size < CALLERS ? key : THE_REST;
    const { windowSeconds } = quota;
    const endsAt = (Math.floor(seconds / windowSeconds) + 1) * windowSeconds;
    const kept = this.accounts.get(name);
    if (kept && kept.endsAt > seconds) return kept;
    const account = { quota, endsAt, known: 0, own: 0 };
    this.accounts.set(name, account);
    return account;
  }

  private standing({ quota, endsAt, known, own }: Account, allowed: boolean): Standing {
    const remaining = Math.max(0, quota.amount - known - own);
    return { quota, allowed, remaining, seconds: Math.max(1, Math.ceil(endsAt - this.now() / 1000)) };
  }

  /** Tells the store what is new, all of it at once; those who come meanwhile wait for the next answer together. */
  private async tell(): Promise<void> {
    await this.telling;
    this.telling ??= this.exchange().finally(() => (this.telling = undefined));
    await this.telling;
  }

  private async exchange(): Promise<void> {
    this.forgetEnded();
    // Less than nothing where the store was told of a request that was then refused.
    const told = [...this.accounts].filter(([, { own }]) => own !== 0);
    if (told.length === 0) return;
    const spent = told.map(([caller, { endsAt, own }]) => ({ caller, endsAt, spent: own }));
    try {
      const answers = new Map((await this.store.add(spent)).map((answer) => [answer.caller, answer]));
      told.forEach(([caller, account], index) => {
        account.own -= spent[index]?.spent ?? 0;
        account.known = answers.get(caller)?.spent ?? account.known;
      });
    } catch {
      // Without the database the quota holds for this process alone; what it has spent is told when it can be.
      this.tellAgainAt = this.now() + TELL_MS;
    }
  }

  private forgetEnded(): void {
    const seconds = this.now() / 1000;
    for (const [key, { endsAt }] of this.accounts) if (endsAt <= seconds) this.accounts.delete(key);
  }
}
