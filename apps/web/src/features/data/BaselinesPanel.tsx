import { useRights } from '../../app/plan-context.js';
import { useMutation } from '@apollo/client/react';
import { useNotices } from '../../app/notices.js';
import { PlanLink } from '../../app/PlanLink.js';
import { problemsOf } from '../../app/use-command.js';
import { Button } from '../../design/Button.js';
import { Panel } from '../../design/Panel.js';
import { Empty } from '../../design/States.js';
import { Table } from '../../design/Table.js';
import { Tag } from '../../design/Tag.js';
import { TakeBaselineDocument, type DataPageQuery } from '../../generated/operations.js';
import { formatDate, formatInstant, formatNumber } from '../../lib/format.js';

type Baseline = DataPageQuery['baselines'][number];

/** Frozen copies of the register. Taking one of the same content gives the same one. */
export function BaselinesPanel({ baselines }: { baselines: readonly Baseline[] }) {
  const { may } = useRights();
  const [take, { loading, client }] = useMutation(TakeBaselineDocument);
  const { tell, refuse } = useNotices();
  const press = async () => {
    const answer = await take({ variables: { input: { idempotencyKey: crypto.randomUUID() } } }).catch(
      (error: unknown) => {
        refuse(problemsOf(error));
        return null;
      },
    );
    const payload = answer?.data?.takeBaseline;
    if (!payload) return;
    if (payload.userErrors.length > 0) refuse(payload.userErrors);
    else
      tell({
        text: `Baseline number ${payload.baseline?.number ?? ''} holds ${formatNumber(payload.baseline?.items)} items.`,
      });
    await client.refetchQueries({ include: 'active' });
  };
  return (
    <Panel
      title="Baselines"
      conclusion={
        <p>
          A plan stands on a baseline, so that it does not change when the register does.{' '}
          <PlanLink to="/changes">What has changed since</PlanLink>
        </p>
      }
      actions={
        may('TAKE_BASELINE') && (
          <Button look="secondary" busy={loading} onClick={() => void press()}>
            Take a baseline
          </Button>
        )
      }
    >
      {baselines.length === 0 ? (
        <Empty title="No baseline has been taken" />
      ) : (
        <Table<Baseline>
          caption="Baselines"
          stacked
          rows={baselines}
          keyOf={(each) => each.id}
          columns={[
            { key: 'number', header: 'Number', rowHeader: true, cell: (each) => each.number },
            { key: 'items', header: 'Items', numeric: true, cell: (each) => formatNumber(each.items) },
            { key: 'asat', header: 'As at', cell: (each) => formatDate(each.asAt) },
            {
              key: 'digest',
              header: 'Digest',
              cell: (each) => <code title={each.digest}>{each.digest.slice(0, 16)}</code>,
            },
            {
              key: 'taken',
              header: 'Taken',
              cell: (each) => `${formatInstant(each.takenAt)} by ${each.actor}`,
            },
            {
              key: 'state',
              header: 'State',
              cell: (each) => (
                <>
                  {each.stale ? (
                    <Tag colour="yellow">Register has changed since</Tag>
                  ) : (
                    <Tag colour="green">Current</Tag>
                  )}{' '}
                  {each.synthetic && <Tag colour="purple">Synthetic</Tag>}
                </>
              ),
            },
          ]}
        />
      )}
    </Panel>
  );
}
