import { formatShortInstant } from '../../../domain/calendar/day';
import type { SeriesChangeItem, SeriesChangeState } from '../../../domain/meetings/series/change-item';
import type { Json } from '../drawing/card';
import { execute, unfold } from '../drawing/parts/action';
import { buttons } from '../drawing/parts/buttons';
import { fieldRows } from './forms';
import { whyField } from './meeting-change-actions';
import { shortMeetingTime } from './notice-lead';
import { meetingTime } from './words';
import { short } from '../drawing/size';
import type { ItemView } from '../drawing/item-view';
import { DATA_VERSION, type Place } from './place';

/** A meeting whose series was changed, on the coordinator's card: move it along, keep it, or cancel it? */
export function seriesChangeView(item: SeriesChangeItem, place: Place): ItemView {
  const { meeting, slot, stands, message } = item;
  const asks = stands === 'open' && meeting !== undefined;
  const heading = headingOf(item, asks);
  const title = meeting?.title ?? message.title;
  const isElsewhere = slot && meeting && slot.place !== meeting.place;
  return {
    heading,
    headingColor: asks ? 'Attention' : 'Default',
    ...(meeting ? { lead: `${shortMeetingTime(meeting)}: ${heading}` } : {}),
    below: short(title, 100),
    title,
    facts: [
      ...(meeting ? [{ label: asks ? 'Planned for' : 'When', text: meetingTime(meeting) }] : []),
      ...(asks ? [{ label: 'Its series', text: seriesNow(item) }] : []),
      ...(asks && isElsewhere ? [{ label: 'Place in the series', text: slot.place }] : []),
      ...(asks ? [{ label: 'Answered', text: `${item.answered} of ${item.agencies} agencies` }] : []),
    ],
    ...(asks ? { hint: HINT } : { banner: bannerOf(item) }),
    actions: asks ? actionsOf(item, place) : [],
    summary: asks ? 'A meeting needs your decision' : 'A meeting was decided on',
    asks,
  };
}

const HINT =
  'Meetings that nobody had been told of follow their series by themselves. Of this one, whoever was told hears what you decide, and answers again for a new time.';

function headingOf({ slot }: SeriesChangeItem, asks: boolean): string {
  if (!asks) return 'A meeting whose series changed';
  return slot ? 'Move or keep this meeting?' : 'Keep or cancel this meeting?';
}

function seriesNow({ slot, isSeriesGone }: SeriesChangeItem): string {
  if (slot) return `is now on ${meetingTime(slot)}`;
  return isSeriesGone ? 'is no longer in the list' : 'has no meeting there any more';
}

function actionsOf({ meeting, slot }: SeriesChangeItem, place: Place): readonly Json[] {
  if (!meeting) return [];
  const { ref, startsAt, status } = meeting;
  const from = formatShortInstant(startsAt);
  const data = {
    v: DATA_VERSION,
    ref,
    startsAt,
    status,
    slot: place.slot,
    on: 'series',
    ...(place.partnership && { partnership: place.partnership }),
  };
  const move = slot && {
    title: 'Move',
    tooltip: `Move ${from} to ${formatShortInstant(slot.startsAt)}`,
    verb: 'meeting.as-series',
    data: { ...data, to: slot.startsAt },
  };
  const cancel = execute({ title: 'Cancel the meeting', verb: 'meeting.cancel', data, sends: true });
  return [
    ...(move ? [execute(move)] : []),
    execute({ title: 'Keep', tooltip: `Keep ${from}`, verb: 'meeting.stay', data }),
    unfold('Cancel', [...fieldRows([whyField('cancelReason')], place.slot, {}), ...buttons([cancel])]),
  ];
}

function bannerOf(item: SeriesChangeItem): ItemView['banner'] {
  const by = item.decidedByName ? ` by ${item.decidedByName}` : '';
  const at = item.decidedAt ? ` on ${formatShortInstant(item.decidedAt)}` : '';
  const isGood = item.stands === 'moved' || item.stands === 'kept';
  const text = isGood || item.stands === 'cancelled' ? `${SAID[item.stands]}${by}${at}` : SAID[item.stands];
  return { style: isGood ? 'good' : 'emphasis', lines: [{ text, weight: 'Bolder' }] };
}

const SAID: Record<SeriesChangeState, string> = {
  open: 'This is no longer in the partnership’s list.',
  moved: 'Moved with its series',
  kept: 'Decided otherwise than its series',
  cancelled: 'Cancelled',
  over: 'The time of the meeting has come, so nothing is left to be decided.',
  agrees: 'Nothing is to be decided here any more.',
  gone: 'The meeting is no longer in the partnership’s list.',
};
