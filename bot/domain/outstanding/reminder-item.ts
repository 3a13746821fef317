import { grouped } from '../basics/grouped';
import { dayOf } from '../calendar/day';
import { actorNamed, answersFor } from '../people/actor';
import { nameOf } from '../people/names';
import { askedAbout } from './silence';
import { type Considered, withCovering } from '../sending/card-item';
import { type DeadlineReminderItem, deadlineReminderItem } from '../deadlines/reminder-item';
import { consideredAt } from '../statement/considered';
import { type Facts, type Meeting, type Message, type Reminder, type AsOf, isAhead } from '../partnership';
import { type MeetingReminderItem, meetingReminderItem } from '../meetings/reminder-item';
/** Everything a reminder's card shows. Made by `reminderItem`, rendered in `bot/teams/cards`. */
export type ReminderItem = MeetingReminderItem | DeadlineReminderItem;

/**
 * What the card of a reminder shows at `now`: what it is about, how it stands, and what was answered. `reader` is who
 * reads it, by e-mail: whoever it went to unless it stands on somebody else's card.
 */
export function reminderItem(
  asOf: AsOf,
  reminder: Reminder,
  reader: string | undefined = reminder.personEmail,
): ReminderItem {
  const { facts, now } = asOf;
  const notice =
    reminder.kind === 'Meeting'
      ? withConsidered(asOf, meetingReminderItem(asOf, reminder, reader))
      : deadlineReminderItem(asOf, reminder, reader);
  const as = answersFor(actorNamed(facts, reader), reminder.agencyCode);
  return withCovering(facts, withAsker(facts, as ? { ...notice, answersFor: as } : notice), now);
}

/** With what the meeting must consider, while it is ahead. */
export function withConsidered<
  Item extends { readonly meeting?: Meeting; readonly considers?: readonly Considered[] },
>(asOf: AsOf, item: Item): Item {
  const meeting = asOf.facts.meetings.find(({ ref }) => ref === item.meeting?.ref);
  const considers = meeting && isAhead(meeting, asOf.now) ? consideredAt(asOf, meeting) : [];
  return considers.length > 0 ? { ...item, considers } : item;
}

/**
 * With who asked for a nudge that was to go out that day, and made way for this reminder as a newer one of the same
 * thing: whoever gets it learns all the same that somebody asks.
 */
function withAsker<Item extends ReminderItem>(facts: Facts, item: Item): Item {
  const { reminder, state } = item;
  const at = reminder.sentAt ?? reminder.claimedAt;
  if (state.is !== 'open' || at === undefined) return item;
  const day = dayOf(at);
  const nudges = grouped(facts.messages, aboutOf);
  const asked = askedAbout(facts, reminder)
    .stages.filter((stage) => stage.key !== reminder.key)
    .flatMap(({ key }) => nudges.get(key) ?? [])
    .find(
      ({ kind, by, personEmail, dueAt }) =>
        kind === 'Nudge' && by !== undefined && personEmail === reminder.personEmail && dayOf(dueAt) === day,
    );
  return asked?.by === undefined ? item : { ...item, askedAgainBy: nameOf(facts, asked.by) };
}

const aboutOf = ({ about }: Message): string => about;
