import { fork, type ChildProcess } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { FromServer } from './child.js';

/** Requests under way at once: about what a browser's pages have. */
const AT_ONCE = 4;

/** A server in a process of its own, so that its CPU is its own. */
export class MeasuredServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async start(script: string, args: readonly string[]): Promise<MeasuredServer> {
    const child = fork(fileURLToPath(new URL(script, import.meta.url)), args, {
      env: { ...process.env, NODE_ENV: '' },
    });
    const told = await heard(child);
    if (!('port' in told)) throw new Error('the server did not say its port');
    return new MeasuredServer(child, told.port);
  }

  /** CPU milliseconds of the process so far. */
  async cpuMs(): Promise<number> {
    this.child.send('cpu');
    const told = await heard(this.child);
    if (!('cpu' in told)) throw new Error('the server did not say its CPU');
    return (told.cpu.user + told.cpu.system) / 1000;
  }

  /**
   * Asks so many times, a few at once; every answer must be 200. Connections are kept for one call of this: while
   * another server has its turn, they would be closed as idle.
   */
  async ask(path: string, body: string, times: number): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
    let left = times;
    const one = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        await this.answer(path, body, agent);
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, one));
    } finally {
      agent.destroy();
    }
  }

  answer(path: string, body: string, agent?: Agent): Promise<string> {
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: this.port,
          path,
          method: 'POST',
          agent,
          headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            const text = Buffer.concat(parts).toString('utf8');
            if (response.statusCode === 200) resolve(text);
            else reject(new Error(`answered ${response.statusCode}: ${text.slice(0, 200)}`));
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.disconnect();
    await gone;
  }
}

const heard = (child: ChildProcess): Promise<FromServer> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`the server ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as FromServer);
    });
  });
