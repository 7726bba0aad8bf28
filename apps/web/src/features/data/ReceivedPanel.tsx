import { PlanLink } from '../../app/PlanLink.js';
import { Panel } from '../../design/Panel.js';
import { Sign } from '../../design/Sign.js';
import { SourceNote } from '../../design/Source.js';
import { Tag } from '../../design/Tag.js';
import type { ItemKind, ReceivedPartsFragment } from '../../generated/operations.js';
import { formatDate, formatMeasure, formatNumber, kindNames, words } from '../../lib/format.js';
import { receivedHref } from './received-address.js';

const kinds: readonly ItemKind[] = ['CASE', 'WORKER', 'POST', 'CONTRACT', 'SPEND', 'FUNDING'];

/**
 * Council by kind: as-at date, rows, control total, loaded, difference; or *not received*, which is never 0. The
 * list stands behind each figure. On a narrow screen each council is a block, so the roles are said in full.
 */
export function ReceivedPanel({ received }: { received: readonly ReceivedPartsFragment[] }) {
  const bodies = [...new Map(received.map((line) => [line.body.id, line.body])).values()].sort(
    (a, b) => a.order - b.order,
  );
  const shown = kinds.filter((kind) => received.some((line) => line.kind === kind));
  return (
    <Panel
      title="Received"
      conclusion={
        <p>
          What was loaded, beside what the council says it has. Where nothing came it says so: that is not the
          same as none.
        </p>
      }
    >
      <div className="table-region" role="region" aria-label="Received by council and kind" tabIndex={0}>
        <table className="dense received" role="table">
          <caption className="govuk-visually-hidden">Received by council and kind</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                Council
              </th>
              {shown.map((kind) => (
                <th scope="col" role="columnheader" key={kind}>
                  {kindNames[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {bodies.map((body) => (
              <tr key={body.id} role="row">
                <th scope="row" role="rowheader">
                  {body.shortName}
                </th>
                {shown.map((kind) => (
                  <td key={kind} role="cell">
                    <span className="received__kind" aria-hidden="true">
                      {kindNames[kind]}
                    </span>
                    <div>
                      {received
                        .filter((line) => line.body.id === body.id && line.kind === kind)
                        .map((line) => (
                          <Line key={line.clientGroup ?? 'all'} line={line} />
                        ))}
                    </div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Line({ line }: { line: ReceivedPartsFragment }) {
  const group = line.clientGroup ? <span className="received__group">{words(line.clientGroup)}</span> : null;
  const of = `${line.body.shortName}, ${kindNames[line.kind].toLowerCase()}${
    line.clientGroup ? `, ${words(line.clientGroup).toLowerCase()}` : ''
  }`;
  const note = line.controlSource && (
    <SourceNote source={line.controlSource} of={`the control total of ${of}`} />
  );
  if (line.loaded === null) {
    return (
      <div className="received__line">
        {group}
        <Tag colour="red">Not received</Tag>
        {line.controlTotal !== null && (
          <span className="received__small muted">
            expected {formatMeasure(line.controlTotal, line.unit, true)}
          </span>
        )}
        {note}
      </div>
    );
  }
  return (
    <div className="received__line">
      {group}
      <PlanLink className="received__figure" to={receivedHref(line)}>
        {formatMeasure(line.loaded, line.unit, true)}
        <span className="govuk-visually-hidden"> loaded: the list of {of}</span>
      </PlanLink>
      <Verdict line={line} />
      <span className="received__small muted">
        {line.rows !== null && `${formatNumber(line.rows)} rows, `}
        {formatDate(line.asAt)}
        {line.synthetic && ', synthetic'}
      </span>
      {note}
    </div>
  );
}

/** How the figure stands to its control total. */
function Verdict({ line }: { line: ReceivedPartsFragment }) {
  if (line.controlTotal === null || line.difference === null)
    return <span className="received__small muted">no control total</span>;
  const total = formatMeasure(line.controlTotal, line.unit, true);
  if (line.difference === 0)
    return (
      <span className="received__small agrees">
        <Sign kind="tick" /> agrees with {total}
      </span>
    );
  const by = formatMeasure(Math.abs(line.difference), line.unit, true);
  return (
    <strong className="received__small needs">
      <Sign kind="cross" /> {by} {line.difference < 0 ? 'fewer' : 'more'} than {total}
    </strong>
  );
}
