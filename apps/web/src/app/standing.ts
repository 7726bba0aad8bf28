import { useSyncExternalStore } from 'react';

/**
 * How the service stands to whoever looks. KNOWN until it says otherwise; UNKNOWN: nobody has signed in yet;
 * ENDED: the session is over; LEFT: the person has signed out.
 */
export type Standing = 'KNOWN' | 'UNKNOWN' | 'ENDED' | 'LEFT';

const NOT_KNOWN = 401;

let standing: Standing = 'KNOWN';
let everKnown = false;
let elsewhere: string | null = null;
const listeners = new Set<() => void>();

function become(next: Standing): void {
  standing = next;
  for (const tell of listeners) tell();
}

/** Asks the service as `fetch` does, and notices when it does not know the person any more. */
export async function askService(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  if (response.ok) everKnown = true;
  if (response.status === NOT_KNOWN && standing === 'KNOWN') become(everKnown ? 'ENDED' : 'UNKNOWN');
  return response;
}

/** Ends the session; throws when the service does not say that it has. */
export async function signOut(): Promise<void> {
  const response = await fetch('/auth/logout', {
    method: 'POST',
    headers: { 'apollo-require-preflight': 'true' },
  });
  if (!response.ok) throw new Error(`The service answered ${response.status}.`);
  ({ elsewhere } = (await response.json()) as { elsewhere: string | null });
  become('LEFT');
}

/** After signing out: where to end the session at the organisation's own sign-in, if it can be ended there. */
export const signOutElsewhere = (): string | null => elsewhere;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useStanding = (): Standing => useSyncExternalStore(subscribe, () => standing);
