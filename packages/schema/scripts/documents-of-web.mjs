/**
 * Types the operations of the planners' client, one committed TypeScript file. `--check` writes nothing and
 * exits 1 when that file differs from what would be generated.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { documentsUnder, typedDocumentsOf } from './typed-documents.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const output = at('../../../apps/web/src/generated/operations.ts');

const sdl = await readFile(at('../schema.graphql'), 'utf8');
const typed = await typedDocumentsOf(sdl, await documentsUnder(at('../../../apps/web/src')));
const text = await format(
  `// Generated from the contract by \`npm run generate -w @vesting/schema\`. Do not edit.\n${typed}`,
  { ...(await resolveConfig(output)), parser: 'typescript' },
);
if (text !== (await readFile(output, 'utf8').catch(() => ''))) {
  if (process.argv.includes('--check')) {
    console.error('apps/web/src/generated/operations.ts is stale; run npm run generate -w @vesting/schema');
    process.exitCode = 1;
  } else {
    await writeFile(output, text);
  }
}
