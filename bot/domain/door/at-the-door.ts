import { plusMinutes, type Instant } from '../calendar/day';
import { NOTHING, type Decision } from '../partnership/decision';
import type { Person, Facts } from '../partnership';

/** Somebody whose Teams account is on no list. Names and addresses are what their sign-in says: a hint, no proof. */
export interface AtTheDoor {
  readonly entraId: string;
  readonly name?: string;
  readonly address?: string;
}

/**
 * The person on the People list that somebody at the door may be: one whose Teams account is not known yet, with that
 * address, else the only one of that name. It lets nobody in: addresses are handed on and names are changed, so the
 * app waits for what Teams says of them, or for the coordinator.
 */
export function mayBe({ people }: Pick<Facts, 'people'>, who: AtTheDoor): Person | undefined {
  const unknown = people.filter(({ entraId, leftOn }) => !entraId && leftOn === undefined);
  const address = who.address?.trim().toLowerCase();
  const byAddress = address ? unknown.find(({ email }) => email === address) : undefined;
  if (byAddress) return byAddress;
  const name = who.name && plain(who.name);
  const named = name ? unknown.filter(({ title }) => plain(title) === name) : [];
  return named.length === 1 ? named[0] : undefined;
}

const plain = (name: string): string => name.trim().toLowerCase().split(/\s+/).join(' ');

/** How long the account that asked first is asked about alone, in minutes. */
const ALONE_MINUTES = 24 * 60;

/**
 * Notes on the list which account stood at the tab's door, so that the coordinator can be asked. Nothing for somebody
 * who may be nobody, and nothing that is noted already: it is called each time that the tab is opened.
 */
export function decideKnock(facts: Pick<Facts, 'people'>, who: AtTheDoor, now: Instant): Decision {
  const person = mayBe(facts, who);
  if (!person || person.askingId === who.entraId) return NOTHING;
  const isAnothers = person.askedAt !== undefined && plusMinutes(person.askedAt, ALONE_MINUTES) > now;
  if (isAnothers) return NOTHING;
  const called = [who.name, who.address].filter(Boolean).join(', ').slice(0, LONGEST_NAME);
  const patch = { askingId: who.entraId, askingName: called || undefined, askedAt: now };
  return {
    writes: [{ change: 'people', of: person, patch }],
    log: [{ at: now, actor: 'app', verb: 'person.at-door', subjectRef: person.email }],
  };
}

const LONGEST_NAME = 200;
