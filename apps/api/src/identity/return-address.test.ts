import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ownPage } from './return-address.js';

describe('where to go after signing in', () => {
  it('is the page that was asked for', () => {
    expect(ownPage('/cases?group=ALL&search=a%20b')).toBe('/cases?group=ALL&search=a%20b');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/a/..//evil.example',
    'https://evil.example',
    '/\t/evil.example',
    '/auth/logout',
    'cases',
    undefined,
    ['/a', '/b'],
  ])('is the first page instead of %j', (wanted) => {
    expect(ownPage(wanted)).toBe('/');
  });

  it('is this site’s, whatever is asked', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      ':',
      '@',
      '?',
      '#',
      '%2f',
      '\t',
      '\n',
      'evil.example',
      'https:',
      'a',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const page = ownPage(`/${parts.join('')}`);
        expect(new URL(page, 'https://vesting.example').origin).toBe('https://vesting.example');
        expect(page.startsWith('/') && !page.startsWith('//')).toBe(true);
      }),
    );
  });
});
