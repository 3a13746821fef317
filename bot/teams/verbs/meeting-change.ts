import { z } from 'zod';
import { findChildData } from '../../domain/basics/child-data/find';
import { dayOf, parseDay, parseInstant } from '../../domain/calendar/day';
import { explain, failure, isSettledElsewhere, type Failure } from '../../domain/basics/failure';
import { saidOfStep } from '../../domain/meetings/changing/said';
import { changeMeeting, type MeetingStep } from '../../usecases/meetings/change-meeting';
import type { Said } from '../cards/replies/meeting';
import { ListData, meetingCardOf } from './meeting-card';
import { wholeCard } from './outcome';
import { inputOf, type Outcome, type Pressing, type Verb } from './verb';
import { MEETING_STATUSES } from '../../domain/partnership';
/** An instant as a button of ours sends it. */
export const InstantText = z.string().transform((text, context) => {
  const instant = parseInstant(text);
  if (instant) return instant;
  context.addIssue({ code: 'custom', message: 'is no instant' });
  return z.NEVER;
});

const StepData = ListData.extend({
  ref: z.string().min(1).max(255),
  startsAt: InstantText,
  status: z.enum(MEETING_STATUSES),
  slot: z
    .string()
    .regex(/^(_\d{1,3})?$/)
    .default(''),
  /** The card that was pressed: the question about a clash or a changed series, or the meeting's own. */
  on: z.enum(['clash', 'series', 'meeting']).catch('meeting'),
  /** Where its series is, by the card. */
  to: InstantText.optional(),
  /** When what is to be undone was done. */
  doneAt: InstantText.optional(),
  weeks: z.number().int().min(1).max(60).optional(),
});
type StepData = z.infer<typeof StepData>;

/** What is longer is not put on the card again. */
const LONGEST = 500;

const verb = (name: string, stepOf: (data: StepData) => MeetingStep): Verb => ({
  name,
  async press(pressing, raw) {
    const read = StepData.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const { data } = read;
    const { ref: meetingRef, startsAt, status } = data;
    const step = stepOf(data);
    const result = await changeMeeting(pressing.parts, pressing.who, {
      meetingRef,
      seen: { startsAt, status },
      step,
    });
    const asItIs = { ...pressing, snapshot: await pressing.parts.store.snapshot() };
    if (!result.ok) return refusal(asItIs, data, result.error);
    const { meeting, news } = result.value;
    if (data.on !== 'meeting') return { card: cardOfQuestion(asItIs, data) };
    const said: Said = {
      is: 'done',
      what: saidOfStep(step.does, meeting, dayOf(pressing.parts.clock.now())),
      ...news,
    };
    return { card: meetingCardOf(asItIs, meetingRef, data, { said }) };
  },
});

/** The meeting's own card says what stands against it and keeps what was typed, except details of a child. */
function refusal(pressing: Pressing, data: StepData, why: Failure): Outcome {
  if (why.code === 'coordinator-only' || why.code === 'not-known') return { failure: why };
  if (data.on !== 'meeting') {
    return isSettledElsewhere(why) ? { card: cardOfQuestion(pressing, data) } : { failure: why };
  }
  const today = dayOf(pressing.parts.clock.now());
  const shown = (name: string): string | undefined => {
    const text = inputOf(data, name, data.slot);
    return text !== undefined && text.length <= LONGEST && !findChildData(text, today) ? text : undefined;
  };
  const [reason, time] = [shown('moveReason'), shown('time')];
  const day = parseDay(inputOf(data, 'day', data.slot) ?? '');
  const typed = { ...(day && { day }), ...(time && { time }), ...(reason && { reason }) };
  return {
    card: meetingCardOf(pressing, data.ref, data, { said: { is: 'refused', why: explain(why) }, typed }),
  };
}

/** The coordinator's card on which the question stands; the meeting's own when there is no such card any more. */
function cardOfQuestion(pressing: Pressing, { ref, startsAt, on, ...list }: StepData) {
  const question = pressing.snapshot.messages.findLast(({ kind, about, toldStartsAt, activityId }) =>
    on === 'series'
      ? kind === 'SeriesChange' && about === ref && activityId !== undefined
      : kind === 'Clash' && about === ref && toldStartsAt === startsAt,
  );
  return question ? wholeCard(pressing, question) : meetingCardOf(pressing, ref, list);
}

/** What a coordinator can do about a meeting, a button each. */
export const meetingSteps: readonly Verb[] = [
  verb('meeting.move', (data) => ({
    does: 'move',
    day: inputOf(data, 'day', data.slot),
    time: inputOf(data, 'time', data.slot),
    reason: inputOf(data, 'moveReason', data.slot),
    keep: inputOf(data, 'hold', data.slot) === 'true',
  })),
  verb('meeting.weeks-on', ({ weeks }) => ({ does: 'weeks on', weeks: weeks ?? 1 })),
  verb('meeting.cancel', (data) => ({ does: 'cancel', reason: inputOf(data, 'cancelReason', data.slot) })),
  verb('meeting.put-on-again', (data) => ({
    does: 'put on again',
    reason: inputOf(data, 'againReason', data.slot),
  })),
  verb('meeting.keep', () => ({ does: 'keep' })),
  verb('meeting.as-series', ({ to, startsAt }) => ({ does: 'as series', to: to ?? startsAt })),
  verb('meeting.stay', () => ({ does: 'stay' })),
  verb('meeting.undo', ({ doneAt, startsAt }) => ({ does: 'undo', at: doneAt ?? startsAt })),
];
