import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNotices } from '../../app/notices.js';
import { problemsOf } from '../../app/use-command.js';
import { Button } from '../../design/Button.js';
import { SelectField, TextField } from '../../design/Fields.js';
import { Loaded } from '../../design/States.js';
import { ColumnTargetsDocument, SaveColumnMapDocument } from '../../generated/operations.js';
import {
  choose,
  stillNeeded,
  suggestedFor,
  type Choices,
  type SheetColumn,
  type Target,
} from './match-choices.js';
import './match.scss';

/** A layout to match: headings with hints where there is a file, and what was chosen before where there is a map. */
export interface Layout {
  name: string;
  format: string | null;
  columns: readonly (SheetColumn & { hint: string })[];
  chosen?: Choices;
}

interface Given {
  bodyGssCode: string;
  layouts: readonly Layout[];
  /** Name of the map to begin with. */
  called: string;
  onSaved: (name: string) => void;
  onLeave: () => void;
}

/** Which heading is which field. It is saved with the headings alone, and the next such file is not asked about. */
export function MatchColumns(given: Given) {
  const result = useQuery(ColumnTargetsDocument);
  return (
    <Loaded result={result} rows={8}>
      {({ columnTargets }) => <MatchForm {...given} targets={columnTargets} />}
    </Loaded>
  );
}

function MatchForm({
  bodyGssCode,
  layouts,
  called,
  onSaved,
  onLeave,
  targets,
}: Given & { targets: readonly Target[] }) {
  const first = layouts.find(({ format }) => format !== null) ?? layouts[0];
  const [layout, setLayout] = useState(first);
  const [format, setFormat] = useState(first?.format ?? targets[0]?.format ?? '');
  const [choices, setChoices] = useState<Choices>(
    () => first?.chosen ?? suggestedFor(first?.format ?? '', first?.columns ?? []),
  );
  const [name, setName] = useState(called);
  const [save, { loading, client }] = useMutation(SaveColumnMapDocument);
  const { refuse } = useNotices();
  const target = targets.find((each) => each.format === format);
  const needed = stillNeeded(target, choices);
  if (!layout) return null;

  const about = (sheet: Layout, chosen: string) => {
    setLayout(sheet);
    setFormat(chosen);
    setChoices(suggestedFor(chosen, sheet.columns));
  };
  const submit = async () => {
    if (name.trim() === '') {
      refuse([{ code: 'MISSING', message: 'Name the column map', field: 'match-name' }]);
      return;
    }
    const columns = layout.columns.map(({ at, heading }) => ({ heading, field: choices[at] || null }));
    const input = { bodyGssCode, name: name.trim(), format, columns };
    const answer = await save({ variables: { input } }).catch((error: unknown) => {
      refuse(problemsOf(error));
      return null;
    });
    const payload = answer?.data?.saveColumnMap;
    if (!payload) return;
    if (payload.userErrors.length > 0) {
      refuse(payload.userErrors);
      return;
    }
    await client.refetchQueries({ include: 'active' }).catch(() => undefined);
    onSaved(input.name);
  };

  return (
    <form
      className="match"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3 className="govuk-heading-s">Match the columns</h3>
      <div className="filters">
        {layouts.length > 1 && (
          <SelectField
            label="Sheet"
            value={layout.name}
            options={layouts.map((each) => ({ value: each.name, label: each.name }))}
            onChange={(event) => {
              const sheet = layouts.find((each) => each.name === event.currentTarget.value);
              if (sheet) about(sheet, sheet.format ?? format);
            }}
          />
        )}
        <SelectField
          label="What the rows are about"
          value={format}
          options={targets.map((each) => ({ value: each.format, label: each.name }))}
          onChange={(event) => about(layout, event.currentTarget.value)}
        />
        <TextField
          id="match-name"
          label="Name of the map"
          hint="Such as the system that makes the file"
          value={name}
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <ul className="match__columns">
        {layout.columns.map(({ at, heading, hint }) => (
          <li key={at} className="match__column">
            <div>
              <p className="match__heading">{heading}</p>
              {hint !== '' && <p className="muted">{hint}</p>}
            </div>
            <SelectField
              label={
                <>
                  <span className="govuk-visually-hidden">{heading} </span>is read as
                </>
              }
              value={choices[at] ?? ''}
              options={[
                { value: '', label: 'Not read' },
                ...(target?.fields ?? []).map((field) => ({
                  value: field.field,
                  label: `${field.name}: ${field.reads}`,
                })),
              ]}
              onChange={(event) => setChoices(choose(choices, at, event.currentTarget.value))}
            />
          </li>
        ))}
      </ul>
      <p className="govuk-body" role="status">
        {needed.length > 0
          ? `Still needed: ${needed.join(', ')}.`
          : 'Everything that is needed has its column. Dates and codes that can mean several things are asked when the file is read.'}
      </p>
      <div className="button-row">
        <Button type="submit" busy={loading}>
          Save the map
        </Button>
        <Button look="secondary" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
