/** Made by build/known-documents.ts. */
declare module 'virtual:document-ids' {
  /** Ids of the client's operations by their names; empty while the pages are worked on. */
  export const documentIds: Readonly<Record<string, string>>;
}
