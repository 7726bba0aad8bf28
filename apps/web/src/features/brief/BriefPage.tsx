import { useQuery } from '@apollo/client/react';
import { useFrame, usePlan } from '../../app/plan-context.js';
import { Button } from '../../design/Button.js';
import { PageHead } from '../../design/Panel.js';
import { Contained, Loaded } from '../../design/States.js';
import { ChecksDocument, LedgerDocument, OverviewFiguresDocument } from '../../generated/operations.js';
import { countOf, formatDate, formatMeasure, formatNumber, kindNames } from '../../lib/format.js';
import { shareOut } from '../../lib/ledger.js';
import { useTitle } from '../../lib/use-title.js';
import './brief.scss';
import { Sign } from '../../design/Sign.js';

/** One page for a director or a member, that prints: what is unsafe, what the plan does, what is not known. */
export function BriefPage() {
  useTitle('Brief');
  const plan = usePlan();
  const { reorganisation } = useFrame();
  const figures = useQuery(OverviewFiguresDocument, { variables: { planId: plan.id } });
  return (
    <article className="page brief">
      <PageHead
        title={`Brief: ${plan.name}`}
        lead={`${reorganisation.name}, as at ${formatDate(reorganisation.asAt)}. Vesting day ${formatDate(reorganisation.vestingDay)}, ${countOf(reorganisation.daysToVesting, 'day')} away. Plan version ${plan.version}.`}
      >
        <Button look="secondary" className="no-print" onClick={() => window.print()}>
          Print
        </Button>
      </PageHead>
      {reorganisation.reconstruction && <p className="brief__note">{reorganisation.reconstruction}</p>}
      <Contained>
        <Loaded result={figures} rows={8}>
          {(data) => (
            <ul className="brief__sentences">
              {data.plan?.summary.sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </Loaded>
      </Contained>
      <BriefLedger planId={plan.id} />
      <BriefChecks planId={plan.id} />
      <p className="brief__note">
        Covered: {reorganisation.coveredKinds.map((kind) => kindNames[kind].toLowerCase()).join(', ')}. Not
        yet covered: {reorganisation.notCovered.join(', ')}. {reorganisation.order.title},{' '}
        {reorganisation.order.reference}.
      </p>
    </article>
  );
}

function BriefLedger({ planId }: { planId: string }) {
  const { reorganisation } = useFrame();
  const result = useQuery(LedgerDocument, { variables: { planId } });
  const lines = (result.data ?? result.previousData)?.plan?.ledger.lines ?? [];
  return (
    <section aria-labelledby="brief-ledger">
      <h2 className="panel__title" id="brief-ledger">
        Before and after
      </h2>
      <ul className="brief__ledger">
        {lines.map((line) => {
          const shares = shareOut(line, reorganisation.successors);
          const show = (value: number) => formatMeasure(value, line.unit, true);
          return (
            <li key={line.kind}>
              <strong>{kindNames[line.kind]}:</strong> {show(line.before)} ={' '}
              {shares.successors.map((each) => `${show(each.total)} ${each.name}`).join(' + ')} +{' '}
              {show(shares.other)} other + {show(shares.noDestination)} without a destination{' '}
              {line.difference === 0 ? (
                <Sign kind="tick" />
              ) : (
                <strong>difference {show(line.difference)}</strong>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function BriefChecks({ planId }: { planId: string }) {
  const result = useQuery(ChecksDocument, { variables: { planId } });
  const checks = (result.data ?? result.previousData)?.plan?.checks ?? [];
  const broken = checks.filter((check) => !check.holds);
  return (
    <section aria-labelledby="brief-checks">
      <h2 className="panel__title" id="brief-checks">
        Checks
      </h2>
      <p>
        {formatNumber(checks.length - broken.length)} of {formatNumber(checks.length)} hold.
      </p>
      {broken.length > 0 && (
        <ul className="brief__sentences">
          {broken.map((check) => (
            <li key={check.id}>
              <strong>{check.name}:</strong> {formatNumber(check.count)}. {check.sentence}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
