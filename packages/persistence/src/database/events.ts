import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { breakConnection, watchConnection } from './watch.js';

/** Something changed: what, and its ids. Never content: whoever hears it reads what they may see. */
export interface ChangeEvent {
  topic: 'plan' | 'run' | 'register';
  reorganisationId: string;
  id: string;
  version?: number;
}

export const CHANNEL = 'vesting';
const RECONNECT_MS = 250;

type OnEvent = (event: ChangeEvent) => void;

/** The one LISTEN connection of a process. It reconnects for as long as somebody listens. */
export class Listener {
  private readonly listeners = new Set<{ onEvent: OnEvent; onReconnect: () => void }>();
  private connection: Promise<pg.Client | undefined> | undefined;
  private stopped = false;
  /** Whether the database is known to be out of reach: whoever would ask it now need not wait to find out. */
  lost = false;
  private unwatch: () => void = () => {};

  constructor(
    private readonly open: () => Promise<pg.Client>,
    private readonly log: (line: string) => void,
    private readonly onSilence: () => void,
  ) {}

  /** Calls back for every event from now on; after a broken connection `onReconnect`, since events were missed. */
  async add(onEvent: OnEvent, onReconnect: () => void): Promise<() => Promise<void>> {
    const listener = { onEvent, onReconnect };
    this.listeners.add(listener);
    this.connection ??= this.connect();
    await this.connection;
    return async () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) await this.disconnect();
    };
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.listeners.clear();
    await this.disconnect();
  }

  private async disconnect(): Promise<void> {
    const connection = this.connection;
    this.connection = undefined;
    const client = await connection?.catch(() => undefined);
    this.unwatch();
    client?.removeAllListeners('end');
    await client?.end().catch(() => {});
  }

  private async connect(): Promise<pg.Client> {
    const client = await this.open();
    client.on('notification', ({ payload }) => this.hear(payload ?? ''));
    this.unwatch = watchConnection(client, () => {
      this.lost = true;
      breakConnection(client);
      this.onSilence();
    });
    try {
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      this.unwatch();
      await client.end().catch(() => {});
      throw error;
    }
    client.on('end', () => {
      this.unwatch();
      if (!this.stopped && this.listeners.size > 0) this.connection = this.reconnect();
    });
    return client;
  }

  private async reconnect(): Promise<pg.Client | undefined> {
    this.log('the connection for live events broke; connecting again');
    while (!this.stopped && this.listeners.size > 0) {
      try {
        const client = await this.connect();
        this.log('the connection for live events is back');
        this.lost = false;
        for (const { onReconnect } of this.listeners) onReconnect();
        return client;
      } catch {
        this.lost = true;
        await sleep(RECONNECT_MS);
      }
    }
    return undefined;
  }

  private hear(payload: string): void {
    const event = JSON.parse(payload) as ChangeEvent;
    for (const { onEvent } of this.listeners) onEvent(event);
  }
}
