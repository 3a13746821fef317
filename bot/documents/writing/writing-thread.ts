import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentContent } from '../../usecases/exporting/document-writer';
import { write } from './write';

/** The thread in which one document is drawn: it takes what the document says with its start and sends back the bytes. */
async function main(): Promise<void> {
  const bytes = await write(workerData as DocumentContent);
  parentPort?.postMessage(bytes);
}

void main();
