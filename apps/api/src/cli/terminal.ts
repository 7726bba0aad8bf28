import { parseArgs, type ParseArgsConfig } from 'node:util';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEnvironment, type Environment } from '../environment.js';

/** Ends a command: 0 done or holds, 1 refused or does not hold, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** A command refused in words, or used wrongly. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}

export const wrongUse = (message: string): never => {
  throw new CommandError(message, 2);
};

const PROJECT = fileURLToPath(new URL('../../../..', import.meta.url));

/** The settings of this process. Throws, in words, when they are wrong. */
export function environment(): Environment {
  const read = readEnvironment(process.env, PROJECT);
  if (!read.ok) throw new CommandError(read.problems.join('\n'));
  const { pack } = read.value;
  return { ...read.value, pack: pack.includes('/') ? resolve(PROJECT, pack) : pack };
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = { [K in keyof O]?: O[K]['type'] extends 'boolean' ? boolean : string } & {
  json?: boolean;
};

/** Options and words of a command; `--json` belongs to every one. */
export function parse<O extends Options>(
  args: readonly string[],
  options: O,
): { values: Values<O>; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...options, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    return { values: values as Values<O>, positionals };
  } catch (error) {
    throw new CommandError((error as Error).message, 2);
  }
}

/** The same for a command that takes no words of its own. */
export function parseOnly<O extends Options>(args: readonly string[], options: O, use: string): Values<O> {
  const { values, positionals } = parse(args, options);
  if (positionals.length > 0) wrongUse(`Use: vesting ${use}`);
  return values;
}

/** Writes the answer: one JSON document, or lines for people. */
export function answer(json: boolean | undefined, value: unknown, lines: () => Iterable<string>): void {
  process.stdout.write(
    json ? `${JSON.stringify(value, null, 2)}\n` : [...lines()].map((line) => `${line}\n`).join(''),
  );
}

/** Progress and remarks go beside the answer. */
export const remark = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Columns of text, as wide as their widest cell. */
export function* table(rows: readonly (readonly (string | number)[])[]): Generator<string> {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, String(cell).length)));
  for (const row of rows)
    yield row
      .map((cell, column) =>
        typeof cell === 'number'
          ? String(cell).padStart(widths[column] ?? 0)
          : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
}
