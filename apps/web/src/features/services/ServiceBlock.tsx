import { BodyLabel } from '../../design/Account.js';
import { SourceNote } from '../../design/Source.js';
import { Tag } from '../../design/Tag.js';
import type { ServicesQuery } from '../../generated/operations.js';
import { formatFte, formatNumber, formatPence, words } from '../../lib/format.js';
import { routeNames, routeSentence } from './route-words.js';

type Service = ServicesQuery['services']['nodes'][number];
type CurrentService = Service['currentServices'][number];

export function ServiceBlock({ service, startsFamily }: { service: Service; startsFamily: boolean }) {
  const current = [...service.currentServices].sort((a, b) => a.runBy.order - b.runBy.order);
  return (
    <>
      {startsFamily && <h2 className="services__family">{service.family}</h2>}
      <article className="service">
        <div className="service__head">
          <h3 className="service__name">{service.name}</h3>
          <p className="service__kind muted">
            {service.statutory ? 'Statutory' : 'Discretionary'}, {words(service.tier).toLowerCase()}
            {service.lgslId !== null && `, LGSL ${service.lgslId}`}
          </p>
          <SourceNote source={service.source} of={service.name} />
        </div>
        <div
          className="table-region"
          role="region"
          aria-label={`${service.name} today and on day 1`}
          tabIndex={0}
        >
          <table className="dense service__table">
            <caption className="govuk-visually-hidden">
              {service.name}: who runs it today and how it moves
            </caption>
            <thead>
              <tr>
                <th scope="col">Run by</th>
                <th scope="col" className="numeric">
                  Cases
                </th>
                <th scope="col" className="numeric">
                  FTE
                </th>
                <th scope="col" className="numeric">
                  Spend
                </th>
                <th scope="col" className="numeric">
                  Funding
                </th>
                <th scope="col">Day 1 arrangement</th>
              </tr>
            </thead>
            <tbody>
              {current.map((each) => (
                <CurrentRow key={each.id} of={each} />
              ))}
            </tbody>
          </table>
        </div>
      </article>
    </>
  );
}

function CurrentRow({ of }: { of: CurrentService }) {
  return (
    <tr>
      <th scope="row">
        <BodyLabel body={of.runBy} />
      </th>
      <td className="numeric">{formatNumber(of.cases)}</td>
      <td className="numeric">{formatFte(of.fte)}</td>
      <td className="numeric">{formatPence(of.spend, true)}</td>
      <td className="numeric">{formatPence(of.funding, true)}</td>
      <td>
        <ol className="route">
          {of.routes.map((route) => (
            <li key={`${route.from} ${route.kind}`}>
              <strong>{routeNames[route.kind]}.</strong> {routeSentence(route)}.{' '}
              {route.inferred && <Tag colour="yellow">Inferred</Tag>}
              {route.source && <span className="route__source muted"> {route.source}</span>}
            </li>
          ))}
        </ol>
      </td>
    </tr>
  );
}
