import { instantAt, dayOf, type Day, type Instant, type TimeOfDay } from '../../calendar/day';
import { addWorkingDays } from '../../calendar/working-days';
import { submissionKey, submissionOf } from '../../lifecycle/votes';
import {
  messageKey,
  settingsOf,
  type Action,
  type AsOf,
  type Facts,
  type MessageKind,
  type Update,
} from '../../partnership';
import { fingerprint } from '../../basics/fingerprint';

/** So many working days agencies have for their vote (`design/cards`, 05: submitted on Monday, asked for by Thursday). */
const VOTE_WITHIN = 3;

/** So many working days before the meeting agencies are asked, where the partnership votes before meetings. */
const ASKED_BEFORE_MEETING = 5;

/** What agencies vote on, from when they are asked, and by when. */
export interface Ballot {
  readonly submission: Update;
  /** Stands for the submission in the keys of messages. */
  readonly name: string;
  readonly askedFrom: Instant;
  readonly by: Day;
}

/**
 * The vote on an action's evidence: asked for at once, for three working days, or, where the partnership has chosen so
 * and a meeting follows, five working days before that, for its day. Undefined where there is no evidence.
 */
export function ballotOn({ facts, calendar }: AsOf, action: Action): Ballot | undefined {
  const submission = submissionOf(facts, action);
  if (!submission) return undefined;
  const name = fingerprint(submissionKey(submission));
  const meeting =
    settingsOf(facts).Votes === 'BeforeMeeting' ? meetingAfter(facts, submission.at) : undefined;
  if (!meeting) {
    const by = addWorkingDays(calendar, dayOf(submission.at), VOTE_WITHIN);
    return { submission, name, askedFrom: submission.at, by };
  }
  const by = dayOf(meeting.startsAt);
  const before = instantAt(addWorkingDays(calendar, by, -ASKED_BEFORE_MEETING), MIDNIGHT);
  return { submission, name, askedFrom: before > submission.at ? before : submission.at, by };
}

const MIDNIGHT = '00:00' as TimeOfDay;

/** The first meeting after an instant that was not cancelled. */
const meetingAfter = ({ meetings }: Pick<Facts, 'meetings'>, after: Instant) =>
  meetings
    .filter(({ status, startsAt }) => status !== 'Cancelled' && startsAt > after)
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0];

/** The key of a message about a vote: it names the evidence first, so that a later one is another vote. */
export const voteKey = (kind: MessageKind, { name }: Ballot, ...parts: readonly string[]): string =>
  messageKey(kind, name, ...parts);

/** True of a message that asks for a vote on this evidence, not on what was before the group earlier. */
export const isOn = (
  { kind, key }: { readonly kind: MessageKind; readonly key: string },
  { name }: Ballot,
): boolean => key.startsWith(`${kind}|${name}|`);
