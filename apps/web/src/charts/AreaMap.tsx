import { useMemo, useState, type ReactNode } from 'react';
import { useWidth } from '../lib/use-width.js';
import { ChartFrame, type ChartTable } from './ChartFrame.js';
import { nameLines } from './HexMap.js';
import { placeLabels } from './map-labels.js';
import { areaPath, fitted, linesBetween, linesPath, type MappedArea } from './map-layout.js';

export interface Place extends MappedArea {
  name: string;
  /** The successor the area falls to, null when none is known. */
  group: string | null;
  colour: string;
  /** What a screen reader hears of it. */
  description: string;
}

const GUESS = 560;
const HIGHEST = 620;
const EDGE = 8;
const LINE = 18;
/** Width of a letter of the labels, on average. */
const LETTER = 8.8;

/**
 * Where the areas lie and where the new boundary runs. Choosing an area, by pointer or by keyboard, tells of it
 * below the picture; a name too wide for its area is a number there, and stands in the list.
 */
export function AreaMap({
  places,
  chosen,
  onChoose,
  table,
  children,
}: {
  places: readonly Place[];
  chosen: string | null;
  onChoose: (code: string) => void;
  table: ChartTable;
  children: ReactNode;
}) {
  const [ref, width] = useWidth<HTMLDivElement>(GUESS);
  const [focused, setFocused] = useState<string | null>(null);
  const picture = useMemo(() => layOut(places, width), [places, width]);
  const numbered = picture.labels.filter(({ fits }) => !fits);
  const numberOf = (code: string) => numbered.findIndex((label) => label.code === code) + 1;
  const outlineOf = (code: string | null) => picture.shapes.find((shape) => shape.place.code === code)?.path;
  return (
    <ChartFrame table={table}>
      <div ref={ref}>
        <svg
          viewBox={`${-EDGE} ${-EDGE} ${width} ${picture.height}`}
          className="areamap"
          role="group"
          aria-label={table.caption}
        >
          {picture.shapes.map(({ place, path }) => (
            <path
              key={place.code}
              d={path}
              fill={place.colour}
              className="areamap__area"
              role="button"
              tabIndex={0}
              aria-pressed={place.code === chosen}
              aria-label={place.description}
              onClick={() => onChoose(place.code)}
              onFocus={() => {
                setFocused(place.code);
                onChoose(place.code);
              }}
              onBlur={() => setFocused(null)}
            />
          ))}
          <g className="areamap__lines" aria-hidden="true">
            <path d={picture.within} className="areamap__district" />
            <path d={picture.between} className="areamap__boundary" />
            {chosen !== null && (
              <path
                d={outlineOf(chosen)}
                className={
                  focused === chosen ? 'areamap__chosen areamap__chosen--focused' : 'areamap__chosen'
                }
              />
            )}
            {chosen !== null && <path d={outlineOf(chosen)} className="areamap__chosen-line" />}
            {picture.labels.map(({ code, x, y, fits, place, lines }) =>
              fits ? (
                <text key={code} className="areamap__label" style={{ stroke: place.colour }}>
                  {lines.map((line, at) => (
                    <tspan key={line} x={x} y={y + (at - (lines.length - 1) / 2) * LINE} dy="0.35em">
                      {line}
                    </tspan>
                  ))}
                </text>
              ) : (
                <g key={code} transform={`translate(${x} ${y})`}>
                  <circle r={11} className="areamap__mark" />
                  <text className="areamap__number" dy="0.35em">
                    {numberOf(code)}
                  </text>
                </g>
              ),
            )}
          </g>
        </svg>
      </div>
      {numbered.length > 0 && (
        <ol className="areamap__key" aria-hidden="true">
          {numbered.map(({ place }) => (
            <li key={place.code}>{place.name}</li>
          ))}
        </ol>
      )}
      {children}
    </ChartFrame>
  );
}

function layOut(places: readonly Place[], width: number) {
  const { project, height } = fitted(places, width - 2 * EDGE, HIGHEST);
  const groups = new Map(places.map(({ code, group }) => [code, group]));
  const { within, between } = linesBetween(places, (code) => groups.get(code) ?? null);
  const linesOf = new Map(places.map(({ code, name }) => [code, nameLines(name)]));
  const placed = placeLabels(places, project, (code) => {
    const lines = linesOf.get(code) ?? [];
    return { width: Math.max(...lines.map(({ length }) => length)) * LETTER, height: lines.length * LINE };
  });
  return {
    height: height + 2 * EDGE,
    shapes: places.map((place) => ({ place, path: areaPath(place.polygons, project) })),
    within: linesPath(within, project),
    between: linesPath(between, project),
    labels: placed.flatMap((label, at) => {
      const place = places[at];
      return place ? [{ ...label, place, lines: linesOf.get(label.code) ?? [] }] : [];
    }),
  };
}
