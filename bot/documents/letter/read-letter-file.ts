import { err, type Result } from '../../domain/basics/result';
import type { KnownTheme } from '../../domain/letter/opening';
import { LARGEST_FILE } from '../guard/office-file';
import type { LetterFile, LetterReader, LetterRefused } from '../../usecases/inspection/letter-reader';
import { threadFile } from '../thread-file';
import { warmReader } from '../warm-reader';
import type { LetterTask } from './letter-thread';
import { BUSY, NOT_A_LETTER, SLOW, TOO_LARGE, TOO_MUCH } from './letter-refused';

/** What reading one letter may take. */
export interface ReadingLimits {
  /** From when it was given to its answer. */
  readonly millis: number;
  /** Bytes by which the process may grow meanwhile. A thread's own limits do not count buffers (`libraries.md`). */
  readonly bytes: number;
  /** Milliseconds besides in which a busy machine is waited for; none unless said. */
  readonly patience?: number;
}

/** Less than the five seconds within which every file is answered, as the way to the thread and back takes time, too. */
export const READING_LIMITS: ReadingLimits = { millis: 4_500, bytes: 300_000_000 };

/** The same on the command line, where a busy machine is waited for. */
export const PATIENT_LIMITS: ReadingLimits = { ...READING_LIMITS, patience: 60_000 };

/** Megabytes of JavaScript's own heap. */
const HEAP = 192;

/** A thread that has read more than this, in bytes, is ended, so that it gives back what it took; letters have 0.5 MB. */
const LARGEST_KEPT = 2_000_000;

type Read = Result<LetterFile, LetterRefused>;

/** Letters read in a thread that waits for the next one: loading its program takes longer than reading a letter. */
function inThread({ millis, bytes, patience }: ReadingLimits) {
  return warmReader<LetterTask, Read>({
    file: threadFile(__filename, 'letter-thread.js'),
    time: { reading: millis, loading: millis, whole: millis, patience },
    ...{ heap: HEAP, bytes },
    ...{ tooMuch: err(TOO_MUCH), broken: err(TOO_MUCH), busy: err(BUSY), slow: err(SLOW) },
    isSpent: (given, answer) => given.bytes.length > LARGEST_KEPT || (!answer.ok && isOfSize(answer.error)),
  });
}

const isOfSize = ({ code }: LetterRefused): boolean => code === 'unsafe' || code === 'too-large';

/** What is refused unread; undefined for what a thread has to look at. */
const unread = (bytes: Buffer): Read | undefined => {
  if (bytes.length === 0) return err(NOT_A_LETTER);
  return bytes.length > LARGEST_FILE ? err(TOO_LARGE) : undefined;
};

/**
 * Reads a letter from a file that came from outside, in a thread of its own and within limits; the process answers
 * others meanwhile. Whatever happens in there, it ends as a refusal.
 */
export async function readLetterFile(
  bytes: Buffer,
  limits: ReadingLimits = READING_LIMITS,
  themes: readonly KnownTheme[] = [],
): Promise<Read> {
  const refused = unread(bytes);
  if (refused) return refused;
  const reader = inThread(limits);
  const read = await reader.read({ bytes: new Uint8Array(bytes), themes });
  reader.end();
  return read;
}

/** Reads letters one after the other in one thread, so that several at once take no more memory than one. */
export function letterReader(limits: ReadingLimits = READING_LIMITS): LetterReader {
  const reader = inThread(limits);
  return {
    read: (bytes, themes = []) => {
      const refused = unread(bytes);
      return refused ? Promise.resolve(refused) : reader.read({ bytes: new Uint8Array(bytes), themes });
    },
  };
}
