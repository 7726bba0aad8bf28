import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { Sankey } from '../../charts/Sankey.js';
import { SelectField } from '../../design/Fields.js';
import { Panel } from '../../design/Panel.js';
import { Empty, Loaded } from '../../design/States.js';
import { FlowsDocument, type ItemKind } from '../../generated/operations.js';
import { formatMeasure, kindNames, unitNames } from '../../lib/format.js';
import { oneOf } from '../../lib/url-state.js';
import { useView } from '../../lib/use-view.js';
import { flowData, flowSentence } from './flow-data.js';

const kinds = ['POST', 'CASE', 'WORKER', 'CONTRACT', 'SPEND', 'FUNDING'] as const;
const codecs = { flow: oneOf(kinds, 'POST') };
const unitOf = {
  POST: 'FTE_THOUSANDTHS',
  CASE: 'CASES',
  WORKER: 'WORKERS',
  CONTRACT: 'CONTRACTS',
  SPEND: 'PENCE',
  FUNDING: 'PENCE',
} as const;

export function FlowsPanel({ planId }: { planId: string }) {
  const [{ flow: kind }, change] = useView(codecs);
  const result = useQuery(FlowsDocument, { variables: { planId, kind } });
  const unit = unitOf[kind];
  const word = unit === 'PENCE' ? '' : unitNames[unit];
  const show = (total: number) => formatMeasure(total, unit, true);
  const flows = (result.data ?? result.previousData)?.plan?.flows;
  const data = useMemo(() => (flows ? flowData(flows) : null), [flows]);
  return (
    <Panel
      title={`Where ${kindNames[kind].toLowerCase()} go, by service`}
      conclusion={
        <p>
          {data && data.flows.length > 0 && <strong>{flowSentence(data, show, word).trim()}</strong>} Read
          from left to right: the council of today, the family of services, who holds it afterwards. Select a
          name to trace it.
        </p>
      }
      actions={
        <SelectField
          label="Show"
          value={kind}
          options={kinds.map((value) => ({ value, label: kindNames[value] }))}
          onChange={(event) => change({ flow: event.currentTarget.value as ItemKind }, { replace: true })}
        />
      }
    >
      <Loaded result={result} rows={10}>
        {() =>
          data && data.flows.length > 0 ? (
            <Sankey
              flows={data.flows}
              middles={data.middles}
              ends={data.ends}
              show={show}
              unit={word}
              table={{
                name: `flows-${kind.toLowerCase()}`,
                caption: `${kindNames[kind]} from council by family of services to who holds them`,
                header: [
                  'From',
                  'Family of services',
                  'To',
                  unit === 'PENCE' ? 'Pence' : unit === 'FTE_THOUSANDTHS' ? 'FTE' : kindNames[kind],
                ],
                rows: data.flows
                  .filter((each) => each.total > 0)
                  .map((each) => [
                    each.from.label,
                    each.middle,
                    each.to.label,
                    unit === 'FTE_THOUSANDTHS' ? each.total / 1000 : each.total,
                  ]),
              }}
            />
          ) : (
            <Empty title={`No ${kindNames[kind].toLowerCase()} in this baseline`}>
              <p>Load an extract that has them on the Data page, then take a new baseline.</p>
            </Empty>
          )
        }
      </Loaded>
    </Panel>
  );
}
