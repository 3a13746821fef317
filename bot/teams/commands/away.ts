import { awayView } from '../../domain/away';
import { dayOf } from '../../domain/day';
import { explain, failure } from '../../domain/failure';
import type { Person } from '../../domain/partnership';
import { findPeople } from '../../domain/person-lookup';
import { can } from '../../domain/roles';
import { awayCard, type AwayOptions } from '../cards/away';
import type { Card } from '../cards/card';
import { pageCard } from '../cards/page';
import type { Asking, Command, Reply } from './command';
import { nameOf } from '../../domain/people/names';

/** Words that people type when they mean their own card, where the buttons are. */
const OWN = ['back', 'off', 'clear', 'cancel', 'me', 'i am back'];

/** At most so many people are offered, the number of buttons Teams shows. */
const MOST_OFFERS = 6;

/** `/away`: one's own days away; `/away karen whitlock`: somebody else's, for coordinators. In one's own chat only. */
export const away: Command = {
  name: 'away',
  aliases: ['i am away', 'i am back', 'holiday', 'leave'],
  does: 'say when you are away, so that your deputy is asked instead; “away karen whitlock” for somebody else (coordinators)',
  takesWords: true,
  answer(asking, words) {
    if (!asking.personal)
      return { text: 'Ask me that in our own chat: who is away when is not for everyone here.' };
    if (!words || OWN.includes(words)) return { card: daysCard(asking, asking.actor) };
    return ofSomebody(asking, words);
  },
};

function ofSomebody(asking: Asking, words: string): Reply {
  const { actor, snapshot } = asking;
  const found = findPeople(snapshot, words);
  const [only] = found;
  if (only?.email === actor.email && found.length === 1) return { card: daysCard(asking, actor) };
  // Who may is asked before anything is said of who there is.
  if (!can(actor, 'away:set', { email: '' })) return { text: explain(failure('only-your-own-days')) };
  return only && found.length === 1 ? { card: daysCard(asking, only) } : which(asking, found);
}

const which = ({ marking, partnership, snapshot }: Asking, found: readonly Person[]): Reply => ({
  missed: true,
  card: pageCard({
    marking,
    partnership,
    heading: found.length > 0 ? 'Whom do you mean?' : 'I do not know that person',
    intro:
      found.length > 0
        ? 'Several people are called that.'
        : 'Type “away” and the name as it is on the People list, or the e-mail address.',
    tries: found.slice(0, MOST_OFFERS).map(({ email }) => ({
      title: nameOf(snapshot, email),
      says: ['away', partnership?.name, email].filter(Boolean).join(' '),
    })),
    summary: 'Whose days?',
  }),
});

/** The days of somebody as of now, with what to do about them. */
export function daysCard(
  { actor, snapshot, parts, marking, partnership }: Asking,
  { email }: Pick<Person, 'email'>,
  isSaved = false,
  refused?: AwayOptions['refused'],
): Card {
  const now = parts.clock.now();
  const person = snapshot.people.find((one) => one.email === email) ?? actor;
  const isOwn = person.email === actor.email;
  return awayCard(awayView(snapshot, person, now), {
    marking,
    partnership,
    isOwn,
    isSaved,
    ...(refused ? { refused } : {}),
    today: dayOf(now),
  });
}
