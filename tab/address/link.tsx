import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react';
import { goTo, hrefOf, usePathWithin } from './place';

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** The page within the tab: `/plan?view=red`. */
  readonly to: string;
  /** Leaves no step for 'back'; so does a link to where one is. */
  readonly replace?: boolean;
  readonly ref?: Ref<HTMLAnchorElement>;
}

/**
 * A link to another page of the tab, which goes there without loading the tab anew. It follows nothing itself, as wouter's own
 * does each for itself: a page has dozens, and the plan as many as rows.
 */
export const Link = ({ to, replace, onClick, ...props }: LinkProps) => (
  <a
    {...props}
    href={hrefOf(to)}
    onClick={(event) => {
      if (!isPlain(event)) return;
      onClick?.(event);
      if (event.defaultPrevented) return;
      event.preventDefault();
      goTo(hrefOf(to), { replace });
    }}
  />
);

/** Pressed to go there, and not for a window of its own. */
const isPlain = ({ button, ctrlKey, metaKey, altKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !(ctrlKey || metaKey || altKey || shiftKey);

/** A link of a navigation: told apart (`aria-current`) on its page and, but for the first page, on those below it. */
export function NavLink({ to, ...props }: LinkProps) {
  const pathname = usePathWithin();
  const isHere = pathname === to || (to !== '/' && pathname.startsWith(`${to}/`));
  return <Link to={to} aria-current={isHere ? 'page' : undefined} {...props} />;
}
