import { addDays, dayOf, millisOf, type Instant } from '../../calendar/day';
import type { Facts, Meeting } from '../../partnership';
import { uidOf, type CalendarEntry } from './entry';

/** For so many days a meeting that is over stays, and one that was cancelled is still told to be. */
const KEPT_DAYS = 30;

/** The meetings ahead and those of the last weeks. */
export function meetingEntries(
  { meetings }: Pick<Facts, 'meetings'>,
  partnershipId: string,
  now: Instant,
): readonly CalendarEntry[] {
  const from = addDays(dayOf(now), -KEPT_DAYS);
  return meetings
    .filter(({ startsAt }) => dayOf(startsAt) >= from)
    .map((meeting) => meetingEntry(meeting, partnershipId));
}

/** One meeting. */
export const meetingEntry = (meeting: Meeting, partnershipId: string): CalendarEntry => ({
  uid: uidOf(partnershipId, 'meeting', meeting.ref),
  sequence: sequenceOf(meeting),
  title: meeting.title,
  text: textOf(meeting),
  place: meeting.place,
  when: { from: meeting.startsAt, to: meeting.endsAt },
  isCancelled: meeting.status === 'Cancelled',
});

function textOf({ status, reason, firstStartsAt, startsAt }: Meeting): string {
  const why = reason ? ` ${reason}` : '';
  if (status === 'Cancelled') return `Cancelled.${why}`;
  const isMoved = firstStartsAt !== undefined && firstStartsAt !== startsAt;
  return `${isMoved ? `Moved.${why} ` : ''}Say in your chat with the app whether your agency attends.`;
}

const BEGINNING = Date.UTC(2020, 0, 1);

/** Minutes of the last change: rises with each, and no copy of the app has to count. */
function sequenceOf({ changedAt, detailsChangedAt }: Meeting): number {
  const last = [changedAt, detailsChangedAt].flatMap((at) => (at ? [millisOf(at)] : []));
  return last.length === 0 ? 0 : Math.max(0, Math.floor((Math.max(...last) - BEGINNING) / 60_000));
}
