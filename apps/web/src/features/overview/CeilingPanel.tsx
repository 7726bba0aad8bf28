import { useQuery } from '@apollo/client/react';
import { CeilingCurve } from '../../charts/CeilingCurve.js';
import { useFrame } from '../../app/plan-context.js';
import { Panel } from '../../design/Panel.js';
import { Empty, Loaded } from '../../design/States.js';
import { CurveDocument, OverviewFiguresDocument } from '../../generated/operations.js';
import { formatFte, formatNumber } from '../../lib/format.js';
import { pointsPerCase } from './caseload-marks.js';

export function CeilingPanel({ planId }: { planId: string }) {
  const { reorganisation } = useFrame();
  const result = useQuery(CurveDocument, { variables: { planId } });
  const figures = useQuery(OverviewFiguresDocument, { variables: { planId }, fetchPolicy: 'cache-first' });
  const unallocatedToday = (figures.data ?? figures.previousData)?.plan?.summary.unallocatedToday.value;
  const scheme = reorganisation.schemes.find((each) => each.clientGroup === 'CHILDREN');
  const weight = scheme ? pointsPerCase(scheme) : 1;
  const curve = (result.data ?? result.previousData)?.plan?.ceilingCurve ?? [];
  const now = curve.find((point) => point.current);
  return (
    <Panel
      title="What each ceiling would leave undone"
      conclusion={
        now && (
          <p>
            <strong>
              A ceiling of {formatNumber(now.ceilingPerFte / weight)} kept by force would leave{' '}
              {formatNumber(now.leftWithout)} children without a worker, {formatFte(now.shortFte)} FTE short.
            </strong>{' '}
            Which way to lean is the director’s decision, not a weight.
          </p>
        )
      }
    >
      <Loaded result={result} rows={6}>
        {() =>
          curve.length > 1 ? (
            <CeilingCurve
              points={curve.map((point) => ({
                ceiling: point.ceilingPerFte / weight,
                leftWithout: point.leftWithout,
                shortFte: formatFte(point.shortFte),
                current: point.current,
              }))}
              today={
                unallocatedToday === undefined
                  ? null
                  : { value: unallocatedToday, label: `today ${formatNumber(unallocatedToday)}` }
              }
              table={{
                name: 'ceiling-curve',
                caption: 'Children left without a worker and workers short, by ceiling',
                header: ['Ceiling per FTE', 'Can be held', 'Left without a worker', 'Short, FTE'],
                rows: curve.map((point) => [
                  point.ceilingPerFte / weight,
                  point.canBeHeld,
                  point.leftWithout,
                  point.shortFte / 1000,
                ]),
              }}
            />
          ) : (
            <Empty title="No caseload ceiling is set for this programme" />
          )
        }
      </Loaded>
    </Panel>
  );
}
