import type { PlanFileReader } from '../../usecases/plan/plan-file-reader';
import { threadFile } from '../thread-file';
import { ReadingThread, type ThreadTime } from './reading-thread';

/** Together less than the five seconds within which every file is answered. */
const TIME: ThreadTime = { reading: 3300, loading: 1000 };

/** A thread that has read more than this, in bytes, is ended, so that it gives back what it took. */
const LARGEST_KEPT = 2_000_000;
/** How long a thread waits for the next file, in milliseconds: whoever corrects a guess sends the same one again. */
const WAITS = 60_000;

/**
 * A reader that works in a thread whose program is `file`; the bot goes on answering meanwhile. It reads one file after
 * the other, so that several at once take no more memory than one. As loading the program takes longer than most files, a
 * thread waits a while for the next one; in the place of one that had too much to read waits another.
 */
export function planReader(file = threadFile(__filename, 'plan-worker.js'), time = TIME): PlanFileReader {
  let before: Promise<unknown> = Promise.resolve();
  let waiting: { readonly thread: ReadingThread; readonly rest: NodeJS.Timeout } | undefined;
  const started = (): ReadingThread => new ReadingThread(file, time);
  const readNext: PlanFileReader = async (given) => {
    clearTimeout(waiting?.rest);
    const thread = waiting?.thread.isThere ? waiting.thread : started();
    const read = await thread.read(given);
    const tookMuch = given.bytes.length > LARGEST_KEPT || (!read.ok && read.error.code.startsWith('too-'));
    if (tookMuch) thread.end();
    const next = thread.isThere ? thread : started();
    waiting = { thread: next, rest: setTimeout(() => next.end(), WAITS).unref() };
    return read;
  };
  return (given) => {
    const read = before.then(() => readNext(given));
    before = read;
    return read;
  };
}
