import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeId, encodeId, ID_TYPES, itemKeyOf, keyOf, plannedKey, splitPlannedKey } from './global-id.js';

describe('global ids', () => {
  it('an id reads back as what it was written from', () => {
    const natural = ID_TYPES.filter((type) => ['Body', 'Service', 'Team', 'Question'].includes(type));
    fc.assert(
      fc.property(fc.constantFrom(...natural), fc.stringMatching(/^[a-z@:/ -]{1,40}$/), (type, key) => {
        expect(decodeId(encodeId(type, key))).toEqual({ type, key });
      }),
    );
  });

  it('what was not written as an id is none', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(decodeId(`!${text}`)).toBeUndefined()));
    expect(decodeId('')).toBeUndefined();
    expect(decodeId(Buffer.from('Secret:1').toString('base64url'))).toBeUndefined();
    expect(decodeId(encodeId('Body', 'a\u0000b'))).toBeUndefined();
    expect(decodeId(`${encodeId('Body', 'ncc')}=`)).toBeUndefined();
  });

  it('the key of a plan is a UUID, so that no query fails on it', () => {
    expect(decodeId(encodeId('Plan', 'one'))).toBeUndefined();
  });

  it('an id of one type is no id of another', () => {
    expect(keyOf(encodeId('Body', 'ncc'), 'Service')).toBeUndefined();
    expect(keyOf(encodeId('Body', 'ncc'), 'Service', 'Body')).toBe('ncc');
  });

  it('a planned case leads to its item', () => {
    const [plan, item] = ['6f1c1c9e-2a64-4b0a-9d3a-0c1d2e3f4a5b', '0b54e4a5-7f2d-4c53-8f4a-6c7d8e9fa0b1'];
    expect(splitPlannedKey(plannedKey(plan, item))).toEqual({ planId: plan, itemId: item });
    expect(itemKeyOf(encodeId('PlannedCase', plannedKey(plan, item)))).toBe(item);
    expect(itemKeyOf(encodeId('Worker', item))).toBe(item);
    expect(itemKeyOf(encodeId('Plan', plan))).toBeUndefined();
  });
});
