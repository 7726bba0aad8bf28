import { useQuery } from '@apollo/client/react';
import { Failed } from '../design/States.js';
import { LedgerDocument } from '../generated/operations.js';
import { formatMeasure, kindNames, unitNames } from '../lib/format.js';
import { shareOut, type LedgerLine } from '../lib/ledger.js';
import { useFrame } from './plan-context.js';
import { PlanLink } from './PlanLink.js';
import { Sign } from '../design/Sign.js';

/**
 * The responsibility ledger on every page: of each kind, what there was before, and which account holds it
 * after. Before = after is kept by the database; a difference, which must never be, would show in red.
 */
export function LedgerBar({ planId }: { planId: string }) {
  const result = useQuery(LedgerDocument, { variables: { planId } });
  const ledger = (result.data ?? result.previousData)?.plan?.ledger;
  if (result.error && !ledger) return <Failed error={result.error} retry={() => void result.refetch()} />;
  return (
    <nav className="ledger" aria-label="Responsibility ledger">
      <ul className="ledger__list">
        {(ledger?.lines ?? []).map((line) => (
          <li key={line.kind} className="ledger__cell">
            <LedgerCell line={line} />
          </li>
        ))}
        {!ledger && <li className="ledger__cell ledger__cell--empty">Loading the ledger</li>}
      </ul>
    </nav>
  );
}

function LedgerCell({ line }: { line: LedgerLine }) {
  const { reorganisation } = useFrame();
  const shares = shareOut(line, reorganisation.successors);
  const show = (value: number) => formatMeasure(value, line.unit, true);
  const balanced = line.difference === 0;
  const unit = line.kind === 'POST' ? ` ${unitNames[line.unit]}` : '';
  return (
    <PlanLink
      to={`/checks?kind=${line.kind}`}
      className={`ledger__link${balanced ? '' : ' ledger__link--broken'}`}
    >
      <span className="ledger__head">
        <span className="ledger__state">
          <Sign kind={balanced ? 'tick' : 'cross'} />
          <span className="govuk-visually-hidden">{balanced ? 'in balance' : 'difference'}</span>
          {!balanced && show(line.difference)}
        </span>
        <span className="ledger__kind">{kindNames[line.kind]}</span>
        <span className="ledger__before">
          {show(line.before)}
          {unit}
        </span>
      </span>
      <span className="ledger__parts">
        <span className="govuk-visually-hidden">equals </span>
        {shares.successors.map((each) => (
          <span key={each.name} className="ledger__part">
            <i style={{ background: each.colour ?? undefined }} aria-hidden="true" />
            {each.name} {show(each.total)}
          </span>
        ))}
        <span className="ledger__part">other {show(shares.other)}</span>
        <span className={shares.noDestination > 0 ? 'ledger__part ledger__part--none' : 'ledger__part'}>
          none {show(shares.noDestination)}
          <span className="govuk-visually-hidden"> no destination</span>
        </span>
      </span>
    </PlanLink>
  );
}
