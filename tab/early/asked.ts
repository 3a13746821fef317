/** For how long an answer is what a page would be given now, in milliseconds. */
const FRESH_MS = 5_000;

interface Asked {
  readonly at: number;
  readonly answer: Promise<Response>;
}

/** What was asked for before the pages were there, each by its address; given once. */
const asked = new Map<string, Asked>();
/** What a page has asked for by itself: an older answer is none to it. */
const wanted = new Set<string>();

/** Asks ahead of the page that will want it; does nothing, and gives nothing, where that was quicker. */
export function askAhead(path: string, ask: () => Promise<Response>): Promise<Response> | undefined {
  if (wanted.has(path)) return undefined;
  const answer = ask();
  // Whoever takes it hears of a failure; one that nobody takes is no fault of the page.
  answer.catch(() => undefined);
  asked.set(path, { at: performance.now(), answer });
  return answer;
}

/** The answer to this address, if it is on its way. What is asked for a second time is asked for anew. */
export function takeAsked(path: string): Promise<Response> | undefined {
  const ahead = asked.get(path);
  asked.delete(path);
  wanted.add(path);
  return ahead && performance.now() - ahead.at < FRESH_MS ? ahead.answer : undefined;
}
