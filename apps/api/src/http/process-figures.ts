import { monitorEventLoopDelay } from 'node:perf_hooks';
import { gauge, type Family } from './metrics.js';

const PER_SECOND = 1e9;

/** How this process does: memory, processor time, and how late its event loop is. */
export class ProcessFigures {
  private readonly delay = monitorEventLoopDelay({ resolution: 20 });
  private readonly startedAt = Date.now() / 1000 - process.uptime();

  constructor() {
    this.delay.enable();
  }

  close(): void {
    this.delay.disable();
  }

  /** The figures now; lateness is that since the last look. */
  read(): Family[] {
    const { rss, heapUsed } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    const late = [0.5, 0.99, 1].map((quantile) => ({
      labels: { quantile: String(quantile) },
      value: quantile === 1 ? this.delay.max : this.delay.percentile(quantile * 100),
    }));
    this.delay.reset();
    return [
      gauge('process_start_time_seconds', 'When the process started, in seconds since 1970.', this.startedAt),
      gauge('process_resident_memory_bytes', 'Memory of the process.', rss),
      gauge('nodejs_heap_size_used_bytes', 'Memory that the program itself uses.', heapUsed),
      {
        name: 'process_cpu_seconds_total',
        help: 'Processor time of the process, its threads included.',
        type: 'counter',
        samples: [{ value: (user + system) / 1e6 }],
      },
      {
        name: 'nodejs_eventloop_lag_seconds',
        help: 'How late the event loop was since the last look: median, 99th percentile and worst.',
        type: 'gauge',
        samples: late.map(({ labels, value }) => ({ labels, value: value / PER_SECOND })),
      },
    ];
  }
}
