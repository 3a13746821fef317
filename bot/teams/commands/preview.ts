import { asOfNow } from '../../usecases/facts-as-of';
import { findAgency } from '../../domain/people/find';
import { previewOf, previewOfAgency } from '../../domain/dispatch/preview';
import { can } from '../../domain/people/roles';
import { rowFaultsIn } from '../../usecases/rule-faults';
import { dressOf, type Card } from '../cards/drawing/card';
import { previewCard, type PreviewShown } from '../cards/replies/preview';
import { notForYou } from './not-for-you';
import type { Asking, Command, Reply } from './command';
import { unknownAgency } from './unknown-agency';
import type { Agency } from '../../domain/partnership';

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

/** The `/preview` card as of now: its summary, one morning, or what else can be looked at. */
export function previewShown(asking: Asking, agency: Agency | undefined, shown: PreviewShown = {}): Card {
  const { snapshot, parts } = asking;
  const whole = previewOf(asOfNow(parts, snapshot));
  const asked = agency ? previewOfAgency(whole, agency) : whole;
  return previewCard(asked, [...whole.faults, ...rowFaultsIn(snapshot)], {
    ...shown,
    ...dressOf(asking),
  });
}
