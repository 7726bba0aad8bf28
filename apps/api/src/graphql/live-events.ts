import type { ChangeEvent } from '@vesting/persistence';

/** Events one after the other. Unlike a generator it can be ended while its reader waits. */
export interface EventStream {
  next(): Promise<IteratorResult<ChangeEvent, void>>;
  return(): Promise<IteratorResult<ChangeEvent, void>>;
  [Symbol.asyncIterator](): EventStream;
}

/** What subscriptions hear: ids of what has changed. What it has become is read by whoever may read it. */
export interface LiveEvents {
  /** Events about one thing from now on; ends when the consumer stops. */
  subscribe(topic: ChangeEvent['topic'], id: string): EventStream;
}

/** Events of one consumer that have not been read yet; beyond this the oldest are dropped, for each is re-read anyway. */
const BACKLOG = 100;

/** Hands the events of the one listening connection to any number of consumers. */
export class EventHub implements LiveEvents {
  /** Each with what it follows, as an event that says nothing but "read it now". */
  private readonly consumers = new Map<(event: ChangeEvent) => void, ChangeEvent>();
  private readonly endings = new Set<() => void>();

  constructor(private readonly reorganisationId: string) {}

  get consumerCount(): number {
    return this.consumers.size;
  }

  /** Ends every consumer, for a process that stops. */
  close(): void {
    for (const end of this.endings) end();
  }

  publish(event: ChangeEvent): void {
    if (event.reorganisationId !== this.reorganisationId) return;
    for (const [hear, { topic, id }] of this.consumers)
      if (event.topic === topic && event.id === id) hear(event);
  }

  /** Events were missed, nobody knows which: every consumer reads again what it follows. */
  missed(): void {
    for (const [hear, readNow] of this.consumers) hear(readNow);
  }

  subscribe(topic: ChangeEvent['topic'], id: string): EventStream {
    const waiting: ChangeEvent[] = [];
    let wake: (() => void) | undefined;
    let ended = false;
    const hear = (event: ChangeEvent) => {
      waiting.push(event);
      if (waiting.length > BACKLOG) waiting.shift();
      wake?.();
    };
    this.consumers.set(hear, { topic, id, reorganisationId: this.reorganisationId });
    const end = () => {
      ended = true;
      this.consumers.delete(hear);
      this.endings.delete(end);
      wake?.();
    };
    this.endings.add(end);
    const stream: EventStream = {
      async next() {
        while (!ended) {
          const event = waiting.shift();
          if (event) return { done: false, value: event };
          await new Promise<void>((resolve) => (wake = resolve));
        }
        return { done: true, value: undefined };
      },
      return() {
        end();
        return Promise.resolve({ done: true, value: undefined });
      },
      [Symbol.asyncIterator]: () => stream,
    };
    return stream;
  }
}
