import { boundaryAttribution, caseTypesInForce, type Pack } from '@vesting/domain';
import {
  FaultBook,
  fingerprint,
  openExtract,
  readExtract,
  type OpenedExtract,
  type PostcodeArea,
  type ReadOptions,
  type ReadReport,
} from '@vesting/intake';
import {
  applyExtract,
  areaOfPostcode,
  beginImport,
  discardImport,
  discardOldTrials,
  readAnswers,
  readColumnMaps,
  readTokenFingerprint,
  registerOrigin,
  releaseRows,
  saveBoundaries,
  saveControlTotals,
  savePostcodes,
  saveTokenFingerprint,
  TakenOver,
  writeAudit,
  type Session,
} from '@vesting/persistence';
import { refusalOfAccess } from './access.js';
import { Channel } from './channel.js';
import type { UseCaseContext } from './context.js';
import { matchOf } from './column-maps.js';
import { isDate } from './dates.js';
import { deriveUnder } from './derive.js';
import { done, refused, type Outcome } from './outcome.js';
import { applyRows, CHUNK_ROWS, keepRows, readingDigest, tryRows } from './staged-import.js';

export interface ImportExtractRequest {
  /** Where the file lies on this machine, and its name as the sender calls it. */
  path: string;
  name: string;
  /** Id in the pack of the predecessor that sent it. */
  body: string;
  format?: string;
  /** Name of a saved column map of the body; without it the map of the layout is found. */
  map?: string;
  /** Reads nothing and answers with the sheets, so that a person can match their columns. */
  askColumns?: boolean;
  /** The date on which the file was true; default the programme's. */
  asAt?: string;
  /** Reads and reports, changes nothing. */
  dryRun?: boolean;
  /** Removes the synthetic register first. */
  replaceSynthetic?: boolean;
  onProgress?(rows: number): void;
  /** Given every fault once the file is read, while it is still there: to answer its sender in its own form. */
  annotate?(opened: OpenedExtract, faults: FaultBook): Promise<void>;
  /** Told the id of the import as soon as there is one. */
  onBegun?(importId: string): void;
  /** Rows of a chunk; tests take few. */
  chunkRows?: number;
  signal?: AbortSignal;
}

/** What became of the rows of one logical file, and of the register. */
export interface ImportReport extends Omit<
  ReadReport,
  'extract' | 'controlTotals' | 'postcodes' | 'boundaries'
> {
  /** Register records created, altered or closed. */
  changed: number;
  importId: string | null;
}

/**
 * Reads a file of a predecessor and brings it into the register: its rows are kept in chunks, and one
 * transaction makes the whole visible. The same file sent again after a crash goes on where it stopped. A file
 * that cannot be read is a report with `refused`, not an error.
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
  const reader = database.reader(actor);
  let prepared: Prepared | ReturnType<typeof refused>;
  try {
    prepared = await prepare(context, request, reader);
    if ('ok' in prepared) return prepared;
    const opened = await openExtract(request.path, request.name, prepared.options);
    if (!('rows' in opened)) return done([reported(opened, { changed: 0, importId: null })]);
    if (!opened.isPublic && prepared.refused) return prepared.refused;
    const faults = new FaultBook();
    const report = opened.isPublic
      ? await importPublic(context, request, opened, prepared.options, faults)
      : await importRows(context, request, opened, prepared, faults);
    await request.annotate?.(opened, faults);
    return done([report]);
  } catch (error) {
    if (error instanceof TakenOver) return refused('REFUSED', error.message);
    throw error;
  } finally {
    await reader.close();
  }
}

interface Prepared {
  options: ReadOptions;
  /** Why records of people, posts and money are not taken; public data touches none of these. */
  refused?: ReturnType<typeof refused>;
  replacesSynthetic: boolean;
}

/** What reading needs of the register, or why the file is not taken. */
async function prepare(
  { pack, tokenKey }: UseCaseContext,
  {
    body,
    format,
    map,
    askColumns = false,
    asAt = pack.asAt,
    dryRun = false,
    replaceSynthetic = false,
    signal,
  }: ImportExtractRequest,
  session: Session,
): Promise<Prepared | ReturnType<typeof refused>> {
  const changes = !dryRun && !askColumns;
  const synthetic = (await registerOrigin(session, pack.id)) === 'SYNTHETIC';
  const known = await readTokenFingerprint(session, pack.id);
  const refusal =
    changes && !replaceSynthetic && synthetic
      ? refused(
          'REFUSED',
          'The register is synthetic. Ask to replace it, and the file comes into an empty one.',
          ['replaceSynthetic'],
        )
      : changes && known !== undefined && known !== fingerprint(tokenKey)
        ? refused(
            'REFUSED',
            'The register was made with another token key; its people would be counted twice.',
          )
        : undefined;
  const answers = await readAnswers(session, pack.id, body);
  const maps = await readColumnMaps(session, pack.id, body);
  const named = map === undefined ? maps : maps.filter(({ name }) => name === map);
  if (map !== undefined && named.length === 0)
    return refused('NOT_FOUND', `${bodyName(pack, body)} has no column map of this name.`, ['map']);
  return {
    options: {
      matches: named.map(matchOf),
      onlyMatches: map !== undefined,
      describe: askColumns,
      ...readOptions({ pack, tokenKey }, body, asAt, answers),
      areaOfPostcode: (postcode) => areaOfPostcode(session, pack.id, postcode),
      ...(format === undefined ? {} : { format }),
      ...(signal === undefined ? {} : { signal }),
    },
    replacesSynthetic: replaceSynthetic && synthetic,
    ...(refusal ? { refused: refusal } : {}),
  };
}

