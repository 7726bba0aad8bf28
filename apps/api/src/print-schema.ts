import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printedDataClasses } from './graphql/data-classes.js';
import { apiSchema, printedSchema } from './graphql/schema.js';

/** Writes the published contract; a test fails when the files and the code differ. */
const write = (file: string, text: string): void =>
  writeFileSync(fileURLToPath(new URL(`../../../packages/schema/${file}`, import.meta.url)), text);

write('schema.graphql', printedSchema());
write('data-classes.json', printedDataClasses(apiSchema()));
