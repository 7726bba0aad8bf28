import { faultOfPolygons, type Polygons } from '@vesting/domain';
import type { PackFault } from './fault.js';

/**
 * Reads untyped JSON into a type and notes every fault with its place. After a fault the value returned is
 * not usable: the caller looks at `reading.faults` before it uses anything.
 */
export type Shape<T> = (value: unknown, place: string, reading: Reading) => T;

export interface Reading {
  file: string;
  faults: PackFault[];
}

const unusable = <T>(reading: Reading, place: string, message: string): T => {
  reading.faults.push({ file: reading.file, place, message });
  return undefined as T;
};

const describe = (value: unknown): string =>
  value === undefined ? 'nothing' : value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value;

export const text: Shape<string> = (value, place, reading) =>
  typeof value === 'string' && value.length > 0
    ? value
    : unusable(reading, place, `must be a text, found ${value === '' ? 'an empty text' : describe(value)}`);

export const flag: Shape<boolean> = (value, place, reading) =>
  typeof value === 'boolean'
    ? value
    : unusable(reading, place, `must be true or false, found ${describe(value)}`);

/** A whole number of zero or more. */
export const whole: Shape<number> = (value, place, reading) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? value
    : unusable(reading, place, `must be a whole number of zero or more, found ${JSON.stringify(value)}`);

export const isoDate: Shape<string> = (value, place, reading) =>
  typeof value === 'string' && isCalendarDate(value)
    ? value
    : unusable(reading, place, `must be a date such as 2021-04-01, found ${JSON.stringify(value)}`);

function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
}

/** Coordinates of a GeoJSON MultiPolygon. */
export const polygons: Shape<Polygons> = (value, place, reading) => {
  const fault = faultOfPolygons(value);
  return fault ? unusable(reading, place, `is no boundary: ${fault.message}`) : (value as Polygons);
};

export const oneOf =
  <T extends string>(words: readonly T[]): Shape<T> =>
  (value, place, reading) =>
    words.includes(value as T)
      ? (value as T)
      : unusable(reading, place, `must be one of ${words.join(', ')}, found ${JSON.stringify(value)}`);

export const listOf =
  <T>(shape: Shape<T>): Shape<T[]> =>
  (value, place, reading) =>
    Array.isArray(value)
      ? value.map((entry, index) => shape(entry, `${place}[${index}]`, reading))
      : unusable(reading, place, `must be a list, found ${describe(value)}`);

export const recordOf =
  <T>(shape: Shape<T>): Shape<Record<string, T>> =>
  (value, place, reading) =>
    isObject(value)
      ? Object.fromEntries(
          Object.entries(value).map(([name, entry]) => [name, shape(entry, `${place}.${name}`, reading)]),
        )
      : unusable(reading, place, `must be an object, found ${describe(value)}`);

export const optional =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value, place, reading) =>
    value === undefined ? undefined : shape(value, place, reading);

export const either =
  <A, B>(isFirst: (value: unknown) => boolean, first: Shape<A>, second: Shape<B>): Shape<A | B> =>
  (value, place, reading) =>
    isFirst(value) ? first(value, place, reading) : second(value, place, reading);

type Fields<T> = { [K in keyof T]-?: Shape<T[K]> };

/** An object with exactly these fields; a field that is not known is a fault, since it is most often a typo. */
export const object =
  <T extends object>(fields: Fields<T>): Shape<T> =>
  (value, place, reading) => {
    if (!isObject(value)) return unusable(reading, place, `must be an object, found ${describe(value)}`);
    for (const name of Object.keys(value))
      if (!(name in fields)) unusable(reading, dotted(place, name), 'is not a field of this file');
    const result: Partial<T> = {};
    for (const name of Object.keys(fields) as (keyof T & string)[]) {
      const read = fields[name](value[name], dotted(place, name), reading);
      if (read !== undefined) result[name] = read;
    }
    return result as T;
  };

const dotted = (place: string, name: string): string => (place ? `${place}.${name}` : name);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
