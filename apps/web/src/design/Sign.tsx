export type SignKind = 'tick' | 'cross' | 'arrow' | 'open';

const paths: Readonly<Record<SignKind, string>> = {
  tick: 'M2.5 8.5 6.5 12.5 13.5 4',
  cross: 'M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5',
  arrow: 'M2 8H13.5M9 3.5 13.5 8 9 12.5',
  open: 'M3 5.5 8 10.5 13 5.5',
};

/** A drawn sign, since the font's latin subset has none and a bare machine no other font. */
export function Sign({ kind }: { kind: SignKind }) {
  return (
    <svg className="sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[kind]} />
    </svg>
  );
}
