import { useRights } from '../../app/plan-context.js';
import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { PageHead } from '../../design/Panel.js';
import { Contained, Loaded } from '../../design/States.js';
import { CsvLink } from '../../design/Table.js';
import { DataPageDocument } from '../../generated/operations.js';
import { exportHref } from '../../lib/csv.js';
import { countOf } from '../../lib/format.js';
import { useTitle } from '../../lib/use-title.js';
import { LikelySamePanel } from '../identity/LikelySamePanel.js';
import { receivedTotals } from '../overview/received-totals.js';
import { BaselinesPanel } from './BaselinesPanel.js';
import { ColumnMapsPanel } from './ColumnMapsPanel.js';
import { ControlTotalsPanel } from './ControlTotalsPanel.js';
import { isUnderWay } from './ImportState.js';
import { ImportsPanel } from './ImportsPanel.js';
import { QuestionsPanel } from './QuestionsPanel.js';
import { ReceivedPanel } from './ReceivedPanel.js';
import { UploadPanel } from './UploadPanel.js';
import './data.scss';

const OFTEN_MS = 2000;

/** While an import is under way its progress is asked for. */
function usePolling(
  busy: boolean,
  { startPolling, stopPolling }: { startPolling: (ms: number) => void; stopPolling: () => void },
): void {
  useEffect(() => {
    if (!busy) return;
    startPolling(OFTEN_MS);
    return stopPolling;
  }, [busy, startPolling, stopPolling]);
}

/** What each council has sent, what was asked about it, and the frozen copies that plans stand on. */
export function DataPage() {
  useTitle('Data');
  const { may, reads } = useRights();
  const result = useQuery(DataPageDocument, {
    variables: {
      history: reads('HISTORY'),
      establishment: reads('ESTABLISHMENT'),
      people: may('IDENTIFY'),
    },
  });
  const data = result.data ?? result.previousData;
  usePolling(data?.imports?.some(isUnderWay) ?? false, result);
  const totals = data ? receivedTotals(data.received) : null;
  const open = data?.questions?.filter((question) => question.answer === null).length ?? 0;
  return (
    <div className="page">
      <PageHead
        title="Data"
        lead={
          totals
            ? `${totals.received} of ${totals.expected} extracts received; ${totals.reconciled} agree with a control total, ${totals.different} differ; ${countOf(open, 'question')} to answer.`
            : 'What each council has sent, and whether it adds up.'
        }
      >
        <CsvLink href={exportHref('received', {})} of="what was received" />
      </PageHead>
      <Contained>
        <Loaded result={result} rows={14}>
          {(loaded) => (
            <>
              <ReceivedPanel received={loaded.received} />
              {loaded.questions && <QuestionsPanel questions={loaded.questions} />}
              {loaded.likelySame && loaded.identityDecisions && (
                <LikelySamePanel likely={loaded.likelySame} decisions={loaded.identityDecisions} />
              )}
              {may('IMPORT') && loaded.columnMaps && (
                <>
                  <UploadPanel maps={loaded.columnMaps} />
                  <ColumnMapsPanel maps={loaded.columnMaps} />
                </>
              )}
              <ControlTotalsPanel totals={loaded.controlTotals} />
              <BaselinesPanel baselines={loaded.baselines} />
              {loaded.imports && <ImportsPanel imports={loaded.imports} />}
            </>
          )}
        </Loaded>
      </Contained>
    </div>
  );
}
