/** Version of the published contract; it changes with every release of the SDL. */
export const schemaVersion = '0.1.0';

/** Typed documents for partner systems; any client that takes a `TypedDocumentNode` runs them. */
export * from './generated/operations.js';
