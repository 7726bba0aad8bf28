import { skipToken, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useRights } from '../../app/plan-context.js';
import { PlanLink } from '../../app/PlanLink.js';
import { AreaMap } from '../../charts/AreaMap.js';
import { BodyLabel } from '../../design/Account.js';
import { Panel } from '../../design/Panel.js';
import { SourceText } from '../../design/Source.js';
import { Empty, Loaded } from '../../design/States.js';
import { AreaTotalsDocument, BoundariesDocument } from '../../generated/operations.js';
import { formatDate, formatNumber } from '../../lib/format.js';
import { attributionsOf, describePlace, placesOf, sourcesOf, type MappedPlace } from './map-places.js';

/** Where: the districts as they lie, the new boundary over them, and what is known of the one chosen; counted by a plan. */
export function MapPanel({ planId }: { planId?: string }) {
  const result = useQuery(BoundariesDocument);
  // The map stands without figures too: while they load, and for whom they are not.
  const counted = useQuery(AreaTotalsDocument, planId ? { variables: { planId } } : skipToken);
  const [chosen, choose] = useState<string | null>(null);
  const boundaries = (result.data ?? result.previousData)?.reorganisation.boundaries ?? [];
  const places = placesOf(boundaries, (counted.data ?? counted.previousData)?.plan?.areaTotals ?? []);
  const successors = new Map(
    places.flatMap(({ successor }) => (successor ? [[successor.id, successor]] : [])),
  );
  return (
    <Panel
      title="Where the new boundary runs"
      conclusion={
        places.length > 0 && <p>The wide line is the new boundary. Choose a district to read of it.</p>
      }
    >
      <Loaded result={result} rows={8}>
        {() =>
          places.length > 0 ? (
            <>
              <ul className="legend">
                {[...successors.values()]
                  .sort((a, b) => a.order - b.order)
                  .map((body) => (
                    <li key={body.id}>
                      <BodyLabel body={body} />
                    </li>
                  ))}
                {places.some(({ successor }) => !successor) && <li className="needs">No destination</li>}
              </ul>
              <AreaMap
                places={places.map((place) => ({
                  ...place,
                  group: place.successor?.id ?? null,
                  description: describePlace(place),
                }))}
                chosen={chosen}
                onChoose={choose}
                table={{
                  name: 'map',
                  caption: 'Districts, where they lie and the council they fall to',
                  header: [
                    'District',
                    'Council',
                    'Residents',
                    ...(planId ? ['Children’s cases', 'Without a worker'] : []),
                    'Boundary as at',
                  ],
                  rows: places.map((place) => [
                    place.name,
                    place.successor?.shortName ?? 'No destination',
                    place.population,
                    ...(planId ? [place.total?.cases, place.total?.unallocated] : []),
                    formatDate(place.asAt),
                  ]),
                }}
              >
                <ChosenPlace place={places.find(({ code }) => code === chosen)} />
              </AreaMap>
              {attributionsOf(boundaries).map((line) => (
                <p key={line} className="areamap__attribution">
                  {line}
                </p>
              ))}
              <details className="source-note" name="source-note">
                <summary>
                  Source<span className="govuk-visually-hidden"> of the map</span>
                </summary>
                <div className="source-note__text">
                  {sourcesOf(boundaries).map(({ source, precisionMetres }) => (
                    <p key={source.text}>
                      <SourceText source={source} /> Drawn to about {formatNumber(precisionMetres)} metres.
                    </p>
                  ))}
                </div>
              </details>
            </>
          ) : (
            <Empty title="No boundaries have been loaded">
              {planId && (
                <p>
                  Load a GeoJSON file of the districts on the <PlanLink to="/data">Data page</PlanLink>; the
                  Office for National Statistics publishes them. Until then the hexagons and their table tell
                  as much.
                </p>
              )}
            </Empty>
          )
        }
      </Loaded>
    </Panel>
  );
}

function ChosenPlace({ place }: { place: MappedPlace | undefined }) {
  const { reads } = useRights();
  return (
    <div className="areamap__chosen-area" aria-live="polite">
      {place ? (
        <>
          <h3>{place.name}</h3>
          <p>
            {place.successor ? (
              <>
                goes to <BodyLabel body={place.successor} />
              </>
            ) : (
              <strong className="needs">No destination</strong>
            )}
            {place.population !== null && <>, {formatNumber(place.population)} residents</>}
          </p>
          {place.total && (
            <p>
              <strong>{formatNumber(place.total.cases)}</strong> children’s cases,{' '}
              <strong className={place.total.unallocated > 0 ? 'needs' : undefined}>
                {formatNumber(place.total.unallocated)}
              </strong>{' '}
              without a worker in this plan
            </p>
          )}
          {reads('CASES') && (
            <p>
              <PlanLink to={`/cases?area=${place.code}`}>Its cases</PlanLink> ·{' '}
              <PlanLink to={`/cases?area=${place.code}&view=no-worker`}>Those without a worker</PlanLink>
            </p>
          )}
        </>
      ) : (
        <p className="muted">No district is chosen.</p>
      )}
    </div>
  );
}
