import type { Facts } from '../partnership';
import { nameOf, withRole } from '../people/names';
import type { Actor } from '../people/actor';
import { agencyWords } from './agency-words';
import { type Day, spokenDay } from './days';

/** What every document says of itself. */
export interface Letterhead {
  /** Protective marking, e.g. 'OFFICIAL'; none where none is configured. */
  readonly marking?: string;
  /** What the partnership is called; none where an installation has but one and does not say. */
  readonly partnership?: string;
  readonly madeOn: Day;
  /** 'Priya Nair, coordinator'. */
  readonly madeBy: string;
}

/** 'Made on 2 December 2026 by Priya Nair, coordinator'. */
export const madeLine = ({ madeOn, madeBy }: Letterhead): string =>
  `Made on ${spokenDay(madeOn)} by ${madeBy}`;

/** 'Priya Nair, coordinator', 'Karen Whitlock, Police': who made a document. */
export function madeByWords(facts: Pick<Facts, 'people' | 'agencies'>, maker: Actor): string {
  const role = (['Coordinator', 'Chair'] as const).find((one) => maker.roles.includes(one));
  const name = nameOf(facts, maker.email);
  if (role) return withRole(name, role.toLowerCase());
  return [name, maker.agencyCode && agencyWords(facts, maker.agencyCode)].filter(Boolean).join(', ');
}
