/** Typed documents for what partners ask most; any client that takes a `TypedDocumentNode` runs them. */
export * from './generated/documents.js';
export type { TypedDocumentNode } from './typed-document.js';
