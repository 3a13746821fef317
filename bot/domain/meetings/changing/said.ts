import { dayOf, formatShortInstant, type Day, type Instant } from '../../calendar/day';
import type { Meeting } from '../../partnership';
import type { MeetingStep } from '../change';

/** What was done to a meeting, as it is said to whoever did it. */
export const saidOfStep = (does: MeetingStep['does'], meeting: Meeting, today: Day): string =>
  DONE[does](meeting, today);

const isNow = ({ startsAt }: Meeting, today: Day): string =>
  `The meeting is now on ${formatShortInstant(startsAt, today)}.`;
const stays = ({ startsAt }: Meeting, today: Day): string =>
  `The meeting stays on ${formatShortInstant(startsAt, today)}.`;

const DONE: { readonly [D in MeetingStep['does']]: (meeting: Meeting, today: Day) => string } = {
  move: isNow,
  'weeks on': isNow,
  'as series': isNow,
  cancel: () => 'The meeting is cancelled.',
  'put on again': ({ startsAt }, today) => `The meeting is on again: ${formatShortInstant(startsAt, today)}.`,
  stay: stays,
  keep: stays,
  undo: ({ startsAt, status }, today) =>
    status === 'Cancelled'
      ? 'Undone: the meeting is cancelled again.'
      : `Undone: the meeting is on ${formatShortInstant(startsAt, today)}, as before.`,
};

/** Who had been told otherwise, by name, and when they are sent a message. */
export interface NewsAhead {
  readonly names: readonly string[];
  readonly at: Instant;
}

/** Who hears of a change and when; `who` are their names, as far as there is room for them. */
export function saidOfNews(
  { names, at }: NewsAhead,
  { startsAt, now, who = names.join(', ') }: { startsAt: Instant; now: Instant; who?: string },
): string {
  if (names.length === 0) return 'Nobody had been told otherwise, so nobody is sent a message.';
  const when = formatShortInstant(at, dayOf(now));
  if (at >= startsAt) return `Please ring them, as messages go out too late, at ${when}: ${who}.`;
  return at <= now
    ? `These people are sent a message now: ${who}.`
    : `These people are sent a message on ${when}: ${who}.`;
}
