import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'restify';

const packed = promisify(gzip);
const WORTH_PACKING_BYTES = 1400;

/** Answers with a value as JSON, packed where that is worth it. `etag` names its version. */
export async function sendJson(
  req: Request,
  res: Response,
  value: object,
  { status = 200, etag }: { readonly status?: number; readonly etag?: string } = {},
): Promise<void> {
  const plain = Buffer.from(JSON.stringify(value));
  const accepts = Boolean(req.headers['accept-encoding']) && req.acceptsEncoding('gzip');
  const body = accepts && plain.length > WORTH_PACKING_BYTES ? await packed(plain) : plain;
  if (body !== plain) res.setHeader('Content-Encoding', 'gzip');
  if (etag) res.setHeader('ETag', etag);
  res.setHeader('Vary', 'Accept-Encoding, Authorization');
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('Content-Type', 'application/json');
  res.setHeader('Content-Length', body.length);
  res.writeHead(status);
  res.end(body);
}

/** Answers that there is nothing to say. */
export function sendNothing(res: Response): void {
  res.setHeader('Cache-Control', 'no-store');
  res.writeHead(204);
  res.end();
}
