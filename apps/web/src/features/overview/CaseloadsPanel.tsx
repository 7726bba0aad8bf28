import { workerName } from '../../lib/hidden.js';
import { useQuery } from '@apollo/client/react';
import { CaseloadUnits } from '../../charts/CaseloadUnits.js';
import { useFrame } from '../../app/plan-context.js';
import { Panel } from '../../design/Panel.js';
import { Empty, Loaded } from '../../design/States.js';
import { CaseloadsDocument, OverviewFiguresDocument } from '../../generated/operations.js';
import { countOf, formatFte, formatNumber } from '../../lib/format.js';
import { aboveCeiling, caseloadMarks, isSocialWorker, pointsPerCase } from './caseload-marks.js';

const filter = { clientGroup: ['CHILDREN' as const], carriesCases: true };

export function CaseloadsPanel({ planId }: { planId: string }) {
  const { reorganisation } = useFrame();
  const result = useQuery(CaseloadsDocument, { variables: { planId, filter } });
  const figures = useQuery(OverviewFiguresDocument, { variables: { planId }, fetchPolicy: 'cache-first' });
  const summary = (figures.data ?? figures.previousData)?.plan?.summary;
  const scheme = reorganisation.schemes.find((each) => each.clientGroup === 'CHILDREN');
  const caseloads = ((result.data ?? result.previousData)?.plan?.caseloads ?? []).filter(isSocialWorker);
  const over = aboveCeiling(caseloads, 'today');
  const overPlan = aboveCeiling(caseloads, 'plan');
  const weight = scheme ? pointsPerCase(scheme) : 1;
  const ceiling = scheme ? scheme.ceilingPerFte / weight : 0;
  const today = scheme ? caseloadMarks(caseloads, scheme, 'today') : [];
  const planned = scheme ? caseloadMarks(caseloads, scheme, 'plan') : [];
  const chairs = summary?.emptyPosts.value ?? 0;
  return (
    <Panel
      title="Caseload of each children’s social worker"
      conclusion={
        caseloads.length > 0 && (
          <p>
            One square is one worker, one outline an empty chair. Today{' '}
            <strong className="needs">
              {formatNumber(over)} of {formatNumber(today.length)} are above the ceiling
            </strong>
            {summary && <> and {formatNumber(summary.unallocatedToday.value)} children have no worker</>}. In
            this plan <strong>{countOf(overPlan, 'worker is', 'workers are')} above it</strong>
            {summary && (
              <>
                , and the gap is <strong>{formatFte(summary.capacityGap.value)} FTE</strong> beside{' '}
                {countOf(chairs, 'empty chair')}
              </>
            )}
            .
          </p>
        )
      }
    >
      <Loaded result={result} rows={8}>
        {() =>
          caseloads.length > 0 && scheme ? (
            <CaseloadUnits
              rows={[
                {
                  title: 'Today',
                  note: countOf(today.length, 'worker'),
                  marks: today,
                  nobody: 'nobody above the ceiling',
                },
                {
                  title: 'In this plan',
                  note: countOf(planned.length, 'worker'),
                  marks: planned,
                  nobody: 'nobody above the ceiling',
                },
              ]}
              groups={reorganisation.successors.map((body) => body.id)}
              ceiling={ceiling}
              emptyChairs={chairs}
              axis="children held, set against each worker’s own ceiling"
              table={{
                name: 'caseloads',
                caption: 'Caseload of each children’s social worker today and in the plan',
                header: [
                  'Worker',
                  'Team',
                  'Employer in the plan',
                  'Cases today',
                  'Cases in the plan',
                  'Points in the plan',
                  'Ceiling, points',
                ],
                rows: caseloads.map((each) => [
                  workerName(each.worker),
                  each.team?.name,
                  each.employer.body?.shortName ?? 'No destination',
                  each.casesToday,
                  each.cases,
                  each.points,
                  each.ceiling,
                ]),
              }}
            />
          ) : (
            <Empty title="No workers with cases in this baseline" />
          )
        }
      </Loaded>
    </Panel>
  );
}
