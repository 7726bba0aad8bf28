import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';

/** What a measured server tells the benchmark: where it listens, and when asked, the CPU it has used. */
export type FromServer = { port: number } | { cpu: NodeJS.CpuUsage; heapMB: number };

const tell = (message: FromServer): void => void process.send?.(message);

/** Serves until the benchmark lets go of the process. */
export function beMeasured(port: number, stop: () => Promise<void>): void {
  process.on('message', () =>
    tell({ cpu: process.cpuUsage(), heapMB: process.memoryUsage().heapUsed / 2 ** 20 }),
  );
  process.once('disconnect', () => void stop().finally(() => process.exit()));
  tell({ port });
}

export const portOf = (server: Server): number => (server.address() as AddressInfo).port;
