import { firstOf } from '../basics/grouped';
import { actsAs } from '../people/one-person';
import type { Facts, MessageKind, Message, Person, Reminder, ReminderIdentity } from '../partnership';
import type { Instant } from '../calendar/day';
import type { SendingAsOf } from './hours';

/** A reminder that is to go out now. */
export interface ReminderToSend extends ReminderIdentity {
  readonly table: 'reminders';
  readonly key: string;
  /** What the row is called: 'JTAI partnership meeting, Thursday 8 February 2024'. */
  readonly title: string;
  /** The start of sending on the stage's working day. */
  readonly dueAt: Instant;
  /** Whom it is for; none when nobody is named, and then `noPerson` says so in plain words. */
  readonly personEmail?: string;
  readonly noPerson?: string;
  /** When the meeting starts, as the card will say. */
  readonly toldStartsAt?: Instant;
  /** The row there is already, when it is to be tried again. */
  readonly previous?: Reminder;
}

/**
 * A message that somebody should have got by now, as the facts are. It stays due after it went out: whether
 * its row is there, and what became of it, is looked at by `dueMessages` alone.
 */
export interface MessageDue {
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
  /** The coordinator has said that it does not wait for sending hours. */
  readonly atOnce?: boolean;
  /** Why, in plain words, for the preview: 'no answer for 2 working days'. */
  readonly why: string;
}

/** A message that is to go out now. */
export interface MessageToSend extends MessageDue {
  readonly table: 'messages';
  /** The row there is already, when it is to be tried again or somebody asked for it. */
  readonly previous?: Message;
}

/** Says what messages the facts call for. */
export type MessagesDue = (asOf: SendingAsOf) => readonly MessageDue[];

/** Anything that is to be sent now. */
export type ToSend = ReminderToSend | MessageToSend;

/** True for what goes out outside sending hours as well. */
export const isAtOnce = (toSend: ToSend | MessageDue): boolean =>
  'atOnce' in toSend && toSend.atOnce === true;

/** All that is due to one person at one time: it goes out as one card (`product.md`, Reminders). */
export interface Bundle {
  /** None when nobody is named; such a bundle holds one thing. */
  readonly personEmail?: string;
  /** In the order of their keys, the same on every copy of the app: the first one claimed decides who sends. */
  readonly planned: readonly ToSend[];
}

/**
 * What is due, put together by person: one who acts for several agencies, a row each, gets one card, unless one row is
 * to be reached in the channel and another is not.
 */
export function bundlesOf(
  lists: Pick<Facts, 'people' | 'conversations'>,
  planned: readonly ToSend[],
): Bundle[] {
  const byPerson = new Map<string, ToSend[]>();
  const nobodys: Bundle[] = [];
  for (const one of planned) {
    const person = one.personEmail === undefined ? undefined : cardholder(lists, one.personEmail);
    const theirs = person === undefined ? undefined : byPerson.get(person);
    if (person === undefined) nobodys.push({ planned: [one] });
    else if (theirs) theirs.push(one);
    else byPerson.set(person, [one]);
  }
  const persons = [...byPerson.values()].map((theirs) => {
    const ordered = theirs.sort((a, b) => (a.key < b.key ? -1 : 1));
    return { personEmail: ordered[0]?.personEmail, planned: ordered };
  });
  return [...persons, ...nobodys];
}

const cardholder = (lists: Pick<Facts, 'people' | 'conversations'>, email: string): string =>
  `${actsAs(lists, email)}|${firstOf(lists.people, emailOf, email)?.route}`;

const emailOf = ({ email }: Person): string => email;
