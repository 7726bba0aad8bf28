import { useQuery } from '@apollo/client/react';
import { Panel } from '../../design/Panel.js';
import { Tag } from '../../design/Tag.js';
import { LockConflictsDocument } from '../../generated/operations.js';
import { formatDate } from '../../lib/format.js';

const NAMED = 6;

/** Locks that cannot be kept together, each by name, with who set it, when and why. Silent when there are none. */
export function LockConflicts({ planId }: { planId: string }) {
  const result = useQuery(LockConflictsDocument, { variables: { planId } });
  const conflicts = (result.data ?? result.previousData)?.plan?.lockConflicts ?? [];
  if (conflicts.length === 0) return null;
  return (
    <Panel
      title="Locks that cannot be kept together"
      conclusion={<p>Take one of each away, or change what it stands on. Until then no solve begins.</p>}
    >
      <ul className="checks">
        {conflicts.map(({ sentence, impossible, locks }) => (
          <li key={sentence} className="check">
            <span className="check__state">
              <Tag colour={impossible ? 'red' : 'orange'}>{impossible ? 'Stops a solve' : 'Contradicts'}</Tag>
            </span>
            <div>
              <p className="check__sentence">{sentence}</p>
              <ul className="govuk-list govuk-list--bullet">
                {locks.slice(0, NAMED).map((lock) => (
                  <li key={lock.reference}>
                    <strong>{lock.reference}</strong>: {lock.reason} ({lock.author}, {formatDate(lock.on)})
                  </li>
                ))}
                {locks.length > NAMED && <li>and {locks.length - NAMED} more</li>}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
