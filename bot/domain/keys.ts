import type { Day } from './day';
import type { Extension, MessageKind, Reminder, SubjectKind } from './partnership';

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
  const around = [kind, '', countsFrom, stage, agencyCode, ...again, ...(to === 'Coordinator' ? [to] : [])];
  const room = LONGEST - around.join('|').length;
  return around.map((part, place) => (place === 1 ? shortened(subjectRef, room) : part)).join('|');
}

/** The day that a reminder's key counts from; undefined for a key that somebody wrote by hand. */
export const countsFromOf = (key: string): Day | undefined =>
  /\|(\d{4}-\d{2}-\d{2})\|[+-]?\d+\|/.exec(key)?.[1] as Day | undefined;

/** A reminder's key without its stage and round: the same for all stages of one thing on one day. */
export const occasionOfKey = (key: string): string =>
  key.replace(/(\|\d{4}-\d{2}-\d{2}\|)[+-]?\d+(?=\|)/, '$1').replace(ROUND, '$2');

const ROUND = /\|again (\d+)(\|Coordinator)?$/;

/** The how-manieth reminder at its stage one is. */
const roundOf = ({ key }: Pick<Reminder, 'key'>): number => Number(ROUND.exec(key)?.[1] ?? 1);

/** Positive when `a` is a later stage of a thing than `b`, or the same stage sent later once more; both count from one day. */
export const compareStages = (
  a: Pick<Reminder, 'key' | 'stage'>,
  b: Pick<Reminder, 'key' | 'stage'>,
): number => Number(a.stage) - Number(b.stage) || roundOf(a) - roundOf(b);

/** Whom a reminder was addressed to. */
export const addressedTo = ({ key }: Pick<Reminder, 'key'>): ReminderIdentity['to'] =>
  key.endsWith('|Coordinator') ? 'Coordinator' : 'SPOC';

/** Reminders with the same thread are stages of one thing for one agency: only the newest of them stands. */
export const threadOf = (reminder: Pick<Reminder, 'kind' | 'subjectRef' | 'agencyCode' | 'key'>): string =>
  `${reminder.kind}|${reminder.subjectRef}|${reminder.agencyCode}|${addressedTo(reminder)}`;

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

const shortened = (text: string, room: number): string =>
  text.length <= room ? text : `${text.slice(0, room - 17)}~${fingerprint(text)}`;

/** 16 hexadecimal digits that stand for a text (FNV-1a, twice with different starts): to tell texts apart, not to hide them. */
function fingerprint(text: string): string {
  const half = (seed: number): string => {
    let hash = seed;
    for (let at = 0; at < text.length; at += 1)
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0x9747b28c);
}
