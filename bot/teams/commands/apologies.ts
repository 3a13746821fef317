import { asOfNow } from '../../usecases/facts-as-of';
import { owedBy } from '../../domain/outstanding/owed-by';
import { can } from '../../domain/people/roles';
import { owedCard } from '../answers/owed';
import { listCard } from '../answers/meetings';
import type { Command } from './command';
import { unrecorded } from './unrecorded';

/**
 * `apologies`, `I cannot come`: the next meeting with its answers above all else, to press one; nothing is answered by what was said,
 * which the card says first.
 * Who answers for no agency, or whose next meeting cannot be answered yet, sees the meetings ahead.
 */
export const apologies: Command = {
  name: 'apologies',
  aliases: ['attending', 'attend'],
  tells: [{ says: 'apologies', does: 'your answer for the next meeting', under: 'Your agency' }],
  isFor: (actor) =>
    actor.agencyCode !== undefined && can(actor, 'answer:agency', { agencyCode: actor.agencyCode }),
  isPrivate: true,
  takesWords: false,
  answer(asked) {
    const asking = unrecorded(asked);
    const { actor, snapshot, parts, personal } = asking;
    if (!personal) return { text: 'Ask me that in our own chat: answers are given there.' };
    const { items } = owedBy(asOfNow(parts, snapshot), actor);
    const next = items
      .filter(({ notice }) => notice?.about === 'meeting' && notice.reminder.agencyCode === actor.agencyCode)
      .reduce<(typeof items)[number] | undefined>(
        (first, one) => (first && (first.on ?? '') <= (one.on ?? '') ? first : one),
        undefined,
      );
    return {
      card: next ? owedCard(asking, { opened: next.key, isFirst: true }) : listCard(asking, { page: 0 }),
    };
  },
};
