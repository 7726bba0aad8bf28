import { useState } from 'react';
import { PlanLink } from '../../app/PlanLink.js';
import { Button } from '../../design/Button.js';
import { Panel } from '../../design/Panel.js';
import { Empty } from '../../design/States.js';
import {
  MergeItemsDocument,
  TellApartDocument,
  type DecisionPartsFragment,
  type LikelySamePartsFragment,
  type RecordPartsFragment,
} from '../../generated/operations.js';
import { countOf, formatInstant } from '../../lib/format.js';
import { DecisionDialog } from '../cases/dialog-parts.js';
import { TakeBackDialog } from './TakeBackDialog.js';
import { useIdentity } from './use-identity.js';
import './identity.scss';

type Opened =
  | { what: 'MERGE' | 'APART'; pair: LikelySamePartsFragment }
  | { what: 'BACK'; decision: DecisionPartsFragment };

/** Records that look as if they were of one person: a person says whether they are. */
export function LikelySamePanel({
  likely,
  decisions,
}: {
  likely: readonly LikelySamePartsFragment[];
  decisions: readonly DecisionPartsFragment[];
}) {
  const [open, setOpen] = useState<Opened | null>(null);
  return (
    <Panel
      title="Counted twice?"
      conclusion={
        likely.length > 0 && (
          <p>
            {countOf(likely.length, 'pair')} of records look as if they were of one person. Nothing is merged
            until you say so.
          </p>
        )
      }
    >
      {likely.length === 0 ? (
        <Empty title="No two records look as if they were of one person" />
      ) : (
        <ul className="likely">
          {likely.map((pair) => (
            <li key={`${pair.first.id} ${pair.second.id}`} className="likely__pair">
              <p className="likely__why">{pair.sentence}</p>
              <div className="likely__records">
                <RecordSummary record={pair.first} />
                <RecordSummary record={pair.second} />
              </div>
              <div className="button-row">
                <Button look="secondary" onClick={() => setOpen({ what: 'MERGE', pair })}>
                  Merge
                  <Pair of={pair} />
                </Button>
                <Button look="secondary" onClick={() => setOpen({ what: 'APART', pair })}>
                  Not the same
                  <Pair of={pair} />
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {decisions.length > 0 && (
        <Decisions decisions={decisions} onBack={(decision) => setOpen({ what: 'BACK', decision })} />
      )}
      {open?.what === 'BACK' && <TakeBackDialog decision={open.decision} onClose={() => setOpen(null)} />}
      {(open?.what === 'MERGE' || open?.what === 'APART') && (
        <PairDialog what={open.what} pair={open.pair} onClose={() => setOpen(null)} />
      )}
    </Panel>
  );
}

const Pair = ({ of }: { of: LikelySamePartsFragment }) => (
  <span className="govuk-visually-hidden">
    : {of.first.reference} and {of.second.reference}
  </span>
);

function RecordSummary({ record }: { record: RecordPartsFragment }) {
  const page = record.kind === 'CASE' ? 'cases' : 'workers';
  return (
    <p>
      <PlanLink to={`/${page}/${record.id}`}>{record.reference}</PlanLink>
      <span className="muted">
        {' '}
        {record.body.shortName}; {record.summary}
      </span>
    </p>
  );
}

function PairDialog({
  what,
  pair,
  onClose,
}: {
  what: 'MERGE' | 'APART';
  pair: LikelySamePartsFragment;
  onClose: () => void;
}) {
  const merging = useIdentity(MergeItemsDocument, (data) => data.mergeItems);
  const apart = useIdentity(TellApartDocument, (data) => data.tellApart);
  const { first, second } = pair;
  const submit = async (reason: string) => {
    if (what === 'MERGE')
      await merging.decide(
        { survivorId: first.id, mergedId: second.id, reason },
        `${second.reference} is one item with ${first.reference} now. It can be taken back.`,
      );
    else
      await apart.decide(
        { firstId: first.id, secondId: second.id, reason },
        `Kept: ${first.reference} and ${second.reference} are two people.`,
      );
    onClose();
  };
  return (
    <DecisionDialog
      title={what === 'MERGE' ? 'Merge two records' : 'These are two people'}
      action={what === 'MERGE' ? 'Merge' : 'Not the same'}
      busy={merging.busy || apart.busy}
      onClose={onClose}
      onDecide={(reason) => void submit(reason)}
    >
      <p className="govuk-body">
        {what === 'MERGE'
          ? `${first.reference} stands for both from now on, also in later files; ${second.reference} stays findable.`
          : `${first.reference} and ${second.reference} will not be suggested again.`}
      </p>
    </DecisionDialog>
  );
}

function Decisions({
  decisions,
  onBack,
}: {
  decisions: readonly DecisionPartsFragment[];
  onBack: (decision: DecisionPartsFragment) => void;
}) {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {countOf(decisions.length, 'decision')} on identity
        </span>
      </summary>
      <ul className="govuk-list likely__decisions">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <span>
              <strong>
                {decision.merged.reference} {decision.verdict === 'SAME' ? 'is' : 'is not'}{' '}
                {decision.survivor.reference}
              </strong>
              : {decision.reason}
              <span className="muted">
                {' '}
                {decision.actor}, {formatInstant(decision.at)}
                {decision.undoneAt &&
                  `; taken back by ${decision.undoneBy ?? ''}, ${formatInstant(decision.undoneAt)}: ${decision.undoReason ?? ''}`}
              </span>
            </span>
            {decision.undoneAt === null && (
              <Button look="secondary" onClick={() => onBack(decision)}>
                Take back
                <span className="govuk-visually-hidden"> the decision on {decision.merged.reference}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
