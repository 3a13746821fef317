import { foldKey } from '../basics/folded';
import { grouped } from '../basics/grouped';
import type { Facts } from '../partnership';

/** The lists whose rows are told of by number, and whose histories stand in one list by it. */
export type Numbered = Pick<Facts, 'actions' | 'findings' | 'requests'>;

/**
 * True where an action, a finding or a request has that number, however it is written. Each number is one thing's: by it
 * people ask for it, and what was done to it is found.
 */
export const isNumberTaken = ({ actions, findings, requests }: Numbered, ref: string): boolean =>
  [actions, findings, requests].some((rows) => grouped(rows, foldedRefOf).has(foldKey(ref)));

const foldedRefOf = ({ ref }: { readonly ref: string }): string => foldKey(ref);

/** The first number of a row that is free: 'P3' after 'P1' and 'P2', from the number wanted on. */
export function firstFree(taken: (ref: string) => boolean, head: string, from = 1): string {
  let number = from;
  while (taken(`${head}${number}`)) number += 1;
  return `${head}${number}`;
}
