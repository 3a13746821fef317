import { stretchesOf, isFirstOfAgency, type Stretch } from './stand-ins';
import { addDays, dayOf, parseDay, type Day, type Instant } from '../calendar/day';
import { NOTHING, type Decision } from '../partnership/decision';
import { failure, inField, type Failure } from '../basics/failure';
import { isAway, successionOf } from './addressees';
import { err, ok, type Result } from '../basics/result';
import { can } from './roles';
import { isAddressOf, type Actor } from './actor';
import { nameOf } from './names';
import type { Person, LogEntry, Facts } from '../partnership';

/** The days on which somebody says that they are away, as they typed or chose them. */
export interface DaysGiven {
  /** Whose days: the e-mail address. */
  readonly email: string;
  readonly from?: string;
  /** The last day away; none: until told otherwise. */
  readonly to?: string;
}

/** How far ahead days can be set, and how long an absence can be, in days: what is longer is a slip of the year. */
const LONGEST = 366;
/** Somebody who fell ill may be set away from the day they did. */
const LONGEST_AGO = 31;

/** Decides the days of an absence. The same days again change nothing. */
export function decideAway(
  facts: Facts,
  actor: Actor,
  given: DaysGiven,
  now: Instant,
): Result<Decision, Failure> {
  const found = personToSet(facts, actor, given.email);
  if (!found.ok) return found;
  const days = daysOf(given, dayOf(now));
  if (!days.ok) return days;
  const { from, to } = days.value;
  const person = found.value;
  if (person.awayFrom === from && person.awayTo === to) return ok(NOTHING);
  const before = person.awayFrom ? `, before: ${span(person.awayFrom, person.awayTo)}` : '';
  return ok(
    change(actor, person, { awayFrom: from, awayTo: to }, 'away.set', `${span(from, to)}${before}`, now),
  );
}

/** Decides that somebody is back, or not to go away after all. Nothing when no days are set. */
export function decideBack(
  facts: Facts,
  actor: Actor,
  email: string,
  now: Instant,
): Result<Decision, Failure> {
  const found = personToSet(facts, actor, email);
  if (!found.ok) return found;
  const { awayFrom, awayTo } = found.value;
  if (!awayFrom && !awayTo) return ok(NOTHING);
  const detail = `before: ${awayFrom ? span(awayFrom, awayTo) : `to ${awayTo}`}`;
  return ok(
    change(actor, found.value, { awayFrom: undefined, awayTo: undefined }, 'away.cleared', detail, now),
  );
}

function change(
  actor: Actor,
  person: Person,
  days: Pick<Person, 'awayFrom' | 'awayTo'>,
  verb: string,
  what: string,
  now: Instant,
): Decision {
  const detail = isAddressOf(actor, person.email) ? what : `${what} (set by the coordinator)`;
  const log: LogEntry = { at: now, actor: actor.email, verb, subjectRef: person.email, detail };
  return { writes: [{ change: 'people', of: person, patch: { ...days, awayChangedAt: now } }], log: [log] };
}

const span = (from: Day, to: Day | undefined): string => `${from} to ${to ?? 'further notice'}`;

/** Who may is asked first, so that nobody learns who is on the list by trying. */
function personToSet(facts: Facts, actor: Actor, email: string): Result<Person, Failure> {
  if (!can(actor, 'away:set', { email })) return err(failure('only-your-own-days'));
  const person = facts.people.find((one) => one.email === email);
  return person ? ok(person) : err(failure('person-gone'));
}

