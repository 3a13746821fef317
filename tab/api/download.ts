import type { Host } from '../host/host';
import { answered } from './client';

/**
 * Fetches a file and has the browser save it. A plain link would carry no sign-in: in Teams there are no cookies
 * (`tab.md`). Throws ApiError.
 */
export async function download(host: Host, path: string): Promise<void> {
  const answer = await answered(host, path);
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name ?? 'export';
  link.click();
  // The browser reads it in its own time; a minute is enough for any of these.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
