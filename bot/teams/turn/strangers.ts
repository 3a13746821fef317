import { plusMinutes, type Instant } from '../../domain/calendar/day';

/** Remembers for a minute who was found on no People list, with what Teams said of them. */
export interface Strangers<Member> {
  /** What is remembered of this person; undefined when they are to be looked for again. */
  recall(id: string, now: Instant): { readonly member: Member } | undefined;
  remember(id: string, member: Member, now: Instant): void;
}

/** More than anybody has to do with in a minute; beyond it those are forgotten that were met first. */
const MOST_KEPT = 1_000;

/**
 * Whoever is listed nowhere has every list read afresh and Teams asked who they are, since a coordinator may just have
 * written them in. Once a minute is enough: the lists in memory follow SharePoint meanwhile, and are looked at each time,
 * so that somebody who was written in is let in as soon as that is known here.
 */
export function createStrangers<Member>(): Strangers<Member> {
  const met = new Map<string, { readonly member: Member; readonly until: Instant }>();
  return {
    recall(id, now) {
      const known = met.get(id);
      return known && now < known.until ? known : undefined;
    },
    remember(id, member, now) {
      met.delete(id);
      met.set(id, { member, until: plusMinutes(now, 1) });
      const [first] = met.keys();
      if (met.size > MOST_KEPT && first !== undefined) met.delete(first);
    },
  };
}
