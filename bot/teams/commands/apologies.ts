import { dayOf, formatShortDay } from '../../domain/calendar/day';
import { daysNamed, havePassed } from '../../domain/calendar/days-said';
import { meetingsAhead, meetingsOnSaid } from '../../domain/meetings/list';
import { asOfNow } from '../../usecases/facts-as-of';
import { owedBy, type OwedItem } from '../../domain/outstanding/owed-by';
import type { Meeting } from '../../domain/partnership';
import { can } from '../../domain/people/roles';
import { owedCard } from '../answers/owed';
import { listCard } from '../answers/meetings';
import type { Asking } from '../answers/asking';
import type { Command, Reply } from './command';
import { dayNamedIn } from './day-named';
import { NOTHING_RECORDED, unrecorded } from './unrecorded';

/**
 * `apologies`, `I cannot come on the 18th`: the meeting of that day, else the next, with its answers above all else, to
 * press one; nothing is answered by what was said, which the card says first.
 * Who answers for no agency, or names a day without a meeting that can be answered, sees the meetings ahead.
 */
export const apologies: Command = {
  name: 'apologies',
  aliases: ['attending', 'attend'],
  tells: [{ says: 'apologies', does: 'your answer for the next meeting', under: 'Your agency' }],
  isFor: (actor) =>
    actor.agencyCode !== undefined && can(actor, 'answer:agency', { agencyCode: actor.agencyCode }),
  isPrivate: true,
  takesWords: true,
  answer(asked, words) {
    const asking = unrecorded(asked);
    if (!asking.personal) return { text: 'Ask me that in our own chat: answers are given there.' };
    const day = dayNamedIn(words);
    if (day) return ofDay(asking, day);
    const [next] = answerable(asking);
    return { card: next ? opened(asking, next) : listCard(asking, { page: 0 }) };
  },
};

/** The meetings that the agency can answer, soonest first. */
function answerable({ parts, snapshot, actor }: Asking): readonly OwedItem[] {
  return owedBy(asOfNow(parts, snapshot), actor)
    .items.filter(
      ({ notice }) => notice?.about === 'meeting' && notice.reminder.agencyCode === actor.agencyCode,
    )
    .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
}

const opened = (asking: Asking, { key }: OwedItem) => owedCard(asking, { opened: key, isFirst: true });

/** The meeting of the day that was named; no other is opened in its place. */
function ofDay(asking: Asking, said: string): Reply {
  const { parts, snapshot } = asking;
  const now = parts.clock.now();
  const ahead = meetingsAhead(snapshot, now).filter(({ status }) => status !== 'Cancelled');
  const meant = meetingsOnSaid(ahead, said, dayOf(now), parts.calendar);
  const item = answerable(asking).find(({ ref }) => meant?.some((one) => one.ref === ref));
  if (item) return { card: opened(asking, item) };
  const beforehand = `${whyNone(asking, said, meant)} ${NOTHING_RECORDED}`;
  return { card: listCard({ ...asking, beforehand }, { page: 0 }) };
}

/** Why no meeting of that day is opened; `meant` are those on it, where it could be told which day it is. */
function whyNone({ parts }: Asking, said: string, meant: readonly Meeting[] | undefined): string {
  const today = dayOf(parts.clock.now());
  const [later] = meant ?? [];
  if (later)
    return `The meeting on ${formatShortDay(dayOf(later.startsAt))} is further ahead: its reminder will ask you.`;
  if (meant) return 'I found no meeting ahead on that day.';
  const days = daysNamed(said, today, parts.calendar);
  return days && havePassed(days, today) ? 'That day has passed.' : 'I could not tell which day you mean.';
}
