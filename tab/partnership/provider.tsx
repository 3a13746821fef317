import { useState, type ReactNode } from 'react';
import { usePartnerships } from '../api/partnerships';
import { ShownContext } from '../api/shown-partnership';
import { shownOf } from '../early/shown-of';
import { rememberPartnership, wantedPartnership } from '../early/remembered';

/** Finds out which partnerships the person belongs to, and shows the one that they chose last, else the first. */
export function InPartnership({ children }: { children: ReactNode }) {
  const { data, isError } = usePartnerships();
  const [wanted, setWanted] = useState(wantedPartnership);
  const all = data?.partnerships ?? [];
  const choices = all.length > 1 ? all : [];
  const choose = (id: string) => {
    rememberPartnership(id);
    setWanted(id);
  };
  // Without an answer the last choice is as good as any: the server checks it.
  const id = data ? shownOf(data, wanted) : wanted;
  return (
    <ShownContext value={{ isSettled: data !== undefined || isError, id, choices, choose }}>
      {children}
    </ShownContext>
  );
}
