import { askService } from '../../app/standing.js';
import { saveFile } from '../../lib/csv.js';

export interface Uploaded {
  uploadId: string;
  name: string;
}

/** Sends the file as it is. A refusal comes back in words; nothing is read before the dry run. */
export async function upload(file: File): Promise<Uploaded | { refused: string }> {
  const body = new FormData();
  body.append('file', file);
  const answer = await askService('/uploads', {
    method: 'POST',
    body,
    headers: { 'apollo-require-preflight': 'true' },
  });
  const said: unknown = await answer.json().catch(() => null);
  if (answer.ok && isUploaded(said)) return said;
  return { refused: messageOf(said) ?? `The file was not taken (${answer.status}).` };
}

/** Fetches the upload with the faults beside each cell and hands it to the reader; a refusal comes back in words. */
export async function downloadAnnotated(upload: {
  uploadId: string;
  bodyGssCode: string;
  asAt?: string;
}): Promise<{ refused: string } | null> {
  const query = new URLSearchParams({ body: upload.bodyGssCode, ...(upload.asAt && { asAt: upload.asAt }) });
  const answer = await askService(`/uploads/${upload.uploadId}/annotated?${query.toString()}`, {
    method: 'POST',
    headers: { 'apollo-require-preflight': 'true' },
  });
  if (!answer.ok) {
    const said: unknown = await answer.json().catch(() => null);
    return { refused: messageOf(said) ?? `The file could not be made (${answer.status}).` };
  }
  saveFile(nameIn(answer.headers.get('content-disposition')) ?? 'faults', await answer.blob());
  return null;
}

const nameIn = (disposition: string | null): string | null =>
  /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? null;

function isUploaded(said: unknown): said is Uploaded {
  return typeof said === 'object' && said !== null && 'uploadId' in said && typeof said.uploadId === 'string';
}

function messageOf(said: unknown): string | null {
  if (typeof said !== 'object' || said === null) return null;
  if ('message' in said && typeof said.message === 'string') return said.message;
  if ('errors' in said && Array.isArray(said.errors)) return messageOf(said.errors[0]);
  return 'error' in said && typeof said.error === 'string' ? said.error : null;
}
