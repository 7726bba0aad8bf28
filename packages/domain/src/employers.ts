/**
 * The employer that a worker's caseload speaks for, before anything is optimised: the body that delivers
 * most of the points she holds today (the clear-majority rule of the 1990s reorganisations), and failing
 * that the one in which her office lies, and failing that the first. Only bodies that may employ her count.
 */
export function employerByCaseload(
  worker: { employers: readonly string[]; officeBody: string | null },
  held: Iterable<{ delivering: string | null; points: number }>,
): string | null {
  const points = new Map(worker.employers.map((employer) => [employer, 0]));
  for (const { delivering, points: weight } of held)
    if (delivering !== null && points.has(delivering))
      points.set(delivering, (points.get(delivering) ?? 0) + weight);
  const office = worker.officeBody;
  const most = Math.max(...points.values());
  const leaders = worker.employers.filter((employer) => points.get(employer) === most);
  if (office !== null && leaders.includes(office)) return office;
  return leaders[0] ?? null;
}
