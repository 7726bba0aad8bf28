import { CommandError, type ExitCode } from './cli/terminal.js';

interface Command {
  USAGE: string;
  run(args: readonly string[]): Promise<ExitCode>;
}

/** Each command is loaded when it is asked for, so that none pays for another. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: () => import('./cli/start.js'),
  solver: () => import('./cli/solver.js'),
  pack: () => import('./cli/pack.js'),
  import: () => import('./cli/import.js'),
  maps: () => import('./cli/maps.js'),
  tokenise: () => import('./cli/tokenise.js'),
  totals: () => import('./cli/totals.js'),
  baseline: () => import('./cli/baseline.js'),
  plan: () => import('./cli/plan.js'),
  reconcile: () => import('./cli/reconcile.js'),
  verify: () => import('./cli/verify.js'),
  audit: () => import('./cli/audit.js'),
  backup: () => import('./cli/backup.js'),
  restore: () => import('./cli/restore.js'),
  drill: () => import('./cli/drill.js'),
  documents: () => import('./cli/documents.js'),
  token: () => import('./cli/token.js'),
  session: () => import('./cli/session.js'),
};

async function main([name, ...args]: readonly string[]): Promise<ExitCode> {
  const load = name === undefined ? undefined : COMMANDS[name];
  if (load === undefined || args.includes('--help')) {
    const wanted = load ? [await load()] : await Promise.all(Object.values(COMMANDS).map((each) => each()));
    process.stderr.write(
      `Use: vesting <command> [--json]\n${wanted.map(({ USAGE }) => `  ${USAGE}\n`).join('')}`,
    );
    return load && args.includes('--help') ? 0 : 2;
  }
  const command = await load();
  return command.run(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof CommandError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  } else {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  }
}