const bodyName = (pack: Pack, body: string): string =>
  pack.bodies.find(({ id }) => id === body)?.name ?? body;

/** Everything that reading a file of a body needs, but the file. */
export const readOptions = (
  { pack, tokenKey }: Pick<UseCaseContext, 'pack' | 'tokenKey'>,
  body: string,
  asAt: string,
  answers: ReadOptions['answers'],
): Omit<ReadOptions, 'areaOfPostcode'> => ({
  body,
  asAt,
  answers,
  key: tokenKey,
  scheme: { caseTypes: [...caseTypesInForce(pack).keys()] },
  bodies: pack.bodies,
  areas: pack.areas,
});

/** Keeps the rows in chunks, then applies them; a trial leaves nothing. */
async function importRows(
  context: UseCaseContext,
  request: ImportExtractRequest,
  opened: OpenedExtract,
  { options, replacesSynthetic }: Prepared,
  faults: FaultBook,
): Promise<ImportReport> {
  const { database, actor, reorganisationId, pack, tokenKey } = context;
  const { dryRun = false, onProgress, chunkRows = CHUNK_ROWS } = request;
  const { file, format, sha256, rank, layout } = opened;
  const begun = await database.write(actor, async (session) => {
    await discardOldTrials(session, reorganisationId);
    return beginImport(session, reorganisationId, {
      body: request.body,
      format,
      fileName: file,
      fileDigest: sha256,
      rank,
      asAt: opened.asAt,
      layout,
      reading: readingDigest(pack, options, layout),
      trial: dryRun,
    });
  });
  request.onBegun?.(begun.importId);
  const kept = { file, format, sha256, rank, layout };
  const staged = { begun, file: kept, options, replacesSynthetic, faults };
  const discard = () =>
    database.write(actor, (session) => discardImport(session, reorganisationId, begun.importId));
  try {
    await keepRows(context, begun, opened.rows(undefined, begun.rowsDone), chunkRows, onProgress);
    if (dryRun) return reported(await tryRows(context, staged), { changed: 0, importId: null });
    const { report, importId, changed } = await applyRows(
      context,
      staged,
      async (session, read, finished) => {
        if (!(await saveTokenFingerprint(session, reorganisationId, fingerprint(tokenKey))))
          throw new Error('The register was made with another token key.');
        if (read.controlTotals)
          await saveControlTotals(session, reorganisationId, 'IMPORTED', read.controlTotals);
        await writeAudit(session, reorganisationId, 'IMPORT', finished.importId, {
          body: request.body,
          format,
          rowsIn: read.rowsIn,
          changed: finished.changed,
          replaced: finished.replaced,
        });
      },
    );
    await database.write(actor, (session) => releaseRows(session, reorganisationId));
    return reported(report, { importId, changed });
  } finally {
    if (dryRun) await discard();
  }
}

/**
 * Public data says nothing of people and is not kept by row: a postcode directory streams into its table,
 * boundaries are kept as a map needs them.
 */
async function importPublic(
  context: UseCaseContext,
  { body, dryRun = false, onProgress }: ImportExtractRequest,
  opened: OpenedExtract,
  options: ReadOptions,
  faults: FaultBook,
): Promise<ImportReport> {
  const { database, actor, reorganisationId, pack } = context;
  const postcodes = new PostcodeWriter(context, dryRun);
  let report: ReadReport;
  try {
    report = await readExtract(
      { ...opened, grouped: false },
      {
        ...options,
        onPostcodes: (batch) => postcodes.take(batch),
        ...(onProgress === undefined ? {} : { onProgress }),
      },
    );
  } finally {
    await postcodes.end();
  }
  faults.add(report.faults);
  if (dryRun) return reported(report, { changed: 0, importId: null });
  const applied = await database.write(actor, async (session) => {
    const { rowsIn, rowsTaken, rowsHeld, rowsQuarantined, faults, questions, format, rank, sha256 } = report;
    const record = { rowsIn, rowsTaken, rowsHeld, rowsQuarantined, faults, questions, format, rank };
    const changedBeside = await saveBoundaries(session, reorganisationId, report.boundaries ?? [], {
      asAt: opened.asAt,
      rank,
      source: { text: `A file of boundaries sent by ${bodyName(pack, body)}`, asAt: opened.asAt },
      attribution: boundaryAttribution(opened.asAt.slice(0, 4)),
    });
    const applying = await applyExtract(session, {
      reorganisationId,
      import: {
        ...record,
        changedBeside,
        body,
        fileDigest: sha256,
        asAt: opened.asAt,
        synthetic: false,
        completeFor: [],
      },
      derive: deriveUnder(pack),
    });
    await writeAudit(session, reorganisationId, 'IMPORT', applying.importId, {
      body,
      format,
      rowsIn,
      changed: applying.changed,
    });
    return applying;
  });
  return reported(report, applied);
}

function reported(report: ReadReport, applied: { changed: number; importId: string | null }): ImportReport {
  const {
    extract: _extract,
    controlTotals: _totals,
    postcodes: _postcodes,
    boundaries: _boundaries,
    ...rest
  } = report;
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
      .write(actor, (session) => savePostcodes(session, reorganisationId, this.batches.values()))
      .finally(() => this.batches.close());
    return this.batches.put(batch);
  }

  async end(): Promise<void> {
    this.batches.close();
    await this.writing;
  }
}
