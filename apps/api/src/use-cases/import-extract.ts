import { caseTypesInForce, type Extract } from '@vesting/domain';
import { fingerprint, readFile, type PostcodeArea, type ReadReport } from '@vesting/intake';
import {
  applyExtract,
  areaOfPostcode,
  readAnswers,
  registerOrigin,
  replaceSynthetic,
  saveControlTotals,
  savePostcodes,
  saveTokenFingerprint,
  writeAudit,
  type Session,
  type WriteSession,
} from '@vesting/persistence';
import { refusalOfAccess } from './access.js';
import { Channel } from './channel.js';
import type { UseCaseContext } from './context.js';
import { isDate } from './dates.js';
import { deriveUnder, withServices } from './derive.js';
import { done, refused, type Outcome } from './outcome.js';

export interface ImportExtractRequest {
  /** Where the file lies on this machine, and its name as the sender calls it. */
  path: string;
  name: string;
  /** Id in the pack of the predecessor that sent it. */
  body: string;
  format?: string;
  /** The date on which the file was true; default the programme's. */
  asAt?: string;
  /** Reads and reports, changes nothing. */
  dryRun?: boolean;
  /** Removes the synthetic register first. */
  replaceSynthetic?: boolean;
  onProgress?(rows: number): void;
  signal?: AbortSignal;
}

/** What became of the rows of one logical file, and of the register. */
export interface ImportReport extends Omit<ReadReport, 'extract' | 'controlTotals' | 'postcodes'> {
  /** Register records created, altered or closed. */
  changed: number;
  importId: string | null;
}

/**
 * Reads a file of a predecessor and brings it into the register, in one transaction. A file that cannot be
 * read is a report with `refused`, not an error.
 */
export async function importExtract(
  context: UseCaseContext,
  request: ImportExtractRequest,
): Promise<Outcome<ImportReport[]>> {
  const { database, actor, pack } = context;
  const denied = refusalOfAccess(context, 'IMPORT', request.body);
  if (denied) return denied;
  const body = pack.bodies.find(({ id }) => id === request.body);
  if (body?.role !== 'PREDECESSOR')
    return refused('INVALID', 'Files are taken from the predecessor councils of the programme.', [
      'bodyGssCode',
    ]);
  if (request.asAt !== undefined && !isDate(request.asAt))
    return refused('INVALID', 'The as-at date is a calendar date, YYYY-MM-DD.', ['asAt']);
  const postcodes = new PostcodeWriter(context, request.dryRun === true);
  const reader = database.reader(actor.id);
  let reports: ReadReport[];
  try {
    if (
      !request.dryRun &&
      !request.replaceSynthetic &&
      (await registerOrigin(reader, pack.id)) === 'SYNTHETIC'
    )
      return refused(
        'REFUSED',
        'The register is synthetic. Ask to replace it, and the file comes into an empty one.',
        ['replaceSynthetic'],
      );
    reports = await read(context, request, reader, postcodes);
  } finally {
    await reader.close();
    await postcodes.end();
  }
  if (request.dryRun || reports.every((report) => report.refused !== undefined))
    return done(reports.map((report) => reported(report, { changed: 0, importId: null })));
  const applied = await database.write(actor.id, (session) => apply(context, request, reports, session));
  return applied === undefined
    ? refused('REFUSED', 'The register was made with another token key; its people would be counted twice.')
    : done(
        reports.map((report, index) => reported(report, applied[index] ?? { changed: 0, importId: null })),
      );
}

async function read(
  { pack, tokenKey }: UseCaseContext,
  { path, name, body, format, asAt, onProgress, signal }: ImportExtractRequest,
  session: Session,
  postcodes: PostcodeWriter,
): Promise<ReadReport[]> {
  return readFile(path, name, {
    body,
    asAt: asAt ?? pack.asAt,
    key: tokenKey,
    scheme: { caseTypes: [...caseTypesInForce(pack).keys()] },
    bodies: pack.bodies,
    areas: pack.areas,
    areaOfPostcode: (postcode) => areaOfPostcode(session, pack.id, postcode),
    answers: await readAnswers(session, pack.id, body),
    onPostcodes: (batch) => postcodes.take(batch),
    ...(format === undefined ? {} : { format }),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(signal === undefined ? {} : { signal }),
  });
}

type Applied = { changed: number; importId: string | null };

/** Undefined when the register's tokens were made with another key; the transaction has then changed nothing. */
async function apply(
  { pack, reorganisationId, tokenKey }: UseCaseContext,
  request: ImportExtractRequest,
  reports: readonly ReadReport[],
  session: WriteSession,
): Promise<Applied[] | undefined> {
  if (!(await saveTokenFingerprint(session, reorganisationId, fingerprint(tokenKey)))) return undefined;
  const replaced =
    request.replaceSynthetic && (await registerOrigin(session, reorganisationId)) === 'SYNTHETIC'
      ? await replaceSynthetic(session, reorganisationId)
      : 0;
  const applied: Applied[] = [];
  for (const report of reports) {
    if (report.refused !== undefined) {
      applied.push({ changed: 0, importId: null });
      continue;
    }
    const extract: Extract | undefined = report.extract && withServices(pack, report.extract);
    const { importId, changed } = await applyExtract(session, {
      reorganisationId,
      import: {
        body: request.body,
        format: report.format,
        fileDigest: report.sha256,
        rank: report.rank,
        asAt: extract?.asAt ?? request.asAt ?? pack.asAt,
        synthetic: false,
        completeFor: extract?.completeFor ?? [],
        rowsIn: report.rowsIn,
        rowsTaken: report.rowsTaken,
        rowsHeld: report.rowsHeld,
        rowsQuarantined: report.rowsQuarantined,
        faults: report.faults,
        questions: report.questions,
      },
      ...(extract ? { extract } : {}),
      derive: deriveUnder(pack),
    });
    if (report.controlTotals)
      await saveControlTotals(session, reorganisationId, 'IMPORTED', report.controlTotals);
    applied.push({ changed, importId });
    await writeAudit(session, reorganisationId, 'IMPORT', importId, {
      body: request.body,
      format: report.format,
      rowsIn: report.rowsIn,
      changed,
      replaced,
    });
  }
  return applied;
}

function reported(report: ReadReport, applied: Applied): ImportReport {
  const { extract: _extract, controlTotals: _totals, postcodes: _postcodes, ...rest } = report;
  return { ...rest, ...applied };
}

/** Writes a postcode directory while it is read, in one transaction that ends with the file. */
class PostcodeWriter {
  private readonly batches = new Channel<PostcodeArea[]>();
  private writing: Promise<unknown> | undefined;

  constructor(
    private readonly context: UseCaseContext,
    private readonly dryRun: boolean,
  ) {}

  take(batch: PostcodeArea[]): Promise<void> {
    if (this.dryRun) return Promise.resolve();
    const { database, actor, reorganisationId } = this.context;
    this.writing ??= database
      .write(actor.id, (session) => savePostcodes(session, reorganisationId, this.batches.values()))
      .finally(() => this.batches.close());
    return this.batches.put(batch);
  }

  async end(): Promise<void> {
    this.batches.close();
    await this.writing;
  }
}
