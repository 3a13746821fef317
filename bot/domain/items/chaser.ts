import { dayOf, type Instant } from '../day';
import { firstOf, grouped } from '../indexed';
import type { MessageItemBase } from '../items';
import type { ReminderNotice } from '../notice';
import { noticeOf } from '../notices';
import type { Facts, Message, Person, Reminder } from '../partnership';
import { nameOf, successionOf } from '../people';
import { can, isOnBehalf } from '../roles';
import { askedAbout } from '../silence';
import { workingDaysBetween, type Calendar } from '../working-days';

/** Somebody who was asked or told, and when. */
export interface Approached {
  readonly name: string;
  /** None when it has not reached them, or not yet. */
  readonly at?: Instant;
}

/** What was done so far to get an answer. */
export interface ChaseSoFar {
  /** Whom the first reminder that was not answered went to. */
  readonly asked: Approached;
  readonly nudged: readonly Approached[];
  readonly deputies: readonly Approached[];
  readonly leads: readonly Approached[];
}

/** A thing that has not been answered, put to somebody once more or to somebody else. */
export interface ChaserItem extends MessageItemBase {
  readonly about: 'chaser';
  readonly step: 'Nudge' | 'Deputy' | 'Escalation';
  /** The thing itself, as it stands now. */
  readonly notice: ReminderNotice;
  /** Working days since the reminder (a nudge) or since the agency was first asked. */
  readonly workingDays: number;
  readonly soFar: ChaseSoFar;
  /** Whether who gets it may answer for the agency; a lead may not. */
  readonly mayAnswer: boolean;
  readonly onBehalf: boolean;
  /** For who may not: the names of those who can. */
  readonly canAnswer: readonly string[];
  /** Who asked for the nudge, when somebody did. */
  readonly byName?: string;
}

/**
 * What a chaser's card shows at `now`. A nudge is about its reminder, whose own card lies in the same chat; to deputy,
 * coordinator and lead the thing is shown by its newest reminder, since they have no other card of it.
 */
export function chaserItem(
  facts: Facts,
  calendar: Calendar,
  message: Message,
  now: Instant,
): ChaserItem | undefined {
  const { kind: step, about } = message;
  if (step !== 'Nudge' && step !== 'Deputy' && step !== 'Escalation') return undefined;
  const reminder = firstOf(facts.reminders, keyOf, about);
  if (!reminder) return undefined;
  const { newest, first, stages } = askedAbout(facts, reminder);
  const shown = step === 'Nudge' ? reminder : newest;
  const since = step === 'Nudge' ? reminder : first;
  const reader = facts.people.find(({ email }) => email === message.personEmail);
  const { agencyCode } = reminder;
  const mayAnswer = reader !== undefined && can(reader, 'answer:agency', { agencyCode });
  return {
    about: 'chaser',
    message,
    step,
    notice: noticeOf(facts, calendar, shown, now),
    workingDays: workingDaysBetween(calendar, dayOf(since.sentAt ?? since.dueAt), dayOf(now)),
    soFar: chaseSoFar(facts, first, stages, message),
    mayAnswer,
    onBehalf: mayAnswer && isOnBehalf(reader, agencyCode),
    canAnswer: mayAnswer ? [] : successionOf(facts, agencyCode).map(({ title }) => title),
    ...(message.by ? { byName: nameOf(facts, message.by) } : {}),
  };
}

/** What the messages about a thing tell, except the one that is being drawn. */
function chaseSoFar(
  facts: Facts,
  first: Reminder,
  stages: readonly Reminder[],
  { key }: Message,
): ChaseSoFar {
  const from = first.sentAt ?? first.dueAt;
  const messages = stages
    .flatMap((stage) => grouped(facts.messages, aboutOf).get(stage.key) ?? [])
    .filter((message) => message.key !== key && message.dueAt >= from)
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const coordinators = new Set(facts.people.filter(isCoordinator).map(({ email }) => email));
  const approached = ({ personEmail = '', sentAt }: Pick<Message, 'personEmail' | 'sentAt'>): Approached => ({
    name: nameOf(facts, personEmail),
    ...(sentAt ? { at: sentAt } : {}),
  });
  const of = (kind: Message['kind']) => messages.filter((message) => message.kind === kind);
  return {
    asked: approached({ personEmail: first.personEmail, sentAt: from }),
    nudged: of('Nudge').map(approached),
    deputies: of('Deputy').map(approached),
    leads: of('Escalation')
      .filter(({ personEmail }) => personEmail !== undefined && !coordinators.has(personEmail))
      .map(approached),
  };
}

const keyOf = ({ key }: Reminder): string => key;
const aboutOf = ({ about }: Message): string => about;
const isCoordinator = ({ roles }: Person): boolean => roles.includes('Coordinator');
