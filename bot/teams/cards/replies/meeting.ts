import type { Day, Instant } from '../../../domain/calendar/day';
import type { WeeksOn } from '../../../domain/meetings/clashes';
import { saidOfNews, type NewsAhead } from '../../../domain/meetings/changing/said';
import type { Undoable } from '../../../domain/meetings/changing/undo';
import type { ListedMeeting } from '../../../domain/meetings/list';
import type { Card, Dress } from '../drawing/card';
import type { Banner } from '../drawing/parts/banner';
import { meetingChangeActions, type Changeable } from '../items/meeting-change-actions';
import { button, drawMeetings, rowOf, type ListPlace } from './meetings';
import { undoChange, undoHint } from '../items/undo';
import { namesWithin } from '../drawing/size';

/** What a step came to. */
export type Said =
  | ({ readonly is: 'done'; readonly what: string } & NewsAhead)
  | { readonly is: 'refused'; readonly why: string };

export interface MeetingOptions extends Dress {
  readonly today: Day;
  readonly now: Instant;
  /** The list it was opened from. */
  readonly place: ListPlace;
  /** A meeting that has begun can no longer be changed. */
  readonly mayChange: boolean;
  /** The first week on whose day is free, offered when its own day is not. */
  readonly weeksOn?: WeeksOn;
  readonly said?: Said;
  readonly typed?: Changeable['typed'];
  /** What the reader has just done, and can undo. */
  readonly undo?: Undoable;
}

/** One meeting, for a coordinator to keep, move, cancel or put on again. */
export function meetingCard(listed: ListedMeeting, options: MeetingOptions): Card {
  const { today, now, place, mayChange, weeksOn, said, typed, undo, ...dress } = options;
  const { meeting, clash } = listed;
  const partnership = dress.partnership?.id;
  const heading = 'Change a meeting';
  const change = mayChange
    ? meetingChangeActions(
        {
          meeting,
          today,
          canKeep: clash !== undefined,
          ...(clash && weeksOn ? { weeksOn } : {}),
          ...(typed ? { typed } : {}),
        },
        { slot: '', on: 'meeting', list: { ...place }, ...(partnership ? { partnership } : {}) },
      )
    : [];
  const banner = said && bannerOf(said, meeting.startsAt, now, undo);
  const back =
    undo &&
    undoChange(meeting, undo, { slot: '', on: 'meeting', ...place, ...(partnership && { partnership }) });
  return drawMeetings(
    {
      heading,
      ...(mayChange ? {} : { intro: 'It has begun or is over, so it can no longer be changed.' }),
      ...(banner ? { banner } : {}),
      meetings: [{ ...rowOf(listed), actions: back ? [back, ...change] : change }],
      actions: button('Back to the list', 'meeting.list', { ...place, ...(partnership && { partnership }) }),
    },
    dress,
    'A meeting was changed',
  );
}

/** What was done, and who hears of it when; or why nothing was done. */
function bannerOf(said: Said, startsAt: Instant, now: Instant, undo?: Undoable): Banner {
  const bold = (text: string) => ({ text, weight: 'Bolder' as const });
  if (said.is === 'refused') return { style: 'attention', lines: [bold(`! ${said.why}`)] };
  return {
    style: 'good',
    lines: [
      bold(`✓ ${said.what}`),
      {
        text: saidOfNews(said, { startsAt, now, who: namesWithin(said.names, 300) }),
        weight: 'Default',
      },
      ...(undo ? [{ text: undoHint(undo.until), weight: 'Default' as const }] : []),
    ],
  };
}