function daysOf({ from: first, to: last }: DaysGiven, today: Day): Result<{ from: Day; to?: Day }, Failure> {
  if (!first?.trim()) return refused('from', 'Say the first day away.');
  const from = parseDay(first.trim());
  if (!from) return refused('from', 'The first day could not be read. Choose it, or write it as 2026-05-31.');
  const to = last?.trim() ? parseDay(last.trim()) : undefined;
  if (last?.trim() && !to)
    return refused('to', 'The last day could not be read. Choose it, or write it as 2026-05-31.');
  if (to && to < from) return refused('to', 'The last day away is before the first.');
  if (to && to < today) return refused('to', 'Those days have passed.');
  if (from < addDays(today, -LONGEST_AGO)) return refused('from', 'The first day is more than a month ago.');
  if (from > addDays(today, LONGEST)) return refused('from', 'The first day is more than a year ahead.');
  if (to && to > addDays(from, LONGEST))
    return refused('to', 'That is longer than a year. Leave the last day empty instead.');
  return ok({ from, ...(to ? { to } : {}) });
}

const refused = (field: 'from' | 'to', why: string): Result<never, Failure> =>
  err(inField(field, failure('bad-days', why)));

/** What `/away` shows of somebody. */
export interface AwayView {
  /** Whose days, by the name that tells them from a namesake. */
  readonly person: Person;
  /** The days that are set, unless they have passed. */
  readonly days?: { readonly from: Day; readonly to?: Day; readonly isNow: boolean };
  /** Who gets what is for the agency on these days, in order; where others are only said, or none are set, who would. */
  readonly cover: readonly Stretch[];
  readonly concerns: AwayConcerns;
  /** The coordinator who has what is for the agency while nobody of it is there; none when that is nobody else. */
  readonly heldBy?: string;
}

/**
 * What an absence changes: who gets what is for the agency; who is there to stand in for a colleague; who gets what is
 * for the coordinator, `standIn` by name; or nothing.
 */
export type AwayConcerns =
  | { readonly is: 'agency' }
  | { readonly is: 'standing in'; readonly forName: string }
  | { readonly is: 'coordinator'; readonly standIn?: string }
  | { readonly is: 'nobody' };

/**
 * The days that somebody is away, as of `now`, and what that means. With days that were only `said`, who would cover
 * those.
 */
export function awayView(
  facts: Facts,
  person: Person,
  now: Instant,
  said?: { readonly from: Day; readonly to?: Day },
): AwayView {
  const today = dayOf(now);
  const { awayFrom: from, awayTo: to } = person;
  const isSet = from !== undefined && (to === undefined || (to >= today && to >= from));
  const meant = said ?? (isSet ? undefined : { from: today });
  const asIf = meant ? { ...person, awayFrom: meant.from, awayTo: meant.to } : person;
  const holder = facts.people.find(
    (one) => one.roles.includes('Coordinator') && one.email !== person.email && !isAway(one, today),
  );
  // Whoever reads that somebody covers must know which of two people of one name.
  const named = (one: Person): Person => ({ ...one, title: nameOf(facts, one.email) });
  return {
    person: named(person),
    ...(isSet ? { days: { from, ...(to ? { to } : {}), isNow: isAway(person, today) } } : {}),
    cover: stretchesOf(facts, asIf)
      .filter((one) => one.to === undefined || one.to >= today)
      .map((one) => (one.by ? { ...one, by: named(one.by) } : one)),
    concerns: concernsOf(facts, person, today),
    ...(holder ? { heldBy: nameOf(facts, holder.email) } : {}),
  };
}

function concernsOf(facts: Facts, person: Person, today: Day): AwayConcerns {
  if (isFirstOfAgency(facts, person)) return { is: 'agency' };
  const line = successionOf(facts, person.agencyCode);
  const [first] = line;
  if (first && line.some(({ email }) => email === person.email)) {
    return { is: 'standing in', forName: nameOf(facts, first.email) };
  }
  if (!person.roles.includes('Coordinator')) return { is: 'nobody' };
  const others = facts.people.filter(
    (one) => one.roles.includes('Coordinator') && one.email !== person.email && !isAway(one, today),
  );
  return { is: 'coordinator', ...(others[0] ? { standIn: nameOf(facts, others[0].email) } : {}) };
}
