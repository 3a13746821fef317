import { formatShortInstant } from '../../../domain/calendar/day';
import type { SeriesChangeItem, SeriesChangeState } from '../../../domain/meetings/series/change-item';
import type { Meeting } from '../../../domain/partnership';
import type { Json } from '../drawing/card';
import { execute, unfold } from '../drawing/parts/action';
import { buttons } from '../drawing/parts/buttons';
import { fieldRows } from './forms';
import { whyField } from './meeting-change-actions';
import { meetingTime } from './words';
import { undoChange, undoHint } from './undo';
import { short } from '../drawing/size';
import type { ItemView } from '../drawing/item-view';
import { DATA_VERSION, type Place } from './place';

/** A meeting whose series was changed, on the coordinator's card: move it along, keep it, or cancel it? */
export function seriesChangeView(item: SeriesChangeItem, place: Place): ItemView {
  const { meeting, message, undo } = item;
  const asks = isAsking(item);
  const heading = headingOf(item);
  const title = meeting?.title ?? message.title;
  return {
    heading,
    headingColor: asks ? 'Attention' : 'Default',
    ...(meeting ? { lead: `${meetingTime(meeting, place.today)}: ${heading}` } : {}),
    below: short(title, 100),
    title,
    facts: [
      ...(meeting ? [{ label: asks ? 'Planned for' : 'When', text: meetingTime(meeting, place.today) }] : []),
      ...(asks
        ? [
            { label: 'Its series', text: seriesNow(item, place) },
            ...otherwise(item).map(({ what, text }) => ({ label: `${what} in the series`, text })),
            { label: 'Answered', text: `${item.answered} of ${item.agencies} agencies` },
          ]
        : []),
    ],
    ...(asks
      ? { hint: HINT }
      : { banner: bannerOf(item, place), ...(undo ? { hint: undoHint(undo.until) } : {}) }),
    actions: asks ? [...lineActions(item, place), cancelAction(item, place)] : undoActions(item, place),
    summary: asks ? 'A meeting needs your decision' : 'A meeting was decided on',
    asks,
  };
}

/** True while the coordinator is to decide what becomes of the meeting. */
export const isAsking = ({ stands, meeting }: SeriesChangeItem): boolean =>
  stands === 'open' && meeting !== undefined;

const HINT =
  'Meetings that nobody had been told of follow their series by themselves. Of this one, whoever was told hears what you decide, and answers again for a new time.';

function headingOf(item: SeriesChangeItem): string {
  if (!isAsking(item)) return 'A meeting whose series changed';
  if (!item.slot) return 'Keep or cancel this meeting?';
  return isMoved(item) ? 'Move or keep this meeting?' : 'Change or keep this meeting?';
}

/** True where the series has the meeting at another time; else only its name, place or length differ. */
export const isMoved = ({ slot, meeting }: SeriesChangeItem): boolean =>
  slot !== undefined && slot.startsAt !== meeting?.startsAt;

function seriesNow({ slot, isSeriesGone }: SeriesChangeItem, { today }: Place): string {
  if (slot) return `is now on ${meetingTime(slot, today)}`;
  return isSeriesGone ? 'is no longer in the list' : 'has no meeting there any more';
}

/** What besides the time its series has otherwise. */
export const otherwise = ({ slot, meeting }: SeriesChangeItem) =>
  slot && meeting
    ? [
        ...(slot.title !== undefined && slot.title !== meeting.title
          ? [{ what: 'Name', text: slot.title }]
          : []),
        ...(slot.place !== meeting.place ? [{ what: 'Place', text: slot.place }] : []),
      ]
    : [];

/** The buttons that go onto a line: to take the meeting along, and to leave it. */
export function lineActions(item: SeriesChangeItem, place: Place): readonly Json[] {
  const { meeting, slot } = item;
  if (!meeting) return [];
  const from = formatShortInstant(meeting.startsAt);
  const data = dataOf(meeting, place);
  const along = slot && {
    title: isMoved(item) ? 'Move' : 'Change',
    tooltip: isMoved(item)
      ? `Move ${from} to ${formatShortInstant(slot.startsAt)}`
      : `Change ${from} as its series was changed`,
    verb: 'meeting.as-series',
    data: { ...data, to: slot.startsAt },
  };
  return [
    ...(along ? [execute(along)] : []),
    execute({ title: 'Keep', tooltip: `Keep ${from}`, verb: 'meeting.stay', data }),
  ];
}

const cancelAction = ({ meeting }: SeriesChangeItem, place: Place): Json => {
  const data = meeting ? dataOf(meeting, place) : {};
  const cancel = execute({ title: 'Cancel the meeting', verb: 'meeting.cancel', data, sends: true });
  return unfold('Cancel', [...fieldRows([whyField('cancelReason')], place.slot, {}), ...buttons([cancel])]);
};

/** Undo, for whoever has just decided. */
export const undoActions = ({ meeting, undo }: SeriesChangeItem, place: Place): readonly Json[] =>
  meeting && undo ? [undoChange(meeting, undo, cardData(place))] : [];

const dataOf = ({ ref, startsAt, status }: Meeting, place: Place): Json => ({
  v: DATA_VERSION,
  ref,
  startsAt,
  status,
  ...cardData(place),
});

const cardData = ({ slot, partnership }: Place): Json => ({
  slot,
  on: 'series',
  ...(partnership && { partnership }),
});

function bannerOf(item: SeriesChangeItem, { today }: Place): ItemView['banner'] {
  const by = item.decidedByName ? ` by ${item.decidedByName}` : '';
  const at = item.decidedAt ? `, ${formatShortInstant(item.decidedAt, today)}` : '';
  const isGood = item.stands === 'moved' || item.stands === 'kept';
  const said = saidOf(item);
  return isGood || item.stands === 'cancelled'
    ? {
        style: isGood ? 'good' : 'emphasis',
        lines: [{ lead: `${isGood ? '✓ ' : ''}${said}`, text: `${by}${at}.`, weight: 'Default' }],
      }
    : { style: 'emphasis', lines: [{ text: said, weight: 'Bolder' }] };
}

/** What became of it. */
export const saidOf = ({ stands, was, meeting }: SeriesChangeItem): string =>
  stands === 'moved' && was && was.startsAt === meeting?.startsAt ? 'Changed with its series' : SAID[stands];

const SAID: Record<SeriesChangeState, string> = {
  open: 'This is no longer in the partnership’s list.',
  moved: 'Moved with its series',
  kept: 'Decided otherwise than its series',
  cancelled: 'Cancelled',
  over: 'The time of the meeting has come, so nothing is left to be decided.',
  agrees: 'Nothing is to be decided here any more.',
  gone: 'The meeting is no longer in the partnership’s list.',
};
