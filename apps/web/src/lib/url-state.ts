/**
 * The address holds the view: filters, order and page are query parameters, so that copying the address
 * shares what is on screen. A *view* is described once, by a codec for each of its parameters.
 */
export interface Codec<T> {
  /** Value of a parameter; what cannot be read is the default, never an error. */
  read(text: string | null): T;
  /** Text of the parameter, or null to leave the default out of the address. */
  write(value: T): string | null;
}

export function text(fallback = ''): Codec<string> {
  return { read: (value) => value ?? fallback, write: (value) => (value === fallback ? null : value) };
}

export function oneOf<const T extends string>(values: readonly T[], fallback: NoInfer<T>): Codec<T> {
  return {
    read: (value) => values.find((each) => each === value) ?? fallback,
    write: (value) => (value === fallback ? null : value),
  };
}

export function flag(): Codec<boolean> {
  return { read: (value) => value === 'yes', write: (value) => (value ? 'yes' : null) };
}

export function count(fallback: number): Codec<number> {
  return {
    read: (value) => (value !== null && /^[1-9]\d{0,6}$/.test(value) ? Number(value) : fallback),
    write: (value) => (value === fallback ? null : String(value)),
  };
}

export type Codecs = Record<string, Codec<unknown>>;
export type View<C> = { [K in keyof C]: C[K] extends Codec<infer T> ? T : never };

export function readView<C extends { [K in keyof C]: Codec<never> | Codec<unknown> }>(
  codecs: C,
  parameters: URLSearchParams,
): View<C> {
  const entries = Object.entries<Codec<unknown>>(codecs as Record<string, Codec<unknown>>);
  return Object.fromEntries(
    entries.map(([name, codec]) => [name, codec.read(parameters.get(name))]),
  ) as View<C>;
}

/** The parameters with the patch applied; parameters that belong to others (the plan) stay. */
export function writeView<C extends { [K in keyof C]: Codec<never> | Codec<unknown> }>(
  codecs: C,
  parameters: URLSearchParams,
  patch: Partial<View<C>>,
): URLSearchParams {
  const next = new URLSearchParams(parameters);
  for (const [name, value] of Object.entries(patch)) {
    const codec = codecs[name as keyof C] as Codec<unknown> | undefined;
    if (codec === undefined) continue;
    const written = codec.write(value);
    if (written === null) next.delete(name);
    else next.set(name, written);
  }
  return next;
}
