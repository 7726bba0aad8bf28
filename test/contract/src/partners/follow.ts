import { print } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { PlanVersionsDocument } from '@vesting/schema/documents';
import type { RecordsSystem } from './records-system.js';

const EVERY_MS = 60_000;

/**
 * Keeps a records system up to date until it is ended. The socket only says that there is something to read, so
 * that one which breaks loses nothing: when it is back, and every minute anyway, what is missing is read.
 */
export function follow(
  records: RecordsSystem,
  planId: string,
  { url, token, everyMs = EVERY_MS }: { url: string; token?: string; everyMs?: number },
): () => void {
  const catchUp = (): void => void records.catchUp().catch(() => undefined);
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: token === undefined ? {} : { authorization: `Bearer ${token}` },
    shouldRetry: () => true,
    retryAttempts: Number.POSITIVE_INFINITY,
    on: { connected: catchUp },
  });
  const end = client.subscribe(
    { query: print(PlanVersionsDocument), variables: { planId } },
    { next: catchUp, error: catchUp, complete: () => undefined },
  );
  const timer = setInterval(catchUp, everyMs);
  return () => {
    clearInterval(timer);
    end();
  };
}
