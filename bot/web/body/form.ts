import type { Request } from 'restify';
import { ProblemError } from '../problems';
import { readBytes } from './json-body';

/** A file with what is said of it. */
export interface FileForm {
  readonly bytes: Buffer;
  /** The part `asked`, as text. */
  readonly asked: string;
}

/** What is said of a file, and what parts the two, at most; in bytes. */
const BESIDES = 1_000_000;

/** True for a body that is a form, and not the file alone. */
export const isForm = (req: Request): boolean =>
  /^multipart\/form-data\b/i.test(req.headers['content-type'] ?? '');

/**
 * Reads a form of two parts, `file` and `asked`. What is asked of a file may name people, so it travels in the body: an
 * address is written down by whatever stands between.
 * @throws {ProblemError} as `readBytes` does, and `bad-request` for a form without these parts
 */
export async function readFileForm(req: Request, most: number, detail: string): Promise<FileForm> {
  const body = await readBytes(req, most + BESIDES, detail);
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': req.headers['content-type'] ?? '' },
  })
    .formData()
    .catch(() => undefined);
  const file = form?.get('file');
  const asked = form?.get('asked');
  if (!(file instanceof Blob) || typeof asked !== 'string') {
    throw new ProblemError('bad-request', { detail: 'A form with the parts “file” and “asked” is needed.' });
  }
  return { bytes: Buffer.from(await file.arrayBuffer()), asked };
}
