/**
 * Reads what Cbc says: in its solution file a line of status, then a line a column that is not nought (index,
 * name, value, reduced cost; `**` before it where it breaks a bound or row), and on its screen a summary with the
 * bound, unless the solution is a best one, and what it took.
 */
import type { PeerAnswer } from './peers.js';

/** Names of columns in the MPS file: c0, c1 and so on. */
const COLUMN = /^(?:\*\*)?\s*\d+\s+c(\d+)\s+(\S+)/;
/** A status without a plan. */
const WITHOUT = /infeasible|unbounded|no integer solution|no feasible/i;

export function readCbcAnswer(
  file: string,
  log: string,
  columns: number,
): Pick<PeerAnswer, 'values' | 'dualBound' | 'iterations' | 'nodes' | 'cpuSeconds'> {
  const [status = '', ...lines] = file.split('\n');
  const figures = {
    iterations: figure(log, 'Total iterations') ?? 0,
    nodes: figure(log, 'Enumerated nodes') ?? 0,
    cpuSeconds: figure(log, 'Total time \\(CPU seconds\\)') ?? 0,
  };
  const lower = figure(log, 'Lower bound') ?? -Infinity;
  if (status === '' || WITHOUT.test(status)) return { dualBound: lower, ...figures };
  const objective = figure(status, 'objective value', '\\s');
  const values = new Float64Array(columns);
  for (const line of lines) {
    const [, column, value] = COLUMN.exec(line.trim()) ?? [];
    if (column !== undefined) values[Number(column)] = Number(value);
  }
  const dualBound = status.startsWith('Optimal') && objective !== undefined ? objective : lower;
  return { values, dualBound, ...figures };
}

/** The number after a label. */
function figure(text: string, label: string, between = ':'): number | undefined {
  const value = Number(new RegExp(`${label}${between}\\s*(\\S+)`).exec(text)?.[1] ?? NaN);
  return Number.isNaN(value) ? undefined : value;
}
