import { parentPort, workerData } from 'node:worker_threads';
import { readLetterBytes } from './read-bytes';

/** The thread in which one letter is read: it takes the bytes with its start and sends back what came of them. */
async function main(): Promise<void> {
  const bytes: unknown = workerData;
  if (!(bytes instanceof Uint8Array)) throw new TypeError('A letter is read from bytes.');
  parentPort?.postMessage(
    await readLetterBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
  );
}

void main();
