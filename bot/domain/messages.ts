import { chasingWishes } from './chasing';
import { clashWishes } from './clashes';
import { uncoveredWishes } from './cover/uncovered';
import { coverWishes } from './cover-wishes';
import { digestWishes } from './digest-wishes';
import type { Instant } from './day';
import { decisionWishes, extensionWishes } from './extension-news';
import { helpWishes } from './help';
import { meetingNews } from './meeting-news';
import { meetingsAheadWishes } from './meetings/ahead';
import { seriesWishes } from './meetings/series-questions';
import type { Facts, Message, MessageKind } from './partnership';
import { foldKey } from './partnership/folded';
import { formerAddresses } from './people/chats';
import { doorWishes } from './people/door-wishes';
import { isDueAgain } from './retries';
import { waysIn, type Way } from './route';
import { maySendAt, type SendingHours } from './sending-hours';
import type { Calendar } from './working-days';

/**
 * A message that somebody should have got by now, as the facts are. A wish stays one after it was fulfilled: whether
 * its row is there, and what became of it, is looked at by `dueMessages` alone.
 */
export interface Wish {
  readonly kind: MessageKind;
  /** See `partnership/kinds.ts`. */
  readonly about: string;
  /** `messageKey(...)`: the same on every copy of the app. */
  readonly key: string;
  /** What the row is called in SharePoint. */
  readonly title: string;
  readonly agencyCode: string;
  readonly dueAt: Instant;
  /** Whom it is for; none when nobody is named, and then `noPerson` says so in plain words. */
  readonly personEmail?: string;
  readonly noPerson?: string;
  readonly by?: string;
  readonly toldStartsAt?: Instant;
  readonly fromDay?: Message['fromDay'];
  readonly toDay?: Message['toDay'];
  readonly number?: number;
  /** Why, in plain words, for the preview: 'no answer for 2 working days'. */
  readonly why: string;
}

/** A message that is to go out now. */
export interface PlannedMessage extends Wish {
  readonly table: 'messages';
  /** The row there is already, when it is to be tried again or somebody asked for it. */
  readonly previous?: Message;
}

/** Says what messages the facts call for. */
export type Wishes = (facts: Facts, calendar: Calendar, hours: SendingHours, now: Instant) => readonly Wish[];

/** What says of each kind of message who should have got one by now. */
const WISHES: { readonly [K in MessageKind]: Wishes } = {
  Clash: clashWishes,
  SeriesChange: seriesWishes,
  MeetingMoved: meetingNews,
  MeetingCancelled: meetingNews,
  MeetingAhead: meetingsAheadWishes,
  Nudge: chasingWishes,
  Deputy: chasingWishes,
  Escalation: chasingWishes,
  Cover: coverWishes,
  CoverEnded: coverWishes,
  Uncovered: uncoveredWishes,
  Digest: digestWishes,
  Help: helpWishes,
  Extension: extensionWishes,
  Decision: decisionWishes,
  Door: doorWishes,
};

/** Each asked once, though some say it of several kinds. */
const REASONS: readonly Wishes[] = [...new Set(Object.values(WISHES))];

/** Every message that is to be sent at `now`, which must lie within sending hours, else none. */
export function dueMessages(
  facts: Facts,
  calendar: Calendar,
  hours: SendingHours,
  now: Instant,
): PlannedMessage[] {
  if (!maySendAt(hours, calendar, now)) return [];
  const rows = new Map(facts.messages.map((message) => [foldKey(message.key), message]));
  const wayTo = waysIn(facts);
  const wishes = REASONS.flatMap((wishesOf) => wishesOf(facts, calendar, hours, now));
  return wishes.flatMap((wish): PlannedMessage[] => {
    const previous = keysOf(facts, wish).flatMap((key) => rows.get(foldKey(key)) ?? [])[0];
    if (!previous) return [{ table: 'messages', ...wish }];
    return isDue(previous, wish, wayTo(wish.personEmail, wish.kind), now)
      ? [{ table: 'messages', ...wish, previous }]
      : [];
  });
}

/** The key of a message, and those it had under addresses that who gets it had before: nothing is told twice for that. */
const keysOf = (facts: Facts, { key, personEmail }: Wish): readonly string[] =>
  personEmail === undefined
    ? [key]
    : [key, ...formerAddresses(facts, personEmail).map((former) => key.replaceAll(personEmail, former))];

function isDue(previous: Message, { personEmail }: Wish, way: Way | undefined, now: Instant): boolean {
  const to = personEmail === undefined ? undefined : { email: personEmail };
  return isDueAgain(previous, to, way, now);
}
