import { useState } from 'react';
import { useNotices } from './notices.js';
import { signOut } from './standing.js';

export function SignOut() {
  const { refuse } = useNotices();
  const [busy, setBusy] = useState(false);
  const press = () => {
    setBusy(true);
    signOut().catch(() => {
      setBusy(false);
      refuse([
        { code: 'UNREACHABLE', message: 'You are still signed in: the service did not answer. Try again.' },
      ]);
    });
  };
  return (
    <button type="button" className="link-button" disabled={busy} onClick={press}>
      Sign out
    </button>
  );
}
