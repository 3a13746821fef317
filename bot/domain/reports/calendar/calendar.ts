import type { FeedScope } from '../../partnership';
import type { CalendarContent } from './entry';
import { deadlineEntries, type CalendarOf } from './deadlines';
import { meetingEntries } from './meetings';

/** What the three calendars are called. */
export const FEED_WORDS: Readonly<Record<FeedScope, string>> = {
  Own: 'mine',
  Agency: 'my agency',
  All: 'everyone',
};

/** Somebody's calendar: the meetings, and the deadlines of its scope. */
export const calendarOf = (
  of: CalendarOf,
  partnership: string | undefined,
  marking?: string,
): CalendarContent => ({
  name: [partnership ?? 'JTAI partnership', FEED_WORDS[of.scope]].join(', '),
  ...(marking ? { marking } : {}),
  madeAt: of.now,
  entries: [...meetingEntries(of.facts, of.partnershipId, of.now), ...deadlineEntries(of)],
});
