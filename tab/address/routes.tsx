import type { ReactNode } from 'react';
import { Redirect as Moved, Router, useLocation, useParams as useSteps, type AroundNavHandler } from 'wouter';
import { usePathname, navigate, type BrowserLocationHook } from 'wouter/use-browser-location';
import { BASE, goTo, hrefOf } from './place';
import { useSearchParams } from './search';

export { Route, Switch } from 'wouter';

/** What `Link`, `Route` and the hooks of this room need around them. */
export const InAddress = ({ children }: { children: ReactNode }) => (
  <Router base={BASE} hook={useEscaped} aroundNav={go}>
    {children}
  </Router>
);

/**
 * wouter unescapes the whole path before it is taken apart, so that what was escaped to be one step (`50%25`, `a%2Fb`)
 * could not be told from what was not. Escaped once more, each step reaches `useParams` as it stands in the address.
 */
const useEscaped: BrowserLocationHook = () => [usePathname().replaceAll('%', '%25'), navigate];

const go: AroundNavHandler = (_navigate, to, options) => goTo(to, options);

/** The named steps of the path that a `Route` matched, unescaped; the rest is called `*`. */
export function useParams(): Readonly<Record<string, string | undefined>> {
  const steps = Object.entries(useSteps());
  return Object.fromEntries(steps.map(([name, step]) => [name, step && unescaped(step)]));
}

/**
 * What somebody named that the page is about: the step of the path that a `Route` calls so, or what stands behind the
 * question mark, where the name is no step of an address.
 */
export function useNamed(step = 'ref'): string | undefined {
  const { [step]: ref } = useParams();
  const [search] = useSearchParams();
  return ref === '-' ? (search.get('ref') ?? ref) : ref;
}

/** What cannot be unescaped was typed so: it is taken as it stands. */
function unescaped(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** Goes to another page of the tab. */
export function useNavigate(): (to: string, options?: { readonly replace?: boolean }) => void {
  const [, navigateTo] = useLocation();
  return (to, options) => navigateTo(`~${hrefOf(to)}`, options);
}

/** Goes there at once, and leaves no step for 'back'. */
export const Redirect = ({ to }: { to: string }) => <Moved to={`~${hrefOf(to)}`} replace />;
