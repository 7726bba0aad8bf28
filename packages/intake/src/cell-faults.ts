import type { CodedFault } from './coded.js';

/** The faults that a single cell can have, by their names in a file that was tokenised before it was sent. */
export const CELL_FAULTS = {
  UNREADABLE_DATE: {
    x: 'UNREADABLE_DATE',
    w: 'This is not a date that can be read; write 2018-04-03 or 03/04/2018.',
  },
  TWO_DIGIT_YEAR: { x: 'UNREADABLE_DATE', w: 'The year has two digits; write four.' },
  NEGATIVE_AMOUNT: {
    x: 'NEGATIVE_AMOUNT',
    w: 'Income is funding: write FUNDING as the kind, and the amount without a sign.',
  },
  NOT_A_POSTCODE: { x: 'NOT_A_POSTCODE', w: 'This column takes a full UK postcode.' },
  UNKNOWN_AREA: {
    x: 'UNKNOWN_AREA',
    w: 'This is not an area of the reorganisation; give its GSS code (or OUTSIDE, for where somebody lives).',
  },
  NOT_A_NUMBER: { x: 'NOT_A_NUMBER', w: '' },
  NUMBER_OF_A_PERSON: {
    x: 'IDENTIFIER',
    w: 'This column takes a number, but the cell looks like the number of a person.',
  },
  NOT_A_LABEL: {
    x: 'NOT_A_LABEL',
    w: 'This column takes a short label: letters, digits and simple punctuation.',
  },
  NHS_NUMBER: notALabel('an NHS number'),
  POSTCODE: notALabel('a postcode'),
  UPN: notALabel("a pupil's number (UPN)"),
  NATIONAL_INSURANCE_NUMBER: notALabel('a National Insurance number'),
  EMAIL: notALabel('an e-mail address'),
  PHONE: notALabel('a telephone number'),
  PERSON_NAME: notALabel("a person's name"),
  DATE: notALabel('a date'),
} as const satisfies Readonly<Record<string, CodedFault>>;

function notALabel(found: string): CodedFault {
  return {
    x: 'IDENTIFIER',
    w: `This column must hold a label or a code, but the cell looks like ${found}. Remove it.`,
  };
}

export const nameOfFault = ({ x, w }: CodedFault): string => {
  const found = Object.entries(CELL_FAULTS).find(([, fault]) => fault.x === x && fault.w === w);
  if (!found) throw new Error(`The fault ${x} has no name.`);
  return found[0];
};

export const faultOf = (name: string): CodedFault | undefined =>
  Object.hasOwn(CELL_FAULTS, name) ? CELL_FAULTS[name as keyof typeof CELL_FAULTS] : undefined;
