/** For how long the answer to one asking is that to the next as well, in milliseconds. */
const SAME_MOMENT_MS = 1000;

/** Asks once for all who ask in the same moment: a page asks for several things at once, and each wants a token. */
export function oneAsking(ask: () => Promise<string>): () => Promise<string> {
  let answer: { readonly at: number; readonly token: Promise<string> } | undefined;
  return () => {
    if (answer && performance.now() - answer.at < SAME_MOMENT_MS) return answer.token;
    const asked = { at: performance.now(), token: ask() };
    answer = asked;
    // One that failed is asked for anew.
    asked.token.catch(() => {
      if (answer === asked) answer = undefined;
    });
    return asked.token;
  };
}
