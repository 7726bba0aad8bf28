import { createClient, type Client } from 'graphql-ws';
import { useSyncExternalStore } from 'react';
import { withoutText } from './document-id-link.js';

/** After so many attempts in a row there is, for now, no way through for a web socket. */
const TRIED = 4;
const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [1_000, 30_000];

/** How the web socket stands. `returns`: how often it came back after a break, in which events were missed. */
interface Live {
  deaf: boolean;
  returns: number;
}

let live: Live = { deaf: false, returns: 0 };
/** Since the socket was last open: how often it was opened, and whether that was because it broke. */
let attempts = 0;
let broken = false;
const listeners = new Set<() => void>();

function become(next: Live): void {
  if (next.deaf === live.deaf && next.returns === live.returns) return;
  live = next;
  for (const tell of listeners) tell();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useLive = (): Live => useSyncExternalStore(subscribe, () => live);

/** The web socket of the page. It never gives up: where none gets through now, one may in half a minute. */
export const createLiveClient = (url: string): Client =>
  createClient({
    url,
    lazy: true,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: (retries) => pause(Math.min(FIRST_WAIT_MS * 2 ** retries, LONGEST_WAIT_MS)),
    keepAlive: 20_000,
    jsonMessageReplacer: withoutText,
    on: {
      connecting: (again) => {
        attempts += 1;
        broken ||= again;
        if (attempts > TRIED) become({ ...live, deaf: true });
      },
      connected: () => {
        become({ deaf: false, returns: live.returns + Number(broken) });
        attempts = 0;
        broken = false;
      },
    },
  });

/** Up to a third longer, so that not all pages come back in the same moment. */
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms * (1 + Math.random() / 3)));
