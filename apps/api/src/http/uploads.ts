import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request, RequestHandler } from 'express';
import { hasPower, type Actor } from '@vesting/domain';
import type { Uploads } from '../graphql/context.js';

export const UPLOAD_BYTES = 200 * 1024 * 1024;
const KEPT_MS = 60 * 60 * 1000;
const NAME_LENGTH = 120;

/** Why an upload was refused, with the status that says so. */
class RefusedUpload extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Files on their way in: each under a random id, never under a name that a caller chose, and gone once it is
 * imported or an hour old.
 */
export class UploadFolder implements Uploads {
  private readonly kept = new Map<string, { path: string; name: string; timer: NodeJS.Timeout }>();

  constructor(private readonly folder: string) {}

  /** Makes the folder and removes what an earlier process left there and is too old. */
  async open(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.folder)) {
      const path = join(this.folder, name);
      if (Date.now() - (await stat(path)).mtimeMs > KEPT_MS) await rm(path, { force: true });
    }
  }

  find(id: string): { path: string; name: string } | undefined {
    const found = this.kept.get(id);
    return found && { path: found.path, name: found.name };
  }

  async discard(id: string): Promise<void> {
    const found = this.kept.get(id);
    this.kept.delete(id);
    clearTimeout(found?.timer);
    if (found) await rm(found.path, { force: true });
  }

  async close(): Promise<void> {
    await Promise.all([...this.kept.keys()].map((id) => this.discard(id)));
  }

  /** Stores the one file of a multipart body. Throws a refusal; nothing is kept then. */
  async receive(request: Request): Promise<{ uploadId: string; name: string }> {
    const id = randomUUID();
    const path = join(this.folder, id);
    try {
      const name = await this.store(request, path);
      const timer = setTimeout(() => void this.discard(id), KEPT_MS);
      timer.unref();
      this.kept.set(id, { path, name, timer });
      return { uploadId: id, name };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  private store(request: Request, path: string): Promise<string> {
    return new Promise((resolve, reject) => {
      let writing: Promise<string> | undefined;
      const refuse = (status: number, message: string) => {
        request.unpipe();
        request.resume();
        reject(new RefusedUpload(status, message));
      };
      const form = formOf(request);
      if (!form) return refuse(400, 'The body is not a form.');
      form.on('file', (_field, stream, { filename }) => {
        stream.on('limit', () => refuse(413, 'The file is larger than 200 MB.'));
        writing = pipeline(stream, createWriteStream(path, { mode: 0o600 })).then(() => nameOf(filename));
        writing.catch(reject);
      });
      form.on('filesLimit', () => refuse(400, 'Send one file at a time.'));
      form.on('error', () => refuse(400, 'The body is not a complete form with a file.'));
      form.on('close', () => {
        if (writing) writing.then(resolve, reject);
        else reject(new RefusedUpload(400, 'The form holds no file.'));
      });
      request.on('aborted', () => form.destroy());
      request.pipe(form);
    });
  }
}

/** A reader of the body as a form, or undefined when its type says no boundary. */
function formOf({ headers }: Request): busboy.Busboy | undefined {
  try {
    return busboy({
      headers,
      limits: { files: 1, fields: 0, fileSize: UPLOAD_BYTES },
      defParamCharset: 'utf8',
    });
  } catch {
    return undefined;
  }
}

/** The last part of the name that the caller's machine gave, without what no file name needs. */
export const nameOf = (filename: string | undefined): string =>
  basename((filename ?? '').replace(/\\/g, '/'))
    .replace(/\p{Cc}/gu, '')
    .slice(0, NAME_LENGTH) || 'file';

/** Whether the actor may import at all; for which body is asked when the file is imported. */
const mayUpload = (actor: Actor): boolean => hasPower(actor, 'IMPORT');

export const receiveUpload =
  (uploads: UploadFolder): RequestHandler =>
  async (request, response) => {
    if (!mayUpload(response.locals['actor'] as Actor)) {
      response
        .status(403)
        .json({ errors: [{ message: 'This role may not import.', extensions: { code: 'FORBIDDEN' } }] });
      return;
    }
    if (!request.is('multipart/form-data')) {
      response.status(415).json({
        errors: [{ message: 'Send one file as multipart/form-data.', extensions: { code: 'BAD_REQUEST' } }],
      });
      return;
    }
    try {
      response.status(201).json(await uploads.receive(request));
    } catch (error) {
      if (!(error instanceof RefusedUpload)) throw error;
      response
        .status(error.status)
        .json({ errors: [{ message: error.message, extensions: { code: 'BAD_REQUEST' } }] });
    }
  };
