import { dayOf, formatShortDay, formatShortInstant } from '../../../domain/calendar/day';
import type { ClashItem, ClashState } from '../../../domain/meetings/clash-question';
import { meetingChangeActions } from './meeting-change-actions';
import { undoChange, undoHint } from './undo';
import { short } from '../drawing/size';
import type { ItemView } from '../drawing/item-view';
import type { Place } from './place';

/** A meeting on a day on which the partnership does not meet, on the coordinator's card: what is to become of it? */
export function clashView(item: ClashItem, place: Place): ItemView {
  const asks = item.stands === 'open';
  const title = item.meeting?.title ?? item.message.title;
  const heading = asks ? 'A meeting falls on a day off' : 'A meeting fell on a day off';
  return {
    heading,
    lead: `${formatShortInstant(item.startsAt, place.today)} is ${item.clash ?? 'a day off'}`,
    below: short(title, 100),
    headingColor: asks ? 'Attention' : 'Default',
    title,
    facts: [
      { label: 'Planned for', text: formatShortInstant(item.startsAt, place.today) },
      ...(item.clash ? [{ label: 'That day is', text: item.clash }] : []),
      ...(asks ? [weekOnFact(item, place)] : []),
    ],
    ...(asks ? {} : { banner: bannerOf(item, place) }),
    ...(asks ? { hint: HINT } : item.undo ? { hint: undoHint(item.undo.until) } : {}),
    actions: asks ? actionsOf(item, place) : undoOf(item, place),
    summary: asks ? 'A meeting date needs your decision' : 'A meeting date was updated',
    asks,
  };
}

const HINT =
  'Nothing is moved unless you say so. Whatever you choose, everyone who was told of the meeting hears of the change.';

/** What becomes of it a week on, said before anybody chooses it. */
function weekOnFact({ weekOn, freeWeek }: ClashItem, { today }: Place): ItemView['facts'][number] {
  const day = formatShortDay(dayOf(weekOn.startsAt), today);
  if (!weekOn.clash) return { label: 'A week on', text: `${day} is free` };
  const next = freeWeek ? `; ${formatShortDay(dayOf(freeWeek.startsAt), today)} is free` : '';
  return { label: 'A week on', text: `${day} is ${weekOn.clash}, too${next}` };
}

const actionsOf = ({ meeting, weekOn, freeWeek, message }: ClashItem, place: Place) =>
  meeting
    ? meetingChangeActions(
        {
          meeting,
          today: dayOf(message.sentAt ?? message.dueAt),
          canKeep: true,
          ...(weekOn.clash ? (freeWeek ? { weeksOn: freeWeek } : {}) : { weeksOn: weekOn }),
        },
        { slot: place.slot, on: 'clash', ...(place.partnership && { partnership: place.partnership }) },
      )
    : [];

const undoOf = ({ meeting, undo }: ClashItem, place: Place) =>
  meeting && undo
    ? [
        undoChange(meeting, undo, {
          slot: place.slot,
          on: 'clash',
          ...(place.partnership && { partnership: place.partnership }),
        }),
      ]
    : [];

function bannerOf(item: ClashItem, place: Place): ItemView['banner'] {
  const by = item.decidedByName ? ` by ${item.decidedByName}` : '';
  const at = item.decidedAt ? `, ${formatShortInstant(item.decidedAt, place.today)}` : '';
  const isSettled = item.stands === 'kept' || item.stands === 'moved' || item.stands === 'free';
  const lead = `${isSettled ? '✓ ' : ''}${decided(item, place)}`;
  const first = { lead, text: `${by}${at}.`, weight: 'Default' as const };
  const why = item.reason ? [{ text: `“${item.reason}”`, weight: 'Default' as const }] : [];
  return { style: isSettled ? 'good' : 'emphasis', lines: [first, ...why] };
}

const decided = ({ stands, meeting }: ClashItem, { today }: Place): string =>
  stands === 'moved' && meeting ? `Moved to ${formatShortInstant(meeting.startsAt, today)}` : DECIDED[stands];

const DECIDED: Record<ClashState, string> = {
  open: '',
  kept: 'Kept on that day',
  moved: 'Moved',
  cancelled: 'Cancelled',
  free: 'The day is free after all, so nothing is to be decided',
  over: 'The time of the meeting has come, so nothing is left to be decided',
  gone: 'The meeting is no longer in the partnership’s list',
};
