import { useState } from 'react';
import { Button } from '../../design/Button.js';
import { AllocateDialog } from './AllocateDialog.js';
import type { CaseRow } from './case-columns.js';
import { CouncilDialog } from './CouncilDialog.js';
import { LockDialog } from './LockDialog.js';

type Open = 'allocate' | 'council' | 'lock' | 'unlock' | null;

/** What can be done with the selected cases. One primary button; each asks for the reason first. */
export function CaseActions({ chosen, done }: { chosen: readonly CaseRow[]; done: () => void }) {
  const [open, setOpen] = useState<Open>(null);
  const none = chosen.length === 0;
  const locked = chosen.some((row) => row.lock !== null);
  const close = () => setOpen(null);
  const finish = () => {
    setOpen(null);
    done();
  };
  return (
    <div className="button-row" role="group" aria-label="Actions on the selected cases">
      <Button disabled={none} onClick={() => setOpen('allocate')}>
        Allocate to a worker
      </Button>
      <Button look="secondary" disabled={none} onClick={() => setOpen('council')}>
        Set council
      </Button>
      <Button look="secondary" disabled={none} onClick={() => setOpen('lock')}>
        Lock
      </Button>
      <Button look="secondary" disabled={none || !locked} onClick={() => setOpen('unlock')}>
        Unlock
      </Button>
      {open === 'allocate' && <AllocateDialog chosen={chosen} onClose={close} onDone={finish} />}
      {open === 'council' && <CouncilDialog chosen={chosen} onClose={close} onDone={finish} />}
      {open === 'lock' && <LockDialog chosen={chosen} unlock={false} onClose={close} onDone={finish} />}
      {open === 'unlock' && <LockDialog chosen={chosen} unlock onClose={close} onDone={finish} />}
    </div>
  );
}
