import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';

type Message = Record<string, unknown>;

/** A client of the graphql-transport-ws protocol that keeps what it is told, in order. */
export class Subscriber {
  /** Close code, once the socket has ended. */
  readonly ended: Promise<number>;
  private readonly told: Message[] = [];
  private wake: (() => void) | undefined;

  private constructor(private readonly socket: WebSocket) {
    this.ended = new Promise((resolve) => socket.on('close', resolve));
    socket.on('message', (data) => {
      this.told.push(JSON.parse(String(data)) as Message);
      this.wake?.();
    });
  }

  /** Opens and greets; rejects with the status or close code when refused. */
  static async open(
    port: number,
    headers: Record<string, string> = {},
    authorization?: string,
  ): Promise<Subscriber> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', { headers });
    const subscriber = new Subscriber(socket);
    await new Promise<void>((resolve, reject) => socket.once('open', resolve).once('error', reject));
    socket.send(
      JSON.stringify({
        type: 'connection_init',
        payload: authorization === undefined ? {} : { authorization },
      }),
    );
    const greeted = await Promise.race([subscriber.next(), subscriber.ended]);
    if (typeof greeted === 'number') throw new Error(`closed with ${greeted}`);
    return subscriber;
  }

  subscribe(
    id: string,
    query: string,
    variables: Record<string, unknown> = {},
    extensions?: Record<string, unknown>,
  ): void {
    this.socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query, variables, extensions } }));
  }

  /** The next message. */
  async next(): Promise<Message> {
    for (;;) {
      const message = this.told.shift();
      if (message) return message;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  /** Waits until what was sent has been taken up: the protocol answers nothing to a subscription that holds. */
  async settled(): Promise<void> {
    await pause(200);
  }

  async close(): Promise<void> {
    this.socket.close();
    await this.ended;
  }
}
