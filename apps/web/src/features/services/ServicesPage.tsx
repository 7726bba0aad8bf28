import { useQuery } from '@apollo/client/react';
import { useFrame, useRights } from '../../app/plan-context.js';
import { SelectField } from '../../design/Fields.js';
import { PageHead } from '../../design/Panel.js';
import { SearchField } from '../../design/SearchField.js';
import { Contained, Empty, Loaded } from '../../design/States.js';
import { CsvLink, Pager } from '../../design/Table.js';
import {
  ServiceFamiliesDocument,
  ServicesDocument,
  type RouteKind,
  type ServiceFilter,
  type ServicesQuery,
} from '../../generated/operations.js';
import { exportHref } from '../../lib/csv.js';
import { countOf } from '../../lib/format.js';
import { oneOf, text } from '../../lib/url-state.js';
import { usePaging } from '../../lib/use-paging.js';
import { useTitle } from '../../lib/use-title.js';
import { useView } from '../../lib/use-view.js';
import { inOrder } from './families.js';
import { routeNames } from './route-words.js';
import { ServiceRow } from './ServiceRow.js';
import './services.scss';

type Service = ServicesQuery['services']['nodes'][number];

const kinds = [
  'AGGREGATE',
  'DISAGGREGATE',
  'HOSTED',
  'LEAD_AUTHORITY',
  'TRUST',
  'CONTRACT',
  'ELSEWHERE',
  'CEASE',
] as const;
const codecs = { search: text(), family: text(), council: text(), route: oneOf(['', ...kinds], '') };

/** Each service today, who runs it, and how it moves: its arrangement for day 1 in dated steps. */
export function ServicesPage() {
  useTitle('Services');
  const { reorganisation, plan } = useFrame();
  const totals = useRights().reads('TOTALS');
  const [view, change] = useView(codecs);
  const filter: ServiceFilter = {
    ...(view.search && { search: view.search }),
    ...(view.family && { family: [view.family] }),
    ...(view.council && { runByGssCode: [view.council] }),
    ...(view.route && { routeKind: [view.route as RouteKind] }),
  };
  const all = useQuery(ServiceFamiliesDocument);
  const families = inOrder(all.data?.services.nodes.map((service) => service.family) ?? []);
  const orderBy = [{ field: 'FAMILY' as const, direction: 'ASC' as const }];
  const paging = usePaging(`services ${JSON.stringify(filter)}`, 100);
  const result = useQuery(ServicesDocument, {
    variables: { planId: plan?.id, filter, orderBy, first: paging.first, after: paging.after, totals },
  });
  return (
    <div className="page">
      <PageHead
        title="Services"
        lead="Each service today, the council that runs it, and its Day 1 arrangement as dated steps. What is inferred is marked."
      />
      <div className="filters">
        <SearchField label="Find a service" value={view.search} onFind={(search) => change({ search })} />
        <SelectField
          label="Family"
          value={view.family}
          options={[
            { value: '', label: 'All families' },
            ...families.map((family) => ({ value: family, label: family })),
          ]}
          onChange={(event) => change({ family: event.currentTarget.value })}
        />
        <SelectField
          label="Run by"
          value={view.council}
          options={[
            { value: '', label: 'All councils' },
            ...reorganisation.predecessors.flatMap((body) =>
              body.gssCode ? [{ value: body.gssCode, label: body.shortName }] : [],
            ),
          ]}
          onChange={(event) => change({ council: event.currentTarget.value })}
        />
        <SelectField
          label="Arrangement"
          value={view.route}
          options={[
            { value: '', label: 'Any' },
            ...kinds.map((kind) => ({ value: kind, label: routeNames[kind] })),
          ]}
          onChange={(event) => change({ route: event.currentTarget.value as RouteKind | '' })}
        />
        <CsvLink href={exportHref('services', { plan: plan?.id, filter, orderBy })} of="these services" />
      </div>
      <Contained>
        <Loaded result={result} rows={14}>
          {({ services }) =>
            services.nodes.length === 0 ? (
              <Empty title="No service matches">
                <p>Take a filter away.</p>
              </Empty>
            ) : (
              <>
                <p className="list-head__count" role="status">
                  <strong>{countOf(services.totalCount, 'service')}</strong>
                </p>
                {byFamily(services.nodes).map(([family, of]) => (
                  <ServiceFamily key={family} family={family} services={of} day={reorganisation.vestingDay} />
                ))}
                <Pager
                  paging={paging}
                  total={services.totalCount}
                  shown={services.nodes.length}
                  page={services.pageInfo}
                  noun="service"
                />
              </>
            )
          }
        </Loaded>
      </Contained>
    </div>
  );
}

/** Services under their family, families in the order of every list. */
function byFamily(services: readonly Service[]): [string, Service[]][] {
  return inOrder(services.map((service) => service.family)).map((family): [string, Service[]] => [
    family,
    services.filter((service) => service.family === family),
  ]);
}

function ServiceFamily({
  family,
  services,
  day,
}: {
  family: string;
  services: readonly Service[];
  day: string;
}) {
  const totals = useRights().reads('TOTALS');
  return (
    <section className="services">
      <h2 className="panel__title">{family}</h2>
      <div className="table-region" role="region" aria-label={`${family} services`} tabIndex={0}>
        <table className="dense services__table">
          <caption className="govuk-visually-hidden">
            {family}: who runs each service today and how it moves
          </caption>
          <thead>
            <tr>
              <th scope="col">Service</th>
              <th scope="col">Run by</th>
              {totals &&
                ['Cases', 'FTE', 'Spend'].map((header) => (
                  <th key={header} scope="col" className="numeric">
                    {header}
                  </th>
                ))}
              <th scope="col">Day 1 arrangement</th>
            </tr>
          </thead>
          <tbody>
            {services.map((service) => (
              <ServiceRow key={service.id} service={service} day={day} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
