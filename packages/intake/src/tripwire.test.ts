import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normaliseLabel } from './labels.js';
import { isNhsNumber, isPostcodeForm, tripwire, type Identifier } from './tripwire.js';

const digits = fc.stringMatching(/^\d{9}$/u);

/** The tenth digit that makes nine digits an NHS number, or undefined where there is none. */
function withCheckDigit(nine: string): string | undefined {
  return Array.from({ length: 10 }, (_, last) => `${nine}${String(last)}`).find(isNhsNumber);
}

describe('the tripwire', () => {
  it.each<[string, Identifier]>([
    ['943 476 5919', 'NHS_NUMBER'],
    ['Team 9434765919', 'NHS_NUMBER'],
    ['NN1 1AA', 'POSTCODE'],
    ['near nn171aa', 'POSTCODE'],
    ['A820200120001', 'UPN'],
    ['QQ123456C'.replace('QQ', 'AB'), 'NATIONAL_INSURANCE_NUMBER'],
    ['ab 12 34 56 c', 'NATIONAL_INSURANCE_NUMBER'],
    ['someone@council.example', 'EMAIL'],
    ['07700 900123', 'PHONE'],
    ['+44 1604 900123', 'PHONE'],
    ['Sarah Pemberton', 'PERSON_NAME'],
    ['PEMBERTON, Sarah', 'PERSON_NAME'],
    ['Mrs Pemberton', 'PERSON_NAME'],
    ['born 03/04/2011', 'DATE'],
  ])('finds what should not be in a coded column: case %#', (value, found) => {
    expect(tripwire(value)).toBe(found);
  });

  it.each([
    'Locality 4 Duty Team',
    'Multi Agency Safeguarding Hub',
    'Children in Care Team 1',
    'Grace Road Team',
    'MASH',
    'FR-014',
    'POST-000123',
    'E07000150',
    'c) Child in need plan',
    'C2: FCO',
    'N1 - Abuse or Neglect',
    'Victoria House',
    'Social Worker',
    'CS Assessment Updated',
    'F1: Full time in higher education',
    'SW3',
    'Grade 7/8',
    '1234567890',
  ])('lets clean codes and labels pass: %s', (value) => {
    expect(tripwire(value)).toBeUndefined();
  });

  it('finds every number with the check digit of an NHS number, and no number with another last digit', () => {
    fc.assert(
      fc.property(digits, (nine) => {
        const number = withCheckDigit(nine);
        fc.pre(number !== undefined);
        expect(tripwire(`ref ${number}`)).toBe('NHS_NUMBER');
        const other = `${nine}${String((Number(number.at(-1)) + 1) % 10)}`;
        expect(isNhsNumber(other)).toBe(false);
      }),
    );
  });

  it('never finds anybody in generated post numbers and team names', () => {
    const post = fc
      .tuple(fc.constantFrom('FR', 'NCC', 'SOC'), fc.nat(99999))
      .map(([text, number]) => `${text}-${String(number)}`);
    const team = fc
      .tuple(
        fc.constantFrom('Locality', 'Duty', 'Care Leavers', 'Court'),
        fc.constantFrom('Team', 'Unit', 'Hub'),
        fc.nat(99),
      )
      .map(([a, b, n]) => `${a} ${b} ${String(n)}`);
    fc.assert(fc.property(fc.oneof(post, team), (value) => tripwire(value) === undefined));
  });

  it('knows the form of postcodes', () => {
    expect(['NN1 1AA', 'nn171aa', 'EC1A 1BB', 'W1A 0AX'].every(isPostcodeForm)).toBe(true);
    expect(['NN1', 'nope', 'QQ1 1AA', 'NN1 1AA NN1 1AB', ''].some(isPostcodeForm)).toBe(false);
  });
});

describe('labels', () => {
  it('gives a team one spelling', () => {
    const spellings = ['LOCALITY 4 DUTY TEAM', 'locality 4  duty team', 'Locality\u00a04 Duty Team '];
    expect(new Set(spellings.map(normaliseLabel))).toEqual(new Set(['Locality 4 Duty Team']));
    expect(normaliseLabel('Children In Care Team 1')).toBe('Children in Care Team 1');
    expect(normaliseLabel('MASH')).toBe('MASH');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string(), (text) => normaliseLabel(normaliseLabel(text)) === normaliseLabel(text)),
    );
  });
});
