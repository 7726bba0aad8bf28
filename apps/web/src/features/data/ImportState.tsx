import { useMutation } from '@apollo/client/react';
import { useNotices } from '../../app/notices.js';
import { problemsOf } from '../../app/use-command.js';
import { Button } from '../../design/Button.js';
import { Tag } from '../../design/Tag.js';
import { CancelImportDocument, type DataPageQuery } from '../../generated/operations.js';
import { countOf } from '../../lib/format.js';

type Entry = NonNullable<DataPageQuery['imports']>[number];

export const isUnderWay = ({ state }: Pick<Entry, 'state'>): boolean =>
  state === 'READING' || state === 'CHECKING';

/** How far an import is, and the way to stop it; the register is as it was until an import is done. */
export function ImportState({ entry }: { entry: Entry }) {
  const [cancel, { loading, client }] = useMutation(CancelImportDocument);
  const { tell, refuse } = useNotices();
  if (entry.state === 'DONE') return <>In the register</>;
  if (entry.state === 'REPLACED') return <span className="muted">Replaced by a later reading</span>;
  if (entry.state === 'CANCELLED') return <Tag colour="grey">Cancelled</Tag>;
  const press = async () => {
    const answer = await cancel({ variables: { input: { importId: entry.id } } }).catch((error: unknown) => {
      refuse(problemsOf(error));
      return null;
    });
    const payload = answer?.data?.cancelImport;
    if (!payload) return;
    if (payload.userErrors.length > 0) refuse(payload.userErrors);
    else tell({ text: 'Cancelled. The register is as it was.' });
    await client.refetchQueries({ include: 'active' });
  };
  return (
    <span className="import-state">
      <span>
        {entry.state === 'READING' ? 'Reading' : 'Checking'}, {countOf(entry.rowsDone, 'row')}
        {entry.trial && ' (trial)'}
      </span>
      <Button look="secondary" busy={loading} onClick={() => void press()}>
        Cancel
      </Button>
    </span>
  );
}
