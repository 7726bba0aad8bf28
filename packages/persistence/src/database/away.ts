/**
 * The database cannot be reached, or did not answer in time. What was under way may have happened or not: a
 * request that is sent again under its key is done once.
 */
export class DatabaseAway extends Error {
  constructor(cause?: unknown) {
    super('The database does not answer.', { cause });
  }
}

/** Connections that were refused, cut or never came about, by their codes in Node and PostgreSQL (classes 08, 57P, 53300). */
const CODES =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|08\w{3}|57P\w\d|53300)$/;
/** The driver has no codes for what happens to its own connections. */
const SENTENCES =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout (expired|exceeded))/;

/** The error as it is, or that the database is away when this is what it means. */
export function asAway(error: unknown): unknown {
  if (error instanceof DatabaseAway || !(error instanceof Error)) return error;
  const { code } = error as { code?: string };
  return CODES.test(code ?? '') || SENTENCES.test(error.message) ? new DatabaseAway(error) : error;
}
