import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNotices } from '../../app/notices.js';
import { useFrame } from '../../app/plan-context.js';
import { problemsOf } from '../../app/use-command.js';
import { Button } from '../../design/Button.js';
import { Dialog } from '../../design/Dialog.js';
import { SelectField, TextField } from '../../design/Fields.js';
import {
  EnterControlTotalDocument,
  type ClientGroup,
  type EnterControlTotalInput,
  type ItemKind,
  type Unit,
} from '../../generated/operations.js';
import { kindNames } from '../../lib/format.js';
import { parseTotal, totalHint } from './total-input.js';

const units: Readonly<Record<ItemKind, Unit>> = {
  CASE: 'CASES',
  WORKER: 'WORKERS',
  POST: 'FTE_THOUSANDTHS',
  CONTRACT: 'CONTRACTS',
  SPEND: 'PENCE',
  FUNDING: 'PENCE',
};
const kinds = Object.keys(units) as ItemKind[];

type Errors = Partial<Record<'total' | 'asAt' | 'source' | 'rows', string>>;

/** One control total: of which council and kind, how much, as at when, and who says so. */
export function ControlTotalDialog({ onClose }: { onClose: () => void }) {
  const { reorganisation } = useFrame();
  const { tell, refuse } = useNotices();
  const [kind, setKind] = useState<ItemKind>('CASE');
  const [errors, setErrors] = useState<Errors>({});
  const [enter, { loading, client }] = useMutation(EnterControlTotalDocument);

  const submit = async (form: FormData) => {
    const read = inputOf(form, kind);
    if ('errors' in read) {
      setErrors(read.errors);
      return;
    }
    const answer = await enter({ variables: { input: read.input } }).catch((error: unknown) => {
      refuse(problemsOf(error));
      return null;
    });
    const payload = answer?.data?.enterControlTotal;
    onClose();
    if (!payload) return;
    if (payload.userErrors.length > 0) refuse(payload.userErrors);
    else
      tell({
        text: `Entered the control total of ${payload.controlTotal?.body.shortName ?? 'the council'}. What was loaded is held against it.`,
      });
    await client.refetchQueries({ include: 'active' });
  };

  return (
    <Dialog title="Enter a control total" onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
        }}
      >
        <SelectField
          label="Council"
          name="body"
          options={reorganisation.predecessors.flatMap((body) =>
            body.gssCode ? [{ value: body.gssCode, label: body.name }] : [],
          )}
        />
        <SelectField
          label="Kind"
          name="kind"
          value={kind}
          options={kinds.map((value) => ({ value, label: kindNames[value] }))}
          onChange={(event) => setKind(event.currentTarget.value as ItemKind)}
        />
        {(kind === 'CASE' || kind === 'WORKER') && (
          <SelectField
            label="Of"
            name="clientGroup"
            options={[
              { value: '', label: 'Children and adults together' },
              { value: 'CHILDREN', label: 'Children' },
              { value: 'ADULTS', label: 'Adults' },
            ]}
          />
        )}
        <TextField
          label="Total"
          name="total"
          inputMode="decimal"
          autoComplete="off"
          hint={totalHint(units[kind])}
          error={errors.total}
        />
        <TextField
          label="Records it counts (optional)"
          name="rows"
          inputMode="numeric"
          autoComplete="off"
          error={errors.rows}
        />
        <TextField label="As at" name="asAt" type="date" error={errors.asAt} />
        <TextField
          label="Source"
          name="source"
          autoComplete="off"
          hint="The list, return or system that says so, such as “Children in need census”. Nobody’s name."
          error={errors.source}
        />
        <div className="button-row">
          <Button type="submit" busy={loading}>
            Enter
          </Button>
          <Button look="secondary" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What the form says, or what is missing in it, field by field. */
function inputOf(form: FormData, kind: ItemKind): { input: EnterControlTotalInput } | { errors: Errors } {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const total = parseTotal(text('total'), units[kind]);
  const rows = text('rows') === '' ? null : parseTotal(text('rows'), 'CASES');
  const errors: Errors = {
    ...(total === null && { total: `Enter the total. ${totalHint(units[kind])}.` }),
    ...(text('rows') !== '' && rows === null && { rows: 'Enter a whole number, or nothing.' }),
    ...(text('asAt') === '' && { asAt: 'Enter the date that the total is about.' }),
    ...(text('source') === '' && { source: 'Say who says so.' }),
  };
  if (total === null || Object.keys(errors).length > 0) return { errors };
  const clientGroup = text('clientGroup');
  return {
    input: {
      bodyGssCode: text('body'),
      kind,
      total,
      asAt: text('asAt'),
      source: text('source'),
      ...(rows !== null && { rows }),
      ...(clientGroup !== '' && { clientGroup: clientGroup as ClientGroup }),
    },
  };
}
