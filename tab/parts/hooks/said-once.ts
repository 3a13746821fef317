/** How long words stand to be said, in milliseconds: a screen reader takes them up at once, and says them out of its own memory. */
const STANDS_MS = 5_000;

/**
 * What was said (`say`) is kept from whoever reads through the page afterwards, to whom it would be old news. Gives a
 * function that ends this.
 */
export function saidOnce(): (() => void) | undefined {
  const said = document.getElementById('said');
  if (!said) return undefined;
  const watch = new MutationObserver((all) => {
    const lines = all.flatMap(({ addedNodes }) => [...addedNodes]);
    setTimeout(() => {
      for (const line of lines) if (line instanceof Element) line.ariaHidden = 'true';
    }, STANDS_MS);
  });
  watch.observe(said, { childList: true });
  return () => watch.disconnect();
}
