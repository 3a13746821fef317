import { responseKey } from './keys';
import type { Facts, Meeting, Response } from './partnership';

/**
 * True when an answer was given for the time at which the meeting now starts: who answered for another date has not
 * answered for this one, and is asked again (`product.md`, Meetings: every agency answers). A meeting that comes back
 * to the date that was answered has its answers back. A row that does not say which time it was for, as one that
 * somebody typed into the list, counts unless it is from before the meeting was moved.
 */
export function isAnswerFor({ startsAt, firstStartsAt, changedAt }: Meeting, response: Response): boolean {
  if (response.forStartsAt !== undefined) return response.forStartsAt === startsAt;
  const wasMoved = firstStartsAt !== undefined && firstStartsAt !== startsAt;
  return !wasMoved || changedAt === undefined || response.at >= changedAt;
}

/** An agency's answer to a meeting, and whether it is for the time at which the meeting now starts. */
export interface GivenAnswer {
  readonly response: Response;
  readonly counts: boolean;
}

/** What an agency last answered to a meeting, also for another time. Undefined when it never has. */
export function givenAnswer(
  { responses }: Pick<Facts, 'responses'>,
  meeting: Meeting,
  agencyCode: string,
): GivenAnswer | undefined {
  const key = responseKey(meeting.ref, agencyCode);
  const response = responses.find((one) => one.key === key);
  return response && { response, counts: isAnswerFor(meeting, response) };
}

/** The agency's answer to a meeting as it now stands, if it has given one. */
export function responseOf(
  facts: Pick<Facts, 'responses'>,
  meeting: Meeting,
  agencyCode: string,
): Response | undefined {
  const given = givenAnswer(facts, meeting, agencyCode);
  return given?.counts ? given.response : undefined;
}
