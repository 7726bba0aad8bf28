import { describe, expect, it } from '@jest/globals';
import { Spending, type Spent, type SpendingStore } from './spending.js';

const quota = { name: 'PLANNER', amount: 1000, windowSeconds: 60 };
const ann = { key: 'ann', quota };

/** Adds as the database does. */
class Store implements SpendingStore {
  readonly rows = new Map<string, number>();
  times = 0;
  away = false;

  add(spent: readonly Spent[]): Promise<Spent[]> {
    if (this.away) return Promise.reject(new Error('away'));
    this.times += 1;
    return Promise.resolve(
      spent.map((row) => {
        const name = `${row.caller} ${row.endsAt}`;
        const sum = (this.rows.get(name) ?? 0) + row.spent;
        this.rows.set(name, sum);
        return { ...row, spent: sum };
      }),
    );
  }
}

const spendAll = async (spending: Spending, amount: number): Promise<number> => {
  let got = 0;
  while ((await spending.spend(ann, amount)).allowed) got += amount;
  return got;
};

describe('spending', () => {
  it('a caller gets the quota and nothing more until the window ends', async () => {
    let time = 0;
    const spending = new Spending(new Store(), () => time);
    expect(await spendAll(spending, 10)).toBe(1000);
    expect(await spending.spend(ann, 1)).toEqual({ quota, allowed: false, remaining: 0, seconds: 60 });
    expect((await spending.spend({ key: 'bob', quota }, 1)).allowed).toBe(true);
    time = 60_000;
    expect(await spending.spend(ann, 1)).toEqual({ quota, allowed: true, remaining: 999, seconds: 60 });
    await spending.close();
  });

  it('what is refused costs nothing, so a smaller request may still fit', async () => {
    const spending = new Spending(new Store(), () => 0);
    expect((await spending.spend(ann, 1001)).allowed).toBe(false);
    expect((await spending.spend(ann, 1000)).allowed).toBe(true);
    await spending.close();
  });

  it('several processes together give at most a twentieth of the quota more for each of them', async () => {
    const store = new Store();
    const processes = Array.from({ length: 4 }, () => new Spending(store, () => 0));
    const spendTogether = async (amount: number): Promise<number> => {
      let got = 0;
      for (let open = true; open;) {
        const standings = await Promise.all(processes.map((process) => process.spend(ann, amount)));
        got += standings.filter(({ allowed }) => allowed).length * amount;
        open = standings.some(({ allowed }) => allowed);
      }
      return got;
    };
    const large = await spendTogether(300);
    expect(large).toBeLessThanOrEqual(1000);
    const got = large + (await spendTogether(7));
    expect(got).toBeGreaterThan(1000 - 7 * 4);
    expect(got).toBeLessThanOrEqual(1000 * (1 + 4 / 20));
    await Promise.all(processes.map((process) => process.close()));
  });

  it('the store is asked once in a twentieth of the quota, not for every request', async () => {
    const store = new Store();
    const spending = new Spending(store, () => 0);
    await spendAll(spending, 1);
    expect(store.times).toBeLessThanOrEqual(1000 / 50 + 1);
    await spending.close();
  });

  it('without the store the quota holds for the process, and is told later', async () => {
    const store = new Store();
    store.away = true;
    const spending = new Spending(store, () => 0);
    expect(await spendAll(spending, 100)).toBe(1000);
    store.away = false;
    await spending.close();
    expect([...store.rows.values()]).toEqual([1000]);
  });
});
