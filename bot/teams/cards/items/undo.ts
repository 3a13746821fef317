import { formatTime, timeOf, type Instant } from '../../../domain/calendar/day';
import type { Undoable } from '../../../domain/meetings/changing/undo';
import type { Meeting } from '../../../domain/partnership';
import type { Json } from '../drawing/card';
import { execute } from '../drawing/parts/action';
import { DATA_VERSION, placeData, type Place } from './place';

/** 'You can undo this until 9:22am.': a clock time, since a card does not tick. */
export const undoHint = (until: Instant): string => `You can undo this until ${formatTime(timeOf(until))}.`;

/** Undoes what was answered to a question. */
export const undoAnswer = (messageKey: string, place: Place): Json =>
  execute({
    title: 'Undo',
    verb: 'message.undo',
    data: { v: DATA_VERSION, messageKey, ...placeData(place) },
  });

/** Undoes the last change of a meeting; `more` is what a button of a meeting says of the card it stands on. */
export const undoChange = (
  { ref, startsAt, status }: Pick<Meeting, 'ref' | 'startsAt' | 'status'>,
  { at, what }: Undoable,
  more: Json,
): Json =>
  execute({
    title: 'Undo',
    tooltip: `Undo ${what}`,
    verb: 'meeting.undo',
    data: { v: DATA_VERSION, ref, startsAt, status, doneAt: at, ...more },
  });
