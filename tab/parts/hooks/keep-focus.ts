import { OPENED, placeFor, stepAt, type Step } from './focus-trail';

/** How many places are remembered: out of a form, with its fields between, back to what opened it. */
const STEPS = 40;

/**
 * Whoever closes a form, or presses what takes its own button away, stood on something that is no more: the browser gives
 * the focus to nothing then, and whoever works by the keyboard or has the page read out would begin at its top again. So it
 * goes back to where they came from, on every page (WCAG 2.4.3); and Escape closes what has a button for that. Gives a
 * function that ends both.
 */
export function keepFocus(): () => void {
  let trail: readonly Step[] = [];
  // What goes while nobody does anything, as a row that is scrolled out of sight, leads nobody anywhere.
  let hasActed = false;
  let isPlacing = false;
  // Who works by the mouse is not led away from where they look.
  let isPointed = false;
  const act = (event: UIEvent) => {
    hasActed = true;
    isPointed = event.detail > 0;
  };
  const rest = () => {
    hasActed = false;
  };
  const arrive = ({ target }: Event) => {
    if (!isPlacing && target instanceof HTMLElement) trail = [stepAt(target), ...trail].slice(0, STEPS);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) closeByEscape();
    if (['Enter', ' ', 'Escape'].includes(event.key)) act(event);
    else rest();
  };
  const look = () => {
    const last = trail[0]?.element;
    if (!last || !hasActed || !document.hasFocus()) return;
    const at = document.activeElement;
    if (at && at !== document.body) return;
    // Still there, and left on purpose.
    if (last.isConnected && last.checkVisibility()) return;
    isPlacing = true;
    placeFor(trail)?.focus({ preventScroll: isPointed });
    isPlacing = false;
  };
  return listening({ act, rest, arrive, press, look });
}

interface Heard {
  readonly act: (event: UIEvent) => void;
  readonly rest: () => void;
  readonly arrive: (event: Event) => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly look: () => void;
}

function listening({ act, rest, arrive, press, look }: Heard): () => void {
  const end = new AbortController();
  const first = { capture: true, signal: end.signal };
  document.addEventListener('focusin', arrive, first);
  document.addEventListener('click', act, first);
  for (const name of ['pointerdown', 'wheel', 'touchmove']) document.addEventListener(name, rest, first);
  document.addEventListener('keydown', press, { signal: end.signal });
  let next: ReturnType<typeof setTimeout> | undefined;
  // Once all that one press draws is drawn: a form that it opened has taken the focus by then.
  const watch = new MutationObserver(() => {
    next ??= setTimeout(() => {
      next = undefined;
      look();
    });
  });
  watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['hidden'] });
  return () => {
    end.abort();
    watch.disconnect();
    clearTimeout(next);
  };
}

/** Presses what closes the form that one is in: what was written stays written. */
function closeByEscape(): void {
  document.activeElement?.closest(OPENED)?.querySelector<HTMLElement>('button[data-closes]')?.click();
}
