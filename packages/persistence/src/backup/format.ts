/**
 * A backup is one gzip file of records. Each is a line of JSON; the rows of a table follow theirs in frames, each
 * a line that says its bytes and then those bytes, in the text form of COPY:
 *
 *   Header
 *   TableStart · Frame bytes · Frame bytes · … · TableEnd     for every table, parents before children
 *   End
 *
 * The key of the tokens is never part of it.
 */
export const FORMAT = 'vesting-backup';
export const FORMAT_VERSION = 1;

export interface Header {
  format: typeof FORMAT;
  version: typeof FORMAT_VERSION;
  takenAt: string;
  /** Names of the migrations that made the schema, in order. */
  schema: string[];
  /** Last numbers of the counters that number rows. */
  sequences: Record<string, number>;
  /** Reorganisations, each with the fingerprint of the token key that its register needs. */
  reorganisations: { id: string; tokenKeyFingerprint: string | null }[];
}

export interface TableStart {
  table: string;
  columns: string[];
}

export interface Frame {
  bytes: number;
}

/** What a table held: its rows, and the SHA-256 of their text in the order of its key. */
export interface TableDigest {
  rows: number;
  sha256: string;
}

/** The last record: a digest of everything that the digests of tables do not cover. */
export interface End {
  end: string;
}

/** A backup cannot be used; the message says why and what to do. */
export class BackupRefused extends Error {}
