import { daysNamed, havePassed, type DaysSaid } from '../../domain/calendar/days-said';
import { dayOf } from '../../domain/calendar/day';
import { explain, failure } from '../../domain/basics/failure';
import { can } from '../../domain/people/roles';
import { dressOf } from '../cards/drawing/card';
import { pageCard } from '../cards/drawing/page';
import type { Command, Reply } from './command';
import type { Asking } from '../answers/asking';
import { nameOf } from '../../domain/people/names';
import type { Person } from '../../domain/partnership';
import { findPeople } from '../../domain/people/find';
import { daysCard } from '../answers/away';

/** Words that people type when they mean their own card, where the buttons are. */
const OWN = ['back', 'off', 'clear', 'cancel', 'me', 'i am back'];

/** At most so many people are offered, the number of buttons Teams shows. */
const MOST_OFFERS = 6;

/** `/away`: one's own days away; `/away karen whitlock`: somebody else's, for coordinators. In one's own chat only. */
export const away: Command = {
  name: 'away',
  aliases: ['i am away', 'i am back', 'holiday', 'leave'],
  tells: [
    {
      says: 'away 3 to 14 December',
      does: (agency) =>
        agency ? 'who covers for you gets what is due' : 'the coordinator sees when you are away',
      under: 'Your agency',
    },
    {
      says: 'away Karen Whitlock next week',
      does: 'the same for somebody else',
      under: 'For the coordinator',
      isFor: (actor) => can(actor, 'away:set', { email: '' }),
    },
  ],
  isPrivate: true,
  takesWords: true,
  answer(asking, words) {
    if (!asking.personal)
      return { text: 'Ask me that in our own chat: who is away when is not for everyone here.' };
    if (!words || OWN.includes(words)) return { card: daysCard(asking, asking.actor) };
    const days = daysIn(asking, words);
    return days ? { card: daysCard(asking, asking.actor, days) } : ofSomebody(asking, words);
  },
};

/** What the card is to say of the days: that they are to be saved, that they have passed, that it cannot tell them. */
interface Heard {
  readonly said?: DaysSaid;
  readonly passed?: DaysSaid;
  readonly isUnclear?: true;
}

function daysIn({ parts }: Asking, words: string): Heard | undefined {
  const today = dayOf(parts.clock.now());
  const days = daysNamed(words, today, parts.calendar);
  return days && (havePassed(days, today) ? { passed: days } : { said: days });
}

function ofSomebody(asking: Asking, words: string): Reply {
  const { actor } = asking;
  const { found, heard } = meantIn(asking, words);
  const [only] = found;
  if (only?.email === actor.email && found.length === 1) return { card: daysCard(asking, actor, heard) };
  // Days that could be several, or none: the card asks, and of nobody else is anything said.
  if (found.length === 0 && ABOUT_DAYS.test(words))
    return { card: daysCard(asking, actor, { isUnclear: true }) };
  // Who may is asked before anything is said of who there is.
  if (!can(actor, 'away:set', { email: '' })) return { text: explain(failure('only-your-own-days')) };
  return only && found.length === 1 ? { card: daysCard(asking, only, heard) } : which(asking, found);
}

/** What speaks of days and of nobody: a number, or the name of a time. */
const ABOUT_DAYS =
  /\d|\b(?:day|week|weekend|month|year|next|this|until|till|from|since|for|morning|afternoon|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|september|october|november|december|easter|christmas)s?\b/;

/** No name that people type has more words. */
const LONGEST_NAME = 6;

/** Somebody with the days after the name: 'karen whitlock next week'; the longest name that is somebody's counts. */
function meantIn(asking: Asking, words: string): { found: readonly Person[]; heard: Heard } {
  const parts = words.split(' ');
  for (let length = Math.min(parts.length, LONGEST_NAME); length > 0; length -= 1) {
    const found = findPeople(asking.snapshot, parts.slice(0, length).join(' '));
    const rest = parts.slice(length).join(' ');
    const heard = rest ? (daysIn(asking, rest) ?? (ABOUT_DAYS.test(rest) ? UNCLEAR : undefined)) : {};
    if (found.length > 0 && heard) return { found, heard };
  }
  return { found: [], heard: {} };
}

const UNCLEAR: Heard = { isUnclear: true };

const which = (asking: Asking, found: readonly Person[]): Reply => ({
  missed: true,
  card: pageCard({
    ...dressOf(asking),
    heading: found.length > 0 ? 'Whom do you mean?' : 'I do not know that person',
    intro:
      found.length > 0
        ? 'Several people are called that.'
        : 'Type “away” and the name as it is on the People list, or the e-mail address.',
    tries: found.slice(0, MOST_OFFERS).map(({ email }) => ({
      title: nameOf(asking.snapshot, email),
      says: ['away', asking.partnership?.name, email].filter(Boolean).join(' '),
    })),
    summary: 'Whose days?',
  }),
});
