/** Counters and gauges of a process in the text format of Prometheus. Names and codes only, never content. */
export class Metrics {
  private readonly counters = new Map<string, number>();

  /** Adds to a counter; labels are kept apart by their values. */
  count(name: string, labels: Readonly<Record<string, string>> = {}, by = 1): void {
    const key = `${name}${labelsInText(labels)}`;
    this.counters.set(key, (this.counters.get(key) ?? 0) + by);
  }

  /** The page that is scraped; gauges are what holds at this moment. */
  print(gauges: readonly { name: string; help: string; value: number }[]): string {
    const lines = gauges.flatMap(({ name, help, value }) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} gauge`,
      `${name} ${value}`,
    ]);
    const typed = new Set<string>();
    for (const [key, value] of [...this.counters].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const name = key.replace(/\{.*$/, '');
      if (!typed.has(name)) lines.push(`# HELP ${name} ${HELP[name] ?? name}`, `# TYPE ${name} counter`);
      typed.add(name);
      lines.push(`${key} ${value}`);
    }
    return `${lines.join('\n')}\n`;
  }
}

const HELP: Readonly<Record<string, string>> = {
  vesting_operations_total: 'GraphQL operations answered.',
  vesting_operation_seconds_total: 'Time spent in GraphQL operations.',
  vesting_statements_total: 'Statements that GraphQL operations have sent to the database.',
  vesting_errors_total: 'Errors of GraphQL operations by code.',
};

const labelsInText = (labels: Readonly<Record<string, string>>): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, '_')}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
};
