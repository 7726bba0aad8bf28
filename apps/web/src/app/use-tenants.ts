import { useEffect, useState } from 'react';

/** An organisation whose people sign in here. */
export interface Tenant {
  name: string;
  title: string;
}

const REMEMBERED = 'vesting.organisation';

/** The organisations that may be chosen, and which one was chosen last on this computer. */
export function useTenants() {
  const [tenants, setTenants] = useState<readonly Tenant[] | 'LOADING' | 'FAILED'>('LOADING');
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    const ending = new AbortController();
    fetch('/auth/tenants', { signal: ending.signal })
      .then((response) => response.json() as Promise<readonly Tenant[]>)
      .then(setTenants)
      .catch(() => {
        if (!ending.signal.aborted) setTenants('FAILED');
      });
    return () => ending.abort();
  }, [attempt]);
  return {
    tenants,
    last: localStorage.getItem(REMEMBERED),
    choose: ({ name }: Tenant) => localStorage.setItem(REMEMBERED, name),
    retry: () => {
      setTenants('LOADING');
      setAttempt((before) => before + 1);
    },
  };
}
