/** Where the focus was, as it is to be found again once that is gone or drawn anew. */
export interface Step {
  readonly element: HTMLElement;
  readonly name: string;
  /** The form, or what else was opened, that it stood in. */
  readonly opened: Element | null;
  /** What it stood in, from the inside out. */
  readonly around: readonly Element[];
}

/** What is opened, and has a button within that closes it. */
export const OPENED = 'form, [data-opened]';

/** Where the focus is now. */
export function stepAt(element: HTMLElement): Step {
  const around: Element[] = [];
  for (let one = element.parentElement; one; one = one.parentElement) around.push(one);
  return { element, name: nameOf(element), opened: element.closest(OPENED), around };
}

/**
 * Where the focus goes, by where it was, the newest place first: what stands there still, what is called the same in its
 * place, where one was before in the same row or part, or the heading above. What stood in a form that is closed leads to
 * what opened that form.
 */
export function placeFor(trail: readonly Step[]): HTMLElement | undefined {
  for (const [at, step] of trail.entries()) {
    if (canTake(step.element)) return step.element;
    if (!isOpen(step.opened)) continue;
    return likeIt(step) ?? beside(step, trail.slice(at + 1)) ?? headingOver(step);
  }
  // A form that the address opened came from nowhere on the page.
  const [first] = trail;
  return first && headingOver(first);
}

const canTake = (one: HTMLElement): boolean => one.isConnected && one.checkVisibility();

const isOpen = (opened: Element | null): boolean =>
  opened === null || (opened.isConnected && opened.checkVisibility());

const nameOf = (one: Element): string => one.getAttribute('aria-label') ?? one.textContent ?? '';

function likeIt({ element, name, opened }: Step): HTMLElement | undefined {
  if (name === '') return undefined;
  const all = (opened ?? document).querySelectorAll<HTMLElement>(element.tagName);
  return [...all].find((one) => canTake(one) && nameOf(one) === name);
}

function beside({ around }: Step, before: readonly Step[]): HTMLElement | undefined {
  const part = around.find((one) => one.isConnected && one.matches('li, tr, form, section'));
  return before.find(({ element }) => canTake(element) && part?.contains(element))?.element;
}

function headingOver({ around }: Step): HTMLElement | undefined {
  for (const one of around) {
    const heading = one.isConnected && one.querySelector<HTMLElement>('h1, h2, h3');
    if (!heading || !canTake(heading)) continue;
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    return heading;
  }
  return undefined;
}
