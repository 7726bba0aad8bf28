import { describe, expect, it } from '@jest/globals';
import { fieldsInWords } from './change-words.js';

describe('what differs', () => {
  it('is named as people say it', () => {
    expect(fieldsInWords(['responsibleArea', 'team'])).toBe('responsible area, team');
    expect(fieldsInWords([])).toBe('—');
  });
});
