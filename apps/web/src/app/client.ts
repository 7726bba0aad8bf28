import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { documentIdLink } from './document-id-link.js';
import { createLiveClient } from './live.js';
import { askService } from './standing.js';

/** Records that mean something only inside their parent: the same id says another thing in another plan. */
const value = { keyFields: false, merge: true } as const;

function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Rule: value,
      Check: value,
      ComparisonRow: value,
      PublishedFigure: value,
      Ledger: value,
      PlanSummary: value,
      Figure: value,
      Source: value,
      Explanation: value,
      Certificate: value,
      Proposal: value,
      Cartogram: value,
      CaseType: value,
      Area: value,
      AreaBoundary: value,
      Lock: value,
      Account: { keyFields: false },
      PlannedCaseConnection: value,
      CommandConnection: value,
      CaseConnection: value,
    },
  });
}

function webSocketAddress(): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}/graphql`;
}

/** One client for the page. Lists of people are kept in memory only, never on disk. */
export function createApolloClient(): ApolloClient {
  // The header is how the service knows its own pages from those of another site.
  const http = new HttpLink({
    uri: '/graphql',
    headers: { 'apollo-require-preflight': 'true' },
    fetch: askService,
  });
  const live = new GraphQLWsLink(createLiveClient(webSocketAddress()));
  return new ApolloClient({
    cache: createCache(),
    // A reading asked for after a change must not share the answer of one that is still on its way from before.
    queryDeduplication: false,
    link: documentIdLink.concat(
      ApolloLink.split((operation) => operation.operationType === OperationTypeNode.SUBSCRIPTION, live, http),
    ),
    defaultOptions: {
      watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
    },
  });
}
