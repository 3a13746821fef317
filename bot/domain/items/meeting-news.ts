import { unsentReminder } from '../acknowledgement';
import type { Instant } from '../day';
import type { MakeItem, MessageItemBase } from '../items';
import type { MeetingNotice } from '../notice';
import { noticeOf } from '../notices';
import type { Facts, Meeting, Message } from '../partnership';
import { nameOf } from '../people';
import { actorNamed, isOnBehalf } from '../roles';
import { isMeetingNews, isSameState, stateOf, toldOf, type Told, type ToldState } from '../told';

/** News of a meeting that somebody had been told of otherwise, as it stands now. */
export interface MeetingNewsItem extends MessageItemBase {
  readonly about: 'meeting-news';
  /** As it is now; none when it is no longer in the list. */
  readonly meeting?: Meeting;
  /** What the person was told before; of older rows only the day is known. */
  readonly was?: ToldState;
  /** Why, and who changed it: of a change that somebody made by hand in SharePoint neither is known. */
  readonly reason?: string;
  readonly byName?: string;
  /** True once later news of the same meeting has gone out to the person: that one is to be answered. */
  readonly isReplaced: boolean;
  /** The meeting as the agency answers it; none when the person does not answer for the agency. */
  readonly notice?: MeetingNotice;
  /** True where the same card asks for the same answer with a reminder. */
  readonly isAskedBeside?: boolean;
}

/** The thing on a card that tells of a meeting that was moved, cancelled or put on again. */
export const meetingNewsItem: MakeItem = (facts, calendar, message, now) => {
  const meeting = facts.meetings.find(({ ref }) => ref === message.about);
  const base = { about: 'meeting-news', message, isReplaced: false } as const;
  if (!meeting) return base;
  const { former, own, later } = historyOf(facts, message, meeting);
  const notice = noticeOf(facts, calendar, unsentReminder(meeting, message.agencyCode), now);
  return {
    ...base,
    meeting,
    ...(former ? { was: former.state } : {}),
    ...changeOf(facts, meeting, former, own),
    isReplaced: later !== undefined,
    ...(notice.about === 'meeting' && mayAnswer(facts, message) ? { notice } : {}),
  };
};

/** What the person was told before this message and, where the meeting has changed again, after it. */
function historyOf(facts: Facts, message: Message, meeting: Meeting) {
  const { personEmail, agencyCode, key } = message;
  const told =
    toldOf(facts, meeting).find((one) => one.personEmail === personEmail && one.agencyCode === agencyCode)
      ?.told ?? [];
  const at = told.findIndex(({ row }) => row.key === key);
  const own = told[at];
  const before = own ? told.slice(0, at) : told;
  const state = own ? own.state : stateOf(meeting);
  const former = own
    ? before.filter((one) => !isSameState(one.state, state)).at(-1)
    : before.filter((one) => !meeting.detailsChangedAt || !isSameState(one.state, state)).at(-1);
  const later = own && told.slice(at + 1).find(({ row }) => isMeetingNews(row));
  return { former, own, later };
}

/** Reason and name belong to the last change that the app recorded; one made by hand since has none. */
function changeOf(
  facts: Facts,
  meeting: Meeting,
  former: Told | undefined,
  own: Told | undefined,
): Pick<MeetingNewsItem, 'reason' | 'byName'> {
  const { changedAt, changedBy, reason } = meeting;
  const since: Instant | undefined =
    own && !isSameState(own.state, stateOf(meeting)) ? own.sentAt : former?.sentAt;
  if (!changedAt || (since !== undefined && changedAt < since)) return {};
  return {
    ...(reason ? { reason } : {}),
    ...(changedBy ? { byName: nameOf(facts, changedBy) } : {}),
  };
}

/** True for the agency's SPOC and deputy; the coordinator answers for others on the cards that ask for it. */
function mayAnswer(facts: Facts, { personEmail, agencyCode }: Message): boolean {
  const person = actorNamed(facts, personEmail);
  return person !== undefined && !isOnBehalf(person, agencyCode);
}
