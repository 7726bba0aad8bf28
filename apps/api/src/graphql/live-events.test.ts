import { describe, expect, it } from '@jest/globals';
import type { ChangeEvent } from '@vesting/persistence';
import { EventHub } from './live-events.js';

const event = (id: string, version = 1): ChangeEvent => ({
  topic: 'plan',
  reorganisationId: 'r',
  id,
  version,
});

describe('live events', () => {
  it('reach whoever they concern, in order, also when they come before they are waited for', async () => {
    const hub = new EventHub('r');
    const mine = hub.subscribe('plan', 'a');
    for (const heard of [
      event('a', 2),
      event('other', 2),
      { ...event('a'), topic: 'run' as const },
      event('a', 3),
    ])
      hub.publish(heard);
    hub.publish({ ...event('a', 9), reorganisationId: 'another' });
    expect((await mine.next()).value).toEqual(event('a', 2));
    expect((await mine.next()).value).toEqual(event('a', 3));
    const waiting = mine.next();
    hub.publish(event('a', 4));
    expect((await waiting).value).toEqual(event('a', 4));
  });

  it('after events were missed, every consumer is told to read again what it follows', async () => {
    const hub = new EventHub('r');
    const plan = hub.subscribe('plan', 'a');
    const run = hub.subscribe('run', 'b');
    hub.missed();
    expect((await plan.next()).value).toEqual({ topic: 'plan', id: 'a', reorganisationId: 'r' });
    expect((await run.next()).value).toEqual({ topic: 'run', id: 'b', reorganisationId: 'r' });
  });

  it('a consumer that leaves is forgotten, also while it waits', async () => {
    const hub = new EventHub('r');
    const mine = hub.subscribe('plan', 'a');
    const waiting = mine.next();
    expect(hub.consumerCount).toBe(1);
    await mine.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(hub.consumerCount).toBe(0);
  });

  it('a consumer that does not read keeps a bounded backlog, the latest of it', async () => {
    const hub = new EventHub('r');
    const slow = hub.subscribe('plan', 'a');
    for (let version = 0; version < 250; version += 1) hub.publish(event('a', version));
    expect((await slow.next()).value).toEqual(event('a', 150));
  });

  it('a process that stops ends everybody', async () => {
    const hub = new EventHub('r');
    const waiting = ['a', 'b'].map((id) => hub.subscribe('plan', id).next());
    hub.close();
    expect(await Promise.all(waiting)).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ]);
  });
});
