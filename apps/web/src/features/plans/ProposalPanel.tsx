import { workerName } from '../../lib/hidden.js';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PlanLink } from '../../app/PlanLink.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../design/Button.js';
import { Panel } from '../../design/Panel.js';
import { Empty, Loaded } from '../../design/States.js';
import { Table, type Column } from '../../design/Table.js';
import {
  AcceptProposalDocument,
  ProposalDetailDocument,
  type ProposalDetailQuery,
} from '../../generated/operations.js';
import { countOf, formatNumber } from '../../lib/format.js';

type Proposal = NonNullable<NonNullable<ProposalDetailQuery['plan']>['proposal']>;
type Change = Proposal['changes'][number];
const PAGE = 50;

export function ProposalPanel({ planId, changeable }: { planId: string; changeable: boolean }) {
  const result = useQuery(ProposalDetailDocument, { variables: { planId } });
  return (
    <Panel title="Proposal">
      <Loaded result={result} rows={4}>
        {({ plan }) =>
          plan?.proposal ? (
            <ProposalBody key={plan.proposal.run.id} proposal={plan.proposal} changeable={changeable} />
          ) : (
            <Empty title="Nothing is proposed">
              <p>
                Solve the plan. A solve never changes it: it ends in a proposal that you read and accept,
                whole or in part.
              </p>
            </Empty>
          )
        }
      </Loaded>
    </Panel>
  );
}

function ProposalBody({ proposal, changeable }: { proposal: Proposal; changeable: boolean }) {
  const { run, busy } = useCommand(AcceptProposalDocument, (data) => data.acceptProposal);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [page, setPage] = useState(0);
  const shown = proposal.changes.slice(page * PAGE, (page + 1) * PAGE);
  const accept = async (caseIds: readonly string[] | null) => {
    const payload = await run(
      { runId: proposal.run.id, caseIds: caseIds === null ? null : [...caseIds] },
      { done: (done) => `Accepted: ${countOf(done.accepted, 'case')} changed.` },
    );
    if (payload) setSelected(new Set());
  };
  const toggle = (id: string, on: boolean) =>
    setSelected((now) => {
      const next = new Set(now);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  return (
    <>
      <p className="why">{proposal.sentence}</p>
      <dl className="facts-row">
        <div>
          <dt>Cases that change worker</dt>
          <dd>{formatNumber(proposal.casesChanged)}</dd>
        </div>
        <div>
          <dt>Workers who move employer</dt>
          <dd>{formatNumber(proposal.workersMoved)}</dd>
        </div>
        <div>
          <dt>Still unallocated</dt>
          <dd>{formatNumber(proposal.unallocated)}</dd>
        </div>
      </dl>
      {changeable && (
        <div className="button-row">
          <Button busy={busy} onClick={() => void accept(null)}>
            Accept the whole proposal
          </Button>
          <Button
            look="secondary"
            busy={busy}
            disabled={selected.size === 0}
            onClick={() => void accept([...selected])}
          >
            Accept {selected.size === 0 ? 'the selected cases' : countOf(selected.size, 'selected case')}
          </Button>
        </div>
      )}
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">What the proposal costs, rule by rule</span>
        </summary>
        <Table
          caption="Cost of the proposal by rule"
          rows={proposal.terms}
          keyOf={(term) => term.name}
          columns={[
            { key: 'name', header: 'Rule', rowHeader: true, cell: (term) => term.name },
            { key: 'cost', header: 'Cost', numeric: true, cell: (term) => formatNumber(term.cost) },
            { key: 'sentence', header: 'In words', cell: (term) => term.sentence },
          ]}
        />
      </details>
      {proposal.changes.length > 0 && (
        <>
          <Table<Change>
            caption="Changes proposed"
            showCaption
            rows={shown}
            keyOf={(change) => change.case.id}
            columns={changeColumns(selected, toggle, changeable)}
          />
          <nav className="pager" aria-label="Pages of changes">
            <p className="pager__count">
              {page * PAGE + 1} to {page * PAGE + shown.length} of{' '}
              {countOf(proposal.changes.length, 'change')}
            </p>
            {page > 0 && (
              <button type="button" className="link-button" onClick={() => setPage(page - 1)}>
                Previous page
              </button>
            )}
            {(page + 1) * PAGE < proposal.changes.length && (
              <button type="button" className="link-button" onClick={() => setPage(page + 1)}>
                Next page
              </button>
            )}
          </nav>
        </>
      )}
    </>
  );
}

function changeColumns(
  selected: ReadonlySet<string>,
  toggle: (id: string, on: boolean) => void,
  selectable: boolean,
): readonly Column<Change>[] {
  const select: Column<Change> = {
    key: 'select',
    header: <span className="govuk-visually-hidden">Select</span>,
    cell: (change) => (
      <label className="tick">
        <input
          type="checkbox"
          checked={selected.has(change.case.id)}
          onChange={(event) => toggle(change.case.id, event.currentTarget.checked)}
        />
        <span className="govuk-visually-hidden">Select {change.case.reference}</span>
      </label>
    ),
  };
  const facts: readonly Column<Change>[] = [
    {
      key: 'case',
      header: 'Case',
      rowHeader: true,
      cell: (change) => (
        <PlanLink to={`/cases/${encodeURIComponent(change.case.id)}`}>{change.case.reference}</PlanLink>
      ),
    },
    { key: 'type', header: 'Type', cell: (change) => change.case.caseType?.name ?? 'Not stated' },
    { key: 'team', header: 'Team', cell: (change) => change.case.team?.name ?? '—' },
    {
      key: 'before',
      header: 'Worker before',
      cell: (change) => (change.workerBefore ? workerName(change.workerBefore) : 'None'),
    },
    {
      key: 'after',
      header: 'Worker proposed',
      cell: (change) => (change.workerAfter ? workerName(change.workerAfter) : 'None'),
    },
    { key: 'why', header: 'Why', sentence: true, cell: (change) => change.reason },
  ];
  return selectable ? [select, ...facts] : facts;
}
