type Labels = Readonly<Record<string, string>>;

/** One measurement with its labels, as the page prints it. */
export interface Sample {
  labels?: Labels;
  value: number;
}

export interface Family {
  name: string;
  help: string;
  type: 'gauge' | 'counter';
  samples: readonly Sample[];
}

/** A gauge of one value. */
export const gauge = (name: string, help: string, value: number): Family => ({
  name,
  help,
  type: 'gauge',
  samples: [{ value }],
});

interface Histogram {
  /** Observations at most as large as each bound; the last is all of them. */
  buckets: number[];
  sum: number;
}

const COUNTERS: Readonly<Record<string, string>> = {
  vesting_operations_total: 'GraphQL operations answered.',
  vesting_operation_seconds_total: 'Time spent in GraphQL operations.',
  vesting_statements_total: 'Statements that GraphQL operations have sent to the database.',
  vesting_errors_total: 'Errors of GraphQL operations by code.',
  vesting_faults_total: 'Errors that nobody expected; the log has each of them.',
  vesting_http_requests_total: 'Requests answered, by part of the service and status; 499: the caller left.',
};
const HISTOGRAMS: Readonly<Record<string, string>> = {
  vesting_http_request_seconds: 'Time from request to the end of its answer, by part of the service.',
};

const BOUNDS = [0.025, 0.1, 0.25, 1, 2.5, 10];
/** Labels come from our own lists; should one ever not, the page stays bounded. */
const MOST_SERIES = 100;

/** Counters and histograms of a process in the text format of Prometheus. Names and codes only, never content. */
export class Metrics {
  private readonly counters = new Map<string, Map<string, number>>();
  private readonly histograms = new Map<string, Map<string, Histogram>>();

  /** Adds to a counter; labels are kept apart by their values. */
  count(name: string, labels: Labels = {}, by = 1): void {
    const series = seriesOf(this.counters, name);
    const key = keyIn(series, labels);
    series.set(key, (series.get(key) ?? 0) + by);
  }

  observe(name: string, labels: Labels, value: number): void {
    const series = seriesOf(this.histograms, name);
    const key = keyIn(series, labels);
    const histogram = series.get(key) ?? { buckets: new Array<number>(BOUNDS.length + 1).fill(0), sum: 0 };
    [...BOUNDS, Infinity].forEach((bound, at) => {
      if (value <= bound) histogram.buckets[at] = (histogram.buckets[at] ?? 0) + 1;
    });
    histogram.sum += value;
    series.set(key, histogram);
  }

  /** The page that is scraped; the families are what holds at this moment. */
  print(families: readonly Family[]): string {
    const lines = families.flatMap(({ name, help, type, samples }) => [
      ...headOf(name, help, type),
      ...samples.map(({ labels = {}, value }) => `${name}${inBraces(inText(labels))} ${value}`),
    ]);
    for (const [name, help] of Object.entries(COUNTERS))
      lines.push(
        ...headOf(name, help, 'counter'),
        ...[...(this.counters.get(name) ?? [])].map(([key, value]) => `${name}${inBraces(key)} ${value}`),
      );
    for (const [name, help] of Object.entries(HISTOGRAMS))
      lines.push(
        ...headOf(name, help, 'histogram'),
        ...[...(this.histograms.get(name) ?? [])].flatMap(([key, histogram]) =>
          histogramLines(name, key, histogram),
        ),
      );
    return `${lines.join('\n')}\n`;
  }
}

function seriesOf<T>(families: Map<string, Map<string, T>>, name: string): Map<string, T> {
  const known = families.get(name);
  if (known) return known;
  const series = new Map<string, T>();
  families.set(name, series);
  return series;
}

/** The labels in text; those of one series too many are all "other". */
function keyIn(series: ReadonlyMap<string, unknown>, labels: Labels): string {
  const key = inText(labels);
  if (series.has(key) || series.size < MOST_SERIES) return key;
  return inText(Object.fromEntries(Object.keys(labels).map((name) => [name, 'other'])));
}

const inText = (labels: Labels): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, '_')}"`)
    .join(',');

const inBraces = (labels: string): string => (labels === '' ? '' : `{${labels}}`);

const headOf = (name: string, help: string, type: string): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
];

function histogramLines(name: string, key: string, { buckets, sum }: Histogram): string[] {
  const labels = key === '' ? '' : `${key},`;
  return [
    ...buckets.map((count, at) => `${name}_bucket{${labels}le="${BOUNDS[at] ?? '+Inf'}"} ${count}`),
    `${name}_sum${inBraces(key)} ${sum}`,
    `${name}_count${inBraces(key)} ${buckets.at(-1) ?? 0}`,
  ];
}
