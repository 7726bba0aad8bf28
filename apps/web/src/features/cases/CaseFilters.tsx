import { useQuery } from '@apollo/client/react';
import { useFrame } from '../../app/plan-context.js';
import { CheckField, SelectField } from '../../design/Fields.js';
import { SearchField } from '../../design/SearchField.js';
import { PlacesDocument, TeamsDocument } from '../../generated/operations.js';
import type { CaseView } from './case-view.js';

export function CaseFilters({
  view,
  change,
}: {
  view: CaseView;
  change: (patch: Partial<CaseView>) => void;
}) {
  const { reorganisation } = useFrame();
  const clientGroup = view.group === 'ALL' ? undefined : view.group;
  const teams = useQuery(TeamsDocument, { variables: { clientGroup } });
  const places = useQuery(PlacesDocument).data?.reorganisation.areas ?? [];
  const types = reorganisation.schemes.flatMap((scheme) =>
    clientGroup === undefined || scheme.clientGroup === clientGroup ? scheme.caseTypes : [],
  );
  const extra = view.area !== '' || view.changes || view.safety || view.locked;
  return (
    <div className="filters">
      <SearchField
        label="Find a case, worker, team or place"
        value={view.search}
        onFind={(search) => change({ search })}
      />
      <SelectField
        label="People"
        value={view.group}
        options={[
          { value: 'CHILDREN', label: 'Children' },
          { value: 'ADULTS', label: 'Adults' },
          { value: 'ALL', label: 'Everyone' },
        ]}
        onChange={(event) =>
          change({ group: event.currentTarget.value as CaseView['group'], type: '', team: '' })
        }
      />
      <SelectField
        label="Type"
        value={view.type}
        options={[
          { value: '', label: 'All types' },
          ...types.map((type) => ({ value: type.id, label: type.name })),
        ]}
        onChange={(event) => change({ type: event.currentTarget.value })}
      />
      <SelectField
        label="Goes to"
        value={view.to}
        options={[
          { value: '', label: 'Any council' },
          ...[...reorganisation.successors, ...reorganisation.predecessors].flatMap((body) =>
            body.gssCode ? [{ value: body.gssCode, label: body.shortName }] : [],
          ),
        ]}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
      <SelectField
        label="Team"
        value={view.team}
        options={[
          { value: '', label: 'All teams' },
          ...((teams.data ?? teams.previousData)?.teams ?? []).map((team) => ({
            value: team.id,
            label: team.name,
          })),
        ]}
        onChange={(event) => change({ team: event.currentTarget.value })}
      />
      <details className="filters__more" open={extra || undefined}>
        <summary>More</summary>
        <SelectField
          label="Place"
          value={view.area}
          options={[
            { value: '', label: 'Anywhere' },
            ...places.map(({ gssCode, name }) => ({ value: gssCode, label: name })),
          ]}
          onChange={(event) => change({ area: event.currentTarget.value })}
        />
        <CheckField
          label="Changes worker"
          checked={view.changes}
          onChange={(event) => change({ changes: event.currentTarget.checked })}
        />
        <CheckField
          label="On a plan, looked after or in court"
          checked={view.safety}
          onChange={(event) => change({ safety: event.currentTarget.checked })}
        />
        <CheckField
          label="Locked"
          checked={view.locked}
          onChange={(event) => change({ locked: event.currentTarget.checked })}
        />
      </details>
    </div>
  );
}
