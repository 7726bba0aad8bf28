import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { PlanLink } from '../../app/PlanLink.js';
import { PageHead, Panel } from '../../design/Panel.js';
import { Contained, Empty, Loaded } from '../../design/States.js';
import { WorkerDetailDocument } from '../../generated/operations.js';
import { countOf, formatDate, formatFte, formatNumber, words } from '../../lib/format.js';
import { NOT_SHOWN, workerName } from '../../lib/hidden.js';
import { useTitle } from '../../lib/use-title.js';
import { RecordsPanel } from '../identity/RecordsPanel.js';

/** One worker: what is known of her, what she holds, and every record that is of her. */
export function WorkerPage() {
  const { workerId = '' } = useParams();
  const result = useQuery(WorkerDetailDocument, { variables: { id: workerId } });
  const node = (result.data ?? result.previousData)?.node;
  useTitle(node?.__typename === 'Worker' ? workerName(node) : 'Worker');
  return (
    <div className="page">
      <p className="back">
        <PlanLink to="/staff">All workers</PlanLink>
      </p>
      <Contained>
        <Loaded result={result} rows={8}>
          {({ node: worker }) =>
            worker?.__typename === 'Worker' ? (
              <>
                <PageHead
                  title={worker.reference === null ? workerName(worker) : `Worker ${worker.reference}`}
                  lead={`${words(worker.role)}, ${worker.body.name}. As at ${formatDate(worker.asAt)}.`}
                />
                <Panel title="Today">
                  <dl className="summary">
                    <div>
                      <dt>Team</dt>
                      <dd>{worker.team?.name ?? 'Not stated'}</dd>
                    </div>
                    <div>
                      <dt>Hours</dt>
                      <dd>{worker.fte === null ? 'Not stated' : `${formatFte(worker.fte)} FTE`}</dd>
                    </div>
                    <div>
                      <dt>Engaged as</dt>
                      <dd>{worker.employment === null ? 'Not stated' : words(worker.employment)}</dd>
                    </div>
                    <div>
                      <dt>Holds</dt>
                      <dd>
                        {worker.cases === null || worker.points === null ? (
                          NOT_SHOWN
                        ) : (
                          <>
                            <PlanLink to={`/cases?group=ALL&worker=${encodeURIComponent(worker.id)}`}>
                              {countOf(worker.cases, 'case')}
                            </PlanLink>
                            , {formatNumber(worker.points)} of {formatNumber(worker.ceiling)} points
                          </>
                        )}
                      </dd>
                    </div>
                  </dl>
                </Panel>
                <RecordsPanel
                  kind="WORKER"
                  id={worker.id}
                  reference={workerName(worker)}
                  records={worker.records}
                />
              </>
            ) : (
              <>
                <PageHead title="Worker not found" />
                <Empty title="This worker is not in the register, or you may not see her" />
              </>
            )
          }
        </Loaded>
      </Contained>
    </div>
  );
}
