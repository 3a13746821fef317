/** What an event stream of the app has told. */
export interface LiveReader {
  /** The kinds of the next `changed` event; undefined once the stream has ended. */
  next(): Promise<readonly string[] | undefined>;
  close(): Promise<void>;
}

/** Reads an event stream event by event; lines that say nothing are left out. */
export function readLive(answer: Response): LiveReader {
  if (!answer.body) throw new Error(`No stream (${answer.status})`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let unread = '';
  const event = (): string | undefined => {
    const end = unread.indexOf('\n\n');
    if (end < 0) return undefined;
    const text = unread.slice(0, end);
    unread = unread.slice(end + 2);
    return text;
  };
  return {
    async next() {
      for (;;) {
        const text = event();
        const data = text && /^event: changed\ndata: (.*)$/.exec(text)?.[1];
        if (data) return (JSON.parse(data) as { changed: string[] }).changed;
        if (text !== undefined) continue;
        const { done, value } = await reader.read();
        if (done) return undefined;
        unread += value;
      }
    },
    close: () => reader.cancel(),
  };
}
