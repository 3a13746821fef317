import { stretchesOf } from '../people/stand-ins';
import { dayOf, type Day, type Instant } from '../calendar/day';
import { addresseesOn, isAway, successionOf } from '../people/addressees';
import { uncoveredFrom } from './uncovered';
import { nameOf } from '../people/names';
import type { Person, Facts } from '../partnership';

/** Somebody who gets what is for an agency and is away, and who gets it meanwhile. */
export interface AwayNow {
  readonly agencyCode: string;
  readonly agencyTitle: string;
  /** Who is away; none when nobody is named for the agency. */
  readonly name?: string;
  readonly from?: Day;
  /** None: until told otherwise. */
  readonly to?: Day;
  readonly isNow: boolean;
  /** Who stands in; none when nobody is there. */
  readonly standIn?: string;
  /** True when nobody of the agency is there, and a coordinator has it. */
  readonly isHeld?: true;
}

/**
 * Who is away at `now`, until when, and who stands in, agency by agency; also days ahead on which nobody of the agency
 * is there, and agencies for which nobody is named. `agencyCode` leaves out all others.
 */
export function awayNow(facts: Facts, now: Instant, agencyCode?: string): AwayNow[] {
  const today = dayOf(now);
  const gaps = uncoveredFrom(facts, today);
  return facts.agencies
    .filter(({ code }) => agencyCode === undefined || code === agencyCode)
    .flatMap(({ code, title }): AwayNow[] => {
      const head = { agencyCode: code, agencyTitle: title };
      const gap = gaps.find((one) => one.agencyCode === code);
      const [first] = successionOf(facts, code);
      if (!first) return gap ? [{ ...head, isNow: true }] : [];
      if (isAway(first, today)) return [{ ...head, ...standingIn(facts, first, code, today) }];
      if (!gap) return [];
      const { from, to } = gap;
      return [
        {
          ...head,
          name: nameOf(facts, first.email),
          from,
          ...(to ? { to } : {}),
          isNow: false,
          ...held(facts, from, code),
        },
      ];
    });
}

function standingIn(
  facts: Facts,
  first: Person,
  agencyCode: string,
  today: Day,
): Omit<AwayNow, 'agencyCode' | 'agencyTitle'> {
  const { awayFrom: from, awayTo: to } = first;
  const name = nameOf(facts, first.email);
  const by = stretchesOf(facts, first).find((one) => one.from <= today && (!one.to || today <= one.to))?.by;
  const common = { name, ...(from ? { from } : {}), ...(to ? { to } : {}), isNow: true };
  return by
    ? { ...common, standIn: nameOf(facts, by.email) }
    : { ...common, ...held(facts, today, agencyCode) };
}

/** The coordinator who has it on a day on which nobody of the agency is there. */
function held(facts: Facts, day: Day, agencyCode: string): Pick<AwayNow, 'standIn' | 'isHeld'> {
  const holder = addresseesOn(facts, day).ofAgency(agencyCode);
  return holder && !isAway(holder, day) ? { standIn: nameOf(facts, holder.email), isHeld: true } : {};
}
