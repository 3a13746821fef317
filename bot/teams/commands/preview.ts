import { findAgency } from '../../domain/people/find';
import { can } from '../../domain/people/roles';
import { notForYou } from './not-for-you';
import type { Command, Reply } from './command';
import type { Asking } from '../answers/asking';
import { unknownAgency } from './unknown-agency';
import type { Agency } from '../../domain/partnership';
import { previewShown } from '../answers/preview';

/** `/preview`, `/preview police`: what would go out in the next ten working days; for coordinators and chairs. */
export const preview: Command = {
  name: 'preview',
  aliases: ['coming up', 'what goes out'],
  tells: [
    {
      says: 'preview, preview police',
      does: 'what goes out in the next 10 working days, to whom and why',
      under: 'The partnership',
    },
  ],
  isFor: (actor) => can(actor, 'status:read'),
  isPrivate: true,
  takesWords: true,
  answer(asking, words) {
    if (!can(asking.actor, 'status:read')) return notForYou(asking);
    if (!asking.personal) {
      return { text: 'Ask me that in our own chat: who gets what is not for everyone here.' };
    }
    if (!words) return comingUp(asking);
    const lookup = findAgency(asking.snapshot, words);
    return 'found' in lookup
      ? comingUp(asking, lookup.found)
      : unknownAgency(asking, preview.name, lookup.suggestions);
  },
};

function comingUp(asking: Asking, agency?: Agency): Reply {
  return { card: previewShown(asking, agency) };
}
