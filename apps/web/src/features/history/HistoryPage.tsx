import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useFrame, usePlan } from '../../app/plan-context.js';
import { useCommand } from '../../app/use-command.js';
import { PageHead } from '../../design/Panel.js';
import { Contained, Empty, Loaded } from '../../design/States.js';
import { CsvLink, Pager } from '../../design/Table.js';
import { Tag } from '../../design/Tag.js';
import { HistoryDocument, UndoDocument, type HistoryQuery } from '../../generated/operations.js';
import { exportHref } from '../../lib/csv.js';
import { countOf, formatInstant, words } from '../../lib/format.js';
import { usePaging } from '../../lib/use-paging.js';
import { useTitle } from '../../lib/use-title.js';
import { CommandChanges } from './CommandChanges.js';
import './history.scss';

type Command = NonNullable<HistoryQuery['plan']>['history']['nodes'][number];

/** Every command of the plan, newest first: who, why, what changed; one's own can be undone. */
export function HistoryPage() {
  useTitle('History');
  const plan = usePlan();
  const paging = usePaging(`history ${plan.id}`, 25);
  const result = useQuery(HistoryDocument, {
    variables: { planId: plan.id, first: paging.first, after: paging.after },
  });
  return (
    <div className="page">
      <PageHead
        title="History"
        lead={`Every change of “${plan.name}”, with who made it and why. Nothing is ever taken out of it.`}
      >
        <CsvLink href={exportHref('history', { plan: plan.id })} of="the history" />
      </PageHead>
      <Contained>
        <Loaded result={result} rows={10}>
          {(data) => {
            const history = data.plan?.history;
            if (!history || history.nodes.length === 0)
              return <Empty title="Nothing has been changed in this plan yet" />;
            return (
              <>
                <ol className="history">
                  {history.nodes.map((command) => (
                    <CommandItem key={command.number} command={command} after={paging.after} />
                  ))}
                </ol>
                <Pager
                  paging={paging}
                  total={history.totalCount}
                  shown={history.nodes.length}
                  page={history.pageInfo}
                  noun="command"
                />
              </>
            );
          }}
        </Loaded>
      </Contained>
    </div>
  );
}

function CommandItem({ command, after }: { command: Command; after: string | undefined }) {
  const { frozen, viewer } = useFrame();
  const { run, busy } = useCommand(UndoDocument, (data) => data.undo);
  const [open, setOpen] = useState(false);
  const own = command.actor === viewer.actor && !command.undone && frozen === null;
  return (
    <li className="command">
      <span className="command__number">{command.number}</span>
      <div className="command__body">
        <p className="command__sentence">
          {command.sentence} {command.undone && <Tag colour="grey">Undone</Tag>}
          {command.undoes !== null && <Tag colour="blue">Undoes {command.undoes}</Tag>}
        </p>
        {command.reason && <p className="command__reason">“{command.reason}”</p>}
        <p className="muted">
          {command.actor}, {formatInstant(command.at)}, {words(command.kind).toLowerCase()},{' '}
          {countOf(command.itemCount, 'item')}
        </p>
        {command.itemCount > 0 && (
          <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Hide' : 'Show'} what changed
            <span className="govuk-visually-hidden"> in command {command.number}</span>
          </button>
        )}
        {own && (
          <button
            type="button"
            className="link-button"
            disabled={busy}
            onClick={() =>
              void run(
                { commandNumber: command.number },
                {
                  done: (payload) => `Undone: ${countOf(payload.restored, 'change')} taken back.`,
                  undoable: false,
                },
              )
            }
          >
            Undo<span className="govuk-visually-hidden"> command {command.number}</span>
          </button>
        )}
        {open && <CommandChanges number={command.number} after={after} />}
      </div>
    </li>
  );
}
