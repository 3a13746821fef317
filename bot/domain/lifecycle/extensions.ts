import { type Failure, failure, inField } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { unlikelyDay } from '../basics/typed/unlikely-day';
import { badText } from '../basics/typed-text';
import { type Day, type Instant, formatDay, formatShortDay, dayOf } from '../calendar/day';
import {
  countsFromOf,
  extensionKey,
  type Action,
  type AsOf,
  type Extension,
  type Facts,
  type Message,
  type Update,
} from '../partnership';
import type { Write } from '../partnership/decision';
import type { Actor } from '../people/actor';
import { isDelivered } from '../plan/action-status';
import { isOpen, remindersAbout } from '../reminders/standing';
import { type Closed, inOne, whyNot } from '../sending/day-off';
import { answeredBy } from '../sending/rows';
import type { Givens } from './deeds';
import { wishesFor } from './steps';

/** What more time can be asked for: an action or an Annex A request, and whether it is done. */
export interface TimeSubject {
  readonly kind: Extension['kind'];
  readonly ref: string;
  readonly title: string;
  readonly agencyCode: string;
  readonly dueOn?: Day;
  readonly done: boolean;
}

/** An action as something with a day. */
export const actionInTime = (action: Action): TimeSubject => ({
  kind: 'Action',
  ref: action.ref,
  title: action.title,
  agencyCode: action.leadAgency,
  ...(action.dueOn ? { dueOn: action.dueOn } : {}),
  done: isDelivered(action),
});

/** A wish for more time as it is to be, and the open one that it replaces. */
export interface Wish {
  readonly wish: Extension;
  readonly open?: Extension;
  /** True where it says nothing that the open one does not say. */
  readonly isSame: boolean;
}

/**
 * A wish for more time (`product.md`, An action: asked for and granted, not typed over). A thing has one open wish:
 * asking again replaces the day wanted. A day on which nobody is at work is asked about first, as with a meeting.
 */
export function wishOf(
  { facts, calendar, now }: AsOf,
  { email }: Actor,
  subject: TimeSubject,
  { wantedOn, reason: typed, isDayMeant = false }: Givens['more-time'],
): Result<Wish, Failure> {
  const reason = typed?.trim() ?? '';
  const { kind, ref: subjectRef, agencyCode, title, dueOn, done } = subject;
  const bad = inField('reason', badText({ note: reason }, now));
  if (bad) return err(bad);
  if (!dueOn) return err(failure('bad-card'));
  if (done) return err(failure('already-done'));
  const unfit =
    inField('wantedOn', dayRefusal(wantedOn, dueOn, now)) ??
    (reason ? undefined : inField('reason', failure('no-reason')));
  if (unfit || !wantedOn) return err(unfit ?? failure('bad-date'));
  const questioned = inField('wantedOn', dayOffRefusal({ facts, calendar, now }, wantedOn, isDayMeant));
  if (questioned) return err(questioned);
  const wishes = wishesFor(facts, subject);
  const open = wishes.find(({ decision }) => decision === 'Open');
  const key = open?.key ?? extensionKey(kind, subjectRef, wishes.length + 1);
  const asked = { title, key, kind, subjectRef, agencyCode, dueOn, wantedOn, reason, by: email, at: now };
  const isSame = open?.wantedOn === wantedOn && open.reason === reason && open.dueOn === dueOn;
  return ok({ wish: { ...asked, decision: 'Open' }, ...(open ? { open } : {}), isSame });
}

/** Why a day cannot be the new due day: it must lie ahead, be later than the day that holds now, and not years away. */
export function dayRefusal(wanted: Day | undefined, dueOn: Day, now: Instant): Failure | undefined {
  const today = dayOf(now);
  const after = dueOn > today ? dueOn : today;
  return wanted !== undefined && wanted > after
    ? unlikelyDay(wanted, today)
    : failure('bad-date', `Choose a day after ${formatShortDay(after, today)}.`);
}

/** What says on which days nothing is due, and the day it is. */
type DaysOff = Pick<AsOf, 'calendar' | 'now'> & { readonly facts: Closed };

