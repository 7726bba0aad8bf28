import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { PlanLink } from '../../app/PlanLink.js';
import { SourceNote, SourceText } from '../../design/Source.js';
import { Contained, Loaded } from '../../design/States.js';
import {
  OverviewFiguresDocument,
  type FigurePartsFragment,
  type OverviewFiguresQuery,
} from '../../generated/operations.js';
import { countOf, formatFte, formatNumber } from '../../lib/format.js';
import { receivedTotals } from './received-totals.js';
import { Sign } from '../../design/Sign.js';

type Summary = NonNullable<OverviewFiguresQuery['plan']>['summary'];

export function FiguresPanel({ planId }: { planId: string }) {
  const result = useQuery(OverviewFiguresDocument, { variables: { planId } });
  return (
    <section aria-label="Figures" className="figures">
      <Contained>
        <Loaded result={result} rows={3}>
          {(data) => data.plan && <Figures summary={data.plan.summary} received={data.received} />}
        </Loaded>
      </Contained>
    </section>
  );
}

function Figures({ summary, received }: { summary: Summary; received: OverviewFiguresQuery['received'] }) {
  const totals = receivedTotals(received);
  return (
    <dl className="figures__list">
      <Cell
        label="Children without a social worker"
        to="/unallocated"
        note={waitNote(summary)}
        sources={[
          ['today', summary.unallocatedToday],
          ['in this plan', summary.unallocated],
          ['waiting over 7 days', summary.waitingOver7Days],
        ]}
      >
        <Change
          before={summary.unallocatedToday.value}
          after={summary.unallocated.value}
          show={formatNumber}
          alarm
        />
      </Cell>
      <Cell
        label="Of them on a plan, looked after or in court"
        to="/cases?view=no-worker&safety=yes"
        note={
          summary.unallocatedInSafetyOrder.value === 0 ? 'as it must be' : 'must be 0: a worker is owed today'
        }
        sources={[['in the safety order', summary.unallocatedInSafetyOrder]]}
      >
        <Now value={summary.unallocatedInSafetyOrder.value} show={formatNumber} alarm />
      </Cell>
      <Cell
        label="Capacity gap, FTE"
        to="/caseloads"
        note={`beside ${countOf(summary.emptyPosts.value, 'empty post')}`}
        sources={[
          ['today', summary.capacityGapToday],
          ['in this plan', summary.capacityGap],
          ['empty posts', summary.emptyPosts],
        ]}
      >
        <Change
          before={summary.capacityGapToday.value}
          after={summary.capacityGap.value}
          show={formatFte}
          alarm
        />
      </Cell>
      <Cell
        label="Workers above the ceiling"
        to="/caseloads?over=yes"
        note="today, and in this plan"
        sources={[
          ['today', summary.workersAboveCeilingToday],
          ['in this plan', summary.workersAboveCeiling],
        ]}
      >
        <Change
          before={summary.workersAboveCeilingToday.value}
          after={summary.workersAboveCeiling.value}
          show={formatNumber}
          alarm
        />
      </Cell>
      <Cell
        label="Children who change worker"
        to="/cases?changes=yes"
        note={`families divided: ${formatNumber(summary.familiesDividedBetweenCouncils.value)} between councils, ${formatNumber(summary.familiesDividedBetweenWorkers.value)} between workers`}
        sources={[
          ['who change worker', summary.changesOfWorker],
          ['families divided between councils', summary.familiesDividedBetweenCouncils],
          ['families divided between workers', summary.familiesDividedBetweenWorkers],
        ]}
      >
        <Now value={summary.changesOfWorker.value} show={formatNumber} />
      </Cell>
      <Cell
        label="No destination"
        to="/cases?view=no-destination"
        note={`${totals.received} of ${totals.expected} extracts received, ${totals.reconciled} agree with their control total${totals.different > 0 ? `, ${totals.different} differ` : ''}`}
        sources={[['without a destination', summary.noDestination]]}
      >
        <Now value={summary.noDestination.value} show={formatNumber} alarm />
      </Cell>
    </dl>
  );
}

/** Of those the plan leaves without a worker: how many wait over seven days, and the longest. */
function waitNote({ unallocated, waitingOver7Days, longestWaitDays }: Summary): string {
  if (unallocated.value === 0) return 'nobody is left waiting in this plan';
  if (waitingOver7Days.value === 0) return `none of the ${formatNumber(unallocated.value)} waits over 7 days`;
  return `of the ${formatNumber(unallocated.value)}, ${formatNumber(waitingOver7Days.value)} wait over 7 days, the longest ${countOf(longestWaitDays.value, 'day')}`;
}

function Cell({
  label,
  to,
  note,
  sources,
  children,
}: {
  label: string;
  to: string;
  note: ReactNode;
  sources: readonly (readonly [string, FigurePartsFragment])[];
  children: ReactNode;
}) {
  const [first, ...more] = sources;
  return (
    <div className="figure">
      <dt className="figure__label">
        <PlanLink to={to} className="figure__link">
          {label}
        </PlanLink>
      </dt>
      <dd className="figure__value">{children}</dd>
      <dd className="figure__note">{note}</dd>
      {first && (
        <dd className="figure__source">
          <SourceNote source={first[1].source} of={`${label}, ${first[0]}`}>
            {more.map(([name, figure]) => (
              <p key={name}>
                <strong>{name}:</strong> <SourceText source={figure.source} />
              </p>
            ))}
          </SourceNote>
        </dd>
      )}
    </div>
  );
}

type Show = (value: number) => string;

/** Today and in the plan; red only where somebody is needed. */
function Change({
  before,
  after,
  show,
  alarm = false,
}: {
  before: number;
  after: number;
  show: Show;
  alarm?: boolean;
}) {
  return (
    <>
      <span className={alarm && before > 0 ? 'figure__number figure__number--alarm' : 'figure__number'}>
        <span className="govuk-visually-hidden">today </span>
        {show(before)}
      </span>
      <span className="figure__arrow" aria-hidden="true">
        <Sign kind="arrow" />
      </span>
      <span className={alarm && after > 0 ? 'figure__number figure__number--alarm' : 'figure__number'}>
        <span className="govuk-visually-hidden"> in this plan </span>
        {show(after)}
      </span>
    </>
  );
}

function Now({ value, show, alarm = false }: { value: number; show: Show; alarm?: boolean }) {
  return (
    <>
      <span className={alarm && value > 0 ? 'figure__number figure__number--alarm' : 'figure__number'}>
        {show(value)}
      </span>
      {alarm && value === 0 && (
        <span className="figure__tick">
          <Sign kind="tick" />
        </span>
      )}
    </>
  );
}
