import { useRights } from '../../app/plan-context.js';
import { BodyLabel } from '../../design/Account.js';
import { SourceNote } from '../../design/Source.js';
import { Tag } from '../../design/Tag.js';
import type { ServicesQuery } from '../../generated/operations.js';
import { countOf, formatFte, formatNumber, formatPence, words } from '../../lib/format.js';
import { dayOneWords, routeName, routeOn, routeSentence } from './route-words.js';

type Service = ServicesQuery['services']['nodes'][number];
type CurrentService = Service['currentServices'][number];

/** One service: its totals and its arrangement on day 1 in a line, the councils and the dated steps below. */
export function ServiceRow({ service, day }: { service: Service; day: string }) {
  const current = [...service.currentServices].sort((a, b) => a.runBy.order - b.runBy.order);
  const totals = useRights().reads('TOTALS');
  const sum = (pick: (of: CurrentService) => number | undefined) =>
    current.reduce((total, of) => total + (pick(of) ?? 0), 0);
  return (
    <tr>
      <th scope="row" className="services__name">
        <span className="services__title">{service.name}</span>
        <span className="services__meta">
          {service.statutory ? 'Statutory' : 'Discretionary'}, {words(service.tier).toLowerCase()}
          {service.lgslId !== null && `, LGSL ${service.lgslId}`}
        </span>{' '}
        <SourceNote source={service.source} of={service.name} />
      </th>
      <td>
        {current.length === 1 && current[0] ? (
          <BodyLabel body={current[0].runBy} />
        ) : (
          countOf(current.length, 'council')
        )}
      </td>
      {totals && (
        <>
          <td className="numeric">{formatNumber(sum((of) => of.cases))}</td>
          <td className="numeric">{formatFte(sum((of) => of.fte))}</td>
          <td className="numeric">
            {formatPence(
              sum((of) => of.spend),
              true,
            )}
          </td>
        </>
      )}
      <td>
        <DayOne current={current} day={day} />
        <details className="services__steps">
          <summary>
            Dated steps{current.length > 1 && ` and councils`}
            <span className="govuk-visually-hidden"> of {service.name}</span>
          </summary>
          {current.map((of) => (
            <Steps key={of.id} of={of} alone={current.length === 1} />
          ))}
        </details>
      </td>
    </tr>
  );
}

/** Arrangements on day 1, those that are the same said once with the councils they are of. */
function DayOne({ current, day }: { current: readonly CurrentService[]; day: string }) {
  const groups = new Map<string, { councils: string[]; inferred: boolean }>();
  for (const of of current) {
    const route = routeOn(of.routes, day);
    const said = route ? dayOneWords(route, of.runBy) : 'No arrangement is stated';
    const group = groups.get(said) ?? { councils: [], inferred: route?.inferred ?? false };
    group.councils.push(of.runBy.shortName);
    groups.set(said, group);
  }
  return (
    <ul className="services__arrangements">
      {[...groups].map(([said, { councils, inferred }]) => (
        <li key={said}>
          {said} {inferred && <Tag colour="yellow">Inferred</Tag>}
          {groups.size > 1 && <span className="muted"> from {councils.join(', ')}</span>}
        </li>
      ))}
    </ul>
  );
}

function Steps({ of, alone }: { of: CurrentService; alone: boolean }) {
  const totals = useRights().reads('TOTALS');
  return (
    <div className="services__council">
      {!alone && (
        <p>
          <strong>{of.runBy.shortName}</strong>
          {totals && (
            <span className="muted">
              {' '}
              {formatFte(of.fte ?? 0)} FTE, {formatPence(of.spend ?? 0, true)} spend,{' '}
              {formatPence(of.funding ?? 0, true)} funding, {countOf(of.cases ?? 0, 'case')}
            </span>
          )}
        </p>
      )}
      <ol className="route">
        {of.routes.map((route) => (
          <li key={`${route.from} ${route.kind}`}>
            <strong>{routeName(route, of.runBy)}.</strong> {routeSentence(route)}.{' '}
            {route.inferred && <Tag colour="yellow">Inferred</Tag>}
            {route.source && <span className="route__source muted">{route.source}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
