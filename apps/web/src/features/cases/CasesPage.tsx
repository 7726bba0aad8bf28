import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useFrame, usePlan, useRights } from '../../app/plan-context.js';
import { PageHead } from '../../design/Panel.js';
import { Contained, Empty, Loaded } from '../../design/States.js';
import { CsvLink, Pager, Table } from '../../design/Table.js';
import { PlannedCasesDocument } from '../../generated/operations.js';
import { exportHref } from '../../lib/csv.js';
import { countOf } from '../../lib/format.js';
import { usePaging } from '../../lib/use-paging.js';
import { useRowKeys } from '../../lib/use-row-keys.js';
import { useTitle } from '../../lib/use-title.js';
import { useView } from '../../lib/use-view.js';
import { caseColumns } from './case-columns.js';
import { caseCodecs, caseFilter, caseOrder } from './case-view.js';
import { CaseActions } from './CaseActions.js';
import { CaseFilters } from './CaseFilters.js';
import { CaseViews } from './CaseViews.js';
import './cases.scss';

/** Every case of the plan: where it goes, who works it, and what a planner may do about it. */
export function CasesPage() {
  useTitle('Cases');
  const plan = usePlan();
  const { frozen } = useFrame();
  const { reads } = useRights();
  const [view, change] = useView(caseCodecs);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const filter = caseFilter(view);
  const orderBy = caseOrder(view.sort, reads('SENSITIVE'));
  const paging = usePaging(`cases ${plan.id} ${JSON.stringify([filter, orderBy])}`, 50);
  const result = useQuery(PlannedCasesDocument, {
    variables: { planId: plan.id, filter, orderBy, first: paging.first, after: paging.after },
  });
  useRowKeys();
  const rows = (result.data ?? result.previousData)?.plan?.cases.nodes ?? [];
  const chosen = rows.filter((row) => selected.has(row.id));
  const toggle = (ids: readonly string[], on: boolean) =>
    setSelected((now) => {
      const next = new Set(now);
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  const columns = caseColumns({ selected, toggle, rows, selectable: frozen === null });
  return (
    <div className="page">
      <PageHead title="Cases" />
      <CaseViews view={view} planId={plan.id} />
      <CaseFilters view={view} change={change} />
      <Contained>
        <Loaded result={result} rows={16}>
          {({ plan: loaded }) => {
            const list = loaded?.cases;
            if (!list) return null;
            return (
              <>
                <div className="list-head">
                  <p className="list-head__count" role="status">
                    <strong>{countOf(list.totalCount, 'case')}</strong>
                    {chosen.length > 0 && <> · {chosen.length} selected</>}
                  </p>
                  {frozen === null ? (
                    <CaseActions chosen={chosen} done={() => setSelected(new Set())} />
                  ) : (
                    <p className="muted">{frozen}</p>
                  )}
                  <CsvLink
                    href={exportHref('planned-cases', { plan: plan.id, filter, orderBy })}
                    of="these cases"
                  />
                </div>
                {list.nodes.length === 0 ? (
                  <Empty title="No case matches">
                    <p>Take a filter away, or choose another view.</p>
                  </Empty>
                ) : (
                  <>
                    <Table
                      caption="Cases of this plan"
                      columns={columns}
                      rows={list.nodes}
                      keyOf={(row) => row.id}
                      sort={view.sort}
                      rowClass={(row) => (selected.has(row.id) ? 'selected' : undefined)}
                    />
                    <Pager
                      paging={paging}
                      total={list.totalCount}
                      shown={list.nodes.length}
                      page={list.pageInfo}
                      noun="case"
                    />
                  </>
                )}
              </>
            );
          }}
        </Loaded>
      </Contained>
    </div>
  );
}
