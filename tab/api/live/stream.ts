import { changedSchema } from '../../../bot/contract/live/live';
import type { Host } from '../../host/host';
import { answered } from '../client';
import { isReached, setOffline } from './connection';

/** The server says at least that it is still there every 20 seconds; after three of them unheard it is not. */
const SILENCE_MS = 60_000;
/**
 * How soon after a stream has ended the next one is asked for; twice as long after each that failed, and never longer than
 * a meeting can wait for its votes once the app is there again.
 */
const SOON_MS = 1_000;
const LATEST_MS = 5_000;

export interface LiveTold {
  /** Something of these kinds has changed. */
  changed(kinds: readonly string[]): void;
  /** True while the server tells; false while nothing is told and pages have to ask. */
  live(is: boolean): void;
}

/**
 * Listens to what changes until `signal` is aborted, with a fresh sign-in for every stream, and begins anew when one
 * ends or goes silent. Never rejects.
 */
export async function listen(host: Host, path: string, told: LiveTold, signal: AbortSignal): Promise<void> {
  let wait = SOON_MS;
  while (!signal.aborted) {
    try {
      await stream(host, path, told, signal, () => (wait = SOON_MS));
    } catch {
      setOffline(!(await isReached()));
      wait = Math.min(wait * 2, LATEST_MS);
    }
    told.live(false);
    await pause(wait, signal);
  }
}

/** One stream from its beginning to its end. What is told as it opens may have missed what came before. */
async function stream(
  host: Host,
  path: string,
  told: LiveTold,
  signal: AbortSignal,
  opened: () => void,
): Promise<void> {
  const ends = new AbortController();
  const end = () => ends.abort();
  signal.addEventListener('abort', end);
  let silence = setTimeout(end, SILENCE_MS);
  try {
    const answer = await answered(host, path, { signal: ends.signal, showsReach: false });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (!reader) return;
    opened();
    told.live(true);
    let unread = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(silence);
      silence = setTimeout(end, SILENCE_MS);
      const events = (unread + value).split('\n\n');
      unread = events.pop() ?? '';
      const kinds = events.flatMap(kindsIn);
      if (kinds.length > 0) told.changed(kinds);
    }
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', end);
    end();
  }
}

/** The kinds that an event names; none of what is no such event. */
function kindsIn(event: string): readonly string[] {
  const data = /^event: changed\ndata: (.*)$/.exec(event)?.[1];
  if (data === undefined) return [];
  try {
    return changedSchema.safeParse(JSON.parse(data)).data?.changed ?? [];
  } catch {
    return [];
  }
}

const pause = (millis: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const over = setTimeout(resolve, millis);
    signal.addEventListener('abort', () => {
      clearTimeout(over);
      resolve();
    });
  });
