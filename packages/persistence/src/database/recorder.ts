import type pg from 'pg';

/**
 * One connection for what must be written while readings hold those of the pool: whoever waited for one of these
 * could wait for itself. It is opened by the first statement, and again by the next one after it broke.
 */
export class Recorder {
  private connection: Promise<pg.Client> | undefined;

  constructor(private readonly open: () => Promise<pg.Client>) {}

  /** Statements as one message, so that they are one transaction and one way to the server and back. */
  async run(statements: string): Promise<void> {
    this.connection ??= this.connect();
    const client = await this.connection;
    await client.query(statements);
  }

  async close(): Promise<void> {
    const client = await this.connection?.catch(() => undefined);
    await client?.end().catch(() => {});
  }

  private connect(): Promise<pg.Client> {
    const forget = (): void => (this.connection = undefined);
    return this.open().then(
      (client) => client.once('end', forget).once('error', forget),
      (error: unknown) => {
        forget();
        throw error;
      },
    );
  }
}
