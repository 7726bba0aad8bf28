/** Why a use case was refused, for programs (`code`) and for people (`message`). Nothing was changed. */
export interface UserError {
  code: ErrorCode;
  message: string;
  /** The input field that it is about. */
  path?: string[];
}

export type ErrorCode =
  /** Somebody changed an item of this change meanwhile; the message names the command and its author. */
  | 'CONFLICT'
  | 'NOT_FOUND'
  | 'NOT_ALLOWED'
  | 'INVALID'
  /** The plan was submitted. */
  | 'FROZEN'
  /** The key was used for another request. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A file that cannot be read as a whole. */
  | 'REFUSED';

export type Outcome<T> = { ok: true; value: T } | { ok: false; errors: UserError[] };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refused = (
  code: ErrorCode,
  message: string,
  path?: string[],
): { ok: false; errors: UserError[] } => ({
  ok: false,
  errors: [{ code, message, ...(path ? { path } : {}) }],
});
