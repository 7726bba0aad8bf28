import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { count, flag, oneOf, readView, text, writeView } from './url-state.js';

const codecs = { search: text(), view: oneOf(['all', 'court'], 'all'), over: flag(), page: count(1) };

describe('the view in the address', () => {
  it('reads back whatever it wrote', () => {
    fc.assert(
      fc.property(
        fc.record({
          search: fc.string(),
          view: fc.constantFrom('all' as const, 'court' as const),
          over: fc.boolean(),
          page: fc.integer({ min: 1, max: 9_999_999 }),
        }),
        (view) => {
          const written = writeView(codecs, new URLSearchParams(), view).toString();
          expect(readView(codecs, new URLSearchParams(written))).toEqual(view);
        },
      ),
    );
  });

  it('leaves defaults out, so that addresses stay short', () => {
    const written = writeView(codecs, new URLSearchParams('view=court'), {
      view: 'all',
      page: 1,
      search: '',
    });
    expect(written.toString()).toBe('');
  });

  it('keeps parameters that are not its own', () => {
    expect(writeView(codecs, new URLSearchParams('plan=p1'), { over: true }).toString()).toBe(
      'plan=p1&over=yes',
    );
  });

  it('reads nonsense as the default instead of failing', () => {
    const view = readView(codecs, new URLSearchParams('view=drop&page=-3&over=maybe'));
    expect(view).toEqual({ search: '', view: 'all', over: false, page: 1 });
  });
});
