import { getNamedType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { DATA_CLASSES, type DataClass } from '@vesting/domain';
import { FIELD_CLASSES } from './field-classes.js';
import { BELOW, ENTRIES, type Needs } from './needs.js';

/** Entries that ask in place, with the class of what they answer. */
const IN_PLACE: Readonly<Record<string, DataClass>> = {
  viewer: 'STRUCTURE',
  received: 'TOTALS',
  receivedItems: 'TOTALS',
  controlTotals: 'TOTALS',
  imports: 'HISTORY',
  questions: 'ESTABLISHMENT',
};

/** The first class among needs; what identifies a worker is of the class of single workers. */
function classAmong(needs: Needs | 'IN_PLACE' | undefined): DataClass | undefined {
  if (needs === undefined) return undefined;
  for (const need of [needs].flat()) {
    if (typeof need === 'object') return need.whole;
    if (need === 'IDENTITY') return 'STAFF';
    const known = DATA_CLASSES.find((dataClass) => dataClass === need);
    if (known) return known;
  }
  return undefined;
}

/** The class that the rules name for a field itself. */
function ownClass(typeName: string, fieldName: string): DataClass | undefined {
  const fieldClass = FIELD_CLASSES[typeName]?.[fieldName];
  const masked = fieldClass === 'RECORD' ? undefined : classAmong(fieldClass);
  const needed = classAmong(ENTRIES[typeName]?.[fieldName] ?? BELOW[typeName]?.[fieldName]);
  return masked ?? needed ?? (typeName === 'Query' ? IN_PLACE[fieldName] : undefined);
}

/**
 * The data dictionary: of each field of the contract, the classes under which it is read. A field is of the class
 * that its own rule names, else of the class of what it is reached through; one that several ways lead to is of
 * several. What only commands answer is of none: the power to give the command decides.
 */
export function classesOfFields(schema: GraphQLSchema): ReadonlyMap<string, readonly DataClass[]> {
  const found = new Map<string, Set<DataClass>>();
  const walk = (typeName: string, inherited: DataClass | undefined): void => {
    const type = schema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    for (const [fieldName, field] of Object.entries(type.getFields())) {
      const dataClass = ownClass(typeName, fieldName) ?? inherited;
      if (dataClass === undefined) continue;
      const place = `${typeName}.${fieldName}`;
      const classes = found.get(place) ?? new Set();
      if (classes.has(dataClass)) continue;
      found.set(place, classes.add(dataClass));
      walk(getNamedType(field.type).name, dataClass);
    }
  };
  walk('Query', undefined);
  walk('Subscription', undefined);
  return new Map(
    [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([place, classes]) => [place, DATA_CLASSES.filter((dataClass) => classes.has(dataClass))]),
  );
}

/** The dictionary as it is published with the contract. */
export const printedDataClasses = (schema: GraphQLSchema): string =>
  `${JSON.stringify(
    { classes: DATA_CLASSES, fields: Object.fromEntries(classesOfFields(schema)) },
    null,
    1,
  )}\n`;
