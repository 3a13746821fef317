import type { MeetingNewsItem } from '../../../domain/meetings/change-news';
import type { ToldState } from '../../../domain/meetings/told';
import type { Meeting } from '../../../domain/partnership';
import type { ItemView } from '../drawing/item-view';
import { short } from '../drawing/size';
import type { Place } from './place';
import { forAgency } from './reminder';
import { meetingTime, toldWords } from './words';

/**
 * News of a meeting after which later news has gone out: what it said then, and how the meeting is now. Why and by whom
 * stands on the newest card, since only that of the last change is known.
 */
export function formerNewsView(
  { was, notice }: Pick<MeetingNewsItem, 'was' | 'notice'>,
  said: ToldState,
  meeting: Meeting,
  place: Place,
): ItemView {
  const { today } = place;
  const heading = headingOf(said, was);
  const time = said === 'Cancelled' ? was : said;
  const before = heading === 'Meeting was moved' && was ? was : undefined;
  const isOff = meeting.status === 'Cancelled';
  const then = time === undefined || time === 'Cancelled' ? undefined : toldWords(time, today);
  return {
    heading,
    headingColor: 'Default',
    lead: notice ? forAgency(notice, place, heading) : heading,
    below: short(meeting.title, 100),
    title: meeting.title,
    facts: [
      ...(then ? [{ label: before ? 'Moved to' : 'Was to be', text: then }] : []),
      ...(before && before !== 'Cancelled' ? [{ label: 'Before', text: toldWords(before, today) }] : []),
      { label: 'Now', text: isOff ? 'cancelled' : meetingTime(meeting, today) },
    ],
    banner: {
      style: 'emphasis',
      lines: [{ text: isOff || !notice ? CHANGED : `${CHANGED} ${ANSWER}`, weight: 'Bolder' }],
    },
    actions: [],
    summary: 'A meeting was changed',
    asks: false,
  };
}

const CHANGED = 'This meeting was changed again since.';
const ANSWER = 'Answer on the newest card.';

/** What was told then, as what is past. */
function headingOf(said: ToldState, was: ToldState | undefined): string {
  if (said === 'Cancelled') return 'Meeting was cancelled';
  if (was === 'Cancelled') return 'Meeting was put on again';
  return was === undefined ? 'Meeting was changed' : 'Meeting was moved';
}
