import type { LogFields } from './log.js';

const FRAMES = 12;

/**
 * What the log keeps of an error that nobody expected: its class, its code, the constraint that refused, and where
 * in the program it came from. Not its message, nor what the database adds as detail: both quote the values that
 * they complain of.
 */
export function faultFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, constraint, table, cause } = error as Error & Record<string, unknown>;
  return {
    error: error.constructor.name,
    code: plain(code),
    constraint: plain(constraint),
    table: plain(table),
    at: framesOf(error),
    ...(cause instanceof Error && { cause: cause.constructor.name, causeCode: plain(codeOf(cause)) }),
  };
}

const codeOf = (error: Error): unknown => (error as { code?: unknown }).code;

/** Codes and names of the schema, nothing else. */
const plain = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\w{1,63}$/.test(value) ? value : undefined;

/** The places in a stack, below the message that stands before them. */
const framesOf = ({ stack = '', message }: Error): string[] =>
  stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim());
