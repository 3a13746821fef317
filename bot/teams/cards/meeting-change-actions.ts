import { dayOf, formatShortDay, timeOf, type Day } from '../../domain/day';
import type { WeeksOn } from '../../domain/clashes';
import type { Meeting } from '../../domain/partnership';
import { DATA_VERSION } from './actions';
import { drawActions, type Json } from './card';
import template from './meeting-change.template.json';

/** What a coordinator can do about a meeting, on which card. */
export interface ChangePlace {
  /** Part of the input ids, which must differ within one card. */
  readonly slot: string;
  /** What a press is answered with: the card on which the question about a clash stands, or the meeting's own. */
  readonly on: 'clash' | 'meeting';
  readonly partnership?: string;
  /** Which list the meeting was opened from, to go back to. */
  readonly list?: Json;
}

export interface Changeable {
  readonly meeting: Pick<Meeting, 'ref' | 'startsAt' | 'status'>;
  readonly today: Day;
  /** The day is none to meet on and nobody has decided: it can be kept. */
  readonly canKeep: boolean;
  readonly weeksOn?: WeeksOn;
  /** What was typed before, when it could not be done. */
  readonly typed?: { readonly day?: string; readonly time?: string; readonly reason?: string };
}

/** The buttons that keep, move, cancel and put on a meeting. */
export function meetingChangeActions(
  { meeting, today, canKeep, weeksOn, typed = {} }: Changeable,
  place: ChangePlace,
): readonly Json[] {
  const { startsAt, status, ref } = meeting;
  const isOff = status === 'Cancelled';
  const data = {
    v: DATA_VERSION,
    ref,
    startsAt,
    status,
    slot: place.slot,
    on: place.on,
    ...place.list,
    ...(place.partnership && { partnership: place.partnership }),
  };
  return drawActions(template, {
    slot: place.slot,
    data,
    isClash: canKeep,
    canMoveWeeks: weeksOn !== undefined,
    weeksTitle: weeksOn ? `Move to ${formatShortDay(dayOf(weeksOn.startsAt))}` : '',
    weeksData: { ...data, weeks: weeksOn?.weeks ?? 1 },
    moveTitle: isOff ? 'At another time' : 'Move to a day',
    moveSend: isOff ? 'Put it on then' : 'Move the meeting',
    canCancel: !isOff,
    canPutOn: isOff,
    today,
    day: typed.day ?? dayOf(startsAt),
    time: typed.time ?? timeOf(startsAt),
    reason: typed.reason ?? '',
  });
}
