import { describe, expect, it } from '@jest/globals';
import { keyReader } from './shortcuts.js';

describe('keys', () => {
  it('reads g and a letter as one shortcut', () => {
    const reader = keyReader();
    expect(reader.read('g', 0)).toBeNull();
    expect(reader.read('c', 400)).toBe('g c');
    expect(reader.read('c', 500)).toBe('c');
  });

  it('forgets a g that nothing followed', () => {
    const reader = keyReader(1500);
    reader.read('g', 0);
    expect(reader.read('j', 1501)).toBe('j');
  });
});
