import type { DocumentNode } from 'graphql';

/**
 * A document that knows its variables and its answer. Clients that infer types from a `TypedDocumentNode`
 * (Apollo Client, urql, graphql-request and others) read them from `__apiType`, which exists for the compiler
 * only; declared here, the package needs no other.
 */
export interface TypedDocumentNode<Result, Variables> extends DocumentNode {
  __apiType?: (variables: Variables) => Result;
}
