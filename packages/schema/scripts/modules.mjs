/**
 * Writes the modules of the package that follow from the contract alone, before it is compiled. They are not
 * committed: the contract, the documents and the history of releases are.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import { buildSchema, introspectionFromSchema, isAbstractType, parse, print } from 'graphql';
import { documentsUnder, SCALARS, typedDocumentsOf } from './typed-documents.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const read = (path) => readFile(at(`../${path}`), 'utf8');
const constant = (name, type, value) =>
  `export const ${name}: ${type} = ${typeof value === 'string' ? value : JSON.stringify(value, null, 2)};\n`;

const sdl = await read('schema.graphql');
const schema = buildSchema(sdl);
const { version } = JSON.parse(await read('package.json'));
const documents = await documentsUnder(at('../src/documents'));

const types = await codegen({
  schema: parse(sdl),
  documents: [],
  filename: 'types.ts',
  config: {
    scalars: SCALARS,
    enumsAsTypes: true,
    skipTypename: true,
    useTypeImports: true,
    avoidOptionals: { field: true },
    inputMaybeValue: 'T | null | undefined',
  },
  plugins: [{ typescript: {} }],
  pluginMap: { typescript },
});

const possibleTypes = Object.fromEntries(
  Object.values(schema.getTypeMap())
    .filter(isAbstractType)
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
);

/** The documents by the ids under which a service knows them. */
const registered = Object.fromEntries(
  documents
    .map(({ document }) => print(document))
    .map((text) => [`sha256:${createHash('sha256').update(text).digest('hex')}`, text]),
);

const modules = {
  'types.ts': types,
  'documents.ts': await typedDocumentsOf(sdl, documents, {
    documentNodeImport: '../typed-document.js#TypedDocumentNode',
  }),
  'sdl.ts': constant('sdl', 'string', JSON.stringify(sdl)),
  'version.ts': constant('schemaVersion', 'string', JSON.stringify(version)),
  'possible-types.ts': constant('possibleTypes', 'Record<string, string[]>', possibleTypes),
  'changelog.ts': `import type { Release } from '../changelog.js';\n${constant(
    'releases',
    'readonly Release[]',
    await read('history/changelog.json'),
  )}`,
};
await mkdir(at('../src/generated'), { recursive: true });
for (const [name, text] of Object.entries(modules))
  await writeFile(at(`../src/generated/${name}`), `// Generated from the contract. Do not edit.\n${text}`);
await rm(at('../dist'), { recursive: true, force: true });
await mkdir(at('../dist'));
await writeFile(at('../dist/introspection.json'), JSON.stringify(introspectionFromSchema(schema)));
await writeFile(at('../dist/documents.json'), `${JSON.stringify(registered, null, 2)}\n`);
