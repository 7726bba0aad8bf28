import { useQuery } from '@apollo/client/react';
import { Empty, Loaded } from '../../design/States.js';
import { Table } from '../../design/Table.js';
import { CheckCasesDocument } from '../../generated/operations.js';
import { formatNumber } from '../../lib/format.js';
import { plainCaseColumns } from '../cases/case-columns.js';

const SHOWN = 50;

/** The cases behind one check. */
export function CheckList({ planId, checkId, count }: { planId: string; checkId: string; count: number }) {
  const result = useQuery(CheckCasesDocument, { variables: { planId, first: SHOWN } });
  return (
    <Loaded result={result} rows={5}>
      {({ plan }) => {
        const cases = plan?.checks.find((check) => check.id === checkId)?.cases ?? [];
        return cases.length === 0 ? (
          <Empty title="This check has no list of cases" />
        ) : (
          <>
            <Table
              caption="Cases behind the check"
              columns={plainCaseColumns}
              rows={cases}
              keyOf={(row) => row.id}
            />
            {count > cases.length && (
              <p className="muted">
                The first {formatNumber(cases.length)} of {formatNumber(count)}. The Cases page has them all
                by view and filter.
              </p>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
