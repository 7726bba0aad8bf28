import { describe, expect, it } from '@jest/globals';
import type { ChangeEvent } from '@vesting/persistence';
import { EventHub } from './live-events.js';

const event = (id: string): ChangeEvent => ({ topic: 'plan', reorganisationId: 'r', id });

describe('live events', () => {
  it('reach whoever they concern, in order, also when they come before they are waited for', async () => {
    const hub = new EventHub();
    const mine = hub.subscribe(({ id }) => id !== 'other');
    for (const id of ['a', 'other', 'b']) hub.publish(event(id));
    expect((await mine.next()).value).toEqual(event('a'));
    expect((await mine.next()).value).toEqual(event('b'));
    const waiting = mine.next();
    hub.publish(event('c'));
    expect((await waiting).value).toEqual(event('c'));
  });

  it('a consumer that leaves is forgotten, also while it waits', async () => {
    const hub = new EventHub();
    const mine = hub.subscribe(() => true);
    const waiting = mine.next();
    expect(hub.consumerCount).toBe(1);
    await mine.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(hub.consumerCount).toBe(0);
  });

  it('a consumer that does not read keeps a bounded backlog, the latest of it', async () => {
    const hub = new EventHub();
    const slow = hub.subscribe(() => true);
    for (let at = 0; at < 250; at += 1) hub.publish(event(String(at)));
    expect((await slow.next()).value).toEqual(event('150'));
  });

  it('a process that stops ends everybody', async () => {
    const hub = new EventHub();
    const waiting = [hub.subscribe(() => true), hub.subscribe(() => true)].map((one) => one.next());
    hub.close();
    expect(await Promise.all(waiting)).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ]);
  });
});
