import type { AnchorHTMLAttributes, Ref } from 'react';
import { Link as Anchor } from 'wouter';
import { hrefOf, usePlace } from './place';

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** The page within the tab: `/plan?view=red`. */
  readonly to: string;
  /** Leaves no step for 'back'; so does a link to where one is. */
  readonly replace?: boolean;
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** A link to another page of the tab, which goes there without loading the tab anew. */
export const Link = ({ to, ...props }: LinkProps) => <Anchor {...props} href={`~${hrefOf(to)}`} />;

/** A link of a navigation: told apart (`aria-current`) on its page and, but for the first page, on those below it. */
export function NavLink({ to, ...props }: LinkProps) {
  const { pathname } = usePlace();
  const isHere = pathname === to || (to !== '/' && pathname.startsWith(`${to}/`));
  return <Link to={to} aria-current={isHere ? 'page' : undefined} {...props} />;
}
