import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphQLError } from 'graphql';

/** The id of a document by its text, as GraphQL over HTTP writes it (appendix on persisted documents). */
export const documentId = (text: string): string =>
  `sha256:${createHash('sha256').update(text).digest('hex')}`;

const ID = /^sha256:([0-9a-f]{64})$/;

/** Name of the file in which a registered document lies, or undefined for what is no id. */
export const fileOfDocument = (id: string): string | undefined => ID.exec(id)?.[1]?.concat('.graphql');

/** Folder of the documents that partners have registered with this service. */
export const documentFolder = (dataFolder: string): string => join(dataFolder, 'documents');

/** A manifest: the text of each document by its id. Throws when an id is not that of its text. */
export function readManifest(text: string): ReadonlyMap<string, string> {
  const entries = Object.entries(JSON.parse(text) as Record<string, unknown>);
  return new Map(
    entries.map(([id, document]) => {
      if (typeof document !== 'string' || documentId(document) !== id)
        throw new Error(`${id} is not the id of its document.`);
      return [id, document];
    }),
  );
}

/** What a request says of its document: the text, or an id in the place that its protocol has for it. */
export interface DocumentRequest {
  query?: unknown;
  documentId?: unknown;
  extensions?: unknown;
}

/**
 * Documents that may be asked by their id: those that the product ships (the planner's own and the contract's),
 * and those that were registered in a folder, each in a file named by its hash.
 */
export class KnownDocuments {
  private readonly known: Map<string, string>;

  constructor(
    manifests: readonly string[],
    private readonly folder: string,
  ) {
    this.known = new Map(
      manifests.filter(existsSync).flatMap((file) => [...readManifest(readFileSync(file, 'utf8'))]),
    );
  }

  /** The text of a document. One that was registered a moment ago is found without a restart. */
  async find(id: string): Promise<string | undefined> {
    const known = this.known.get(id);
    const file = fileOfDocument(id);
    if (known !== undefined || file === undefined) return known;
    const text = await readFile(join(this.folder, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (text === undefined || documentId(text) !== id) return undefined;
    this.known.set(id, text);
    return text;
  }

  /** The text that a request asks for; undefined when it gives neither text nor id. Throws what is its fault. */
  async textOf({ query, documentId: id, extensions }: DocumentRequest): Promise<unknown> {
    const named = id ?? (isRecord(extensions) ? extensions['documentId'] : undefined);
    if (named === undefined || named === null) return query;
    if (typeof query === 'string' && query !== '')
      throw refusal('Send a document or the id of one, not both.', 'BAD_REQUEST');
    const text = typeof named === 'string' ? await this.find(named) : undefined;
    if (text === undefined)
      throw refusal(
        'No document is known by this id. Register it first, or send the document itself.',
        'DOCUMENT_NOT_FOUND',
      );
    return text;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const refusal = (message: string, code: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });
