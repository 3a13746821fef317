import { useEffect, useRef } from 'react';

/** What is to be said, and how it looks meanwhile. */
const waiting = new Map<string, string>();

/**
 * Has a screen reader say what happened, once, where nothing that is seen and has the focus says it: by the region that
 * stands in the page from the beginning, since one that comes together with its words is mostly passed over (WCAG 4.1.3).
 * What nothing in the page shows is `seen` for a moment as well.
 */
export function say(words: string, { seen = false } = {}): void {
  if (waiting.size === 0) setTimeout(tell);
  waiting.set(words, seen ? 'seen' : '');
}

/** What comes at once is said together; the same words once. */
function tell(): void {
  const lines = [...waiting].map(([textContent, className]) =>
    Object.assign(document.createElement('p'), { textContent, className }),
  );
  waiting.clear();
  document.getElementById('said')?.replaceChildren(...lines);
}

/** Says that something begins and that it is over, as being without a connection; what is over in another way says nothing. */
export function useTurnSaid(is: boolean, begins: string | undefined, over: string | undefined): void {
  const was = useRef(false);
  useEffect(() => {
    const words = is === was.current ? undefined : is ? begins : over;
    was.current = is;
    if (words !== undefined) say(words);
  }, [is, begins, over]);
}
