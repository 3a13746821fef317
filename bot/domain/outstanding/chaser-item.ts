import { dayOf, type Instant } from '../calendar/day';
import { firstOf, grouped } from '../basics/grouped';
import { type ReminderItem, reminderItem } from './reminder-item';
import {
  type Facts,
  compareStages,
  isChaser,
  type ChaserKind,
  type Message,
  type Reminder,
  type AsOf,
} from '../partnership';
import { successionOf } from '../people/addressees';
import { can } from '../people/roles';
import { isOnBehalf, actorNamed } from '../people/actor';
import { askedAbout } from './silence';
import { workingDaysBetween } from '../calendar/working-days';
import type { Answered, MessageItemBase } from '../sending/card-item';
import { nameOf } from '../people/names';

/** Somebody who was asked or told, and when. */
export interface Approached {
  readonly name: string;
  /** None when it has not reached them yet. */
  readonly at?: Instant;
  /** True when it could not be brought to them. */
  readonly failed?: true;
}

/** What was done so far to get an answer. */
export interface ChaseSoFar {
  /** Whom the first reminder that was not answered went to. */
  readonly asked: Approached;
  readonly nudged: readonly Approached[];
  readonly deputies: readonly Approached[];
  /** The leads who are named for the agency: they are told when the coordinator is. */
  readonly leads: readonly Approached[];
}

/** A thing that has not been answered, put to somebody once more or to somebody else. */
export interface ChaserItem extends MessageItemBase {
  readonly about: 'chaser';
  readonly step: ChaserKind;
  /** The thing itself, as it stands now. */
  readonly notice: ReminderItem;
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
  /** What the agency last said to an earlier reminder of it: it is not silent for want of any answer. */
  readonly before?: Pick<Answered, 'answer' | 'byName' | 'at'>;
}

/**
 * What a chaser's card shows at `now`. A nudge is about its reminder, whose own card lies in the same chat; to deputy,
 * coordinator and lead the thing is shown by its newest reminder, since they have no other card of it.
 */
export function chaserItem(asOf: AsOf, message: Message): ChaserItem | undefined {
  const { facts, calendar, now } = asOf;
  const { kind: step, about } = message;
  if (!isChaser(step)) return undefined;
  const reminder = firstOf(facts.reminders, keyOf, about);
  if (!reminder) return undefined;
  const { newest, first, stages } = askedAbout(facts, reminder);
  const shown = step === 'Nudge' ? reminder : newest;
  const since = step === 'Nudge' ? reminder : first;
  const reader = actorNamed(facts, message.personEmail);
  const { agencyCode } = reminder;
  const mayAnswer = reader !== undefined && can(reader, 'answer:agency', { agencyCode });
  return {
    about: 'chaser',
    message,
    step,
    notice: reminderItem(asOf, shown, message.personEmail),
    workingDays: workingDaysBetween(calendar, dayOf(since.sentAt ?? since.dueAt), dayOf(now)),
    soFar: chaseSoFar(facts, first, stages, message),
    mayAnswer,
    onBehalf: mayAnswer && isOnBehalf(reader, agencyCode),
    canAnswer: mayAnswer ? [] : successionOf(facts, agencyCode).map(({ email }) => nameOf(facts, email)),
    ...(message.by ? { byName: nameOf(facts, message.by) } : {}),
    ...answeredBefore(facts, shown, stages),
  };
}

/** The newest answer to a stage before this one. */
function answeredBefore(
  facts: Facts,
  shown: Reminder,
  stages: readonly Reminder[],
): Pick<ChaserItem, 'before'> {
  const [last] = stages
    .filter((stage) => stage.state === 'Acknowledged' && compareStages(stage, shown) < 0)
    .sort((a, b) => compareStages(b, a));
  if (!last?.acknowledgedBy || !last.acknowledgedAt) return {};
  const { answer = 'Acknowledged', acknowledgedBy, acknowledgedAt: at } = last;
  return { before: { answer, byName: nameOf(facts, acknowledgedBy), at } };
}

/** What the messages about a thing tell of others than who reads it. */
function chaseSoFar(
  facts: Facts,
  first: Reminder,
  stages: readonly Reminder[],
  { personEmail: reader }: Message,
): ChaseSoFar {
  const from = first.sentAt ?? first.dueAt;
  const messages = stages
    .flatMap((stage) => grouped(facts.messages, aboutOf).get(stage.key) ?? [])
    .filter((message) => message.dueAt >= from)
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  type Row = Pick<Message, 'personEmail' | 'sentAt'> & { readonly state?: Message['state'] };
  const approached = ({ personEmail = '', sentAt, state }: Row): Approached => ({
    name: nameOf(facts, personEmail),
    ...(sentAt ? { at: sentAt } : {}),
    ...(state === 'Failed' ? { failed: true } : {}),
  });
  const of = (kind: Message['kind']) => messages.filter((message) => message.kind === kind);
  return {
    asked: approached({ personEmail: first.personEmail, sentAt: from }),
    nudged: of('Nudge')
      .filter(({ state }) => state !== 'Superseded')
      .map(approached),
    deputies: of('Deputy').map(approached),
    leads: facts.people
      .filter(({ agencyCode, roles }) => agencyCode === first.agencyCode && roles.includes('Lead'))
      .filter(({ email }) => email !== reader)
      .map(({ email }) => {
        const told = of('Escalation').find(({ personEmail }) => personEmail === email);
        return approached(told ?? { personEmail: email });
      }),
  };
}

const keyOf = ({ key }: Reminder): string => key;
const aboutOf = ({ about }: Message): string => about;
