import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useNotices } from '../../app/notices.js';
import { useFrame, useRights } from '../../app/plan-context.js';
import { PlanLink } from '../../app/PlanLink.js';
import { PlanStatusTag } from '../../app/PlanSwitch.js';
import { problemsOf } from '../../app/use-command.js';
import { Button } from '../../design/Button.js';
import { SelectField, TextField, type Option } from '../../design/Fields.js';
import { PageHead, Panel } from '../../design/Panel.js';
import { Empty, Loaded } from '../../design/States.js';
import { Table } from '../../design/Table.js';
import { Tag } from '../../design/Tag.js';
import { CreatePlanDocument, PlansListDocument, type PlansListQuery } from '../../generated/operations.js';
import { formatInstant } from '../../lib/format.js';
import { useTitle } from '../../lib/use-title.js';
import './plans.scss';

type Listed = PlansListQuery['plans'][number];

const purposes: Readonly<Record<string, string>> = { TODAY: 'This week', TRANSFER: 'Vesting day' };

/** What a new plan can start from: the templates of the plans there are, each named by its first plan. */
export function templatesOf(plans: readonly Pick<Listed, 'template' | 'name'>[]): Option[] {
  const names = new Map<string, string>();
  for (const { template, name } of plans) if (template && !names.has(template)) names.set(template, name);
  return [...names].map(([value, label]) => ({ value, label }));
}

export function PlansPage() {
  useTitle('Plans');
  const { may } = useRights();
  const result = useQuery(PlansListDocument);
  return (
    <div className="page">
      <PageHead
        title="Plans"
        lead="Each plan gives everything in its baseline a destination. Compare two to see what a choice changes."
      >
        <PlanLink to="/plans/compare" className="govuk-button govuk-button--secondary">
          Compare two plans
        </PlanLink>
      </PageHead>
      <Loaded result={result} rows={5}>
        {({ plans }) =>
          plans.length === 0 ? (
            <Empty title="There is no plan yet">
              <p>Make one below. It starts from the newest baseline.</p>
            </Empty>
          ) : (
            <Table<Listed>
              caption="Plans"
              rows={plans}
              keyOf={(plan) => plan.id}
              columns={[
                {
                  key: 'name',
                  header: 'Plan',
                  rowHeader: true,
                  cell: (plan) => (
                    <>
                      <PlanLink
                        to={`/plans/${encodeURIComponent(plan.id)}?plan=${encodeURIComponent(plan.id)}`}
                      >
                        {plan.name}
                      </PlanLink>
                      {plan.description && <span className="hint-line">{plan.description}</span>}
                    </>
                  ),
                },
                { key: 'purpose', header: 'For', cell: (plan) => purposes[plan.purpose] },
                { key: 'status', header: 'State', cell: (plan) => <PlanStatusTag status={plan.status} /> },
                { key: 'version', header: 'Version', numeric: true, cell: (plan) => plan.version },
                {
                  key: 'baseline',
                  header: 'Baseline',
                  cell: (plan) => (
                    <>
                      number {plan.baseline.number}{' '}
                      {plan.baseline.stale && <Tag colour="yellow">Register has changed</Tag>}
                    </>
                  ),
                },
                { key: 'made', header: 'Made', cell: (plan) => formatInstant(plan.createdAt) },
              ]}
            />
          )
        }
      </Loaded>
      {may('CREATE_PLAN') && <NewPlan />}
    </div>
  );
}

function NewPlan() {
  const { plans } = useFrame();
  const [create, { loading, client }] = useMutation(CreatePlanDocument);
  const { tell, refuse } = useNotices();
  const navigate = useNavigate();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const submit = async (form: FormData) => {
    const name = String(form.get('name') ?? '').trim();
    if (name === '') {
      refuse([{ code: 'MISSING', message: 'Enter a name for the plan', field: 'new-plan-name' }]);
      return;
    }
    const answer = await create({
      variables: { input: { name, template: String(form.get('template')), idempotencyKey: key } },
    }).catch((error: unknown) => {
      refuse(problemsOf(error));
      return null;
    });
    const payload = answer?.data?.createPlan;
    if (!payload) return;
    setKey(crypto.randomUUID());
    if (payload.userErrors.length > 0 || !payload.plan) {
      refuse(payload.userErrors);
      return;
    }
    const { id } = payload.plan;
    await client.refetchQueries({ include: 'active' });
    tell({ text: `Plan “${payload.plan.name}” made.` });
    void navigate(`/plans/${encodeURIComponent(id)}?plan=${encodeURIComponent(id)}`);
  };
  return (
    <Panel title="Make a plan">
      <form
        className="filters"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
        }}
      >
        <TextField label="Name" name="name" id="new-plan-name" autoComplete="off" />
        <SelectField label="Starting from" name="template" options={templatesOf(plans)} />
        <Button type="submit" busy={loading}>
          Make the plan
        </Button>
      </form>
    </Panel>
  );
}
