import type { MouseEvent } from 'react';

/** Where the link leads, in the page. */
export const CONTENT = 'content';

/** The address is the page's: what it says after a # would be another step back. */
const skip = (event: MouseEvent) => {
  event.preventDefault();
  document.getElementById(CONTENT)?.focus();
};

/** The first thing that the keyboard reaches, seen only then: past the pages' names to what this one holds (WCAG 2.4.1). */
export const Skip = () => (
  <a className="skip" href={`#${CONTENT}`} onClick={skip}>
    Skip to the content
  </a>
);
