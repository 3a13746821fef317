import { parentPort } from 'node:worker_threads';
import type { KnownTheme } from '../../domain/letter/opening';
import { LOADED } from '../warm-reader';
import { readLetterBytes } from './read-bytes';

/** What the thread is given of each letter. */
export interface LetterTask {
  readonly bytes: Uint8Array;
  readonly themes: readonly KnownTheme[];
}

/** Reads one letter after the other. Whatever goes wrong ends this thread alone. */
parentPort?.on('message', ({ bytes, themes }: LetterTask) => {
  void readLetterBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), themes).then((read) =>
    parentPort?.postMessage(read),
  );
});
parentPort?.postMessage(LOADED);
