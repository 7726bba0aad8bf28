import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNotices } from '../../app/notices.js';
import { problemsOf } from '../../app/use-command.js';
import { Button } from '../../design/Button.js';
import { Panel } from '../../design/Panel.js';
import { Empty } from '../../design/States.js';
import { DeleteColumnMapDocument, type ColumnMapPartsFragment } from '../../generated/operations.js';
import { countOf, formatInstant } from '../../lib/format.js';
import { MatchColumns, type Layout } from './MatchColumns.js';

/** Column maps that were saved: files of these layouts are read without asking. */
export function ColumnMapsPanel({ maps }: { maps: readonly ColumnMapPartsFragment[] }) {
  const [remove, { loading, client }] = useMutation(DeleteColumnMapDocument);
  const [changing, setChanging] = useState<ColumnMapPartsFragment | null>(null);
  const { tell, refuse } = useNotices();
  const forget = async ({ id, name }: ColumnMapPartsFragment) => {
    const answer = await remove({ variables: { input: { columnMapId: id } } }).catch((error: unknown) => {
      refuse(problemsOf(error));
      return null;
    });
    const payload = answer?.data?.deleteColumnMap;
    if (!payload) return;
    if (payload.userErrors.length > 0) refuse(payload.userErrors);
    else tell({ text: `${name} is deleted. What was read by it stays.` });
    await client.refetchQueries({ include: 'active' }).catch(() => undefined);
  };
  return (
    <Panel
      title="Column maps"
      conclusion={
        maps.length > 0 && <p>A file with the headings of one of these is read by it, without asking.</p>
      }
    >
      {maps.length === 0 ? (
        <Empty title="No column map is saved">
          <p>When a file is not recognised, its columns can be matched here and kept for the next one.</p>
        </Empty>
      ) : (
        <ul className="match__maps">
          {maps.map((map) => (
            <li key={map.id} className="match__map">
              <div>
                <p className="match__heading">{map.name}</p>
                <p className="muted">
                  {map.body.name}, {map.format},{' '}
                  {countOf(map.columns.filter(({ field }) => field).length, 'column')} of {map.columns.length}{' '}
                  read; {map.author}, {formatInstant(map.savedAt)}
                </p>
              </div>
              <div className="button-row">
                <Button look="secondary" onClick={() => setChanging(map)}>
                  Change<span className="govuk-visually-hidden"> {map.name}</span>
                </Button>
                <Button look="secondary" busy={loading} onClick={() => void forget(map)}>
                  Delete<span className="govuk-visually-hidden"> {map.name}</span>
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {changing?.body.gssCode && (
        <MatchColumns
          key={changing.id}
          bodyGssCode={changing.body.gssCode}
          layouts={[layoutOf(changing)]}
          called={changing.name}
          onSaved={(name) => {
            tell({ text: `${name} is changed. It holds for files that come from now on.` });
            setChanging(null);
          }}
          onLeave={() => setChanging(null)}
        />
      )}
    </Panel>
  );
}

const layoutOf = ({ name, format, columns }: ColumnMapPartsFragment): Layout => ({
  name,
  format,
  columns: columns.map(({ heading }, index) => ({ at: index + 1, heading, hint: '', suggestions: [] })),
  chosen: Object.fromEntries(columns.map(({ field }, index) => [index + 1, field ?? ''])),
});
