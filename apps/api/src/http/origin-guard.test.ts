import { describe, expect, it } from '@jest/globals';
import { isOwnHost, isSameOrigin } from './origin-guard.js';

describe('the guard of the origin', () => {
  it('a program without an origin and the planner itself pass', () => {
    expect(isSameOrigin({ host: 'localhost:4000' })).toBe(true);
    expect(
      isSameOrigin({
        host: 'localhost:4000',
        origin: 'http://localhost:4000',
        'sec-fetch-site': 'same-origin',
      }),
    ).toBe(true);
  });

  it('a page of another site, of another port or of no site is refused', () => {
    for (const origin of ['https://evil.example', 'http://localhost:4001', 'null'])
      expect(isSameOrigin({ host: 'localhost:4000', origin })).toBe(false);
    expect(isSameOrigin({ host: 'localhost:4000', 'sec-fetch-site': 'cross-site' })).toBe(false);
  });

  it('another name for this machine is not this service', () => {
    expect(isOwnHost('localhost:4000', '127.0.0.1')).toBe(true);
    expect(isOwnHost('[::1]:4000', '127.0.0.1')).toBe(true);
    expect(isOwnHost('evil.example:4000', '127.0.0.1')).toBe(false);
    expect(isOwnHost(undefined, '127.0.0.1')).toBe(false);
  });
});
