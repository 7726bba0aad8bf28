import { annotated, type AnnotatedFile } from '@vesting/intake';
import type { UseCaseContext } from './context.js';
import { importExtract } from './import-extract.js';
import { done, refused, type Outcome } from './outcome.js';

export interface AnnotateExtractRequest {
  path: string;
  name: string;
  bodyGssCode: string;
  format: string | null;
  asAt: string | null;
}

/**
 * Reads a file on trial and hands its sender the same file with the faults beside each cell. Nothing is changed
 * and nothing of the answer is kept. A file that cannot be read is answered by the reason.
 */
export async function annotateExtract(
  context: UseCaseContext,
  { path, name, bodyGssCode, format, asAt }: AnnotateExtractRequest,
  deliver: (file: AnnotatedFile) => Promise<void>,
): Promise<Outcome<{ refused: string | null }>> {
  const body = context.pack.bodies.find(({ gssCode }) => gssCode === bodyGssCode);
  if (!body) return refused('NOT_FOUND', 'The programme has no body with this GSS code.', ['bodyGssCode']);
  const outcome = await importExtract(context, {
    path,
    name,
    body: body.id,
    dryRun: true,
    annotate: async (opened, faults) => deliver(await annotated(path, opened, faults)),
    ...(format === null ? {} : { format }),
    ...(asAt === null ? {} : { asAt }),
  });
  if (!outcome.ok) return outcome;
  return done({ refused: outcome.value.find((report) => report.refused !== undefined)?.refused ?? null });
}
