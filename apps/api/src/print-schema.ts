import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printedSchema } from './graphql/schema.js';

/** Writes the published contract; a test fails when the file and the code differ. */
const file = fileURLToPath(new URL('../../../packages/schema/schema.graphql', import.meta.url));
writeFileSync(file, printedSchema());
