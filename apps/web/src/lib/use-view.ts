import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readView, writeView, type Codec, type View } from './url-state.js';

/** The view in the address and a way to change it. A change of filter or order starts again at page one. */
export function useView<C extends { [K in keyof C]: Codec<never> | Codec<unknown> }>(codecs: C) {
  const [parameters, setParameters] = useSearchParams();
  const view = useMemo(() => readView(codecs, parameters), [codecs, parameters]);
  const change = useCallback(
    (patch: Partial<View<C>>, options: { replace?: boolean } = {}) => {
      setParameters((now) => {
        const next = writeView(codecs, now, patch);
        if (!('page' in patch)) {
          next.delete('page');
          next.delete('after');
        }
        return next;
      }, options);
    },
    [codecs, setParameters],
  );
  return [view, change] as const;
}
