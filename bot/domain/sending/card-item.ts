import { dayOf, type Instant } from '../calendar/day';
import { addressedTo, type Facts, type Message, type Reminder, type Agency, type AsOf } from '../partnership';
import { type AnswersFor } from '../people/actor';
import { coveringFor, type Covering } from '../people/stand-ins';

/** What was answered, by whom and when. */
export interface Answered {
  readonly answer: string;
  /** The person's name, or the e-mail address of one who has left the list. */
  readonly byName: string;
  readonly at: Instant;
  readonly onBehalf: boolean;
  /** Whoever reads the card answered it. */
  readonly byReader?: true;
  readonly deputy?: string;
  readonly note?: string;
  /** Where the evidence is, when the answer is that it is done. */
  readonly link?: string;
  /** Who has taken on the help that was asked for, and when. */
  readonly helper?: { readonly name: string; readonly at: Instant };
}

/** How a reminder stands now: what its card must show. */
export type ItemState =
  | { readonly is: 'open' }
  | { readonly is: 'answered'; readonly answered: Answered }
  /** A later reminder of the same thing has gone out; this one's buttons no longer act. */
  | { readonly is: 'superseded' }
  | { readonly is: 'cancelled' }
  /** The meeting has taken place: nothing is asked any more, and what was answered stands. */
  | { readonly is: 'over' }
  /** It was handed in without this reminder having been answered. */
  | { readonly is: 'settled' }
  /** It is another agency's now: `to`; without, this agency is not asked any more, or somebody else of it is. */
  | { readonly is: 'passed-on'; readonly to?: Agency }
  /** Its due day was taken away. */
  | { readonly is: 'undated' }
  /** What it was about is no longer in the lists, or not asked for while its action is as it is: `why`, and in whose words. */
  | { readonly is: 'gone'; readonly why?: 'Reopened' | 'NotAgreed' | 'Withdrawn'; readonly because?: string };

/** What a meeting is to consider besides what the plan's actions ask of it. */
export interface Considered {
  readonly kind: 'statement' | 'report';
  /** Of a statement the ref of its inspection, of a report the code of the board. */
  readonly of: string;
  /** 'Statement of action: to sign off by Fri 29 Jan'. */
  readonly title: string;
  /** Of a statement: what the inspection is called that it answers. */
  readonly about?: string;
}

export interface ReminderItemBase {
  readonly reminder: Reminder;
  readonly agency: Agency;
  readonly state: ItemState;
  /** For whom whoever got it stands in at present, while it is open. */
  readonly covering?: Covering;
  /** Who asked to chase it, where that went out on the same card. */
  readonly askedAgainBy?: string;
  /** How its reader answers for the agency, where that is not their only one: its line and its button name it then. */
  readonly answersFor?: AnswersFor;
  /** Until when whoever reads the card can undo the answer that they gave. */
  readonly undoUntil?: Instant;
}

/** What every thing on a card that is no reminder has. The files of `items/` add what theirs shows. */
export interface MessageItemBase {
  readonly message: Message;
}

/**
 * What the card of a message shows at `now`; undefined when nothing is left to show. Several things, such as what a
 * deputy inherits, stand on the card one after the other, each answered on its own.
 */
export type MakeItem<Item> = (asOf: AsOf, message: Message) => Item | undefined;

/** The thing with whom its reader stands in for at `now`, as long as it is open and asks an agency. */
export function withCovering<Item extends ReminderItemBase>(facts: Facts, item: Item, now: Instant): Item {
  const { reminder, state } = item;
  if (state.is !== 'open' || addressedTo(reminder) === 'Coordinator') return item;
  const covering = coveringFor(facts, reminder.personEmail, reminder.agencyCode, dayOf(now));
  return covering ? { ...item, covering } : item;
}
