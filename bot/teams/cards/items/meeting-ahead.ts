import type { MeetingAheadItem } from '../../../domain/meetings/ahead-item';
import { formatShortInstant } from '../../../domain/calendar/day';
import type { Place } from './place';
import { consideredFacts, linkOf, meetingTime } from './words';
import { addToCalendar, meetingInList, openConsidered, openTab, tryAction } from '../drawing/parts/action';
import { short } from '../drawing/size';
import type { Banner, ItemView } from '../drawing/item-view';

/** A meeting ahead, to know of: when, where, and how to get in. */
export function meetingAheadView(item: MeetingAheadItem, place: Place): ItemView {
  if (item.message.kind === 'BoardReport') return boardReportView(item, place);
  const { today, tab, slot } = place;
  const { meeting, message, movedFrom } = item;
  const heading = headingOf(item);
  const title = meeting?.title ?? message.title;
  const link = meeting && linkOf(meeting.place);
  const isOn = meeting?.status !== 'Cancelled' && !item.isOver;
  const banner = bannerOf(item);
  return {
    heading,
    headingColor: 'Default',
    ...(meeting && isOn ? { lead: meetingTime(meeting, today) } : {}),
    below: short(title, 100),
    title,
    facts: [
      ...(meeting ? [{ label: 'When', text: meetingTime(meeting, today) }] : []),
      ...(movedFrom ? [{ label: 'Moved from', text: formatShortInstant(movedFrom, today) }] : []),
      ...(link || !meeting?.place ? [] : [{ label: 'Where', text: meeting.place }]),
      ...consideredFacts(item.considers),
    ],
    ...(link && isOn
      ? { link: { label: 'Where', text: `Join online (${link.hostname})`, url: link.href } }
      : {}),
    ...(banner ? { banner } : {}),
    actions:
      slot === ''
        ? [
            ...openTab(tab, meetingInList(message.about)),
            ...openConsidered(tab, item.considers),
            ...(meeting && isOn ? addToCalendar(tab, { kind: 'meeting', ref: meeting.ref }) : []),
          ]
        : [],
    summary: 'A meeting is coming up',
    asks: false,
  };
}

/** A board meets in a week: its report is offered to the coordinator. */
function boardReportView(item: MeetingAheadItem, { today, tab }: Place): ItemView {
  const { meeting, message, whenWords, isOver } = item;
  const title = meeting?.title ?? message.title;
  const isOn = meeting !== undefined && meeting.status !== 'Cancelled' && !isOver;
  const banner = bannerOf(item);
  return {
    heading: isOn ? `A board meets ${whenWords}` : headingOf(item),
    headingColor: 'Default',
    ...(isOn ? { lead: `Report for ${meetingTime(meeting, today)}` } : {}),
    below: short(title, 100),
    title,
    says: isOn
      ? ['Its report can be made now: what is asked of it, what is red, and what moved since it last met.']
      : [],
    facts: [
      ...(meeting ? [{ label: 'When', text: meetingTime(meeting, today) }] : []),
      ...consideredFacts(item.considers?.filter(({ kind }) => kind === 'statement')),
    ],
    ...(banner ? { banner } : {}),
    actions: [
      ...(isOn && meeting.seriesCode
        ? [
            tryAction({ title: 'Report', says: `report ${meeting.seriesCode}` }),
            ...openTab(tab, `reports/${encodeURIComponent(meeting.seriesCode)}`, 'As Word'),
          ]
        : openTab(tab, 'reports')),
    ],
    summary: 'A report for a board can be made',
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
