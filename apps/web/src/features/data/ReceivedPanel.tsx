import { Panel } from '../../design/Panel.js';
import { SourceNote } from '../../design/Source.js';
import { Tag } from '../../design/Tag.js';
import type { ItemKind, ReceivedPartsFragment } from '../../generated/operations.js';
import { formatDate, formatMeasure, formatNumber, kindNames, words } from '../../lib/format.js';
import { Sign } from '../../design/Sign.js';

const kinds: readonly ItemKind[] = ['CASE', 'WORKER', 'POST', 'CONTRACT', 'SPEND', 'FUNDING'];

/** Council by kind: as-at date, rows, control total and difference; or *not received*, which is never 0. */
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
          Loaded beside what the council says it has. Where nothing came it says so: that is not the same as
          none.
        </p>
      }
    >
      <div className="table-region" role="region" aria-label="Received by council and kind" tabIndex={0}>
        <table className="dense received">
          <caption className="govuk-visually-hidden">Received by council and kind</caption>
          <thead>
            <tr>
              <th scope="col">Council</th>
              {shown.map((kind) => (
                <th scope="col" key={kind}>
                  {kindNames[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bodies.map((body) => (
              <tr key={body.id}>
                <th scope="row">{body.shortName}</th>
                {shown.map((kind) => {
                  const lines = received.filter((line) => line.body.id === body.id && line.kind === kind);
                  return (
                    <td key={kind}>
                      {lines.length === 0 ? (
                        <span className="muted">not expected</span>
                      ) : (
                        lines.map((line) => <Line key={line.clientGroup ?? 'all'} line={line} />)
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Line({ line }: { line: ReceivedPartsFragment }) {
  const group = line.clientGroup ? `${words(line.clientGroup)}: ` : '';
  if (line.loaded === null) {
    return (
      <div className="received__line">
        {group}
        <Tag colour="red">Not received</Tag>
      </div>
    );
  }
  return (
    <div className="received__line">
      {group}
      <strong>{formatMeasure(line.loaded, line.unit, true)}</strong>{' '}
      {line.difference === null ? (
        <span className="muted">no control total</span>
      ) : line.difference === 0 ? (
        <span className="agrees">
          <Sign kind="tick" /> agrees
        </span>
      ) : (
        <strong className="needs">
          <Sign kind="cross" /> {formatMeasure(line.difference, line.unit, true)} different
        </strong>
      )}
      <span className="received__small muted">
        {line.rows !== null && `${formatNumber(line.rows)} rows, `}
        {formatDate(line.asAt)}
        {line.controlTotal !== null && `, control total ${formatMeasure(line.controlTotal, line.unit, true)}`}
        {line.synthetic && ', synthetic'}
      </span>
      {line.controlSource && (
        <SourceNote
          source={line.controlSource}
          of={`the control total of ${line.body.shortName}, ${kindNames[line.kind]}`}
        />
      )}
    </div>
  );
}
