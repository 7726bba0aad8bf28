/**
 * Generates typed documents from the contract: one TypeScript file with the operations of the planners'
 * client, and one with the operations that partner systems may import from `@vesting/schema`.
 * `--check` writes nothing and exits 1 when a committed file differs from what would be generated.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import { parse, validate, buildSchema } from 'graphql';
import { format, resolveConfig } from 'prettier';

const here = dirname(fileURLToPath(import.meta.url));
const targets = [
  {
    documents: join(here, '../../apps/web/src'),
    output: join(here, '../../apps/web/src/generated/operations.ts'),
  },
  { documents: join(here, 'src/documents'), output: join(here, 'src/generated/operations.ts') },
];

/** Scalars as they travel in JSON. */
const scalars = {
  ID: 'string',
  Date: 'string',
  DateTime: 'string',
  SafeInt: 'number',
  Pence: 'number',
  Fte: 'number',
};

async function documentsUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.graphql'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    files.map(async (location) => ({ location, document: parse(await readFile(location, 'utf8')) })),
  );
}

async function generate(target, sdl) {
  const documents = await documentsUnder(target.documents);
  const whole = { kind: 'Document', definitions: documents.flatMap((file) => file.document.definitions) };
  const errors = validate(buildSchema(sdl), whole);
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'));
  const text = await codegen({
    schema: parse(sdl),
    documents,
    filename: target.output,
    config: {
      scalars,
      enumType: 'string-literal',
      useTypeImports: true,
      dedupeFragments: true,
      skipTypename: true,
      arrayInputCoercion: false,
    },
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    pluginMap: { operations, typedDocuments },
  });
  const headed = `// Generated from the contract by \`npm run generate -w @vesting/schema\`. Do not edit.\n${text}`;
  return format(headed, { ...(await resolveConfig(target.output)), parser: 'typescript' });
}

const sdl = await readFile(join(here, 'schema.graphql'), 'utf8');
const check = process.argv.includes('--check');
let stale = 0;
for (const target of targets) {
  const text = await generate(target, sdl);
  const before = await readFile(target.output, 'utf8').catch(() => '');
  if (before === text) continue;
  if (check) {
    stale += 1;
    console.error(
      `${relative(process.cwd(), target.output)} is stale; run npm run generate -w @vesting/schema`,
    );
  } else {
    await writeFile(target.output, text);
  }
}
process.exitCode = stale > 0 ? 1 : 0;
