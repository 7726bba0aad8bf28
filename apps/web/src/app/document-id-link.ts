import { ApolloLink } from '@apollo/client';
import { documentIds } from 'virtual:document-ids';

/** Asks by the id of the operation: its text was left with the service when both were built. */
export const documentIdLink = new ApolloLink((operation, forward) => {
  const documentId = operation.operationName && documentIds[operation.operationName];
  if (documentId) {
    operation.extensions = { ...operation.extensions, documentId };
    operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
  }
  return forward(operation);
});

/** The same on the web socket, whose messages always carry a text: an empty one beside an id. */
export function withoutText(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('query' in value) || !('extensions' in value))
    return value;
  const { extensions } = value as { extensions?: { documentId?: string } };
  return extensions?.documentId ? { ...value, query: '' } : value;
}
