import { hasBegun, type Facts, type Meeting, type Response } from '../../partnership';
import { failure, type Failure } from '../../basics/failure';
import { isAnswerFor } from '../../meetings/attendance';
import type { Instant } from '../../calendar/day';
import { isForMeeting, standing, type Votes } from '../votes';

/** The meeting of that ref, or else the one that began last, if need be before its hour; undefined where there is none, or it is cancelled. */
export function meetingBegun(
  { meetings }: Pick<Facts, 'meetings'>,
  now: Instant,
  ref: string | undefined,
): Meeting | undefined {
  const begun = meetings.filter((one) => hasBegun(one, now));
  if (ref !== undefined) return begun.find((one) => one.ref === ref);
  return begun.reduce<Meeting | undefined>((a, b) => (a && a.startsAt >= b.startsAt ? a : b), undefined);
}

/** Whether a meeting could look at evidence of that moment: it was not over by then. */
export const couldSee = ({ endsAt }: Pick<Meeting, 'endsAt'>, submittedAt: Instant): boolean =>
  endsAt > submittedAt;

export const OVER_BEFORE = failure(
  'not-now',
  'That meeting was over before the evidence was submitted: those present at the next one can agree to it.',
);

/** The codes of the agencies that attend: as recorded at the meeting, or, where nothing is recorded, as they answered. */
export function presentAt({ responses }: Pick<Facts, 'responses'>, meeting: Meeting): readonly string[] {
  const answers = responses.filter(({ meetingRef }) => meetingRef === meeting.ref);
  const isRecorded = answers.some(({ attended }) => attended !== undefined);
  const attends = (one: Response): boolean =>
    isRecorded ? one.attended === true : one.answer !== 'Apologies' && isAnswerFor(meeting, one);
  return answers.filter(attends).map(({ agencyCode }) => agencyCode);
}

/** True with every safeguarding partner there: then a meeting decides for the group (`product.md`, Meetings). */
export function isQuorate({ agencies }: Pick<Facts, 'agencies'>, present: readonly string[]): boolean {
  const partners = agencies.filter(({ safeguardingPartner }) => safeguardingPartner);
  return partners.length > 0 && partners.every(({ code }) => present.includes(code));
}

/** Where a meeting alone agrees, one that cannot would leave all as it is. */
const NOT_QUORATE = failure(
  'not-now',
  'A meeting agrees for the group with every safeguarding partner there, and at this one they were not.',
);

const NO_PARTNERS = failure(
  'not-now',
  'A meeting agrees for the group with every safeguarding partner there, and no agency is marked as one: a coordinator does that under People.',
);

/** Why a meeting with these present cannot agree to evidence that no vote is needed on; undefined where it can. */
export function cannotAgreeAlone(
  { agencies }: Pick<Facts, 'agencies'>,
  votes: Votes,
  present: readonly string[],
): Failure | undefined {
  const isChallenged = standing(votes.of).some(({ agency }) => !present.includes(agency.code));
  if (!isForMeeting(votes) || isChallenged || isQuorate({ agencies }, present)) return undefined;
  return agencies.some(({ safeguardingPartner }) => safeguardingPartner) ? NOT_QUORATE : NO_PARTNERS;
}
