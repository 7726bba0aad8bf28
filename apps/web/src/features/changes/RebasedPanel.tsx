import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useFrame } from '../../app/plan-context.js';
import { PlanLink } from '../../app/PlanLink.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../design/Button.js';
import { Panel } from '../../design/Panel.js';
import { Sign } from '../../design/Sign.js';
import { Loaded } from '../../design/States.js';
import { Table } from '../../design/Table.js';
import { Tag } from '../../design/Tag.js';
import {
  ApproveChangesDocument,
  RebaseChangesDocument,
  type RebaseChangesQuery,
} from '../../generated/operations.js';
import { countOf, formatInstant, formatNumber, words } from '../../lib/format.js';
import { effectNames, fieldsInWords } from './change-words.js';

type Plan = NonNullable<RebaseChangesQuery['plan']>;
type Change = Plan['rebaseChanges']['nodes'][number];

const PAGE = 50;

/** What the plan does not have as the plan that it was taken along from had it: each to be approved. */
export function RebasedPanel({ planId }: { planId: string }) {
  // Cursors of the pages so far: the address belongs to the longer list below.
  const [trail, setTrail] = useState<readonly string[]>([]);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const result = useQuery(RebaseChangesDocument, {
    variables: { planId, filter: { open: onlyOpen }, first: PAGE, after: trail.at(-1) },
  });
  const page = (next: readonly string[]) => setTrail(next);
  return (
    <Loaded result={result} rows={6}>
      {({ plan }) =>
        plan?.rebase && (
          <Panel
            title="Taken along from an earlier baseline"
            conclusion={<p>{conclusionOf(plan.rebase)}</p>}
            actions={<ApproveAll open={openOf(plan.rebase)} />}
          >
            <p className="govuk-body">
              From{' '}
              <PlanLink
                to={`/plans/${encodeURIComponent(plan.rebase.fromPlanId)}?plan=${encodeURIComponent(plan.rebase.fromPlanId)}`}
              >
                {plan.rebase.fromPlanName}
              </PlanLink>
              , version {plan.rebase.fromVersion}.{' '}
              <button
                type="button"
                className="link-button"
                aria-pressed={onlyOpen}
                onClick={() => {
                  setOnlyOpen(!onlyOpen);
                  setTrail([]);
                }}
              >
                {onlyOpen ? 'Show all' : 'Show only what is not approved'}
              </button>
            </p>
            <Table<Change>
              caption="What taking the plan along has changed"
              rows={plan.rebaseChanges.nodes}
              keyOf={(change) => change.id}
              columns={columns}
            />
            <nav className="pager" aria-label="Pages of what taking the plan along has changed">
              <p className="pager__count">
                {countOf(plan.rebaseChanges.totalCount, 'change')}, page {formatNumber(trail.length + 1)}
              </p>
              {trail.length > 0 && (
                <button type="button" className="link-button" onClick={() => page(trail.slice(0, -1))}>
                  Previous page of changes
                </button>
              )}
              {plan.rebaseChanges.pageInfo.hasNextPage && (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => page([...trail, plan.rebaseChanges.pageInfo.endCursor ?? ''])}
                >
                  Next page of changes
                </button>
              )}
            </nav>
          </Panel>
        )
      }
    </Loaded>
  );
}

type Rebase = NonNullable<Plan['rebase']>;

const openOf = ({ counts }: Rebase): number => counts.reduce((sum, each) => sum + each.open, 0);

function conclusionOf(rebase: Rebase): string {
  const total = rebase.counts.reduce((sum, each) => sum + each.count, 0);
  const parts = rebase.counts.map(
    ({ effect, count }) => `${formatNumber(count)} ${effectNames[effect].toLowerCase()}`,
  );
  return `${countOf(total, 'change')} since baseline ${rebase.fromBaselineNumber}: ${parts.join(', ')}. ${formatNumber(rebase.contradictions)} against a decision that a person made; ${formatNumber(openOf(rebase))} not approved yet. Everything else is as it was decided.`;
}

const columns = [
  { key: 'reference', header: 'Reference', rowHeader: true, cell: (change: Change) => change.reference },
  {
    key: 'effect',
    header: 'What happened',
    cell: (change: Change) => (
      <>
        {effectNames[change.effect]}{' '}
        {change.contradicts.map((decision) => (
          <Tag key={decision} colour="red">
            Against a {words(decision).toLowerCase()}
          </Tag>
        ))}
      </>
    ),
  },
  { key: 'fields', header: 'What differs', cell: (change: Change) => fieldsInWords(change.fields) },
  { key: 'before', header: 'Before', cell: (change: Change) => change.before ?? 'not there' },
  { key: 'after', header: 'Now', cell: (change: Change) => change.after ?? 'not there' },
  { key: 'approve', header: 'Approved', cell: (change: Change) => <Approval change={change} /> },
];

function Approval({ change }: { change: Change }) {
  const { frozen } = useFrame();
  const { run, busy } = useCommand(ApproveChangesDocument, (data) => data.approveChanges);
  if (change.approvedBy !== null)
    return (
      <span className="agrees">
        <Sign kind="tick" /> {change.approvedBy}
        {change.approvedAt && `, ${formatInstant(change.approvedAt)}`}
      </span>
    );
  if (frozen !== null) return <span className="muted">not yet</span>;
  return (
    <button
      type="button"
      className="link-button"
      disabled={busy}
      onClick={() => void run({ itemIds: [change.id] }, { done: () => `Approved ${change.reference}.` })}
    >
      Approve<span className="govuk-visually-hidden"> {change.reference}</span>
    </button>
  );
}

function ApproveAll({ open }: { open: number }) {
  const { frozen } = useFrame();
  const { run, busy } = useCommand(ApproveChangesDocument, (data) => data.approveChanges);
  if (open === 0 || frozen !== null) return null;
  return (
    <Button
      look="secondary"
      busy={busy}
      onClick={() => void run({}, { done: ({ approved }) => `Approved ${countOf(approved, 'change')}.` })}
    >
      Approve all {formatNumber(open)}
    </Button>
  );
}
