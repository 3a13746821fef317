import { listingFor } from '../../domain/membership/listing';
import { agencyLine, personLine } from '../../domain/membership/who-is-who';
import { inSentence } from '../../domain/basics/words';
import { findAgency, findPeople } from '../../domain/people/find';
import { nameOf } from '../../domain/people/names';
import { can } from '../../domain/people/roles';
import type { Asking } from '../answers/asking';
import { dressOf } from '../cards/drawing/card';
import { whoCard } from '../cards/replies/who';
import type { Command } from './command';
import { unknownAgency } from './unknown-agency';

/**
 * `people`, `people police`, `people karen`: who speaks for whom, as far as whoever asks may see it. Teams lists twelve
 * commands at most, so this one is told of in help alone. In their own chat.
 */
export const people: Command = {
  name: 'people',
  aliases: ['who is who', 'contacts', 'spocs'],
  tells: [{ says: 'people, people police', does: 'who speaks for which agency', under: 'The partnership' }],
  isPrivate: true,
  takesWords: true,
  answer(asking, words) {
    if (!asking.personal)
      return { text: 'Ask me that in our own chat: numbers and days away are not for everyone here.' };
    const { snapshot, actor, parts } = asking;
    const listed = listingFor(snapshot, actor, parts.clock.now()).filter(({ person }) => !person.leftOn);
    const card = { ...dressOf(asking), note: howToChange(asking) };
    if (!words) {
      const heads = listed.filter(({ person }) =>
        person.roles.some((role) => role === 'Coordinator' || role === 'Chair'),
      );
      const lines = [
        ...heads.map((one) => personLine(snapshot, one)),
        ...snapshot.agencies.map((agency) => agencyLine(snapshot, agency, listed)),
      ];
      return { card: whoCard({ ...card, lines }) };
    }
    const named = findPeople(snapshot, words);
    const lookup = findAgency(snapshot, words);
    const about = 'found' in lookup ? lookup.found : undefined;
    if ('suggestions' in lookup && named.length === 0)
      return unknownAgency(asking, people.name, lookup.suggestions);
    const shown = listed.filter(({ person }) =>
      about ? person.agencyCode === about.code : named.some(({ email }) => email === person.email),
    );
    const lines = shown.map((one) => personLine(snapshot, one));
    return { card: whoCard({ ...card, ...(about ? { about: about.title } : {}), lines }) };
  },
};

function howToChange({ actor, snapshot }: Asking): string {
  if (can(actor, 'people:change')) return 'People are added, changed and handed over in the tab, on People.';
  const coordinators = snapshot.people.filter(
    ({ roles, leftOn }) => roles.includes('Coordinator') && leftOn === undefined,
  );
  return coordinators.length === 0
    ? 'Nobody coordinates the partnership yet.'
    : `To add, change or hand over, ask ${inSentence(coordinators.map(({ email }) => nameOf(snapshot, email)))}.`;
}
