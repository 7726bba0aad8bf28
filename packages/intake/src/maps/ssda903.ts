import { folded } from '../normalise.js';
import { LEGAL_STATUS } from './codes.js';
import { birth, code, date, id, label, mark, ownBirth, postcode, whole, worker } from './columns.js';
import { codeTable, type ColumnMap, type SheetMap } from './map.js';
import type { TreeList, TreeShape } from './shape.js';

/**
 * SSDA903, the return of children looked after (Department for Education): a CSV for each module, or one XML.
 * Modules of health, outcomes, absence, adoption and reviews are recognised and counted; the register needs
 * nothing of them, so beside the child's identifier nothing of them is read.
 */
const CHILD = { CHILD: '0:HEADER/CHILDID', DOB: '0:HEADER/DOB' };
const inHeader = (name: string, element: string, columns: readonly string[]): TreeList => ({
  name,
  path: ['HEADER', element],
  columns: { ...CHILD, ...Object.fromEntries(columns.map((column) => [column, column])) },
});
/** Modules whose elements stand in the header itself, and only when they apply to the child. */
const ofHeader = (name: string, when: string, columns: readonly string[]): TreeList => ({
  name,
  path: ['HEADER'],
  when,
  columns: { ...CHILD, ...Object.fromEntries([when, ...columns].map((column) => [column, column])) },
});

export const SSDA903_SHAPE: TreeShape = {
  format: 'ssda903',
  container: 'XML',
  record: ['EXPSSDA903', 'CHILD'],
  recognisedBy: /<EXPSSDA903/u,
  lists: [
    { name: 'Header', path: [], columns: { ...CHILD, ETHNIC: 'HEADER/ETHNIC' } },
    {
      name: 'Episodes',
      path: ['EPISODE'],
      columns: {
        ...CHILD,
        ...Object.fromEntries(
          ['DECOM', 'RNE', 'LS', 'DEC', 'REC', 'HOME_POST', 'PL_POST'].map((name) => [name, name]),
        ),
      },
    },
    ofHeader('UASC', 'DUC', []),
    ofHeader('OC3', 'IN_TOUCH', ['ACTIV']),
    ofHeader('AD1', 'DATE_INT', ['DATE_MATCH']),
    inHeader('Reviews', 'AREVIEW', ['REVIEW', 'REVIEW_CODE']),
    inHeader('OC2', 'OC2', ['HEALTH_CHECK', 'TEETH_CHECK']),
    inHeader('PlacedAdoption', 'AD_PLACED', ['DATE_PLACED', 'DATE_PLACED_CEASED']),
    inHeader('Missing', 'MISSING_PERIOD', ['MISSING', 'MIS_START']),
    inHeader('PrevPerm', 'PREV_PERM', ['PREV_PERM', 'DATE_PERM']),
    inHeader('SocialWorker', 'SOCIAL_WORKER', ['SW_ID', 'SW_DECOM', 'SW_DEC']),
  ],
};

const IN_TOUCH = codeTable(
  {
    YES: ['In touch'],
    NO: ['Not in touch'],
    REFU: ['Refuses contact'],
    NREQ: ['Service no longer required'],
    RHOM: ['Returned home'],
    DIED: ['Died after leaving care'],
  },
  folded,
);

const child = id('id', 'CHILD', 'CHILDID', 'CHILD_ID', 'Child ID');
const born = birth('birth', 'DOB');
/** Councils' tools add the year that a row was returned for; it ends on 31 March. */
const year = whole('year', 'YEAR', 'Collection year');
/** A module of which only the identifier is read; the others are columns that show which one it is. */
const readOnly = (name: string, ...others: string[]): SheetMap => ({
  id: 'read',
  name,
  signature: ['id', ...others],
  columns: [child, year, ...others.map((heading): ColumnMap => mark(heading, heading))],
});

export const SSDA903_MODULES: readonly SheetMap[] = [
  {
    id: 'person',
    name: 'Header',
    signature: ['id', 'birth', 'ethnic'],
    columns: [child, ownBirth('birth', 'DOB'), year, mark('ethnic', 'ETHNIC')],
  },
  {
    id: 'care',
    name: 'Episodes',
    signature: ['id', 'start', 'legalStatus', 'begins'],
    columns: [
      child,
      born,
      year,
      { ...date('start', 'DECOM'), required: true },
      label('begins', 'RNE'),
      code(LEGAL_STATUS, 'legalStatus', 'LS'),
      date('end', 'DEC'),
      label('ends', 'REC'),
      postcode('home', 'HOME_POST'),
      postcode('living', 'PL_POST'),
    ],
  },
  {
    id: 'unaccompanied',
    name: 'UASC',
    signature: ['id', 'until'],
    columns: [child, ownBirth('birth', 'DOB'), year, date('until', 'DUC')],
  },
  {
    id: 'allocation',
    name: 'Social workers',
    signature: ['id', 'worker', 'start'],
    columns: [
      child,
      born,
      year,
      { ...worker('worker', 'SW_ID'), required: true },
      date('start', 'SW_DECOM'),
      date('end', 'SW_DEC'),
    ],
  },
  readOnly('Reviews', 'REVIEW', 'REVIEW_CODE'),
  readOnly('OC2', 'HEALTH_CHECK', 'TEETH_CHECK'),
  readOnly('AD1', 'DATE_INT', 'DATE_MATCH'),
  readOnly('Placed for adoption', 'DATE_PLACED', 'DATE_PLACED_CEASED'),
  readOnly('Previous permanence', 'PREV_PERM', 'DATE_PERM'),
  readOnly('Missing', 'MISSING', 'MIS_START'),
  readOnly('Deprivation of liberty', 'DOLO_START', 'DOLO_END'),
];

/** Those who left care, a module of its own because it outranks what the episodes say of the time before. */
export const SSDA903_LEAVERS: SheetMap = {
  id: 'careLeaver',
  name: 'OC3',
  signature: ['id', 'inTouch', 'activity'],
  columns: [child, born, year, code(IN_TOUCH, 'inTouch', 'IN_TOUCH'), mark('activity', 'ACTIV')],
};
