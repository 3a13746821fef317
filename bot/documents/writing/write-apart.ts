import { Worker } from 'node:worker_threads';
import {
  DocumentSlow,
  type DocumentContent,
  type DocumentWriter,
} from '../../usecases/exporting/document-writer';
import { threadFile } from '../thread-file';

/** How long a document may take to be drawn, in milliseconds. The largest plans take two seconds. */
const MOST_MILLIS = 60_000;

/**
 * Draws documents each in a thread of its own, one after the other: a plan of 500 actions keeps a processor busy for a
 * second, in which the bot must answer. `most` is how many milliseconds one may take.
 */
export function writerApart(most = MOST_MILLIS): DocumentWriter {
  let before: Promise<unknown> = Promise.resolve();
  return {
    write(content) {
      const written = before.then(() => inThread(content, most));
      before = written.catch(() => undefined);
      return written;
    },
  };
}

function inThread(content: DocumentContent, most: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile(__filename, 'writing-thread.js'), { workerData: content });
    const clock = setTimeout(() => {
      void worker.terminate();
      reject(new DocumentSlow());
    }, most);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(clock);
      reject(new Error('A document was not drawn.'));
    });
  });
}
