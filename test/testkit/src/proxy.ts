import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A TCP proxy before a database, through which connections can be cut, go silent, or lose one answer. */
export class Proxy {
  private readonly pairs = new Set<[Socket, Socket]>();
  private silent = false;
  private refusing = false;
  private losesCommit = false;

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {}

  static async before(databaseUrl: string): Promise<Proxy> {
    const server = createServer({ allowHalfOpen: false });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const proxy = new Proxy(server, new URL(databaseUrl));
    server.on('connection', (client) => proxy.join(client));
    return proxy;
  }

  /** The address of the database through the proxy. */
  get url(): string {
    const address = new URL(this.target);
    address.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return address.href;
  }

  /** Cuts every connection, and new ones at once, until `heal`. */
  cut(): void {
    this.refusing = true;
    this.endAll();
  }

  /** From now on nothing passes in either direction, and nobody is told: the cable is out. */
  goSilent(): void {
    this.silent = true;
  }

  /** Everything passes again on new connections; those that missed something are gone. */
  heal(): void {
    if (this.silent) this.endAll();
    this.silent = false;
    this.refusing = false;
  }

  /** The next COMMIT is carried out, and its answer lost with the connection. */
  loseNextCommit(): void {
    this.losesCommit = true;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.endAll();
    await closed;
  }

  private join(client: Socket): void {
    if (this.refusing) return void client.destroy();
    const upstream = connect(Number(this.target.port || 5432), this.target.hostname);
    const pair: [Socket, Socket] = [client, upstream];
    this.pairs.add(pair);
    let commits = false;
    client.on('data', (data) => {
      if (this.silent) return;
      commits = this.losesCommit && /commit/i.test(data.toString('latin1'));
      upstream.write(data);
    });
    upstream.on('data', (data) => {
      if (this.silent) return;
      if (!commits) return void client.write(data);
      this.losesCommit = false;
      end(pair);
    });
    for (const socket of pair) {
      socket.on('error', () => {});
      socket.on('close', () => {
        // A silent network passes on no goodbye either.
        if (!this.silent) end(pair);
        this.pairs.delete(pair);
      });
    }
  }

  private endAll(): void {
    this.pairs.forEach(end);
  }
}

const end = (pair: readonly Socket[]): void => pair.forEach((socket) => socket.destroy());