/**
 * Why a day is asked about before it becomes a due day: it is a weekend, a bank holiday or in a closed period, and
 * nobody has said that it is meant all the same (`isMeant`).
 */
export function dayOffRefusal(
  { facts, calendar, now }: DaysOff,
  day: Day,
  isMeant: boolean,
): Failure | undefined {
  const why = isMeant ? '' : inOne(whyNot(facts, calendar, day));
  return why
    ? failure(
        'due-on-day-off',
        `${formatShortDay(day, dayOf(now))} is ${why}. Choose another day, or tick “Yes, that day”.`,
      )
    : undefined;
}

/** Puts a wish into the list. */
export const wishWrite = ({ wish, open }: Wish): Write =>
  open ? { change: 'extensions', of: open, patch: wish } : { insert: 'extensions', row: wish };

const ASKED = 'Asked for more time';
const GRANTED = 'More time granted';
const REFUSED = 'More time refused';
/** What is noted once an agency no longer asks. */
export const NO_LONGER = 'No longer asks for more time.';

/** What a note about more time says that somebody did; one that was typed into the list says nothing of that. */
export function didAboutTime(text: string | undefined): string {
  if (text?.startsWith(ASKED)) {
    const [, until] = WANTED.exec(text) ?? [];
    return ['asked for more time', until].filter(Boolean).join(' until ');
  }
  if (text?.startsWith(GRANTED)) return 'granted more time';
  if (text === NO_LONGER) return 'asked no longer for more time';
  return text?.startsWith(REFUSED) ? 'refused more time' : 'wrote about more time';
}

/**
 * What a note about more time says in the app's words and in those that somebody typed with it, so that nobody is quoted
 * with what they did not write.
 */
export function wordsAboutTime(text: string): { readonly ours?: string; readonly theirs?: string } {
  if (text === NO_LONGER) return { ours: text };
  const [, ours, theirs] = OURS.exec(text) ?? [];
  return ours ? { ours, ...(theirs ? { theirs } : {}) } : { theirs: text };
}

/** The same of a step, of whatever kind it is. */
export const textAboutTime = ({
  kind,
  text,
}: Update): { readonly ours?: string; readonly theirs?: string } =>
  text === undefined ? {} : kind === 'Extension' ? wordsAboutTime(text) : { theirs: text };

/** The day that was asked for. */
const WANTED = new RegExp(`^${ASKED}: due [^.]*, wanted ([^.]*)\\.`);
const OURS = new RegExp(`^((?:${ASKED}|${GRANTED}|${REFUSED})(?:: [^.]*)?\\.)\\s*(.*)$`, 's');

/** What is noted of a wish. */
export const wishText = ({ dueOn, wantedOn, reason }: Extension): string =>
  `${ASKED}: due ${formatDay(dueOn)}, wanted ${formatDay(wantedOn)}. ${reason}`;

/** What the coordinator says to a wish, as its row is to be; or why not. The day granted is the one wanted, unless another is named. */
export function rulingOf(
  { facts, calendar, now }: AsOf,
  { email }: Actor,
  { extension, subject }: { readonly extension: Extension; readonly subject: TimeSubject },
  { grant, on, text, isDayMeant = false }: Givens['decide-time'],
): Result<Extension, Failure> {
  const note = text?.trim() || undefined;
  const { dueOn, done } = subject;
  const bad = inField('text', badText({ note }, now));
  if (bad) return err(bad);
  if (!dueOn) return err(failure('subject-gone'));
  if (done) return err(failure('already-done'));
  if (grant === undefined)
    return err(inField('grant', failure('not-given', 'Say whether more time is granted.')));
  if (!grant && !note) return err(inField('text', failure('no-reason')));
  const day = grant ? (on ?? extension.wantedOn) : undefined;
  const unfit =
    day && (dayRefusal(day, dueOn, now) ?? dayOffRefusal({ facts, calendar, now }, day, isDayMeant));
  if (unfit) return err(inField('on', unfit));
  const decision = grant ? 'Granted' : 'Refused';
  return ok({ ...extension, decision, dueOn, grantedOn: day, decidedBy: email, decidedAt: now, note });
}

