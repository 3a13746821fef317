import type { Host } from './host';

/** For how long the answer to one asking is that to the next as well, in milliseconds. */
const SAME_MOMENT_MS = 1000;

/**
 * Asks once for all who ask in the same moment: a page asks for several things at once, and each wants a token. Whoever was
 * refused with one says which, and is given no other that came before.
 */
export function oneAsking(ask: () => Promise<string>): Host['token'] {
  let token: Promise<string> | undefined;
  let since = 0;
  let given = '';
  return (refused) => {
    const now = performance.now();
    if (token && now - since < SAME_MOMENT_MS && given !== refused) return token;
    const asked = (token = ask());
    since = now;
    given = '';
    asked.then(
      (came) => {
        if (token === asked) given = came;
      },
      // One that failed is asked for anew.
      () => {
        if (token === asked) token = undefined;
      },
    );
    return asked;
  };
}
