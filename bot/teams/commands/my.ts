import { findAgency } from '../../domain/people/find';
import { can } from '../../domain/people/roles';
import { dressOf } from '../cards/drawing/card';
import { notYoursCard } from '../cards/replies/help';
import type { Command, Reply } from './command';
import type { Asking } from '../answers/asking';
import { unknownAgency } from './unknown-agency';
import { owedCard } from '../answers/owed';

/**
 * `/my`: what the asker's agency owes, answerable right there; `/my police`, for coordinators: another agency's, to
 * answer on its behalf. In their own chat only.
 */
export const my: Command = {
  name: 'my',
  aliases: ['mine', 'my agency', 'what do i owe'],
  tells: [
    {
      says: 'my',
      does: (agency) => (agency ? `what ${agency} has to do` : 'what you own and have to do'),
      under: 'Your agency',
    },
    {
      says: 'my police',
      does: 'what an agency has to do, to answer for it',
      under: 'For the coordinator',
      isFor: (actor) => can(actor, 'answer:agency', { agencyCode: undefined }),
    },
  ],
  isPrivate: true,
  takesWords: true,
  answer(asking, words) {
    if (!asking.personal) {
      return { text: 'Ask me that in our own chat: what an agency has to do is not for everyone here.' };
    }
    return words ? ofAgency(asking, words) : { card: owedCard(asking) };
  },
};

const NOT_YOURS =
  'Only the coordinator can answer for another agency. “My things” shows what yours has to do.';

function ofAgency(asking: Asking, words: string): Reply {
  const { actor, snapshot } = asking;
  const lookup = findAgency(snapshot, words);
  const code = 'found' in lookup ? lookup.found.code : undefined;
  if (code !== undefined && code === actor.agencyCode) return { card: owedCard(asking) };
  if (!can(actor, 'answer:agency', { agencyCode: code })) {
    return {
      missed: true,
      card: notYoursCard('Only the coordinator can do that', NOT_YOURS, dressOf(asking)),
    };
  }
  return 'found' in lookup
    ? { card: owedCard(asking, { of: lookup.found.code }) }
    : unknownAgency(asking, my.name, lookup.suggestions);
}
