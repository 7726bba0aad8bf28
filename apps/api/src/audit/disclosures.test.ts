import { describe, expect, it } from '@jest/globals';
import { gathering } from './disclosures.js';

describe('gathering', () => {
  it('stores what comes alone at once, and what comes meanwhile together', async () => {
    const stored: number[][] = [];
    let release = (): void => {};
    const write = gathering<number>(async (things) => {
      stored.push(things);
      await new Promise<void>((resolve) => (release = resolve));
    });
    const first = write(1);
    await Promise.resolve().then(() => {});
    const others = [write(2), write(3)];
    expect(stored).toEqual([[1]]);
    release();
    await first;
    await new Promise(setImmediate);
    expect(stored).toEqual([[1], [2, 3]]);
    release();
    await Promise.all(others);
  });

  it('tells every one whose store failed, and the next one nothing of it', async () => {
    let fails = true;
    const write = gathering<number>(() => (fails ? Promise.reject(new Error('full')) : Promise.resolve()));
    const both = await Promise.allSettled([write(1), write(2)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    await write(3);
  });
});
