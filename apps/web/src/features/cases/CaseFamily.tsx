import { PlanLink } from '../../app/PlanLink.js';
import { Panel } from '../../design/Panel.js';
import { Empty } from '../../design/States.js';
import { Table } from '../../design/Table.js';
import type { CaseDetailQuery } from '../../generated/operations.js';
import { words } from '../../lib/format.js';

type Family = NonNullable<CaseDetailQuery['case']>['family'];

/** Who is tied to this case. The same council is a must, the same worker a wish. */
export function CaseFamily({ family, caseId }: { family: Family; caseId: string }) {
  const others = (family?.cases ?? []).filter((each) => each.id !== caseId);
  return (
    <Panel
      title="Family"
      conclusion={
        family &&
        others.length > 0 &&
        family.ties && <p>Tied by {family.ties.map((tie) => words(tie).toLowerCase()).join(', ')}.</p>
      }
    >
      {others.length === 0 ? (
        <Empty title="No tie to another case is stated" />
      ) : (
        <Table
          caption="Other cases of the family"
          rows={others}
          keyOf={(each) => each.id}
          columns={[
            {
              key: 'case',
              header: 'Case',
              rowHeader: true,
              cell: (each) => (
                <PlanLink to={`/cases/${encodeURIComponent(each.id)}`}>{each.reference}</PlanLink>
              ),
            },
            { key: 'type', header: 'Type', cell: (each) => each.caseType?.name ?? 'Not stated' },
            { key: 'worker', header: 'Worker today', cell: (each) => each.worker?.reference ?? 'None' },
          ]}
        />
      )}
    </Panel>
  );
}
