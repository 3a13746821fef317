import type { Response } from 'restify';
import type { Partnership, Partnerships } from '../../usecases/partnerships';
import type { Table } from '../../usecases/ports';
import { kindsOf } from './kinds';

/** How much may be open at once: pages of one person, and all. The door takes 1,000 connections in all. */
const MOST_OF_A_PERSON = 6;
const MOST = 400;

/** Changes within this time are told together. */
const GATHERING_MILLIS = 200;
/** A line that says nothing, so that no proxy takes a quiet connection for a dead one. */
const HEARTBEAT_MILLIS = 20_000;
/** After so long a stream ends, and whoever still looks signs in anew: nobody who left the list is told for longer. */
const LASTS_MILLIS = 10 * 60_000;
/** Whoever does not read what they are sent is let go. */
const MOST_UNREAD_BYTES = 64 * 1024;

const HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store',
  Vary: 'Authorization',
  // Front ends that gather answers before they pass them on are asked not to.
  'X-Accel-Buffering': 'no',
  // What has ended leaves nothing idle behind that the end of the app would wait for.
  Connection: 'close',
};

/** An open stream. */
interface Stream {
  readonly person: string;
  readonly partnershipId: string;
  readonly res: Response;
  readonly end: () => void;
}

/** The event streams that are open: what changed in a partnership is told to each that looks at it. */
export class Streams {
  private readonly open = new Set<Stream>();
  private readonly changed = new Map<string, Set<Table>>();
  private readonly stopListening: readonly (() => void)[];
  private gathering: NodeJS.Timeout | undefined;
  private readonly heart: NodeJS.Timeout;
  private isClosed = false;

  constructor(partnerships: Partnerships) {
    this.stopListening = partnerships.flatMap(({ id, parts: { store } }) => {
      const stop = store.onChange?.((tables) => this.take(id, tables));
      return stop ? [stop] : [];
    });
    this.heart = setInterval(() => this.beat(), HEARTBEAT_MILLIS);
    this.heart.unref();
  }

  /** How many are open. */
  get count(): number {
    return this.open.size;
  }

  /**
   * Keeps an answer open as a stream of what changes in a partnership; resolves when it has ended. Beyond so many of one
   * person the oldest of theirs ends: it is most likely a page that is gone. False, and nothing is sent, when there is no
   * room for one more.
   */
  async serve(res: Response, person: string, { id }: Pick<Partnership, 'id'>): Promise<boolean> {
    const theirs = [...this.open].filter((one) => one.person === person);
    if (theirs.length >= MOST_OF_A_PERSON) theirs[0]?.end();
    if (this.isClosed || this.open.size >= MOST) return false;
    for (const [name, value] of Object.entries(HEADERS)) res.setHeader(name, value);
    res.writeHead(200);
    res.write(': open\n\n');
    await new Promise<void>((resolve) => {
      const late = setTimeout(() => stream.end(), LASTS_MILLIS);
      late.unref();
      const stream: Stream = { person, partnershipId: id, res, end: () => res.end() };
      this.open.add(stream);
      res.once('close', () => {
        clearTimeout(late);
        this.open.delete(stream);
        resolve();
      });
    });
    return true;
  }

  /** Ends every stream, and takes no more. */
  close(): void {
    this.isClosed = true;
    clearInterval(this.heart);
    clearTimeout(this.gathering);
    for (const stop of this.stopListening) stop();
    for (const stream of this.open) stream.end();
  }

  private take(partnershipId: string, tables: readonly Table[]): void {
    if (this.open.size === 0 || this.isClosed) return;
    const known = this.changed.get(partnershipId) ?? new Set();
    for (const table of tables) known.add(table);
    this.changed.set(partnershipId, known);
    this.gathering ??= setTimeout(() => this.tell(), GATHERING_MILLIS);
  }

  private tell(): void {
    this.gathering = undefined;
    for (const [id, tables] of this.changed) {
      const changed = kindsOf(tables);
      if (changed.length === 0) continue;
      const event = `event: changed\ndata: ${JSON.stringify({ changed })}\n\n`;
      for (const stream of this.open) if (stream.partnershipId === id) send(stream, event);
    }
    this.changed.clear();
  }

  private beat(): void {
    for (const stream of this.open) send(stream, ': still here\n\n');
  }
}

function send({ res }: Stream, text: string): void {
  if (res.writableLength > MOST_UNREAD_BYTES) res.destroy();
  else res.write(text);
}
