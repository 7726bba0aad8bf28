/** The contract as text, in GraphQL's schema definition language. */
export { sdl } from './generated/sdl.js';
/** Version of the last release that this contract builds upon. */
export { schemaVersion } from './generated/version.js';
export { possibleTypes } from './possible-types.js';
export { validate, type Problem } from './validate.js';
export * from './documents.js';
