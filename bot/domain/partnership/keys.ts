import type { Day } from '../calendar/day';
import { addresseeInKey, dayInKey, newsNumberInKey, roundInKey, statusInKey } from './from-keys';
import type { Extension, Update } from './plan';
import type { Message, Reminder } from './sending';
import type { MessageKind } from './kinds';
import type { SubjectKind } from './subjects';
import { fingerprint } from '../basics/fingerprint';
/** Unique columns of SharePoint hold 255 characters (`sharepoint.md`, Cost and limits). */
const LONGEST = 255;

/** What makes a reminder this one and no other. */
export interface ReminderIdentity {
  readonly kind: SubjectKind;
  readonly subjectRef: string;
  /** The due day or the day of the meeting: a date that is revised is reminded of afresh. */
  readonly countsFrom: Day;
  readonly stage: string;
  readonly agencyCode: string;
  /** Whom the rule addresses. The coordinator's reminder of a thing stands beside the agency's own. */
  readonly to: 'SPOC' | 'Coordinator';
  /** The how-manieth time it is sent at this stage: 2 when the thing was opened again, or came back. 1 without. */
  readonly round?: number;
}

/** The unique key of a reminder, the same on every copy of the app: 'Meeting|JTAI-2024-02-08|2024-02-08|-10|POL'. */
export function reminderKey({
  kind,
  subjectRef,
  countsFrom,
  stage,
  agencyCode,
  to,
  round = 1,
}: ReminderIdentity): string {
  const again = round > 1 ? [`again ${round}`] : [];
  const after = [countsFrom, stage, agencyCode, ...again, ...(to === 'Coordinator' ? [to] : [])].join('|');
  return `${kind}|${shortened(subjectRef, LONGEST - kind.length - after.length - 2)}|${after}`;
}

/** A row's key, to look rows up by. */
export const keyOf = ({ key }: Pick<Reminder, 'key'>): string => key;

/** The day that a reminder counts from; undefined for one that somebody added by hand and did not say it of. */
export const countsFromOf = ({ key, countsFrom }: Pick<Reminder, 'key' | 'countsFrom'>): Day | undefined =>
  countsFrom ?? dayInKey(key);

/** The how-manieth reminder at its stage one is. */
const roundOf = ({ key, round }: Pick<Reminder, 'key' | 'round'>): number => round ?? roundInKey(key);

/** Positive when `a` is a later stage of a thing than `b`, or the same stage sent later once more; both count from one day. */
export const compareStages = (
  a: Pick<Reminder, 'key' | 'stage' | 'round'>,
  b: Pick<Reminder, 'key' | 'stage' | 'round'>,
): number => Number(a.stage) - Number(b.stage) || roundOf(a) - roundOf(b);

/** Whom a reminder was addressed to. */
export const addressedTo = ({ key, to }: Pick<Reminder, 'key' | 'to'>): ReminderIdentity['to'] =>
  to ?? addresseeInKey(key);

/** Reminders with the same thread are stages of one thing for one agency: only the newest of them stands. */
export const threadOf = (reminder: Thread): string =>
  `${reminder.kind}|${reminder.subjectRef}|${reminder.agencyCode}|${addressedTo(reminder)}`;

type Thread = Pick<Reminder, 'kind' | 'subjectRef' | 'agencyCode' | 'key' | 'to'>;

/** A thread by the day it counts from: the same for all stages and rounds, and a revised day is another occasion. */
export const occasionOf = (reminder: Thread & Pick<Reminder, 'countsFrom'>): string =>
  `${threadOf(reminder)}|${countsFromOf(reminder)}`;

/** True when a reminder is this one by what it says of itself, whatever its key. */
export const isReminderOf = (reminder: Reminder, identity: ReminderIdentity): boolean =>
  reminder.kind === identity.kind &&
  reminder.subjectRef === identity.subjectRef &&
  reminder.agencyCode === identity.agencyCode &&
  Number(reminder.stage) === Number(identity.stage) &&
  addressedTo(reminder) === identity.to &&
  countsFromOf(reminder) === identity.countsFrom &&
  roundOf(reminder) === (identity.round ?? 1);

/** The how-manieth news of a meeting a message is to its person; 0 for what is no news. */
export const newsNumberOf = ({ key, number }: Pick<Message, 'key' | 'number'>): number =>
  number ?? newsNumberInKey(key);

/** The status that an action left with this evidence; undefined where it changed none. */
export const statusBeforeOf = ({ key = '', statusBefore }: Pick<Update, 'key' | 'statusBefore'>) =>
  statusBefore ?? statusInKey(key);

/** The unique key of an agency's answer to a meeting. */
export const responseKey = (meetingRef: string, agencyCode: string): string =>
  `${shortened(meetingRef, LONGEST - agencyCode.length - 1)}|${agencyCode}`;

/** The unique key of a note given with an acknowledgement: the same note sent twice is one note. */
export const noteKey = (reminderKeyText: string, note: string): string =>
  `note|${fingerprint(reminderKeyText)}|${fingerprint(note)}`;

/** The unique key of what was said when help was asked for with a reminder: the same words sent twice ask once. */
export const helpKey = (reminderKeyText: string, note: string): string =>
  `${helpKeysOf(reminderKeyText)}${fingerprint(note)}`;

/** What the keys of all calls for help with a reminder begin with. */
export const helpKeysOf = (reminderKeyText: string): string => `help|${fingerprint(reminderKeyText)}|`;

/** What the unique key of evidence begins with: the same evidence sent twice is one, whatever stood before. */
export const evidenceKeyOf = (reminderKeyText: string, text = '', link = ''): string =>
  `evidence|${fingerprint(reminderKeyText)}|${fingerprint(`${text}\n${link}`)}`;

/** The unique key of the `count`th time that more time is asked for a thing: two who ask at once ask once. */
export const extensionKey = (kind: Extension['kind'], subjectRef: string, count: number): string =>
  `${kind}|${shortened(subjectRef, 150)}|more time ${count}`;

/** The unique key of a line that tells of a step with an extension. */
export const extensionNoteKey = (extensionKeyText: string, step: string): string =>
  `more time|${fingerprint(extensionKeyText)}|${fingerprint(step)}`;

/** The unique key of a message: what it is about, whom it is for, and whatever else makes it this one and no other. */
export const messageKey = (kind: MessageKind, ...parts: readonly string[]): string =>
  shortened([kind, ...parts].join('|'), LONGEST);

/** The unique key of an agency's vote on one piece of evidence. */
export const agreementKey = (actionRef: string, agencyCode: string, submission: string): string =>
  `${shortened(actionRef, 100)}|${shortened(agencyCode, 100)}|${fingerprint(submission)}`;

/**
 * The unique key of a step on an action: what was done, by whom, on which version and with what given, so that the same
 * sent twice is done once.
 */
export const stepKey = (actionRef: string, deed: string, ...what: readonly string[]): string =>
  `${deed}|${shortened(actionRef, 100)}|${fingerprint(what.join('\n'))}`;

/** The unique key of something written down at a meeting: by whom, and by the name that whoever asked gave it. */
export const minuteKey = (meetingRef: string, by: string, name: string): string =>
  `minute|${shortened(meetingRef, 100)}|${fingerprint(`${by}\n${name}`)}`;

/** The unique key of the record's line about a step. */
export const logKeyOf = (step: string): string => `step|${fingerprint(step)}`;

const shortened = (text: string, room: number): string =>
  text.length <= room ? text : `${text.slice(0, room - 17)}~${fingerprint(text)}`;
