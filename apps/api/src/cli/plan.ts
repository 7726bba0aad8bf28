import { wrongUse, type ExitCode } from './terminal.js';

export const USAGE = 'plan list|create|rebase|solve|accept|show|export [--plan ID] [--certificate]';

const VERBS: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<ExitCode> }>>> = {
  list: () => import('./plan-list.js'),
  create: () => import('./plan-create.js'),
  rebase: () => import('./plan-rebase.js'),
  solve: () => import('./plan-solve.js'),
  accept: () => import('./plan-accept.js'),
  show: () => import('./plan-show.js'),
  export: () => import('./plan-export.js'),
};

/** Everything that is done with a plan; the newest one when none is named. */
export async function run([verb, ...args]: readonly string[]): Promise<ExitCode> {
  const load = verb === undefined ? undefined : VERBS[verb];
  if (load === undefined) return wrongUse(`Use: vesting ${USAGE}`);
  const { run: runVerb } = await load();
  return runVerb(args);
}
