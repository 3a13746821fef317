import { stretchesOf } from '../people/stand-ins';
import { dayOf, instantAt, type Day, type Instant, type TimeOfDay } from '../calendar/day';
import { deadlineSubjects } from '../deadlines/deadlines';
import {
  type Agency,
  type Facts,
  addressedTo,
  type Message,
  answerInWords,
  DEADLINE_ANSWER_WORDS,
} from '../partnership';
import { isAway } from '../people/addressees';
import { isOpen, standingReminders } from '../reminders/standing';
import { awaitedIn } from '../outstanding/awaited';
import { agencyOf, nameOf } from '../people/names';
import type { MessageItemBase } from '../sending/card-item';

/** Something that was answered for the agency while its single point of contact was away. */
export interface AnsweredMeanwhile {
  readonly subject: string;
  readonly answer: string;
  readonly byName: string;
  readonly at: Instant;
}

/** The cover is over: to who covered, and to who was away. */
export interface CoverEndedItem extends MessageItemBase {
  readonly about: 'cover ended';
  readonly absentName: string;
  readonly agency: Agency;
  readonly from?: Day;
  readonly to?: Day;
  /** True on the card of who was away. */
  readonly isBack: boolean;
  /** False when the cover was called off before it began. */
  readonly begun: boolean;
  /** Who covers now, when the person is still away. */
  readonly nowCovers?: string;
  /** To who was away: what was answered meanwhile, the newest first. */
  readonly answered: readonly AnsweredMeanwhile[];
  /** To who was away: how many things wait for the agency's answer. */
  readonly open: number;
}

/** What the card of an ended cover shows. */
export function coverEndedItem(facts: Facts, message: Message, now: Instant): CoverEndedItem {
  const { about, agencyCode, fromDay: from, toDay: to, personEmail } = message;
  const sentAt = message.sentAt ?? now;
  const isBack = personEmail === about;
  const nowCovers = coversNow(facts, about, dayOf(now));
  return {
    message,
    about: 'cover ended',
    absentName: nameOf(facts, about),
    agency: agencyOf(facts, agencyCode),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    isBack,
    begun: isBack || from === undefined || dayOf(sentAt) >= from,
    ...(nowCovers && !isBack ? { nowCovers } : {}),
    answered: isBack && from ? answeredBetween(facts, message, startOf(from), sentAt) : [],
    open: isBack ? openOf(facts, agencyCode, now) : 0,
  };
}

function coversNow(facts: Facts, about: string, today: Day): string | undefined {
  const absent = facts.people.find(({ email }) => email === about);
  if (!absent || !isAway(absent, today)) return undefined;
  const now = stretchesOf(facts, absent).find(({ from, to }) => from <= today && (!to || today <= to));
  return now?.by && nameOf(facts, now.by.email);
}

const startOf = (day: Day): Instant => instantAt(day, '00:00' as TimeOfDay);

const openOf = (facts: Facts, agencyCode: string, now: Instant): number => {
  const awaited = awaitedIn(facts, now);
  return standingReminders(facts.reminders).filter(
    (one) =>
      one.agencyCode === agencyCode &&
      addressedTo(one) === 'SPOC' &&
      isOpen(one) &&
      awaited(one) !== undefined,
  ).length;
};

/** What others answered for the agency between two instants. */
function answeredBetween(
  facts: Facts,
  { about, agencyCode }: Message,
  from: Instant,
  until: Instant,
): AnsweredMeanwhile[] {
  const isOthers = (by: string | undefined, at: Instant | undefined): boolean =>
    by !== undefined && by !== about && at !== undefined && at >= from && at <= until;
  const found = [
    ...meetingsAnswered(facts, agencyCode, isOthers),
    ...deadlinesAnswered(facts, agencyCode, isOthers),
  ];
  return found.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

type IsOthers = (by: string | undefined, at: Instant | undefined) => boolean;

const meetingsAnswered = (facts: Facts, agencyCode: string, isOthers: IsOthers): AnsweredMeanwhile[] =>
  facts.responses
    .filter((one) => one.agencyCode === agencyCode && !one.undoneAt && isOthers(one.by, one.at))
    .map(({ meetingRef, answer, deputy, by, at }) => ({
      subject: facts.meetings.find(({ ref }) => ref === meetingRef)?.title ?? meetingRef,
      answer: answerInWords(answer, deputy),
      byName: nameOf(facts, by),
      at,
    }));

function deadlinesAnswered(facts: Facts, agencyCode: string, isOthers: IsOthers): AnsweredMeanwhile[] {
  const titles = new Map(deadlineSubjects(facts).map(({ kind, ref, title }) => [`${kind}|${ref}`, title]));
  const newest = new Map<string, AnsweredMeanwhile>();
  for (const reminder of facts.reminders) {
    const { kind, subjectRef, acknowledgedBy: by, acknowledgedAt: at, answer } = reminder;
    if (kind === 'Meeting' || reminder.agencyCode !== agencyCode || addressedTo(reminder) !== 'SPOC')
      continue;
    if (by === undefined || at === undefined || !isOthers(by, at)) continue;
    const subject = `${subjectRef} ${titles.get(`${kind}|${subjectRef}`) ?? reminder.title}`;
    const known = newest.get(subject);
    if (!known || known.at < at) {
      newest.set(subject, { subject, answer: wordsOf(answer), byName: nameOf(facts, by), at });
    }
  }
  return [...newest.values()];
}

/** An answer that somebody typed into the list stays as it is. */
const wordsOf = (answer = 'Acknowledged'): string =>
  (DEADLINE_ANSWER_WORDS as Readonly<Record<string, string>>)[answer] ?? answer;