/** What is noted of a ruling. */
export const rulingText = ({ grantedOn, dueOn, note }: Extension): string => {
  const words = grantedOn
    ? `${GRANTED}: now due ${formatDay(grantedOn)}, before ${formatDay(dueOn)}.`
    : `${REFUSED}.`;
  return note ? `${words} ${note}` : words;
};

/** The new due day; the one that was first is kept. */
export const movedTo = (
  { dueOn, originalDueOn }: Pick<Action, 'dueOn' | 'originalDueOn'>,
  grantedOn: Day,
): Pick<Action, 'dueOn' | 'originalDueOn'> => ({ dueOn: grantedOn, originalDueOn: originalDueOn ?? dueOn });

/** What was asked since about a day that no longer holds is answered by the wish. */
export const answeredReminders = (
  facts: Facts,
  { kind, subjectRef, dueOn, by }: Extension,
  now: Instant,
): Write[] =>
  remindersAbout(facts, subjectRef)
    .filter((one) => one.kind === kind && isOpen(one) && countsFromOf(one) === dueOn)
    .map((of) => ({
      change: 'reminders',
      of,
      patch: { state: 'Acknowledged', answer: 'MoreTime', acknowledgedBy: by, acknowledgedAt: now },
    }));

/** The coordinator's card asks nothing more. */
export const answeredMessages = (
  { messages }: Pick<Facts, 'messages'>,
  { key }: Extension,
  actor: Actor,
  now: Instant,
): Write[] =>
  messages
    .filter((one) => one.kind === 'Extension' && one.about === key && isWaiting(one))
    .map((of) => answeredBy(of, actor, now));

/** Nobody has settled it, and nothing has overtaken it. */
const isWaiting = ({ state }: Message): boolean => state !== 'Answered' && state !== 'Superseded';

/** The wish that waits is over once the thing is handed in, or is not followed any more: nobody decides on it. */
export function endedWish(
  facts: Facts,
  actor: Actor,
  about: Pick<TimeSubject, 'kind' | 'ref'>,
  now: Instant,
): Write[] {
  const open = wishesFor(facts, about).find(({ decision }) => decision === 'Open');
  if (!open) return [];
  const patch = { decision: 'Withdrawn', decidedBy: actor.email, decidedAt: now } as const;
  return [{ change: 'extensions', of: open, patch }, ...answeredMessages(facts, open, actor, now)];
}

/** The wish that a piece of evidence ended is asked again where that is taken back. */
export const wishBack = (
  facts: Pick<Facts, 'extensions'>,
  { ref }: Pick<Action, 'ref'>,
  { by, at }: Pick<Update, 'by' | 'at'>,
): Write[] =>
  wishesFor(facts, { kind: 'Action', ref })
    .filter((one) => one.decision === 'Withdrawn' && one.decidedBy === by && one.decidedAt === at)
    .map((of) => ({
      change: 'extensions',
      of,
      patch: { decision: 'Open', decidedBy: undefined, decidedAt: undefined },
    }));

/**
 * A ruling that was taken back: its row says so, and the same wish waits anew under a key of its own, so that whoever
 * asked is told of the next ruling as of the first.
 */
export function askedAgain(facts: Facts, actor: Actor, ruled: Extension, now: Instant): Write[] {
  const { title, kind, subjectRef, agencyCode, dueOn, wantedOn, reason, by, at } = ruled;
  const count = wishesFor(facts, { kind, ref: subjectRef }).length;
  const over = {
    decision: 'Withdrawn',
    grantedOn: undefined,
    decidedBy: actor.email,
    decidedAt: now,
  } as const;
  const wish: Extension = {
    ...{ title, key: extensionKey(kind, subjectRef, count + 1), kind, subjectRef, agencyCode },
    ...{ dueOn, wantedOn, reason, by, at, decision: 'Open' },
  };
  return [
    { change: 'extensions', of: ruled, patch: over },
    { insert: 'extensions', row: wish },
  ];
}
