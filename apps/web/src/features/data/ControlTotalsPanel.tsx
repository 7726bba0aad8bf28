import { useRights } from '../../app/plan-context.js';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNotices } from '../../app/notices.js';
import { problemsOf } from '../../app/use-command.js';
import { Button } from '../../design/Button.js';
import { Panel } from '../../design/Panel.js';
import { SourceTags } from '../../design/Source.js';
import { Empty } from '../../design/States.js';
import { Table } from '../../design/Table.js';
import { Tag } from '../../design/Tag.js';
import { WithdrawControlTotalDocument, type ControlTotalPartsFragment } from '../../generated/operations.js';
import {
  formatDate,
  formatInstant,
  formatMeasure,
  formatNumber,
  kindNames,
  words,
} from '../../lib/format.js';
import { ControlTotalDialog } from './ControlTotalDialog.js';

type Total = ControlTotalPartsFragment;

const origins: Readonly<Record<Total['origin'], string>> = {
  PACK: 'Published',
  ENTERED: 'Entered',
  IMPORTED: 'Imported',
};

/** What each source says a council has, by whom it was stated, and which one the register is held against. */
export function ControlTotalsPanel({ totals }: { totals: readonly Total[] }) {
  const { may } = useRights();
  const [entering, setEntering] = useState(false);
  const entered = totals.filter((total) => total.origin !== 'PACK').length;
  return (
    <Panel
      title="Control totals"
      conclusion={
        <p>
          What a council, a return or a system says there is. Loaded is held against the newest that was
          entered or imported, or else the published one.
        </p>
      }
      actions={
        may('ENTER_CONTROL_TOTAL') && (
          <Button look="secondary" onClick={() => setEntering(true)}>
            Enter a control total
          </Button>
        )
      }
    >
      {totals.length === 0 ? (
        <Empty title="No source has said how much there is">
          <p>Enter what the council has signed, or load a file of control totals.</p>
        </Empty>
      ) : (
        <details className="govuk-details" open={entered > 0}>
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              {formatNumber(totals.length)} stated, {formatNumber(entered)} of them entered or imported
            </span>
          </summary>
          <TotalsTable totals={totals} />
        </details>
      )}
      {entering && <ControlTotalDialog onClose={() => setEntering(false)} />}
    </Panel>
  );
}

function TotalsTable({ totals }: { totals: readonly Total[] }) {
  return (
    <Table<Total>
      caption="Control totals"
      stacked
      rows={totals}
      keyOf={(total) => total.id}
      columns={[
        { key: 'body', header: 'Council', rowHeader: true, cell: (total) => total.body.shortName },
        {
          key: 'kind',
          header: 'Kind',
          cell: (total) =>
            `${kindNames[total.kind]}${total.clientGroup ? `, ${words(total.clientGroup).toLowerCase()}` : ''}`,
        },
        {
          key: 'total',
          header: 'Total',
          numeric: true,
          cell: (total) => formatMeasure(total.total, total.unit),
        },
        { key: 'asat', header: 'As at', nowrap: true, cell: (total) => formatDate(total.asAt) },
        {
          key: 'source',
          header: 'Source',
          cell: (total) => (
            <>
              {total.source.text} <SourceTags source={total.source} />
            </>
          ),
        },
        {
          key: 'by',
          header: 'Stated',
          cell: (total) =>
            total.origin === 'PACK'
              ? origins.PACK
              : `${origins[total.origin]} by ${total.author}, ${formatInstant(total.statedAt)}`,
        },
        {
          key: 'held',
          header: 'In use',
          cell: (total) =>
            total.held ? <Tag colour="green">In use</Tag> : <span className="muted">no</span>,
        },
        {
          key: 'withdraw',
          header: <span className="govuk-visually-hidden">Withdraw</span>,
          cell: (total) => total.origin !== 'PACK' && <Withdraw total={total} />,
        },
      ]}
    />
  );
}

function Withdraw({ total }: { total: Total }) {
  const { may } = useRights();
  const [withdraw, { loading, client }] = useMutation(WithdrawControlTotalDocument);
  const { tell, refuse } = useNotices();
  const press = async () => {
    const answer = await withdraw({ variables: { input: { controlTotalId: total.id } } }).catch(
      (error: unknown) => {
        refuse(problemsOf(error));
        return null;
      },
    );
    const payload = answer?.data?.withdrawControlTotal;
    if (!payload) return;
    if (payload.userErrors.length > 0) refuse(payload.userErrors);
    else tell({ text: `Withdrew the control total of ${total.body.shortName}.` });
    await client.refetchQueries({ include: 'active' });
  };
  if (!may('ENTER_CONTROL_TOTAL')) return null;
  return (
    <button type="button" className="link-button" disabled={loading} onClick={() => void press()}>
      Withdraw
      <span className="govuk-visually-hidden">
        {' '}
        {total.body.shortName}, {kindNames[total.kind]}, {formatDate(total.asAt)}
      </span>
    </button>
  );
}
