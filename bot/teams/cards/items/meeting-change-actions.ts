import { dayOf, formatShortDay, timeOf, type Day } from '../../../domain/calendar/day';
import type { WeeksOn } from '../../../domain/meetings/clashes';
import type { Json } from '../drawing/card';
import { execute, unfold } from '../drawing/parts/action';
import { buttons } from '../drawing/parts/buttons';
import { dateField, holdField, textField, timeField } from '../drawing/parts/fields';
import { fieldRows } from './forms';
import { DATA_VERSION } from './place';
import type { Meeting } from '../../../domain/partnership';

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
  const press = (title: string, verb: string, more: Json = data): Json =>
    execute({ title, verb, data: more });
  const fold = (title: string, fields: Parameters<typeof fieldRows>[0], send: string, verb: string): Json =>
    unfold(title, [
      ...fieldRows(fields, place.slot, {
        typed: {
          day: typed.day ?? dayOf(startsAt),
          time: typed.time ?? timeOf(startsAt),
          moveReason: typed.reason ?? '',
        },
      }),
      ...buttons([execute({ title: send, verb, data, sends: true })]),
    ]);
  const move = fold(
    isOff ? 'Another time' : 'Move',
    moveFields(today),
    isOff ? 'Put it on then' : 'Move the meeting',
    'meeting.move',
  );
  const cancel = fold('Cancel', [whyField('cancelReason')], 'Cancel the meeting', 'meeting.cancel');
  return [
    ...(isOff ? [fold('Put on again', [againField], 'Put it on again', 'meeting.put-on-again')] : []),
    ...(canKeep ? [press('Keep the day', 'meeting.keep')] : []),
    move,
    ...(isOff ? [] : [cancel]),
    ...(weeksOn
      ? [
          press(`Move to ${formatShortDay(dayOf(weeksOn.startsAt))}`, 'meeting.weeks-on', {
            ...data,
            weeks: weeksOn.weeks,
          }),
        ]
      : []),
  ];
}

const moveFields = (today: Day) => [
  dateField('day', 'To which day?', { min: today, error: 'Please choose a day.' }),
  timeField('time', 'At what time?'),
  whyField('moveReason'),
  holdField(
    'hold',
    'If it is a weekend, a bank holiday, in a closed period, before 7am or after 8pm',
    'Hold it on that day all the same',
  ),
];

const READ_BY = 'Everyone who was told of the meeting reads this';

/** Why a meeting is on again: that it is can be reason enough. */
const againField = textField('againReason', `Why, if you want to say so? ${READ_BY}`);

/** Why a meeting is moved or cancelled. */
export const whyField = (id: string) =>
  textField(id, `Why? ${READ_BY}`, {
    isRequired: true,
    error: 'Please say why in a few words.',
  });
