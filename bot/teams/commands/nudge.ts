import { findAgency } from '../../domain/people/find';
import { explain, failure } from '../../domain/basics/failure';
import { can } from '../../domain/people/roles';
import type { Command, Reply } from './command';
import type { Asking } from '../answers/asking';
import { nudged } from '../answers/nudge';
import { unknownAgency } from './unknown-agency';
import type { Agency } from '../../domain/partnership';

/** `/nudge`, `/nudge health`: chases now all who have not answered, at most once a day each; for coordinators. */
export const nudge: Command = {
  name: 'nudge',
  aliases: ['chase'],
  tells: [
    {
      says: 'nudge, nudge police',
      does: 'nudge now everyone, or one agency, that has not answered; once a day at most',
      under: 'For the coordinator',
    },
  ],
  isFor: (actor) => can(actor, 'nudge'),
  isPrivate: true,
  writes: () => true,
  takesWords: true,
  answer(asking, words) {
    if (!can(asking.actor, 'nudge')) return { text: explain(failure('coordinator-only')) };
    if (!asking.personal) {
      return { text: 'Ask me that in our own chat: who is nudged is not for everyone here.' };
    }
    if (!words) return chase(asking);
    const lookup = findAgency(asking.snapshot, words);
    return 'found' in lookup
      ? chase(asking, lookup.found)
      : unknownAgency(asking, nudge.name, lookup.suggestions);
  },
};

async function chase(asking: Asking, agency?: Agency): Promise<Reply> {
  const done = await nudged(asking, agency);
  return done.ok ? { card: done.value } : { text: explain(done.error) };
}
