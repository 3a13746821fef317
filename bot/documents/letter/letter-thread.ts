import { parentPort, workerData } from 'node:worker_threads';
import type { KnownTheme } from '../../domain/letter/opening';
import { readLetterBytes } from './read-bytes';

/** What the thread is started with. */
export interface LetterTask {
  readonly bytes: Uint8Array;
  readonly themes: readonly KnownTheme[];
}

/** The thread in which one letter is read: it takes the bytes with its start and sends back what came of them. */
async function main(): Promise<void> {
  const { bytes, themes } = workerData as LetterTask;
  if (!(bytes instanceof Uint8Array)) throw new TypeError('A letter is read from bytes.');
  parentPort?.postMessage(
    await readLetterBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), themes),
  );
}

void main();
