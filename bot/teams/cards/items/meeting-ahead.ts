import type { MeetingAheadItem } from '../../../domain/meetings/ahead-item';
import { formatInstant } from '../../../domain/calendar/day';
import { shortMeetingTime } from './notice-lead';
import { linkOf, meetingTime } from './words';
import { short } from '../drawing/size';
import type { Banner, ItemView } from '../drawing/item-view';

/** A meeting ahead, to know of: when, where, and how to get in. */
export function meetingAheadView(item: MeetingAheadItem): ItemView {
  const { meeting, message, movedFrom } = item;
  const heading = headingOf(item);
  const title = meeting?.title ?? message.title;
  const link = meeting && linkOf(meeting.place);
  const isOn = meeting?.status !== 'Cancelled' && !item.isOver;
  const banner = bannerOf(item);
  return {
    heading,
    headingColor: 'Default',
    ...(meeting && isOn ? { lead: shortMeetingTime(meeting) } : {}),
    below: short(title, 100),
    title,
    facts: [
      ...(meeting ? [{ label: 'When', text: meetingTime(meeting) }] : []),
      ...(movedFrom ? [{ label: 'Moved from', text: formatInstant(movedFrom) }] : []),
      ...(link || !meeting?.place ? [] : [{ label: 'Where', text: meeting.place }]),
    ],
    ...(link && isOn
      ? { link: { label: 'Where', text: `Join online (${link.hostname})`, url: link.href } }
      : {}),
    ...(banner ? { banner } : {}),
    actions: [],
    summary: 'A meeting is coming up',
    asks: false,
  };
}

function headingOf({ meeting, whenWords, isOver }: MeetingAheadItem): string {
  if (!meeting) return 'Meeting no longer in the list';
  if (meeting.status === 'Cancelled') return 'Meeting cancelled';
  return isOver ? 'Meeting has taken place' : `Meeting ${whenWords}`;
}

function bannerOf({ meeting }: MeetingAheadItem): Banner | undefined {
  const text =
    meeting === undefined
      ? 'This is no longer in the partnership’s list.'
      : meeting.status === 'Cancelled'
        ? 'You do not need to come.'
        : undefined;
  return text ? { style: 'emphasis', lines: [{ text, weight: 'Bolder' }] } : undefined;
}
