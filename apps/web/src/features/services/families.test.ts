import { describe, expect, it } from '@jest/globals';
import { inOrder } from './families.js';

describe('families of services', () => {
  it('stand once each, county services before district services, a pack’s own last', () => {
    expect(inOrder(['Housing', 'Ferries', 'Children', 'Housing', 'Beacons'])).toEqual([
      'Children',
      'Housing',
      'Beacons',
      'Ferries',
    ]);
  });
});
