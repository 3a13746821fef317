import { grouped } from '../basics/grouped';
import { shortTitle } from '../basics/words';
import { isByHand } from './chasing';
import { addDays, dayOf, type Day, type Instant } from '../calendar/day';
import {
  type Person,
  type Facts,
  messageKey,
  KINDS,
  type AsOf,
  type Message,
  type Reminder,
} from '../partnership';
import { addresseesOn } from '../people/addressees';
import { isPersonAt } from '../people/one-person';
import { toReach, agencyOf, nameOf } from '../people/names';
import { routeTo } from '../sending/route';
import { nextSendingTime, type SendingAsOf } from '../sending/hours';
import { silencesIn, type Silence } from './silence';
import { standingReminders } from '../reminders/standing';
import { awaitedIn } from './awaited';
import { withoutExercises } from '../inspection/exercises';

/** Somebody who is chased, and about what. */
export interface Chased {
  readonly name: string;
  readonly agencyTitle?: string;
  readonly things: number;
  /** What is to be written, in this order; the first is the claim to nudge this person on this day. */
  readonly rows: readonly Message[];
}

/** Somebody who is silent and gets nothing now, and why. */
export interface LeftOut {
  readonly name: string;
  readonly agencyTitle?: string;
  readonly because: 'had one today' | 'gets one already';
  /** Where somebody has chased them for that day already: who, and about how many things. */
  readonly chased?: { readonly byName: string; readonly things: number };
}

/** Somebody whom no card reaches, to be rung. */
export interface ToRing {
  readonly name?: string;
  /** As the People list has them. */
  readonly phone?: string;
  readonly email?: string;
  readonly agencyTitle?: string;
  readonly things: number;
  /** In plain words. */
  readonly reason: string;
}

/** What `/nudge` comes to. */
export interface NudgePlan {
  /** When the nudges go out: now, or when sending begins again. */
  readonly sendAt: Instant;
  readonly chased: readonly Chased[];
  readonly leftOut: readonly LeftOut[];
  readonly toRing: readonly ToRing[];
  /** How many things wait for whoever asks: nobody is chased by themselves, nor told to ring themselves. */
  readonly own?: number;
}

/** Who asks, and for which agency. */
export interface NudgeQuestion {
  readonly byEmail: string;
  /** Only this agency; all of them without it. */
  readonly agencyCode?: string;
}

/**
 * Decides whom to nudge by hand: everyone but whoever asks who has been sent a reminder and has not answered, once a day
 * each. Somebody who has had a reminder or a nudge today is left alone. A nudge that was half written, when
 * storage broke off, is completed. What a dry run asks is counted apart, so that those are chased whom `/status` calls
 * silent; its own reminders and the chasing that follows from them are part of the exercise.
 */
export function planNudges(asOf: SendingAsOf, { byEmail, agencyCode }: NudgeQuestion): NudgePlan {
  const { facts, calendar, hours, now } = asOf;
  const sendAt = nextSendingTime(hours, calendar, now);
  const isMeant = (reminder: Reminder): boolean => !agencyCode || reminder.agencyCode === agencyCode;
  const real = withoutExercises(facts);
  const silent = silencesIn({ ...asOf, facts: real }).filter(({ newest }) => isMeant(newest));
  const { byPerson, nobodys } = put(facts, silent, dayOf(now));
  const busy = busyOn(facts, dayOf(now));
  const chased: Chased[] = [];
  const leftOut: LeftOut[] = [];
  const toRing: ToRing[] = [...nobodys];
  const isAsker = isPersonAt(facts, byEmail);
  const [chasedToday, chasedThen] = [now, sendAt].map((at) => nudgesFor(facts, dayOf(at)));
  let own = 0;
  for (const [person, silences] of byPerson) {
    const { agencyCode: code } = person;
    if (isAsker(person.email)) {
      own += silences.length;
      continue;
    }
    const who = {
      name: nameOf(facts, person.email),
      ...(code ? { agencyTitle: agencyOf(facts, code).title } : {}),
    };
    const things = silences.length;
    const route = routeTo(facts, { personEmail: person.email, planned: [] });
    if (route.is === 'nowhere')
      toRing.push({ ...who, ...toRingAt(facts, person.email), things, reason: route.reason });
    else if (busy.has(person.email))
      leftOut.push({ ...who, because: 'had one today', ...chasedToday?.(person.email) });
    else {
      const rows = rowsFor(facts, person, silences, byEmail, sendAt);
      if (rows.length > 0) chased.push({ ...who, things, rows });
      else leftOut.push({ ...who, because: 'gets one already', ...chasedThen?.(person.email) });
    }
  }
  const lost = unreached(real, now, (reminder) => isMeant(reminder) && !isAsker(reminder.personEmail));
  return { sendAt, chased, leftOut, toRing: [...toRing, ...lost], ...(own > 0 ? { own } : {}) };
}

/** By whom somebody was chased for that day, and about how many things; nothing where nobody has. */
export function nudgesFor(
  facts: Pick<Facts, 'people' | 'messages'>,
  day: Day,
): (personEmail: string) => Pick<LeftOut, 'chased'> {
  const byHands = grouped(
    facts.messages.filter((one) => isByHand(one) && isUnderWay(one) && dayOf(one.dueAt) === day),
    personOf,
  );
  return (personEmail) => {
    const rows = byHands.get(personEmail) ?? [];
    const by = rows[0]?.by;
    return by === undefined ? {} : { chased: { byName: nameOf(facts, by), things: rows.length } };
  };
}

