import { shortTitle } from '../basics/words';
import { stretchesOf, type Stretch } from '../people/stand-ins';
import { hadBegun, toldAbout, type CoverTold } from './told';
import { dayOf, formatShortDay, type Day, type Instant } from '../calendar/day';
import { type Person, messageKey } from '../partnership';
import { isListed } from '../people/actor';
import { isAway } from '../people/addressees';
import { isSendingDay, nextMorning, sendingBegins, type SendingAsOf } from '../sending/hours';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days';
import { agencyOf, nameOf } from '../people/names';
import type { MessageDue, MessagesDue } from '../sending/to-send';
/** After so many working days nobody is told any more that a cover has ended. */
const ENDED_TOLD_FOR = 10;

/**
 * What is to be told about cover, from the days in the People list and from what was told before, so that dates typed
 * into SharePoint do just as those set by a command: to who covers, from when to when, and once more on the first
 * morning, with what is open; that dates have changed; that it has ended; and to who was away, what was answered.
 *
 * What begins today is told at once, as is the end of a cover that had begun. All else waits for the morning after it
 * was set: of dates that are changed twice in a day only the newest are told.
 */
export const coverDue: MessagesDue = (asOf) => {
  const { facts, now } = asOf;
  const told = toldAbout(facts);
  const away = facts.people.filter(({ awayFrom }) => awayFrom !== undefined).map(({ email }) => email);
  const abouts = new Set([...away, ...told.keys()]);
  if (abouts.size === 0) return [];
  const plan = new CoverPlan(asOf);
  return [...abouts]
    .flatMap((about) => plan.about(about, told.get(about) ?? []))
    .filter(({ dueAt }) => dueAt <= now);
};

/** Somebody's cover, as it was told and as it is. */
interface Cover {
  readonly about: string;
  readonly absent: Person | undefined;
  readonly agencyCode: string;
  /** Whom it is told. */
  readonly to: Person;
  /** What they were told of it, the oldest first. */
  readonly told: readonly CoverTold[];
}

class CoverPlan {
  private readonly today: Day;

  constructor(private readonly asOf: SendingAsOf) {
    this.today = dayOf(this.asOf.now);
  }

  about(about: string, told: readonly CoverTold[]): MessageDue[] {
    const absent = this.asOf.facts.people.find(({ email }) => email === about);
    const agencyCode = absent?.agencyCode ?? told.at(-1)?.agencyCode ?? '';
    const stretches = absent
      ? stretchesOf(this.asOf.facts, absent).filter((one) => !isOver(one, this.today))
      : [];
    const everybody = [...stretches.map(({ by }) => by?.email), ...told.map((one) => one.personEmail)];
    const covers = [...new Set(everybody)].flatMap((email): Cover[] => {
      const to = this.asOf.facts.people.find((person) => person.email === email && isListed(person));
      const toThem = told.filter(({ personEmail }) => personEmail === email);
      return to && to.email !== about ? [{ about, absent, agencyCode, to, told: toThem }] : [];
    });
    const due = covers.flatMap((cover) => {
      const stretch = stretches.find(({ by }) => by?.email === cover.to.email);
      return (stretch ? this.begun(cover, stretch) : this.ended(cover)) ?? [];
    });
    const back = absent && isListed(absent) ? this.back(absent, told) : undefined;
    return back ? [...due, back] : due;
  }

  /** Who covers is told the dates, and on the first morning what is open; again only when the dates have changed. */
  private begun(cover: Cover, { from, to }: Stretch): MessageDue | undefined {
    const last = cover.told.at(-1);
    const known = last?.kind === 'Cover' ? last : undefined;
    const isOn = from <= this.today;
    const knowsOfStart = known !== undefined && hadBegun(known);
    if (known && known.toDay === to && (isOn ? knowsOfStart : known.fromDay === from)) return undefined;
    const setAt = cover.absent?.awayChangedAt;
    const beginsNow = isOn && !knowsOfStart;
    // Who is away too hears of a later part when it begins.
    if (!beginsNow && isAway(cover.to, this.today)) return undefined;
    return this.messageDue('Cover', cover, [from, to ?? 'open', ...(beginsNow ? ['begins'] : [])], {
      dueAt: beginsNow ? this.morningOrAtOnce(from, setAt) : this.morningAfter(setAt),
      fromDay: from,
      ...(to ? { toDay: to } : {}),
      why: `${nameOf(this.asOf.facts, cover.to.email)} covers for ${nameOf(this.asOf.facts, cover.about)} ${spanWords(from, to)}`,
    });
  }

  private ended(cover: Cover): MessageDue | undefined {
    const last = cover.told.at(-1);
    if (last?.kind !== 'Cover' || last.fromDay === undefined) return undefined;
    const { fromDay, toDay } = last;
    const isOver = toDay !== undefined && toDay < this.today;
    if (isOver && this.isLongAgo(toDay)) return undefined;
    return this.messageDue('CoverEnded', cover, [fromDay, toDay ?? 'open'], {
      dueAt: isOver ? this.morningAfterDay(toDay) : this.endedAt(cover, last),
      fromDay,
      ...(toDay ? { toDay } : {}),
      why: `${nameOf(this.asOf.facts, cover.to.email)} no longer covers for ${nameOf(this.asOf.facts, cover.about)}`,
    });
  }

