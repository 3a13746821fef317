import { useEffect, useRef } from 'react';

const waiting = new Set<string>();

/**
 * Has a screen reader say what happened, once, where nothing that is seen and has the focus says it: by the region that
 * stands in the page from the beginning, since one that comes together with its words is mostly passed over (WCAG 4.1.3).
 */
export function say(words: string): void {
  if (waiting.size === 0) setTimeout(tell);
  waiting.add(words);
}

/** What comes at once is said together; the same words once. */
function tell(): void {
  const lines = [...waiting].map((words) =>
    Object.assign(document.createElement('p'), { textContent: words }),
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