const isUnderWay = ({ state }: Message): boolean => state !== 'Superseded' && state !== 'Failed';
const personOf = ({ personEmail = '' }: Message): string => personEmail;

/** Whose turn it is today to answer what is silent. */
function turns(facts: Facts, today: Day): (silence: Silence) => Person | undefined {
  const addressees = addresseesOn(facts, today);
  return ({ to, newest: { agencyCode } }) =>
    to === 'SPOC' ? addressees.ofAgency(agencyCode) : addressees.coordinator();
}

/** The agencies, by code, whose silences all wait for one person; a dry run's are none of them. */
export function silentAlone(asOf: AsOf, email: string): ReadonlySet<string> {
  const { facts, now } = asOf;
  const turn = turns(facts, dayOf(now));
  const isTheirs = isPersonAt(facts, email);
  const silences = grouped(silencesIn({ ...asOf, facts: withoutExercises(facts) }), agencyIn);
  return new Set(
    [...silences].flatMap(([code, all]) => (all.every((one) => isTheirs(turn(one)?.email)) ? code : [])),
  );
}

const agencyIn = ({ newest }: Silence): string => newest.agencyCode;

/** What is silent, by whose turn it is today to answer; that for which nobody is named is for the telephone. */
function put(facts: Facts, silences: readonly Silence[], today: Day) {
  const turn = turns(facts, today);
  const byPerson = new Map<Person, Silence[]>();
  const nobodys = new Map<string, number>();
  for (const silence of silences) {
    const { agencyCode } = silence.newest;
    const person = turn(silence);
    if (!person) nobodys.set(agencyCode, (nobodys.get(agencyCode) ?? 0) + 1);
    else byPerson.set(person, [...(byPerson.get(person) ?? []), silence]);
  }
  const reason = 'Nobody is named for it on the People list.';
  const toRing = [...nobodys].map(([code, things]): ToRing => {
    return { agencyTitle: agencyOf(facts, code).title, things, reason };
  });
  return { byPerson, nobodys: toRing };
}

/** Number and address of somebody who is to be rung. */
function toRingAt(facts: Facts, personEmail: string | undefined): Pick<ToRing, 'phone' | 'email'> {
  const { phone, email } = toReach(facts, personEmail);
  return { ...(phone ? { phone } : {}), ...(email ? { email } : {}) };
}

/** Who has been sent a reminder, a nudge or a deputy's call today, or has one on its way. */
function busyOn({ reminders, messages }: Facts, today: Day): ReadonlySet<string> {
  const yesterday = addDays(today, -1);
  const chasers = messages.filter(({ kind }) => KINDS[kind].chases === 'agency');
  const busy = [...reminders, ...chasers].filter(({ state, sentAt, claimedAt }) => {
    const at = state === 'Claimed' ? claimedAt : sentAt;
    // Most are far older, and need not be looked at on the London clock.
    return at !== undefined && at.slice(0, 10) >= yesterday && dayOf(at) === today;
  });
  return new Set(busy.flatMap(({ personEmail }) => personEmail ?? []));
}

/** The rows that are not there yet; none when the person's nudge of that day is complete, or on its way already. */
function rowsFor(
  facts: Facts,
  { email: personEmail }: Person,
  silences: readonly Silence[],
  by: string,
  dueAt: Instant,
): readonly Message[] {
  const there = new Map(facts.messages.filter(isByHand).map((message) => [message.key, message]));
  const keyed = (...names: readonly string[]): string =>
    standingKey(there, messageKey('Nudge', personEmail, dayOf(dueAt), ...names));
  const claimKey = keyed();
  const claim = there.get(claimKey);
  if (claim && claim.state !== 'Planned') return [];
  const inOrder = [...silences].sort((a, b) => (a.newest.key < b.newest.key ? -1 : 1));
  const claimed = claim?.about ?? inOrder[0]?.newest.key;
  return inOrder
    .map(({ newest: { key: about, agencyCode }, subject }): Message => {
      const key = about === claimed ? claimKey : keyed(about);
      const title = shortTitle(`Nudge: ${subject.title}, ${agencyOf(facts, agencyCode).title}`);
      const what = { table: 'messages', kind: 'Nudge', title, key, about } as const;
      return { ...what, agencyCode, personEmail, dueAt, state: 'Planned', attempts: 0, by };
    })
    .filter(({ key }) => !there.has(key));
}

/** A nudge that was withdrawn, as an answer came that was undone since, stands for none: it is asked for under another key. */
function standingKey(there: ReadonlyMap<string, Message>, key: string): string {
  for (let round = 1; ; round += 1) {
    const one = round === 1 ? key : `${key}|again ${round}`;
    if (there.get(one)?.state !== 'Superseded') return one;
  }
}

/** Those whom the newest reminder of something has not reached. */
function unreached(facts: Facts, now: Instant, isMeant: (reminder: Reminder) => boolean): ToRing[] {
  const awaited = awaitedIn(facts, now);
  const failed = standingReminders(facts.reminders).filter(
    (reminder) => reminder.state === 'Failed' && isMeant(reminder) && awaited(reminder),
  );
  const rows = new Map<string, ToRing>();
  for (const { agencyCode, personEmail, error } of failed) {
    const reason = error ?? 'No reason was recorded.';
    const name = personEmail && nameOf(facts, personEmail);
    const id = `${agencyCode}|${name}|${reason}`;
    const things = (rows.get(id)?.things ?? 0) + 1;
    rows.set(id, {
      ...(name ? { name } : {}),
      ...toRingAt(facts, personEmail),
      agencyTitle: agencyOf(facts, agencyCode).title,
      things,
      reason,
    });
  }
  return [...rows.values()];
}
