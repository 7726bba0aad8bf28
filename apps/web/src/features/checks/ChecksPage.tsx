import { useQuery } from '@apollo/client/react';
import { useFrame, usePlan } from '../../app/plan-context.js';
import { PageHead, Panel } from '../../design/Panel.js';
import { Contained, Empty, Loaded } from '../../design/States.js';
import { CsvLink } from '../../design/Table.js';
import { Tag } from '../../design/Tag.js';
import { ChecksDocument, type ChecksQuery } from '../../generated/operations.js';
import { exportHref } from '../../lib/csv.js';
import { countOf, formatNumber, kindNames } from '../../lib/format.js';
import { text } from '../../lib/url-state.js';
import { useTitle } from '../../lib/use-title.js';
import { useView } from '../../lib/use-view.js';
import { CheckList } from './CheckList.js';
import { LedgerTable } from './LedgerTable.js';
import { LockConflicts } from './LockConflicts.js';
import './checks.scss';
import { Sign } from '../../design/Sign.js';

type Check = NonNullable<ChecksQuery['plan']>['checks'][number];
const codecs = { kind: text(), open: text() };
const severities = [
  { id: 'MUST', name: 'Must hold', colour: 'red' },
  { id: 'SHOULD', name: 'Should hold', colour: 'orange' },
  { id: 'NOTE', name: 'To know', colour: 'blue' },
] as const;

/** Every rule over the plan with its count and the list behind it; the ledger; and what is not covered. */
export function ChecksPage() {
  useTitle('Checks');
  const [view] = useView(codecs);
  const plan = usePlan();
  const result = useQuery(ChecksDocument, { variables: { planId: plan.id } });
  const checks = (result.data ?? result.previousData)?.plan?.checks ?? [];
  const broken = checks.filter((check) => !check.holds && check.severity === 'MUST').length;
  return (
    <div className="page">
      <PageHead
        title="Checks"
        lead={
          checks.length === 0
            ? 'Every rule over this plan, with the list behind it.'
            : broken === 0
              ? `All ${checks.filter((check) => check.severity === 'MUST').length} rules that must hold do hold.`
              : `${countOf(broken, 'rule')} that must hold ${broken === 1 ? 'does' : 'do'} not.`
        }
      >
        <CsvLink href={exportHref('checks', { plan: plan.id })} of="the checks" />
      </PageHead>
      <LedgerTable planId={plan.id} kind={view.kind} />
      <LockConflicts planId={plan.id} />
      <Contained>
        <Loaded result={result} rows={12}>
          {() =>
            checks.length === 0 ? (
              <Empty title="No rule applies to this plan" />
            ) : (
              severities.map((severity) => (
                <CheckGroup
                  key={severity.id}
                  name={severity.name}
                  colour={severity.colour}
                  checks={checks.filter((check) => check.severity === severity.id)}
                />
              ))
            )
          }
        </Loaded>
      </Contained>
      <Scope />
    </div>
  );
}

function CheckGroup({
  name,
  colour,
  checks,
}: {
  name: string;
  colour: 'red' | 'orange' | 'blue';
  checks: readonly Check[];
}) {
  const plan = usePlan();
  const [view, change] = useView(codecs);
  if (checks.length === 0) return null;
  return (
    <Panel title={name}>
      <ul className="checks">
        {checks.map((check) => {
          const open = view.open === check.id;
          return (
            <li key={check.id} className="check">
              <span className="check__state">
                {check.holds ? (
                  <Tag colour="green">
                    <Sign kind="tick" /> Holds
                  </Tag>
                ) : (
                  <Tag colour={colour}>
                    {name === 'To know' ? (
                      'Note'
                    ) : (
                      <>
                        <Sign kind="cross" /> Broken
                      </>
                    )}
                  </Tag>
                )}
              </span>
              <div>
                <h3 className="check__name">{check.name}</h3>
                <p className="check__sentence">{check.sentence}</p>
                {check.kind === 'CASE' && check.count > 0 && (
                  <button
                    type="button"
                    className="link-button"
                    aria-expanded={open}
                    onClick={() => change({ open: open ? '' : check.id }, { replace: true })}
                  >
                    {open ? 'Hide the list' : 'Show the list'}
                    <span className="govuk-visually-hidden"> of {check.name}</span>
                  </button>
                )}
                {open && <CheckList planId={plan.id} checkId={check.id} count={check.count} />}
              </div>
              <span
                className={
                  check.holds || check.severity === 'NOTE'
                    ? 'check__count'
                    : 'check__count check__count--broken'
                }
              >
                {formatNumber(check.count)}
                {check.kind && <small> {kindNames[check.kind].toLowerCase()}</small>}
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function Scope() {
  const { reorganisation } = useFrame();
  return (
    <Panel title="What these checks cover">
      <div className="two-columns">
        <div>
          <h3 className="govuk-heading-s">Covered</h3>
          <ul className="govuk-list govuk-list--bullet">
            {reorganisation.coveredKinds.map((kind) => (
              <li key={kind}>{kindNames[kind]}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="govuk-heading-s">Not yet covered</h3>
          <ul className="govuk-list govuk-list--bullet">
            {reorganisation.notCovered.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      </div>
    </Panel>
  );
}
