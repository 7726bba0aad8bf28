import { useLazyQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Button } from '../../design/Button.js';
import { SelectField, TextField } from '../../design/Fields.js';
import { FindCasesDocument, FindWorkersDocument, MergeItemsDocument } from '../../generated/operations.js';
import { words } from '../../lib/format.js';
import { DecisionDialog } from '../cases/dialog-parts.js';
import { useIdentity } from './use-identity.js';

interface Found {
  value: string;
  label: string;
}

/** Finds the other record by its reference and joins it with this one, which stands for both. */
export function SamePersonDialog({
  kind,
  id,
  reference,
  onClose,
}: {
  kind: 'CASE' | 'WORKER';
  id: string;
  reference: string;
  onClose: () => void;
}) {
  const { decide, busy } = useIdentity(MergeItemsDocument, (data) => data.mergeItems);
  const [search, setSearch] = useState('');
  const [found, setFound] = useState<readonly Found[] | null>(null);
  const [other, setOther] = useState('');
  const [findCases, cases] = useLazyQuery(FindCasesDocument);
  const [findWorkers, workers] = useLazyQuery(FindWorkersDocument);

  const find = async () => {
    if (search.trim() === '') return;
    const variables = { search: search.trim() };
    const listed =
      kind === 'CASE'
        ? (await findCases({ variables })).data?.cases.nodes.map((each) => ({
            value: each.id,
            label: `${each.reference}, ${each.body.shortName}, ${each.caseType?.name ?? 'type not known'}`,
          }))
        : (await findWorkers({ variables })).data?.workers.nodes.map((each) => ({
            value: each.id,
            label: `${each.reference}, ${each.body.shortName}, ${words(each.role)}`,
          }));
    const others = (listed ?? []).filter(({ value }) => value !== id);
    setFound(others);
    setOther(others.length === 1 ? (others[0]?.value ?? '') : '');
  };

  const submit = async (reason: string) => {
    const merged = found?.find(({ value }) => value === other)?.label.split(',')[0] ?? '';
    const said = `${merged} is one item with ${reference} now. It can be taken back.`;
    await decide({ survivorId: id, mergedId: other, reason }, said);
    onClose();
  };

  return (
    <DecisionDialog
      title={`${reference} is the same person as…`}
      action="Merge"
      busy={busy}
      ready={other === '' ? 'Find the other record and choose it' : true}
      onClose={onClose}
      onDecide={(reason) => void submit(reason)}
    >
      <p className="govuk-body">
        {reference} stands for both from now on, in every later file too. What keeps a person safe holds,
        whichever record says it. Baselines that were taken stay as they are.
      </p>
      <div className="find-other">
        <TextField
          label="Reference of the other record"
          hint="Its beginning is enough"
          value={search}
          autoComplete="off"
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void find();
          }}
        />
        <Button look="secondary" busy={cases.loading || workers.loading} onClick={() => void find()}>
          Find
        </Button>
      </div>
      <div role="status">
        {found?.length === 0 && <p className="govuk-body">No other open record begins like this.</p>}
      </div>
      {found !== null && found.length > 0 && (
        <SelectField
          label="The other record"
          value={other}
          options={[{ value: '', label: 'Choose' }, ...found]}
          onChange={(event) => setOther(event.currentTarget.value)}
        />
      )}
    </DecisionDialog>
  );
}
