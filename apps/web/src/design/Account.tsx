import type { AccountPartsFragment } from '../generated/operations.js';
import { words } from '../lib/format.js';

type Shown = Pick<AccountPartsFragment, 'kind' | 'reason'> & {
  body: { shortName: string; colour: string | null } | null;
};

/** Who holds an item: a coloured square and the name, or the words *No destination* in red. */
export function AccountLabel({ account }: { account: Shown }) {
  if (account.kind === 'NO_DESTINATION') {
    return (
      <span className="account account--none">
        No destination{account.reason ? <small> {words(account.reason)}</small> : null}
      </span>
    );
  }
  if (account.kind === 'CEASES') {
    return (
      <span className="account">Ceases{account.reason ? <small> {words(account.reason)}</small> : null}</span>
    );
  }
  return <BodyLabel body={account.body ?? { shortName: 'Unknown', colour: null }} />;
}

export function BodyLabel({ body }: { body: { shortName: string; colour: string | null } }) {
  return (
    <span className="account">
      <span className="account__square" style={{ background: body.colour ?? undefined }} aria-hidden="true" />
      {body.shortName}
    </span>
  );
}