  /** At once for whoever is covering, else in the morning. */
  private endedAt({ absent }: Cover, last: CoverTold): Instant {
    if (!hadBegun(last)) return this.morningAfter(absent?.awayChangedAt);
    return changedSince(absent, last.fromDay) ?? this.morningOf(this.today);
  }

  /** Who was away is told what happened meanwhile, once somebody had covered. */
  private back(absent: Person, told: readonly CoverTold[]): MessageDue | undefined {
    if (isAway(absent, this.today)) return undefined;
    const before = told.filter((one) => one.kind === 'CoverEnded' && one.personEmail === absent.email).at(-1);
    const since = told.slice(before ? told.indexOf(before) + 1 : 0);
    const covered = since.filter((one) => one.kind === 'Cover' && hadBegun(one));
    const [first] = covered;
    const last = covered.at(-1);
    if (!first?.fromDay || !last) return undefined;
    const ranOut = endOf(absent, last, this.today);
    if (ranOut && this.isLongAgo(ranOut)) return undefined;
    const changedAt = changedSince(absent, last.fromDay);
    const agencyCode = absent.agencyCode ?? last.agencyCode;
    const cover = { about: absent.email, absent, agencyCode, to: absent, told: since };
    return this.messageDue('CoverEnded', cover, [first.fromDay], {
      dueAt: ranOut ? this.morningAfterDay(ranOut) : (changedAt ?? this.morningOf(this.today)),
      fromDay: first.fromDay,
      toDay: ranOut ?? dayOf(changedAt ?? this.asOf.now),
      why: `${nameOf(this.asOf.facts, absent.email)} is back`,
    });
  }

  /** How often they were told something counts too: dates that come back after others were told are told again. */
  private messageDue(
    kind: 'Cover' | 'CoverEnded',
    { about, agencyCode, to, told }: Cover,
    what: readonly string[],
    more: Pick<MessageDue, 'dueAt' | 'fromDay' | 'toDay' | 'why'>,
  ): MessageDue {
    const title = `${kind === 'Cover' ? 'Cover' : 'End of cover'} for ${nameOf(this.asOf.facts, about)}`;
    return {
      kind,
      about,
      key: messageKey(kind, about, to.email, String(told.length), ...what),
      title: shortTitle(`${title}, ${agencyOf(this.asOf.facts, agencyCode).title}`),
      agencyCode,
      personEmail: to.email,
      ...more,
    };
  }

  private isLongAgo(day: Day): boolean {
    return workingDaysBetween(this.asOf.calendar, day, this.today) > ENDED_TOLD_FOR;
  }

  private morningAfterDay(day: Day): Instant {
    return this.morningOf(addWorkingDays(this.asOf.calendar, day, 1));
  }

  private morningAfter(setAt: Instant | undefined): Instant {
    return setAt ? nextMorning(this.asOf.hours, this.asOf.calendar, setAt) : this.morningOf(this.today);
  }

  /** The first morning of cover; when the days were set later than that, the moment they were set. */
  private morningOrAtOnce(from: Day, setAt: Instant | undefined): Instant {
    const morning = this.morningOf(from);
    return setAt && setAt > morning ? setAt : morning;
  }

  /** The start of sending on a day, or on the next day of sending. */
  private morningOf(day: Day): Instant {
    return isSendingDay(this.asOf.hours, this.asOf.calendar, day)
      ? sendingBegins(this.asOf.hours, day)
      : nextMorning(this.asOf.hours, this.asOf.calendar, sendingBegins(this.asOf.hours, day));
  }
}

const isOver = ({ to }: Stretch, today: Day): boolean => to !== undefined && to < today;

/** The last day of an absence that has run out; undefined when the days were cleared or put off instead. */
const endOf = ({ awayFrom, awayTo }: Person, { fromDay }: CoverTold, today: Day): Day | undefined =>
  awayFrom && awayTo && awayTo < today && (!fromDay || awayTo >= fromDay) ? awayTo : undefined;

/** When a command changed the days since a cover began; undefined when it was done by hand. */
const changedSince = (absent: Person | undefined, fromDay: Day | undefined): Instant | undefined =>
  absent?.awayChangedAt && fromDay && dayOf(absent.awayChangedAt) >= fromDay
    ? absent.awayChangedAt
    : undefined;

/** 'from Mon 5 Feb to Fri 9 Feb', 'from Mon 5 Feb until further notice', 'on Mon 5 Feb'. */
export function spanWords(from: Day, to: Day | undefined, today?: Day): string {
  const first = formatShortDay(from, today);
  if (to === undefined) return `from ${first} until further notice`;
  return to === from ? `on ${first}` : `from ${first} to ${formatShortDay(to, today)}`;
}
