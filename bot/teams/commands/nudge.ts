import { dressOf } from '../cards/drawing/card';
import { findAgency } from '../../domain/people/find';
import { explain, failure } from '../../domain/basics/failure';
import { can } from '../../domain/people/roles';
import { nudge as chaseNow } from '../../usecases/sending/nudge';
import { nudgeCard } from '../cards/replies/nudge';
import type { Command, Reply } from './command';
import type { Asking } from '../answers/asking';
import { unknownAgency } from './unknown-agency';
import type { Agency } from '../../domain/partnership';

/** `/nudge`, `/nudge health`: chases now all who have not answered, at most once a day each; for coordinators. */
export const nudge: Command = {
  name: 'nudge',
  aliases: ['chase'],
  tells: [
    {
      says: 'nudge, nudge police',
      does: 'chase now everyone, or one agency, that has not answered; once a day at most',
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
      return { text: 'Ask me that in our own chat: who is chased is not for everyone here.' };
    }
    if (!words) return chase(asking);
    const lookup = findAgency(asking.snapshot, words);
    return 'found' in lookup
      ? chase(asking, lookup.found)
      : unknownAgency(asking, nudge.name, lookup.suggestions);
  },
};

async function chase(asking: Asking, agency?: Agency): Promise<Reply> {
  const { parts, who } = asking;
  const now = parts.clock.now();
  const done = await chaseNow(parts, who, agency?.code);
  if (!done.ok) return { text: explain(done.error) };
  return { card: nudgeCard(done.value, now, agency?.title, dressOf(asking)) };
}
