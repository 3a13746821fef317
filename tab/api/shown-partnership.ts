import { createContext, useContext } from 'react';

/** Which partnership the tab shows. */
export interface Shown {
  /** False until it is known how many there are: nothing is asked before. */
  readonly isSettled: boolean;
  /** The id to ask with; undefined where the person has but one. */
  readonly id?: string;
  /** Those to choose from; empty where there is nothing to choose. */
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  choose(id: string): void;
}

export const ShownContext = createContext<Shown | undefined>(undefined);

/** The partnership that is shown. Throws outside of it. */
export function useShown(): Shown {
  const shown = useContext(ShownContext);
  if (!shown) throw new Error('No partnership around this component');
  return shown;
}

/** What an address ends with, to ask about one of several partnerships; nothing where there is but one. */
export const ofPartnership = (id: string | undefined): string =>
  id === undefined ? '' : `?partnership=${encodeURIComponent(id)}`;
