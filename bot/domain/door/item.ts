import type { Instant } from '../calendar/day';
import { type AsOf, type Person, type Message } from '../partnership';
import { doorKey } from './question';
import { agencyOf, nameOf } from '../people/names';
import { answerUndoUntil } from '../sending/undo';

/** Somebody who may be a person on the list has opened the tab: what the coordinator is asked, and what was said. */
export interface DoorItem {
  readonly about: 'door';
  readonly message: Message;
  readonly person: Pick<Person, 'title' | 'email' | 'roles'>;
  readonly agencyTitle?: string;
  /** What the account is called: name and address. */
  readonly calledInTeams: string;
  readonly askedAt?: Instant;
  readonly answered?: { readonly isThem: boolean; readonly byName: string; readonly at: Instant };
  /** Until when whoever reads the card can undo what they said. */
  readonly undoUntil?: Instant;
  /** The person is known by now, in another way or by another account. */
  readonly isOver: boolean;
}

/** Nothing is left to show of somebody who is no longer on the list. */
export function doorItem(asOf: Pick<AsOf, 'facts' | 'now'>, message: Message): DoorItem | undefined {
  const { facts } = asOf;
  const person = facts.people.find(({ email }) => email === message.about);
  if (!person) return undefined;
  const isThis = doorKey(person) === message.key;
  const { answeredBy, answeredAt } = message;
  const undoUntil = isThis ? answerUndoUntil(asOf, message) : undefined;
  const isThem = isThis && person.entraId !== undefined && person.entraId === person.askingId;
  return {
    about: 'door',
    message,
    person,
    ...(person.agencyCode ? { agencyTitle: agencyOf(facts, person.agencyCode).title } : {}),
    calledInTeams: (isThis && person.askingName) || 'without a name',
    ...(isThis && person.askedAt ? { askedAt: person.askedAt } : {}),
    ...(answeredBy && answeredAt
      ? { answered: { isThem, byName: nameOf(facts, answeredBy), at: answeredAt } }
      : {}),
    ...(undoUntil ? { undoUntil } : {}),
    isOver: person.entraId !== undefined || !isThis,
  };
}
