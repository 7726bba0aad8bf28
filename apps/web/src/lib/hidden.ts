/** What stands for something that the viewer's role may not see. */
export const NOT_SHOWN = 'Not shown to your role';

/** A worker as people say her; without a name where the viewer may not know who she is. */
export const workerName = ({ reference }: { reference: string | null }): string => reference ?? 'A worker';

/** For sorting by worker: whoever has no name here comes last. */
export const byWorkerName = <Row extends { worker: { reference: string | null } }>(a: Row, b: Row): number =>
  (a.worker.reference ?? '￿') < (b.worker.reference ?? '￿') ? -1 : 1;
