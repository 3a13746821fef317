import { createContext, useContext } from 'react';
import type { Host } from './host';

export const HostContext = createContext<Host | undefined>(undefined);

/** The place that the tab runs in. Throws outside of it. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('No host around this component');
  return host;
}
