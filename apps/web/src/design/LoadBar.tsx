/**
 * A worker's load against the ceiling: a thin bar, red from the ceiling on, with the words beside it so that
 * colour is never alone. `scale` is the load at the bar's full width.
 */
export function LoadBar({
  load,
  ceiling,
  target,
  scale,
}: {
  load: number;
  ceiling: number;
  target?: number;
  scale: number;
}) {
  const over = load > ceiling;
  const at = (value: number) => `${Math.min(100, (value / scale) * 100)}%`;
  return (
    <span className="load-bar" aria-hidden="true">
      <span className="load-bar__fill" style={{ width: at(Math.min(load, ceiling)) }} />
      {over && (
        <span className="load-bar__over" style={{ left: at(ceiling), right: `calc(100% - ${at(load)})` }} />
      )}
      {target !== undefined && <span className="load-bar__target" style={{ left: at(target) }} />}
      <span className="load-bar__ceiling" style={{ left: at(ceiling) }} />
    </span>
  );
}
