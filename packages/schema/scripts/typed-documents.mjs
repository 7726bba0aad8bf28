import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import { buildSchema, parse, validate } from 'graphql';

/** Scalars as they travel in JSON. */
export const SCALARS = {
  ID: 'string',
  Date: 'string',
  DateTime: 'string',
  SafeInt: 'number',
  Pence: 'number',
  Fte: 'number',
  MultiPolygon: 'number[][][][]',
};

/** The `.graphql` files beneath a folder, parsed, in the order of their paths. */
export async function documentsUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.graphql'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    files.map(async (location) => ({ location, document: parse(await readFile(location, 'utf8')) })),
  );
}

/** One TypeScript module of typed documents; throws when a document does not agree with the contract. */
export async function typedDocumentsOf(sdl, documents, config = {}) {
  const whole = { kind: 'Document', definitions: documents.flatMap((file) => file.document.definitions) };
  const errors = validate(buildSchema(sdl), whole);
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'));
  return codegen({
    schema: parse(sdl),
    documents,
    filename: 'documents.ts',
    config: {
      scalars: SCALARS,
      enumType: 'string-literal',
      useTypeImports: true,
      dedupeFragments: true,
      skipTypename: true,
      arrayInputCoercion: false,
      ...config,
    },
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    pluginMap: { operations, typedDocuments },
  });
}
